"""Cards that are kept up to date, in SQL."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, delete, insert, select, tuple_, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Draft
from core.messaging.model import Address, ChatKind
from core.messaging.replies.live_cards import MOST, LiveCard
from core.people.model import Account
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.live import live_about as abouts
from storage.tables.live import live_card as cards

TOLD = "live_card.told"


def _one(table: Any) -> tuple[Any, ...]:
    return (
        table.c.organisation_id == organisation_said,
        table.c.person_id == bindparam("whose"),
        table.c.card == bindparam("named"),
    )


_DROP = [Quick(delete(each).where(*_one(each))) for each in (abouts, cards)]
_ADD = Quick(
    insert(cards),
    ("organisation_id", "person_id", "card", "told", "looks", "kept_at", "until"),
)
_ADD_ABOUT = Quick(insert(abouts))
_NAMES = Quick(
    select(cards.c.card)
    .where(cards.c.organisation_id == organisation_said)
    .where(cards.c.person_id == bindparam("whose"))
    .order_by(cards.c.kept_at.desc())
)
_meant = (
    select(abouts.c.person_id, abouts.c.card)
    .where(abouts.c.organisation_id == organisation_said)
    .where(abouts.c.about.in_(bindparam("about", expanding=True)))
)
TOUCH = (
    update(cards)
    .where(cards.c.organisation_id == organisation_said)
    .where(tuple_(cards.c.person_id, cards.c.card).in_(_meant))  # they are few
    .where(cards.c.touched_at.is_(None))
    .values(touched_at=bindparam("at"))
)
_TOUCHED = (
    select(cards)
    .where(cards.c.touched_at <= bindparam("before"))
    .order_by(cards.c.touched_at, cards.c.card)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = update(cards).where(*_one(cards)).values(touched_at=None)
_LOOKS = update(cards).where(*_one(cards)).values(looks=bindparam("looking"))
_ENDED = (
    select(cards.c.organisation_id, cards.c.person_id, cards.c.card)
    .where(cards.c.until <= bindparam("now"))
    .limit(bindparam("most"))
)


class SqlLiveCards(Repository):
    def keep(self, card: LiveCard, most: int = MOST) -> None:
        self.drop(card)
        about = [each.hex for each in card.about]
        told = [asdict(card.account), asdict(card.to), asdict(card.draft), about]
        row = {
            "organisation_id": card.organisation,
            "person_id": card.person,
            "card": card.card,
            "told": self.vault.seal_json(_owner(card), told, about=TOLD, row=card.card),
            "looks": card.looks,
            "kept_at": card.until,
            "until": card.until,
        }
        _ADD.put(self.connection, row)
        where = {name: row[name] for name in ("organisation_id", "person_id", "card")}
        rows = [{**where, "about": each} for each in sorted(card.about)]
        if rows:
            _ADD_ABOUT.put_all(self.connection, rows)
        said = {"organisation": card.organisation, "whose": card.person}
        names = _NAMES.rows(self.connection, said)
        for (name,) in names[most:]:
            self._drop(card.organisation, card.person, name)

    def touch(
        self, organisation: OrganisationId, about: Iterable[UUID], at: datetime
    ) -> None:
        said = {"organisation": organisation, "about": sorted(set(about)), "at": at}
        self.connection.execute(TOUCH, said)

    def claim(self, before: datetime, limit: int) -> list[LiveCard]:
        said = {"before": before, "at_most": limit}
        rows = self.connection.execute(_TOUCHED, said).mappings().all()
        claimed = [self._card(row) for row in rows]
        for each in claimed:
            self.connection.execute(_CLAIM, _said(each))
        return claimed

    def looks(self, card: LiveCard, looks: str) -> None:
        self.connection.execute(_LOOKS, {**_said(card), "looking": looks})

    def drop(self, card: LiveCard) -> None:
        self._drop(card.organisation, card.person, card.card)

    def forget_ended(self, now: datetime, most: int) -> int:
        ended = self.connection.execute(_ENDED, {"now": now, "most": most}).all()
        for row in ended:
            self._drop(*row)
        return len(ended)

    def _drop(self, organisation: OrganisationId, person: PersonId, card: str) -> None:
        said = {"organisation": organisation, "whose": person, "named": card}
        for statement in _DROP:
            statement.put(self.connection, said)

    def _card(self, row: RowMapping) -> LiveCard:
        owner = Owner(row["organisation_id"], row["person_id"])
        told = self.vault.open_json(owner, row["told"], about=TOLD, row=row["card"])
        account, to, draft, about = told
        return LiveCard(
            row["organisation_id"],
            row["person_id"],
            row["card"],
            Account(**account),
            Address(**{**to, "kind": ChatKind(to["kind"])}),
            Draft(**draft),
            frozenset(map(UUID, about)),
            row["looks"],
            row["until"],
        )


def _owner(card: LiveCard) -> Owner:
    return Owner(card.organisation, card.person)


def _said(card: LiveCard) -> dict[str, object]:
    whose = {"organisation": card.organisation, "whose": card.person}
    return {**whose, "named": card.card}
