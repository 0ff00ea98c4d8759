"""Sessions for tests, asked for the way the desk asks."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.kernel.span import Span
from core.organisation.ports import Organisations
from core.sessions.book import BookSession
from core.sessions.model import Session
from tests.people import AS_MAYA, HERE, LEO
from tests.world import World

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def booked(world: World, start: datetime, length: timedelta = HOUR) -> Session:
    """Maya with Leo."""
    return world.run(BookSession(AS_MAYA, Span(start, start + length), (LEO.id,)))


def with_policies(world: World, **policies: Any) -> None:
    here = replace(HERE, policies=replace(HERE.policies, **policies))
    world.work(lambda ports: ports[Organisations].change(here))
