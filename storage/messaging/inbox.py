"""The inbox in SQL."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Integer,
    Row,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.actor import INSTALLATION
from core.messaging.errors import AlreadyAnswered
from core.messaging.model import Event
from storage.alive import of_the_dead, session_of
from storage.appended import Closing
from storage.few import delete_few, purged
from storage.quick import Quick
from storage.repository import Repository
from storage.sealing.keys import Owner
from storage.tables.messaging import OWN_CHAT, suspected
from storage.tables.messaging import inbox as table

THE_DESKS = Owner(INSTALLATION, None)
PAYLOAD = "inbox.payload"

_open = table.alias("open")
_firsts = (
    select(func.min(_open.c.number).label("number"))
    .where(_open.c.closed.is_(None))
    .group_by(_open.c.platform, _open.c.workspace, _open.c.conversation)
    .cte("firsts")
    .prefix_with("MATERIALIZED", dialect="postgresql")  # else asked for every row
)
"""The first open event of each conversation; work for one look, however many wait."""

_free = or_(table.c.leased_until.is_(None), table.c.leased_until <= bindparam("now"))
_one_is_suspected = exists(select(table.c.number).where(suspected, _free))
_chosen = (
    select(table.c.number)
    .where(table.c.number.in_(select(_firsts.c.number)), _free)
    .order_by(case((suspected, 0), else_=1), table.c.number)
    .limit(case((_one_is_suspected, 1), else_=bindparam("most", type_=Integer)))
    .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer
    .cte("chosen")
)
_claim = (
    update(table)
    .where(table.c.number.in_(select(_chosen.c.number)), table.c.closed.is_(None))
    .values(
        leased_until=bindparam("until"),
        held_by=bindparam("session"),
    )
    .returning(
        table.c.number,
        table.c.key,
        table.c.platform,
        table.c.workspace,
        table.c.conversation,
        table.c.payload,
        table.c.deaths,
    )
)
_named = (
    table.c.platform == bindparam("on"),
    table.c.workspace == bindparam("at_work"),
    table.c.key == bindparam("event"),
)
_this = (*_named, table.c.closed.is_(None))
_is_closed = select(table.c.number).where(*_named, table.c.closed.is_not(None))
_more = (
    select(table.c.key)
    .where(
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.conversation == bindparam("there"),
        table.c.closed.is_(None),
        table.c.key != bindparam("event"),
    )
    .order_by(table.c.number.desc())
    .limit(bindparam("most"))
)
_one = select(table).where(*_named)
_with = (
    select(table)
    .where(
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.conversation == bindparam("there"),
        table.c.closed.is_(None),
        table.c.key != bindparam("event"),
    )
    .order_by(table.c.number)
    .limit(bindparam("most"))
)
_said_in = (
    select(table)
    .where(table.c.platform == OWN_CHAT)
    .where(table.c.conversation == bindparam("there"))
    .where(table.c.number > bindparam("after"), table.c.quarantined == "")
    .order_by(table.c.number)
    .limit(bindparam("most"))
)
_close = Quick(
    update(table)
    .where(*_this)
    .values(closed=bindparam("at"), quarantined=bindparam("reason"))
)
_new = {
    "sqlite": sqlite.insert(table).on_conflict_do_nothing().returning(table.c.key),
    "postgresql": postgresql.insert(table)
    .on_conflict_do_nothing()
    .returning(table.c.key),
}
_release = update(table).where(*_this).values(leased_until=bindparam("until"))
_forget_leases = (
    update(table)
    .where(table.c.closed.is_(None), table.c.leased_until.is_not(None))
    .values(leased_until=None, deaths=table.c.deaths + 1)
)
_forget_leases_of_the_dead = _forget_leases.where(of_the_dead(table.c.held_by))
_purge = delete_few(table, table.c.closed < bindparam("before"))
_last = (
    select(table.c.received)
    .where(table.c.platform == bindparam("on"))
    .order_by(table.c.number.desc())
    .limit(1)
)


class SqlInbox(Repository):
    def receive(self, event: Event, at: datetime) -> None:
        self.appended.add(table, self._row(event, at))

    def _row(self, event: Event, at: datetime) -> dict[str, Any]:
        payload = self.vault.seal(
            THE_DESKS, event.payload, about=PAYLOAD, row=event.key
        )
        return {
            "platform": event.platform,
            "workspace": event.workspace,
            "key": event.key,
            "conversation": event.conversation,
            "payload": payload,
            "received": at,
            "deaths": 0,
            "quarantined": "",
        }

    def note(self, event: Event, at: datetime) -> bool:
        new = _new[self.connection.dialect.name]
        said = {**self._row(event, at), "closed": at}
        return self.connection.execute(new, said).first() is not None

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Event]:
        said = {"now": now, "until": now + lease, "most": limit}
        said["session"] = session_of(self.connection)
        taken = self.connection.execute(_claim, said).all()
        return [self._event(row) for row in sorted(taken, key=lambda row: row.number)]

    def close(self, event: Event, at: datetime, *, quarantined: str = "") -> None:
        said = {**_said(event), "at": at, "reason": quarantined[:300]}
        closing = Closing(_close, said, AlreadyAnswered())
        self.appended.close((event.platform, event.workspace, event.key), closing)

    def is_closed(self, event: Event) -> bool:
        return self.connection.execute(_is_closed, _said(event)).first() is not None

    def has_more(self, event: Event) -> bool:
        closing = self.appended.closing
        said = {**_said(event), "there": event.conversation, "most": len(closing) + 1}
        keys = self.connection.execute(_more, said).scalars()
        return any((event.platform, event.workspace, e) not in closing for e in keys)

    def some(self, events: Sequence[Event]) -> list[Event]:
        found = (self.connection.execute(_one, _said(each)).first() for each in events)
        return [self._event(row) for row in found if row is not None]

    def waiting_with(self, event: Event, *, limit: int) -> list[Event]:
        said = {**_said(event), "there": event.conversation, "most": limit}
        return [self._event(row) for row in self.connection.execute(_with, said)]

    def forget_leases(self) -> None:
        self.connection.execute(_forget_leases)

    def forget_leases_of_the_dead(self) -> int:
        if session_of(self.connection) is None:
            return 0
        return self.connection.execute(_forget_leases_of_the_dead).rowcount

    def release(self, event: Event, until: datetime) -> None:
        self.connection.execute(_release, {**_said(event), "until": until})

    def purge(self, before: datetime, most: int) -> int:
        return purged(self.connection, (_purge,), most, before=before)

    def said_in(
        self, conversation: str, *, after: int, limit: int
    ) -> list[tuple[int, Event]]:
        said = {"there": conversation, "after": after, "most": limit}
        return [
            (row.number, self._event(row))
            for row in self.connection.execute(_said_in, said)
        ]

    def last_received(self, platform: str) -> datetime | None:
        return self.connection.execute(_last, {"on": platform}).scalar_one_or_none()

    def _event(self, row: Row[Any]) -> Event:
        return Event(
            row.platform,
            row.key,
            row.conversation,
            self._payload(row.payload, row.key),
            row.workspace,
            row.deaths,
        )

    def _payload(self, sealed: bytes, key: str) -> bytes:
        payload = self.vault.open_bytes(THE_DESKS, sealed, about=PAYLOAD, row=key)
        return payload or b""


def _said(event: Event) -> dict[str, str]:
    return {
        "on": event.platform,
        "at_work": event.workspace,
        "event": event.key,
    }
