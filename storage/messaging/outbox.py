"""The outbox in SQL."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    RowMapping,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    select,
    update,
)
from structlog.contextvars import get_contextvars

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.mailbox import EMAIL
from core.messaging.model import Address, Carried, ChatKind, Lane, Notice, Outcome
from core.messaging.ports import Sent, Standing
from storage.alive import of_the_dead, session_of
from storage.messaging.message_rows import MESSAGE, message_read, message_written
from storage.messaging.outbox_claim import claims
from storage.messaging.sent import SentMessages
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import file as files
from storage.tables.messaging import outbox as table
from storage.tables.messaging import sent
from storage.tables.messaging import upload as uploads

LONGEST_CORRELATION = 150
MOST_PARTS = 10
"""Of one answer: what is said at most in different places at once."""

_this = and_(
    table.c.organisation_id == organisation_said, table.c.key == bindparam("notice")
)
_settle = (
    update(table)
    .where(_this)
    .values(
        settled=bindparam("at"),
        outcome=bindparam("became"),
        why=bindparam("reason"),
        sent_message=bindparam("as_message"),
        doubts=table.c.doubts + bindparam("doubtful", type_=Integer),
        dead=bindparam("is_dead"),
    )
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
_hurry = (
    update(table)
    .where(
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
        each.c.platform == bindparam("on"),
        each.c.workspace == bindparam("at_work"),
        each.c.chat == bindparam("in_chat"),
        each.c.settled.is_(None),
        each.c.leased_until.is_(None),
    )


_supersede = delete(table).where(_unsent(table))
_give_way = delete(table).where(_this, exists().where(_unsent(table.alias())))
_of_announcement = and_(
    table.c.organisation_id == organisation_said,
    table.c.announcement == bindparam("of_announcement"),
)
_withdraw = (
    update(table)
    .where(_of_announcement, table.c.settled.is_(None), table.c.leased_until.is_(None))
    .values(settled=bindparam("at"), outcome="WITHDRAWN")
)
_take_back = (
    delete(table)
    .where(_of_announcement, table.c.settled.is_(None), table.c.leased_until.is_(None))
    .returning(table.c.person_id)
)
_by_mail = case((table.c.platform == EMAIL, 1), else_=0)
_counts = (
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
_reached = select(table.c.person_id).where(_delivered, table.c.person_id.is_not(None))
_becomes_card = (
    update(sent)
    .where(
        sent.c.organisation_id == organisation_said,
        sent.c.key.in_(select(table.c.key).where(_delivered)),
    )
    .values(card=bindparam("of_card"))
)
_purge = (
    update(table)
    .where(table.c.settled < bindparam("before"), table.c.message.is_not(None))
    .values(message=None, handle="")
)
_purge_files = delete(files).where(files.c.kept_at < bindparam("before"))
_purge_uploads = delete(uploads).where(uploads.c.at < bindparam("before"))
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


class SqlOutbox(Repository):
    def put(self, notice: Notice) -> None:
        row = self._row(notice)
        if not notice.card:
            self.appended.add(table, row)
            return
        said = {"of_card": notice.card, **_said(notice.to)}
        said["organisation"] = notice.organisation
        self.connection.execute(_supersede, said)
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
    ) -> list[Notice]:
        said: dict[str, Any] = {"now": now, "until": now + lease, "most": limit}
        said["full"] = sorted(full)
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
        self.connection.execute(_settle, said)
        if carried.outcome is Outcome.DELIVERED and carried.message:
            self._sent().remember(notice, carried, at)

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
            of = {"of_card": notice.card, **_said(notice.to)}
            self.connection.execute(_give_way, {**said, **of})
        became = {"until": until, "doubtful": carried.unsure}
        became["untried"] = carried.untried
        self.connection.execute(_release, {**said, **became})

    def hurry(self, organisation: OrganisationId, to: Address, at: datetime) -> None:
        said = {"organisation": organisation, **_said(to), "at": at}
        self.connection.execute(_hurry, said)

    def withdraw(
        self, organisation: OrganisationId, announcement: str, at: datetime
    ) -> int:
        said = {"organisation": organisation, "of_announcement": announcement}
        of_it = {"organisation_id": organisation, "announcement": announcement}
        gone = {"settled": at, "outcome": "WITHDRAWN"}
        unwritten = self.appended.amend(table, {**of_it, "outcome": None}, gone)
        stored = self.connection.execute(_withdraw, {**said, "at": at}).rowcount
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
        found = self.connection.execute(_counts, said)
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

    def becomes_card(
        self, organisation: OrganisationId, announcement: str, card: str
    ) -> None:
        said = {"organisation": organisation, "of_announcement": announcement}
        self.connection.execute(_becomes_card, {**said, "of_card": card})

    def stands(
        self, organisation: OrganisationId, to: Address, card: str
    ) -> Standing | None:
        return self._sent().stands(organisation, to, card)

    def hand_over(
        self, organisation: OrganisationId, to: Address, card: str, other: str
    ) -> None:
        self._sent().hand_over(organisation, to, card, other)

    def sent_to(self, to: Address, *, after: int, limit: int) -> list[Sent]:
        said = {**_said(to), "after": after, "most": limit}
        found = self.connection.execute(_sent_to, said).mappings()
        return [self._stands(row) for row in found]

    def answers(self, organisation: OrganisationId, key: str) -> tuple[list[Sent], int]:
        keys = [key, *(f"{key}:{part}" for part in range(1, MOST_PARTS))]
        said = {"organisation": organisation, "keys": keys}
        found = self.connection.execute(_answers, said).mappings().all()
        standing = [self._stands(row) for row in found if row["number"] is not None]
        return standing, sum(row["settled"] is None for row in found)

    def purge(self, before: datetime) -> int:
        self.connection.execute(_purge_files, {"before": before})
        self.connection.execute(_purge_uploads, {"before": before})
        return self.connection.execute(_purge, {"before": before}).rowcount

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

    def _row(self, notice: Notice) -> dict[str, Any]:
        owner = Owner(notice.organisation, notice.person)
        told = message_written(notice.message)
        return {
            "organisation_id": notice.organisation,
            "key": notice.key,
            "platform": notice.to.platform,
            "workspace": notice.to.workspace,
            "chat": notice.to.chat,
            "thread": notice.to.thread,
            "chat_kind": notice.to.kind,
            "lane": notice.lane,
            "message": self.vault.seal_json(owner, told, about=MESSAGE, row=notice.key),
            "due": notice.due,
            "attempts": notice.attempts,
            "person_id": notice.person,
            "card": notice.card,
            "reply_to": notice.reply_to,
            "handle": notice.handle,
            "announcement": notice.announcement,
            "keeps": notice.keeps,
            "correlation": notice.correlation or correlation(),
            "doubts": 0,
            "dead": False,
        }

    def _notice(self, row: RowMapping) -> Notice:
        owner = Owner(row["organisation_id"], row["person_id"])
        told = self.vault.open_json(
            owner, row["message"], about=MESSAGE, row=row["key"]
        )
        to = Address(
            row["platform"],
            row["chat"],
            row["workspace"],
            row["thread"],
            ChatKind(row["chat_kind"]),
        )
        card = row["card"]
        organisation = row["organisation_id"]
        stands = self._sent().standing(organisation, to, card) if card else ("", ())
        replaces, beside = stands
        return Notice(
            organisation,
            row["key"],
            to,
            Lane(row["lane"]),
            message_read(told),
            row["due"],
            row["attempts"],
            row["person_id"],
            card,
            replaces,
            row["reply_to"],
            row["handle"],
            row["announcement"],
            row["keeps"],
            row["correlation"],
            beside=beside,
        )


def correlation() -> str:
    """What the logs call the event or the duty that is being seen to."""
    return str(get_contextvars().get("correlation", ""))[:LONGEST_CORRELATION]


def _said(to: Address) -> dict[str, Any]:
    return {"on": to.platform, "at_work": to.workspace, "in_chat": to.chat}
