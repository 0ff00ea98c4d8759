"""What was heard, and what became of it."""

from datetime import timedelta

from core.kernel.span import Span
from core.sessions.model import Session
from core.sessions.schedule import ScheduleOf
from tests.people import (
    AS_MAYA,
    account_of,
)
from tests.world import Talk


def last_of(talk: Talk, who) -> str:
    return talk.heard[account_of(who)][-1].text


def mayas_first(talk: Talk) -> Session:
    now = talk.world.clock.now()
    within = Span(now - timedelta(days=1), now + timedelta(days=1))
    return talk.world.run(ScheduleOf(AS_MAYA, within))[0]


def labels(message) -> list[str]:
    return [button.label for button in message.buttons]
