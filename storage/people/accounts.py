"""Accounts and whom they speak for, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.mailbox import EMAIL
from core.people.model import ON_PAGE, Account, Behind, Link, Preferences, Speaker
from storage.organisation.organisations import organisation_once
from storage.people.people import SqlPeople
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.tables.organisation import organisation as organisations
from storage.tables.people import account as accounts
from storage.tables.people import link as links
from storage.tables.people import person as people
from storage.tables.people import preference as preferences

this_account = (
    accounts.c.platform == bindparam("on"),
    accounts.c.workspace == bindparam("at_work"),
    accounts.c.handle == bindparam("as"),
)
_linked = (
    links.c.platform == bindparam("on"),
    links.c.workspace == bindparam("at_work"),
    links.c.handle == bindparam("as"),
)
_mine = (
    links.c.organisation_id == organisation_said,
    links.c.person_id == bindparam("person"),
)
_of_account = and_(
    accounts.c.platform == links.c.platform,
    accounts.c.workspace == links.c.workspace,
    accounts.c.handle == links.c.handle,
)
_others, _other_accounts = links.alias("others"), accounts.alias("other_accounts")
_same_person = and_(
    _others.c.organisation_id == links.c.organisation_id,
    _others.c.person_id == links.c.person_id,
    or_(
        _others.c.platform != links.c.platform,
        _others.c.workspace != links.c.workspace,
        _others.c.handle != links.c.handle,
    ),
)
_of_other = and_(
    _other_accounts.c.platform == _others.c.platform,
    _other_accounts.c.workspace == _others.c.workspace,
    _other_accounts.c.handle == _others.c.handle,
)
_lately_elsewhere = (
    select(func.max(func.coalesce(_other_accounts.c.spoke_at, _others.c.linked_at)))
    .select_from(_others.join(_other_accounts, _of_other))
    .where(_same_person)
    .correlate(links)
    .scalar_subquery()
)
_lately_here = func.coalesce(accounts.c.spoke_at, links.c.linked_at)
_wishes_of = and_(
    preferences.c.organisation_id == links.c.organisation_id,
    preferences.c.person_id == links.c.person_id,
)
_wishes = (
    preferences.c.zone.label("own_zone"),
    preferences.c.remind_before,
    preferences.c.quiet_from,
    preferences.c.quiet_until,
    preferences.c.language,
    preferences.c.by_email,
    preferences.c.learn_from_misses.label("own_learn_from_misses"),
    preferences.c.told_of_start,
    preferences.c.channels,
    preferences.c.snoozed_until,
    preferences.c.digest_at,
    preferences.c.weekly_cap,
)
_on_page = Quick(
    select(people.c.id.label("person_id"), organisations, *_wishes)
    .join(organisations, organisations.c.id == people.c.organisation_id)
    .outerjoin(
        preferences,
        and_(
            preferences.c.organisation_id == people.c.organisation_id,
            preferences.c.person_id == people.c.id,
        ),
    )
    .where(
        people.c.organisation_id == organisation_said,
        people.c.id == bindparam("person"),
        organisations.c.deleted_at.is_(None),
    )
)
_behind = Quick(
    select(
        links.c.person_id,
        organisations,
        accounts.c.chosen_organisation_id,
        accounts.c.chosen_person_id,
        _lately_here.label("lately_here"),
        _lately_elsewhere.label("lately_elsewhere"),
        accounts.c.unreachable_since,
        *_wishes,
    )
    .join(accounts, _of_account)
    .join(organisations, organisations.c.id == links.c.organisation_id)
    .outerjoin(preferences, _wishes_of)
    .where(*_linked, organisations.c.deleted_at.is_(None))
    .order_by(links.c.linked_at, links.c.person_id)
)
_add_link = insert(links)
_unlink = delete(links).where(*_mine, *_linked)
new_account = {
    "sqlite": sqlite.insert(accounts).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(accounts).on_conflict_do_nothing(),
}
_choose = (
    update(accounts)
    .where(*this_account)
    .values(
        chosen_organisation_id=bindparam("organisation"),
        chosen_person_id=bindparam("person"),
    )
)
_unreachable = (
    update(accounts)
    .where(*this_account)
    .values(unreachable_since=bindparam("since"), unreachable_why=bindparam("why"))
)
_since_when = select(accounts.c.unreachable_since).where(*this_account)
_spoke = (
    update(accounts)
    .where(*this_account)
    .values(spoke_at=bindparam("at"), unreachable_since=None, unreachable_why=None)
)
_of = (
    select(links.c.platform, links.c.handle, links.c.workspace)
    .where(*_mine)
    .order_by(links.c.linked_at.desc(), links.c.platform)
)
_links = (
    select(
        links.c.platform,
        links.c.handle,
        links.c.workspace,
        links.c.linked_at,
        accounts.c.unreachable_since,
    )
    .join(accounts, _of_account)
    .where(*_mine)
    .order_by(links.c.linked_at.desc(), links.c.platform)
)
_on = (
    select(links)
    .join(
        people,
        and_(
            people.c.organisation_id == links.c.organisation_id,
            people.c.id == links.c.person_id,
        ),
    )
    .where(links.c.platform == bindparam("on"), people.c.deleted_at.is_(None))
    .order_by(links.c.linked_at, links.c.handle)
)
_OPENED_BY_ONESELF = links.c.platform == literal_column("'browser'")
"""Nothing rings there: any chat that knocks by itself is the better way."""

_blocked = (
    select(links.c.person_id)
    .join(accounts, _of_account)
    .where(
        links.c.organisation_id == organisation_said,
        links.c.person_id.in_(bindparam("people", expanding=True)),
        accounts.c.unreachable_since.is_not(None),
    )
)
_contacts = (
    select(links.c.person_id, links.c.platform, links.c.handle, links.c.workspace)
    .join(accounts, _of_account)
    .where(links.c.organisation_id == organisation_said)
    .where(accounts.c.unreachable_since.is_(None))
    .where(links.c.person_id.in_(bindparam("people", expanding=True)))
    .order_by(_OPENED_BY_ONESELF.desc(), _lately_here)
)
_bounced = select(accounts.c.handle).where(
    accounts.c.platform == EMAIL,
    accounts.c.workspace == "",
    accounts.c.handle.in_(bindparam("handles", expanding=True)),
    accounts.c.unreachable_since.is_not(None),
)
A_STATEMENT = 500
"""People asked about at once: databases limit the parameters of a statement."""


class SqlAccounts(Repository):
    def behind(self, account: Account, now: datetime) -> Behind:
        if account.platform == ON_PAGE:
            return self._on_page(account, now)
        speakers: list[Speaker] = []
        chosen: Speaker | None = None
        for row in _behind.mappings(self.connection, account_said(account)):
            speaker = self._speaker(row, now, comes_back=_comes_back(row))
            if speaker is None:
                continue
            speakers.append(speaker)
            wanted = (row["chosen_organisation_id"], row["chosen_person_id"])
            if wanted == (row["id"], speaker.actor.person):
                chosen = speaker
        if chosen is None and len(speakers) == 1:
            chosen = speakers[0]
        return Behind(tuple(speakers), chosen)

    def _on_page(self, account: Account, now: datetime) -> Behind:
        said = {"organisation": UUID(account.workspace), "person": UUID(account.handle)}
        rows = _on_page.mappings(self.connection, said)
        found = [self._speaker(row, now, comes_back=False) for row in rows]
        speakers = tuple(each for each in found if each is not None)
        return Behind(speakers, speakers[0] if speakers else None)

    def _speaker(
        self, row: Mapping[Any, Any], now: datetime, *, comes_back: bool
    ) -> Speaker | None:
        everybody = SqlPeople(self.connection, self.appended, self.vault)
        known = everybody.at_version(row["id"], row["people_version"])
        person = known.get(row["person_id"])
        if person is None:
            return None
        return Speaker(
            person.actor(row["id"], now),
            person,
            organisation_once(row, self.appended),
            preferences_of(row),
            row["people_version"],
            comes_back=comes_back,
        )

    def link(
        self,
        organisation: OrganisationId,
        person: PersonId,
        account: Account,
        at: datetime,
    ) -> None:
        row = {
            "platform": account.platform,
            "workspace": account.workspace,
            "handle": account.handle,
        }
        new = new_account[self.connection.dialect.name]
        self.connection.execute(new, {**row, "wrong_codes": 0})
        self.connection.execute(
            _add_link,
            {
                "organisation_id": organisation,
                "person_id": person,
                "linked_at": at,
                **row,
            },
        )

    def unlink(
        self, organisation: OrganisationId, person: PersonId, account: Account
    ) -> None:
        said = {**account_said(account), "organisation": organisation, "person": person}
        self.connection.execute(_unlink, said)

    def choose(
        self, account: Account, organisation: OrganisationId, person: PersonId
    ) -> None:
        said = {**account_said(account), "organisation": organisation, "person": person}
        self.connection.execute(_choose, said)

    def spoke(self, account: Account, at: datetime) -> None:
        self.connection.execute(_spoke, {**account_said(account), "at": at})

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Account]:
        said = {"organisation": organisation, "person": person}
        return [Account(*row) for row in self.connection.execute(_of, said)]

    def links(self, organisation: OrganisationId, person: PersonId) -> list[Link]:
        said = {"organisation": organisation, "person": person}
        return [
            Link(_account_of(row), row.linked_at, row.unreachable_since is not None)
            for row in self.connection.execute(_links, said)
        ]

    def on(self, platform: str) -> list[tuple[Account, OrganisationId, PersonId]]:
        found = self.connection.execute(_on, {"on": platform})
        return [(_account_of(row), row.organisation_id, row.person_id) for row in found]

    def unreachable(self, account: Account, at: datetime, why: str) -> bool:
        place = {
            "platform": account.platform,
            "workspace": account.workspace,
            "handle": account.handle,
        }
        new = new_account[self.connection.dialect.name]
        self.connection.execute(new, {**place, "wrong_codes": 0})
        said = account_said(account)
        known = self.connection.execute(_since_when, said).scalar_one()
        self.connection.execute(_unreachable, {**said, "since": at, "why": why[:100]})
        return known is None

    def reachable(self, account: Account) -> None:
        said = {**account_said(account), "since": None, "why": None}
        self.connection.execute(_unreachable, said)


class SqlContacts(Repository):
    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> dict[PersonId, Account]:
        """The account heard or linked last wins: its row comes last."""
        found: dict[PersonId, Account] = {}
        for first in range(0, len(people), A_STATEMENT):
            some = list(people[first : first + A_STATEMENT])
            said = {"organisation": organisation, "people": some}
            for row in self.connection.execute(_contacts, said):
                found[row.person_id] = _account_of(row)
        return found

    def bounced(self, people: Sequence[PersonId]) -> set[PersonId]:
        found: set[PersonId] = set()
        for first in range(0, len(people), A_STATEMENT):
            said = {"handles": [e.hex for e in people[first : first + A_STATEMENT]]}
            handles = self.connection.execute(_bounced, said).scalars()
            found |= {PersonId(UUID(handle)) for handle in handles}
        return found

    def blocked(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> set[PersonId]:
        found: set[PersonId] = set()
        for first in range(0, len(people), A_STATEMENT):
            some = list(people[first : first + A_STATEMENT])
            said = {"organisation": organisation, "people": some}
            found |= {*self.connection.execute(_blocked, said).scalars()}
        return found


def account_said(account: Account) -> dict[str, Any]:
    return {
        "on": account.platform,
        "at_work": account.workspace,
        "as": account.handle,
    }


def _comes_back(row: Mapping[Any, Any]) -> bool:
    elsewhere = row["lately_elsewhere"]
    was_elsewhere = elsewhere is not None and row["lately_here"] < elsewhere
    return was_elsewhere or row["unreachable_since"] is not None


def _account_of(row: Any) -> Account:
    return Account(row.platform, row.handle, row.workspace)


def preferences_of(row: Mapping[Any, Any], own: str = "own_") -> Preferences:
    """None in every column, or no row at all, is the organisation's way."""
    lead = row["remind_before"]
    zone, learn = f"{own}zone", f"{own}learn_from_misses"
    return Preferences(
        row[zone] and ZoneInfo(row[zone]),
        None if lead is None else timedelta(minutes=lead),
        row["quiet_from"] and time.fromisoformat(row["quiet_from"]),
        row["quiet_until"] and time.fromisoformat(row["quiet_until"]),
        row["language"],
        row["by_email"],
        row[learn],
        row["told_of_start"],
        row["channels"] or {},
        row["snoozed_until"],
        row["digest_at"] and time.fromisoformat(row["digest_at"]),
        row["weekly_cap"],
    )
