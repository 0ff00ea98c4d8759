"""The desk's own figures and alerts, in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, func, literal_column, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from core.messaging.delivery.lease import SENDING
from core.messaging.watch.model import Figures, Waiting
from storage.repository import Repository
from storage.tables.messaging import alert, due, inbox, lease, outbox, set_aside

SEVERAL = 4
"""Attempts in vain from which on a platform is said to take nothing."""

_now = bindparam("now", type_=outbox.c.due.type)
_open = inbox.c.closed.is_(None)
_events = select(func.count(), func.min(inbox.c.received)).where(_open)
_first_due = select(func.min(due.c.next_at)).where(due.c.next_at <= _now)
_is_due = outbox.c.due <= _now
_waiting = (
    select(
        outbox.c.platform,
        func.count(case((_is_due, 1))),
        func.min(case((and_(_is_due, outbox.c.attempts == 0), outbox.c.due))),
        func.count(case((outbox.c.attempts >= SEVERAL, 1))),
    )
    .where(
        outbox.c.settled.is_(None),
        or_(_is_due, outbox.c.attempts >= SEVERAL),
    )
    .group_by(outbox.c.platform)
)
_settled = (
    select(outbox.c.platform, outbox.c.outcome, func.count())
    .where(outbox.c.settled > bindparam("since", type_=outbox.c.settled.type))
    .group_by(outbox.c.platform, outbox.c.outcome)
)
_doubts = (
    select(outbox.c.platform, func.sum(outbox.c.doubts))
    .where(outbox.c.doubts > literal_column("0"))
    .group_by(outbox.c.platform)
)
_dead = (
    select(func.count())
    .where(outbox.c.dead.is_(True), outbox.c.message.is_not(None))
    .scalar_subquery()
)
_unread = select(func.count()).where(set_aside).scalar_subquery()
_given_up = select(_dead + _unread)
_held = select(lease.c.name).where(
    lease.c.name == bindparam("lease"), lease.c.until > _now
)


def _begins(kind: Any) -> Any:
    return kind.insert(alert).on_conflict_do_nothing().returning(alert.c.name)


_begin = {"sqlite": _begins(sqlite), "postgresql": _begins(postgresql)}
_end = delete(alert).where(alert.c.name == bindparam("over")).returning(alert.c.since)


class SqlWatch(Repository):
    def figures(self, now: datetime, since: datetime) -> Figures:
        at = {"now": now}
        run = self.connection.execute
        events, oldest = run(_events).one()
        waiting = {
            platform: Waiting(count, first, struggling)
            for platform, count, first, struggling in run(_waiting, at)
        }
        settled = {
            (platform, (outcome or "").lower()): count
            for platform, outcome, count in run(_settled, {"since": since})
        }
        doubts = {platform: int(count) for platform, count in run(_doubts)}
        first_due = run(_first_due, at).scalar_one()
        dead = run(_given_up).scalar_one()
        sends = self.is_held(SENDING, now)
        return Figures(
            now, events, oldest, first_due, waiting, settled, doubts, dead, sends
        )

    def is_held(self, lease: str, now: datetime) -> bool:
        said = {"lease": lease, "now": now}
        return self.connection.execute(_held, said).first() is not None

    def begin(self, name: str, at: datetime) -> bool:
        statement = _begin[self.connection.dialect.name]
        said = {"name": name, "since": at}
        return self.connection.execute(statement, said).first() is not None

    def end(self, name: str) -> datetime | None:
        return self.connection.execute(_end, {"over": name}).scalar_one_or_none()

    def standing(self) -> dict[str, datetime]:
        return {row.name: row.since for row in self.connection.execute(select(alert))}
