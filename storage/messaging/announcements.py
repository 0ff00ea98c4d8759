"""Announcements, and who is still to be written to, in SQL."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from math import ceil
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, and_, bindparam, func, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.announcement import (
    KEY,
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Doing,
    More,
    Round,
    Tally,
)
from core.messaging.model import Address, File
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.announcements import announcement as table
from storage.tables.announcements import recipient as recipients
from storage.tables.messaging import sent

SAYS = "announcement.says"
A_STATEMENT = 500
HEX = 32
WATCHED = (
    AnnouncementState.GOING,
    AnnouncementState.PAUSED,
    AnnouncementState.ASKING,
)
AHEAD = (AnnouncementState.WAITING, AnnouncementState.SCHEDULED)

_this = and_(
    table.c.organisation_id == organisation_said,
    table.c.id == bindparam("announcement"),
)
_its = and_(
    recipients.c.organisation_id == organisation_said,
    recipients.c.announcement_id == bindparam("announcement"),
)
_add, _add_recipients = insert(table), insert(recipients)
_find = select(table).where(_this)
_hold = _find.with_for_update()
_going = (
    select(table).where(table.c.state.in_(WATCHED)).order_by(table.c.at, table.c.id)
)
_held = (
    _going.where(table.c.state == AnnouncementState.GOING)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_some = (
    select(recipients.c.person_id)
    .where(_its, recipients.c.written.is_(False))
    .order_by(recipients.c.person_id)
    .limit(bindparam("most"))
)
_written = (
    update(recipients)
    .where(_its, recipients.c.person_id.in_(bindparam("people", expanding=True)))
    .values(written=True)
)
_drop = (
    update(recipients).where(_its, recipients.c.written.is_(False)).values(written=True)
)
_unwritten = (
    select(func.count())
    .select_from(recipients)
    .where(_its, recipients.c.written.is_(False))
)
_tell = (
    update(table)
    .where(_this, table.c.told != bindparam("progress"))
    .values(told=bindparam("progress"))
)
_become = (
    update(table)
    .where(_this)
    .values(
        says=bindparam("in_words"),
        state=bindparam("became"),
        total=bindparam("many"),
        unreachable=bindparam("lost"),
        round=bindparam("which"),
        version=bindparam("nth"),
        reminded_at=bindparam("reminded"),
        decided_by_id=bindparam("decided_by"),
        goes_at=bindparam("goes"),
        told="",
    )
)
_rewrite_all = update(recipients).where(_its).values(written=False)
_rewrite = _rewrite_all.where(
    recipients.c.person_id.in_(bindparam("people", expanding=True))
)
_here = table.c.organisation_id == organisation_said
_scheduled = (
    select(table)
    .where(_here, table.c.state.in_(AHEAD))
    .order_by(func.coalesce(table.c.goes_at, table.c.at), table.c.id)
)
_latest = (
    select(table)
    .where(
        _here,
        table.c.state.not_in((*AHEAD, AnnouncementState.REFUSED)),
        table.c.total > 0,
    )
    .order_by(table.c.at.desc(), table.c.id)
    .limit(bindparam("most"))
)
_acknowledge = (
    update(recipients)
    .where(_its, recipients.c.person_id == bindparam("whose"))
    .values(acked_at=func.coalesce(recipients.c.acked_at, bindparam("when")))
)
_see = (
    update(recipients)
    .where(_its, recipients.c.person_id == bindparam("whose"))
    .values(seen_at=func.coalesce(recipients.c.seen_at, bindparam("when")))
)
_watch = (
    update(table)
    .where(_this, table.c.state == AnnouncementState.DONE)
    .values(state=AnnouncementState.ASKING)
)
_behind = select(sent.c.key).where(
    sent.c.platform == bindparam("on"),
    sent.c.workspace == bindparam("at_work"),
    sent.c.chat == bindparam("in_chat"),
    sent.c.message == bindparam("shown_as"),
)
_choose = (
    update(recipients)
    .where(_its, recipients.c.person_id == bindparam("whose"))
    .values(choice=bindparam("option"))
)
_chosen = (
    select(recipients.c.choice, func.count())
    .where(_its, recipients.c.choice.is_not(None))
    .group_by(recipients.c.choice)
)
_tally = select(
    func.count(recipients.c.seen_at), func.count(recipients.c.acked_at)
).where(_its)
_people = select(
    recipients.c.person_id, recipients.c.seen_at, recipients.c.acked_at
).where(_its)
_silent = (
    select(recipients.c.person_id)
    .where(_its, recipients.c.acked_at.is_(None))
    .order_by(recipients.c.person_id)
)
_end = update(table).where(_this).values(state=bindparam("became"))


class SqlAnnouncements(Repository):
    def add(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        made = announcement
        row = {
            "organisation_id": organisation,
            "id": made.id,
            "by_id": made.by,
            "says": self._sealed(organisation, made),
            "at": made.at,
            "total": made.total,
            "unreachable": made.unreachable,
            "state": made.state,
            "told": "",
            "audience": made.audience,
            "goes_at": made.goes_at,
            "asks": made.asks,
            "typed": made.typed,
            "round": made.round,
            "version": made.version,
            "decided_by_id": made.decided_by,
            "cron": made.cron,
            "until": made.until,
        }
        self.connection.execute(_add, row)
        self._add_people(organisation, made, recipients)

    def start(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        self._become(organisation, announcement)
        self._add_people(organisation, announcement, recipients)

    def again(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId] | None,
    ) -> None:
        self._become(organisation, announcement)
        said = _said(organisation, announcement.id)
        if recipients is None:
            self.connection.execute(_rewrite_all, said)
            return
        for first in range(0, len(recipients), A_STATEMENT):
            some = list(recipients[first : first + A_STATEMENT])
            self.connection.execute(_rewrite, {**said, "people": some})

    def scheduled(self, organisation: OrganisationId) -> list[Announcement]:
        return self._listed(_scheduled, {"organisation": organisation})

    def latest(self, organisation: OrganisationId, limit: int) -> list[Announcement]:
        return self._listed(_latest, {"organisation": organisation, "most": limit})

    def acknowledge(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        said = {**_said(organisation, announcement), "whose": person, "when": at}
        return self.connection.execute(_acknowledge, said).rowcount > 0

    def see(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        said = _said(organisation, announcement)
        seen = self.connection.execute(_see, {**said, "whose": person, "when": at})
        self.watch(organisation, announcement)
        return seen.rowcount > 0

    def behind(self, there: Address, message: str) -> AnnouncementId | None:
        said = {
            "on": there.platform,
            "at_work": there.workspace,
            "in_chat": there.chat,
            "shown_as": message,
        }
        keys = self.connection.execute(_behind, said).scalars()
        key = next((each for each in keys if each.startswith(KEY)), None)
        return key and AnnouncementId(UUID(key[len(KEY) : len(KEY) + HEX]))

    def choose(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        option: int,
    ) -> bool:
        said = {**_said(organisation, announcement), "whose": person}
        return self.connection.execute(_choose, {**said, "option": option}).rowcount > 0

    def watch(self, organisation: OrganisationId, announcement: AnnouncementId) -> None:
        self.connection.execute(_watch, _said(organisation, announcement))

    def tally(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Tally:
        said = _said(organisation, announcement)
        seen, acked = self.connection.execute(_tally, said).one()
        chosen = self.connection.execute(_chosen, said)
        return Tally(seen, acked, {row[0]: row[1] for row in chosen})

    def people(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> dict[PersonId, Doing]:
        said = _said(organisation, announcement)
        return {
            row.person_id: Doing(row.seen_at is not None, row.acked_at is not None)
            for row in self.connection.execute(_people, said)
        }

    def silent(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> list[PersonId]:
        said = _said(organisation, announcement)
        return list(self.connection.execute(_silent, said).scalars())

    def _listed(self, asked: Any, said: dict[str, object]) -> list[Announcement]:
        found = self.connection.execute(asked, said).mappings().all()
        return [self._announcement(row) for row in found]

    def _become(self, organisation: OrganisationId, made: Announcement) -> None:
        said = {
            **_said(organisation, made.id),
            "in_words": self._sealed(organisation, made),
            "became": made.state,
            "many": made.total,
            "lost": made.unreachable,
            "which": made.round,
            "nth": made.version,
            "reminded": made.reminded_at,
            "decided_by": made.decided_by,
            "goes": made.goes_at,
        }
        self.connection.execute(_become, said)

    def _add_people(
        self,
        organisation: OrganisationId,
        made: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "announcement_id": made.id,
                "person_id": person,
                "written": False,
            }
            for person in recipients
        ]
        if rows:
            self.connection.execute(_add_recipients, rows)

    def hold(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        return self._one(_hold, _said(organisation, announcement))

    def find(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        return self._one(_find, _said(organisation, announcement))

    def _one(self, asked: Any, said: dict[str, object]) -> Announcement | None:
        row = self.connection.execute(asked, said).mappings().one_or_none()
        return None if row is None else self._announcement(row)

    def take(
        self, limit: int
    ) -> list[tuple[OrganisationId, Announcement, list[PersonId]]]:
        """Organisations share what one unit of work can do; the oldest goes first."""
        rows = self.connection.execute(_held, {"most": limit}).mappings().all()
        share = Counter({row["organisation_id"]: 0 for row in rows})
        each = ceil(limit / max(1, len(share)))
        taken: list[tuple[OrganisationId, Announcement, list[PersonId]]] = []
        for row in rows:
            here = row["organisation_id"]
            said = _said(here, row["id"])
            some = {**said, "most": each - share[here]}
            people = list(self.connection.execute(_some, some).scalars())
            if people:
                self.connection.execute(_written, {**said, "people": people})
                taken.append((here, self._announcement(row), people))
                share[here] += len(people)
        return taken

    def drop(self, organisation: OrganisationId, announcement: AnnouncementId) -> int:
        said = _said(organisation, announcement)
        return self.connection.execute(_drop, said).rowcount

    def going(self) -> list[tuple[OrganisationId, Announcement, int]]:
        found: list[tuple[OrganisationId, Announcement, int]] = []
        for row in self.connection.execute(_going).mappings().all():
            said = _said(row["organisation_id"], row["id"])
            left = self.connection.execute(_unwritten, said).scalar_one()
            found.append((row["organisation_id"], self._announcement(row), left))
        return found

    def told(
        self, organisation: OrganisationId, announcement: AnnouncementId, progress: str
    ) -> bool:
        said = {**_said(organisation, announcement), "progress": progress}
        return self.connection.execute(_tell, said).rowcount == 0

    def end(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        state: AnnouncementState,
    ) -> None:
        said = {**_said(organisation, announcement), "became": state}
        self.connection.execute(_end, said)

    def _announcement(self, row: RowMapping) -> Announcement:
        owner = Owner(row["organisation_id"], None)
        says = self.vault.open_json(owner, row["says"], about=SAYS, row=row["id"])
        text, more = _read(says or {})
        return Announcement(
            row["id"],
            row["by_id"],
            text,
            row["at"],
            row["total"],
            row["unreachable"],
            AnnouncementState(row["state"]),
            row["audience"],
            row["goes_at"],
            row["asks"],
            row["typed"],
            Round(row["round"]),
            row["version"],
            row["reminded_at"],
            row["decided_by_id"],
            more,
            row["cron"],
            row["until"],
        )

    def _sealed(self, organisation: OrganisationId, made: Announcement) -> bytes:
        says = {"text": made.text, **asdict(made.more)}
        told = {name: value for name, value in says.items() if value}
        owner = Owner(organisation, None)
        return self.vault.seal_json(owner, told, about=SAYS, row=made.id)


def _read(says: dict[str, Any]) -> tuple[str, More]:
    files = tuple(File(**each) for each in says.get("files", ()))
    options = tuple(says.get("options", ()))
    closed, languages = says.get("closed", False), says.get("languages", {})
    return says.get("text", ""), More(files, options, closed, languages)


def _said(
    organisation: OrganisationId, announcement: AnnouncementId
) -> dict[str, object]:
    return {"organisation": organisation, "announcement": announcement}
