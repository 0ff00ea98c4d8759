"""Who is excused, as the tests of excuses look at it."""

from datetime import timedelta

from core.attendance.model import Status
from core.attendance.ports import Registers
from core.kernel.period import Period
from core.kernel.span import Span
from core.sessions.model import Session
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import TEN
from tests.people import (
    HERE,
    LEO,
    account_of,
)
from tests.world import Talk, World

WEDNESDAY, FRIDAY = "2026-03-11", "2026-03-13"


def last(talk: Talk, who):
    return talk.heard[account_of(who)][-1]


def labels(message):
    return [each.label for each in message.buttons]


def period(first: str, until: str) -> Period:
    return Period(*(TEN.fromisoformat(each).date() for each in (first, until)))


def status_of(world: World, session: Session, who=LEO) -> Status | None:
    def find(ports):
        registers: Registers = ports[Registers]
        return registers.find(HERE.id, session.id, who.id)

    entry = world.work(find)
    return entry.status if entry else None


def booked_sessions(world: World) -> list[Session]:
    def every(ports):
        sessions: Sessions = ports[Sessions]
        span = Span(TEN - timedelta(days=7), TEN + timedelta(days=60))
        return sessions.of_student(HERE.id, LEO.id, span)

    return world.work(every)
