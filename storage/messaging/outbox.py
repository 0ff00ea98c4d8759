"""The outbox in SQL."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    RowMapping,
    and_,
    bindparam,
    delete,
    exists,
    select,
    update,
)

from core.kernel.ids import OrganisationId
from core.messaging.model import Address, Carried, Lane, Notice, Outcome
from core.messaging.ports import Sent, Standing
from storage.alive import of_the_dead, session_of
from storage.few import delete_few, few_of, purged
from storage.messaging.outbox_announced import AnnouncedLetters
from storage.messaging.outbox_claim import claims
from storage.messaging.outbox_rows import notice_read, notice_written, place_of
from storage.messaging.sent import SentMessages, chat_said
from storage.quick import Quick
from storage.repository import organisation_said
from storage.tables.messaging import NOTHING, sent
from storage.tables.messaging import file as files
from storage.tables.messaging import outbox as table
from storage.tables.messaging import upload as uploads

MOST_PARTS = 10
"""Of one answer: what is said at most in different places at once."""

_this = and_(
    table.c.organisation_id == organisation_said, table.c.key == bindparam("notice")
)
_settle = (
    update(table)
    .where(_this, table.c.settled.is_(None))
    .values(
        settled=bindparam("at"),
        outcome=bindparam("became"),
        why=bindparam("reason"),
        sent_message=bindparam("as_message"),
        doubts=table.c.doubts + bindparam("doubtful", type_=Integer),
        dead=bindparam("is_dead"),
    )
    .returning(table.c.card)
)
_release = (
    update(table)
    .where(_this)
    .values(
        leased_until=None,
        due=bindparam("until"),
        attempts=table.c.attempts - bindparam("untried", type_=Integer),
        doubts=table.c.doubts + bindparam("doubtful", type_=Integer),
    )
)
hurried = (
    update(table)
    .where(
        table.c.lane.in_(list(Lane)),  # all: what waits is found by lane
        table.c.organisation_id == organisation_said,
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.chat == bindparam("in_chat"),
        table.c.settled.is_(None),
        table.c.leased_until.is_(None),
        table.c.due > bindparam("at", type_=table.c.due.type),
    )
    .values(due=bindparam("at", type_=table.c.due.type))
)
_forget_leases = (
    update(table)
    .where(table.c.settled.is_(None), table.c.leased_until.is_not(None))
    .values(leased_until=None, doubts=table.c.doubts + 1)
)
_forget_leases_of_the_dead = _forget_leases.where(of_the_dead(table.c.held_by))


def _unsent(each: Any) -> ColumnElement[bool]:
    """The state of a card that waits to be sent."""
    return and_(
        each.c.organisation_id == organisation_said,
        each.c.card == bindparam("of_card"),
        each.c.card != NOTHING,
        each.c.platform == bindparam("on"),
        each.c.workspace == bindparam("at_work"),
        each.c.chat == bindparam("in_chat"),
        each.c.settled.is_(None),
        each.c.leased_until.is_(None),
    )


supersede = delete(table).where(_unsent(table))
_supersede = Quick(supersede)
_give_way = delete(table).where(_this, exists().where(_unsent(table.alias())))
_done = and_(table.c.settled < bindparam("before"), table.c.message.is_not(None))
_purges = (
    delete_few(files, files.c.kept_at < bindparam("before")),
    delete_few(uploads, uploads.c.at < bindparam("before")),
    update(table).where(few_of(table, _done)).values(message=None, handle=""),
)
_sent_to = (
    select(
        table,
        sent.c.number,
        sent.c.at,
        sent.c.edited_at,
        sent.c.message.label("stands_as"),
    )
    .join(
        sent,
        and_(
            sent.c.organisation_id == table.c.organisation_id,
            sent.c.key == table.c.key,
        ),
    )
    .where(
        sent.c.platform == bindparam("on"),
        sent.c.workspace == bindparam("at_work"),
        sent.c.chat == bindparam("in_chat"),
        sent.c.number > bindparam("after"),
    )
    .order_by(sent.c.number)
    .limit(bindparam("most"))
)

_answers = (
    select(
        table,
        sent.c.number,
        sent.c.at,
        sent.c.edited_at,
        sent.c.message.label("stands_as"),
    )
    .outerjoin(
        sent,
        and_(
            sent.c.organisation_id == table.c.organisation_id,
            sent.c.key == table.c.key,
        ),
    )
    .where(
        table.c.organisation_id == organisation_said,
        table.c.key.in_(bindparam("keys", expanding=True)),
    )
    .order_by(table.c.key)
)


class SqlOutbox(AnnouncedLetters):
    def put(self, notice: Notice) -> None:
        row = notice_written(self.vault, notice)
        if not notice.card:
            self.appended.add(table, row)
            return
        said = {"organisation": notice.organisation, "of_card": notice.card}
        said |= chat_said(notice.to)
        _supersede.put(self.connection, said)
        same = ("organisation_id", "card", "platform", "workspace", "chat")
        self.appended.amend(table, {name: row[name] for name in same}, None)
        self.appended.add(table, row)

    def claim(
        self,
        now: datetime,
        *,
        lease: timedelta,
        limit: int,
        full: frozenset[str] = frozenset(),
        busy: frozenset[str] = frozenset(),
    ) -> list[Notice]:
        said: dict[str, Any] = {"now": now, "until": now + lease, "most": limit}
        said["full"], said["busy"] = sorted(full), sorted(busy)
        said["session"] = session_of(self.connection)
        claim = claims[self.connection.dialect.name]
        taken = self.connection.execute(claim, said).mappings().all()
        claimed = [self._notice(row) for row in taken]
        return sorted(claimed, key=lambda n: (n.lane, n.due, n.key))

    def settle(
        self, notice: Notice, carried: Carried, at: datetime, *, dead: bool = False
    ) -> None:
        said = {
            "organisation": notice.organisation,
            "notice": notice.key,
            "at": at,
            "became": carried.outcome.name,
            "reason": carried.why[:100],
            "as_message": carried.message,
            "doubtful": carried.unsure,
            "is_dead": dead,
        }
        card = self.connection.execute(_settle, said).scalar()
        if card is None:  # it outlasted its lease, and somebody else carried it, too
            return
        if carried.outcome is Outcome.DELIVERED and carried.message:
            stands = replace(notice, card=card)
            self._sent().remember(stands, carried, at)

    def forget_leases(self) -> None:
        self.connection.execute(_forget_leases)

    def forget_leases_of_the_dead(self) -> int:
        if session_of(self.connection) is None:
            return 0
        return self.connection.execute(_forget_leases_of_the_dead).rowcount

    def release(self, notice: Notice, carried: Carried, until: datetime) -> None:
        """Of a card that has a newer state only that one is worth another try."""
        said = {"organisation": notice.organisation, "notice": notice.key}
        if notice.card:
            of = {"of_card": notice.card, **chat_said(notice.to)}
            self.connection.execute(_give_way, {**said, **of})
        became = {"until": until, "doubtful": carried.unsure}
        became["untried"] = carried.untried
        self.connection.execute(_release, {**said, **became})

    def hurry(self, organisation: OrganisationId, to: Address, at: datetime) -> None:
        said = {"organisation": organisation, **chat_said(to), "at": at}
        self.connection.execute(hurried, said)

    def stands(
        self, organisation: OrganisationId, to: Address, card: str
    ) -> Standing | None:
        return self._sent().stands(organisation, to, card)

    def hand_over(
        self, organisation: OrganisationId, to: Address, card: str, other: str
    ) -> None:
        self._sent().hand_over(organisation, to, card, other)

    def sent_to(self, to: Address, *, after: int, limit: int) -> list[Sent]:
        said = {**chat_said(to), "after": after, "most": limit}
        found = self.connection.execute(_sent_to, said).mappings()
        return [self._stands(row) for row in found]

    def answers(self, organisation: OrganisationId, key: str) -> tuple[list[Sent], int]:
        keys = [key, *(f"{key}:{part}" for part in range(1, MOST_PARTS))]
        said = {"organisation": organisation, "keys": keys}
        found = self.connection.execute(_answers, said).mappings().all()
        standing = [self._stands(row) for row in found if row["number"] is not None]
        return standing, sum(row["settled"] is None for row in found)

    def purge(self, before: datetime, most: int) -> int:
        return purged(self.connection, _purges, most, before=before)

    def _stands(self, row: RowMapping) -> Sent:
        return Sent(
            row["number"],
            self._notice(row),
            row["at"],
            row["edited_at"],
            row["stands_as"],
        )

    def _sent(self) -> SentMessages:
        return SentMessages(self.connection, self.appended, self.vault)

    def _notice(self, row: RowMapping) -> Notice:
        """With what stands there of its card already."""
        if not row["card"]:
            return notice_read(self.vault, row)
        to = place_of(row)
        stands = self._sent().standing(row["organisation_id"], to, row["card"])
        return notice_read(self.vault, row, stands)
