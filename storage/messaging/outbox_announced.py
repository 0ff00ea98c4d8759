"""What became of an announcement, one letter after another, in SQL."""

from datetime import datetime, timedelta

from sqlalchemy import (
    and_,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    update,
)

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.mailbox import EMAIL
from core.messaging.model import Outcome
from storage.repository import Repository, organisation_said
from storage.tables.messaging import NOTHING, sent
from storage.tables.messaging import outbox as table

_of_announcement = and_(
    table.c.organisation_id == organisation_said,
    table.c.announcement == bindparam("of_announcement"),
    table.c.announcement != NOTHING,
)
_withdraw = (
    update(table)
    .where(_of_announcement, table.c.settled.is_(None), table.c.leased_until.is_(None))
    .values(settled=bindparam("at"), outcome="WITHDRAWN")
)
_under_way = and_(
    _of_announcement, table.c.settled.is_(None), table.c.leased_until.is_not(None)
)
_not_again = update(table).where(_under_way).values(keeps=timedelta(minutes=-1))
"""What is under way may arrive; if not, it is too old to be tried again."""
_take_back = (
    delete(table)
    .where(_of_announcement, table.c.settled.is_(None), table.c.leased_until.is_(None))
    .returning(table.c.person_id)
)
_by_mail = case((table.c.platform == EMAIL, 1), else_=0)
letters_by_outcome = (
    select(table.c.outcome, func.count(), func.sum(_by_mail))
    .where(_of_announcement)
    .group_by(table.c.outcome)
)
_failed = select(table.c.person_id, table.c.why).where(
    _of_announcement,
    table.c.outcome == Outcome.NEVER.name,
    table.c.person_id.is_not(None),
)
_failures = (
    select(table.c.why, func.count().label("many"))
    .where(_of_announcement, table.c.outcome == Outcome.NEVER.name)
    .group_by(table.c.why)
    .order_by(func.count().desc(), table.c.why)
)
_delivered = and_(_of_announcement, table.c.outcome == Outcome.DELIVERED.name)
_may_have = select(table.c.person_id).where(
    or_(_delivered, _under_way), table.c.person_id.is_not(None)
)
_reached = select(table.c.person_id).where(_delivered, table.c.person_id.is_not(None))
_becomes_card = (
    update(sent)
    .where(
        sent.c.organisation_id == organisation_said,
        sent.c.key.in_(select(table.c.key).where(_delivered)),
    )
    .values(card=bindparam("of_card"))
)
_will_be_card = update(table).where(_under_way).values(card=bindparam("of_card"))


class AnnouncedLetters(Repository):
    """Those of the outbox that one announcement is made of."""

    def withdraw(
        self, organisation: OrganisationId, announcement: str, at: datetime
    ) -> int:
        said = {"organisation": organisation, "of_announcement": announcement}
        of_it = {"organisation_id": organisation, "announcement": announcement}
        gone = {"settled": at, "outcome": "WITHDRAWN"}
        unwritten = self.appended.amend(table, {**of_it, "outcome": None}, gone)
        stored = self.connection.execute(_withdraw, {**said, "at": at}).rowcount
        self.connection.execute(_not_again, said)
        return unwritten + stored

    def take_back(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        said = {"organisation": organisation, "of_announcement": announcement}
        of_it = {"organisation_id": organisation, "announcement": announcement}
        unsent = {**of_it, "outcome": None}
        unwritten = [row["person_id"] for row in self.appended.unwritten(table, unsent)]
        self.appended.amend(table, unsent, None)
        return [*unwritten, *self.connection.execute(_take_back, said).scalars()]

    def counts(self, organisation: OrganisationId, announcement: str) -> dict[str, int]:
        said = {"organisation": organisation, "of_announcement": announcement}
        found = self.connection.execute(letters_by_outcome, said)
        counts: dict[str, int] = {}
        for outcome, number, mailed in found:
            counts[(outcome or "WAITING").lower()] = number
            if outcome == Outcome.DELIVERED.name and mailed:
                counts["mailed"] = mailed
        of_it = {"organisation_id": organisation, "announcement": announcement}
        for row in self.appended.unwritten(table, of_it):
            outcome = (row.get("outcome") or "WAITING").lower()
            counts[outcome] = counts.get(outcome, 0) + 1
        return counts

    def failures(
        self, organisation: OrganisationId, announcement: str
    ) -> list[tuple[str, int]]:
        said = {"organisation": organisation, "of_announcement": announcement}
        found = self.connection.execute(_failures, said)
        return [(row.why or "", row.many) for row in found]

    def failed(
        self, organisation: OrganisationId, announcement: str
    ) -> dict[PersonId, str]:
        said = {"organisation": organisation, "of_announcement": announcement}
        found = self.connection.execute(_failed, said)
        return {row.person_id: row.why or "" for row in found}

    def reached(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        said = {"organisation": organisation, "of_announcement": announcement}
        return list(self.connection.execute(_reached, said).scalars())

    def may_have(
        self, organisation: OrganisationId, announcement: str
    ) -> list[PersonId]:
        said = {"organisation": organisation, "of_announcement": announcement}
        return list(self.connection.execute(_may_have, said).scalars())

    def becomes_card(
        self, organisation: OrganisationId, announcement: str, card: str
    ) -> None:
        said = {"organisation": organisation, "of_announcement": announcement}
        for each in (_becomes_card, _will_be_card):
            self.connection.execute(each, {**said, "of_card": card})
