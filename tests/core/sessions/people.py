"""Sessions for tests, asked for the way the desk asks."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.organisation.ports import Organisations
from core.sessions.book import BookSession
from core.sessions.model import SeriesId, Session
from core.sessions.series.model import Series
from core.sessions.series.ports import SeriesBook
from tests.people import AS_MAYA, HERE, LEO, LONDON, MAYA
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


def a_series(world: World, first: date, starts: time) -> Series:
    """Maya with Leo, every week; without its sessions."""
    made, rule = SeriesId(uuid4()), Rule.read("FREQ=WEEKLY")
    series = Series(
        made, made, rule, starts, HOUR, LONDON, first, (MAYA.id,), (LEO.id,)
    )
    world.work(lambda ports: ports[SeriesBook].add(HERE.id, series))
    return series
