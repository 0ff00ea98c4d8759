"""kill -9 while sessions are made ahead, or a term is published: no half stays."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

import pytest

from bot.bootstrap import application_at
from core.application import Ports
from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.sessions.model import SeriesId
from core.sessions.ports import Sessions
from core.sessions.series.model import Series
from core.sessions.series.ports import SeriesBook
from core.timetable.drafts.fill import FillDraft
from core.timetable.drafts.open import OpenDraft
from core.timetable.drafts.publish import PublishDraft
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.core.timetable.test_publishing import DAYS, Row, lessons
from tests.fakes.clock import FrozenClock
from tests.forks import heard
from tests.keys import KEY
from tests.kill.planner import NOON, until_done
from tests.people import AS_CORA, HERE, LEO, LONDON, MAYA, settle_in

HOUR = timedelta(hours=1)
LATER = Period(date(2026, 4, 18), date(2026, 5, 16))
"""Five Saturdays that the draft says nothing of."""
ROWS: list[Row] = [(day, 1, True, True) for day in range(5)]
CHANCE = Random(5)  # noqa: S311 -- when to kill, not what to hide
ALL = Span(datetime(2026, 3, 9, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))


def some_series() -> Iterator[Series]:
    for number in range(5):
        key, rule = SeriesId(UUID(int=500 + number)), Rule.read("FREQ=WEEKLY")
        when = (rule, time(9 + number), HOUR, LONDON, LATER.first)
        yield Series(key, key, *when, (MAYA.id,), (LEO.id,), LATER.last)


def settle(ports: Ports) -> None:
    settle_in(ports)
    for each in some_series():
        ports[SeriesBook].add(HERE.id, each)


def hours(ports: Ports) -> Counter[tuple[int, int]]:
    """How many sessions each weekday and hour has: each is a series' or a lesson's."""
    kept = ports[Sessions].between(HERE.id, ALL)
    assert len({each.planned.start for each in kept}) == len(kept)
    local = (each.planned.start.astimezone(LONDON) for each in kept)
    return Counter((at.weekday(), at.hour) for at in local)


def kill_after(statements: int, what: str, address: str) -> None:
    with heard("tests.kill.planner", what, address) as child:
        assert child.stdout is not None
        said = 0
        while said < statements and child.stdout.readline():
            said += 1
        child.kill()


@pytest.mark.timeout(180)
async def test_what_was_half_planned_is_planned_once(address: str):
    application = application_at(FrozenClock(NOON), WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle)
        door = FrontDoor(application, writer, Reader(database))
        draft = await door.run(OpenDraft(AS_CORA, "Spring", DAYS))
        rows = lessons(ROWS)
        draft = await door.run(FillDraft(AS_CORA, draft.id, draft.version, rows))
        await door.run(PublishDraft(AS_CORA, draft.id, draft.version))

        kill_after(CHANCE.randint(60, 120), "generate", address)
        made = await writer.run(hours)
        assert set(made.values()) <= {5}

        kill_after(CHANCE.randint(90, 150), "publish", address)
        both = await writer.run(hours) - made
        assert set(both.values()) <= {4}

        await until_done("generate", door)
        await until_done("publish", door)
        there = await writer.run(hours)
        saturdays = {(5, 9 + number): 5 for number in range(5)}
        assert there == saturdays | {(day, 9 + day): 4 for day in range(5)}
