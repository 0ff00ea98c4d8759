"""Which session is to be moved, and to when, of what was said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.call import Call
from bot.commands.sessions.found import WEEK, sessions_then
from bot.kinds.times import When, moment_of
from bot.kinds.whom import Whom
from bot.understand.entities.times_in import times_in
from bot.understand.times.said import Said
from core.kernel.permissions import Permission
from core.kernel.rhythm import Rhythm
from core.kernel.span import Span
from core.sessions.model import Session, SessionId, State

LOOKS_AHEAD = 9
"""Weeks in which the next one is looked for, where none is in the next week."""
SERIES = frozenset({"following", "all", "series"})


class Asked(Protocol):
    """The arguments of /move, as far as they were said."""

    @property
    def who(self) -> Whom | None: ...
    @property
    def since(self) -> When | None: ...
    @property
    def since_day(self) -> date | None: ...
    @property
    def there(self) -> When | None: ...
    @property
    def there_day(self) -> date | None: ...
    @property
    def by(self) -> timedelta | None: ...
    @property
    def every(self) -> Rhythm | None: ...
    @property
    def lasting(self) -> timedelta | None: ...
    @property
    def scope(self) -> str | None: ...
    @property
    def session(self) -> SessionId | None: ...


def candidates(args: Asked, call: Call) -> list[Session]:
    """Those still to come that may be meant; of a series that moves, its next one."""
    found = _then(args, call)
    if args.since is not None and args.since.start is not None:
        at_it = [e for e in found if e.planned.start == args.since.start]
        found = at_it or found
    if args.every is not None:
        found = [each for each in found if each.series is not None] or found
    if args.scope in SERIES or args.every:
        found = list(_first_of_each(found))
    return found


def goal_of(found: Session, args: Asked, call: Call) -> Span | None:
    """On its own day where only a time was said, at its own time where only a day."""
    zone, planned = call.speaker.zone, found.planned
    local = planned.start.astimezone(zone)
    length = args.lasting or planned.length
    if args.by is not None:
        return Span(planned.start + args.by, planned.end + args.by)
    if args.every is not None:
        return _as_often(found, args.every, call)
    if args.there is None:
        day = args.there_day
        if day is None:
            return None
        start = call.instant(day, local.time())
        return Span(start, start + length)
    day = args.there_day or local.date()
    there = args.there
    unsettled = args.session is None and args.since is None
    if there.has_day and unsettled and not _names_a_day(call):
        there = replace(there, has_day=False)
    there = there.on(day, zone)
    start = there.start or call.instant(there.day or local.date(), local.time())
    return Span(start, start + (args.lasting or there.length or planned.length))


def _names_a_day(call: Call) -> bool:
    """`to 5pm` is read as today's, where nothing says which session it is about."""
    text = call.incoming.text.lower()
    if not text or "=" in text:
        return True
    said = [e.value for e in times_in(text, moment_of(call))]
    times = [each for each in said if isinstance(each, Said)]
    return not times or any(each.pieces or each.instant for each in times)


def _as_often(found: Session, every: Rhythm, call: Call) -> Span | None:
    """`to Thursdays at 5`: the Thursday of the same week."""
    local = found.planned.start.astimezone(call.speaker.zone)
    days = [each.day for each in every.rule.days]
    if len(days) > 1 or (not days and every.at is None):
        return None
    away = days[0] - local.weekday() if days else 0
    day = local.date() + timedelta(days=away)
    start = call.instant(day, every.at or local.time())
    return Span(start, start + (every.length or found.planned.length))


def _then(args: Asked, call: Call) -> list[Session]:
    if args.since is not None:
        return _within(args.since.span(call), call, args.who)
    if args.since_day is not None:
        return _within(When(day=args.since_day).span(call), call, args.who)
    if args.every is not None and args.every.first is not None:
        start = When(day=args.every.first).span(call).start
        return _within(Span(start, start + WEEK), call, args.who)
    soon = _within(Span(call.now, call.now + WEEK), call, args.who)
    if soon:
        return soon
    return _within(Span(call.now, call.now + LOOKS_AHEAD * WEEK), call, args.who)[:1]


def _within(span: Span, call: Call, who: Whom | None) -> list[Session]:
    everybody = call.may(Permission.BOOK_FOR_OTHERS)
    every = sessions_then(call, span, who, everybody=everybody)
    return [each for each in every if is_to_come(each, call.now)]


def is_to_come(session: Session, now: datetime) -> bool:
    return session.state is State.SCHEDULED and session.planned.end > now


def _first_of_each(found: list[Session]) -> Iterator[Session]:
    seen: set[object] = set()
    for each in found:
        key = each.line or each.series or each.id
        if key not in seen:
            seen.add(key)
            yield each
