"""Work seen in chat makes stretches of time; only what was not said is asked about."""

from datetime import UTC, datetime, timedelta

import pytest

from core.application import Ports
from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.marking.entries import EntriesOf
from core.marking.log_marking import LogMarking
from core.marking.model import Source
from core.marking.observed.model import Observation, left_over, stretches
from core.marking.observed.ports import Observations
from core.marking.observed.propose import ProposeObserved
from core.marking.planning import PlanMarking
from core.organisation.settings import ChangePolicy
from tests.people import AS_ADA, AS_MAYA, HERE, MAYA
from tests.world import Talk

NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def seen(*minutes: int) -> list[Observation]:
    return [Observation(MAYA.id, NINE + each * MINUTE) for each in minutes]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ((0,), []),
        ((0, 5), [(-5, 5)]),
        ((0, 8, 17, 25), [(-5, 25)]),
        ((0, 6, 40, 47), [(-4, 6), (37, 47)]),
        ((0, 2), []),
    ],
)
def test_what_is_near_in_time_is_one_stretch(minutes, expected):
    found = [
        ((each.span.start - NINE) // MINUTE, (each.span.end - NINE) // MINUTE)
        for each in stretches(seen(*minutes))
    ]
    assert found == expected


def test_what_is_accounted_for_is_no_stretch():
    busy = [Span(NINE - 60 * MINUTE, NINE + 12 * MINUTE)]
    [stretch] = stretches(seen(0, 5, 14, 20, 27), busy)
    assert stretch.span == Span(NINE + 12 * MINUTE, NINE + 27 * MINUTE)


@pytest.mark.parametrize(
    ("observed", "said", "asked"),
    [(40, 0, 40), (40, 40, 0), (40, 26, 0), (40, 10, 30), (80, 61, 0), (9, 0, 0)],
)
def test_only_a_real_difference_is_asked_about(observed: int, said: int, asked: int):
    assert left_over(observed * MINUTE, said * MINUTE) == asked * MINUTE


def a_day(talk: Talk, *minutes: int) -> Talk:
    world = talk.world
    world.run(ChangePolicy(AS_ADA, "observe_time", "yes"))
    world.run(PlanMarking(THE_DESK))

    def watched(ports: Ports) -> None:
        for each in seen(*minutes):
            ports[Observations].add(HERE.id, each)

    world.work(watched)
    world.clock.forward(timedelta(hours=6, minutes=1))
    return talk


def test_a_tutor_keeps_what_was_seen_with_one_tap(talk: Talk):
    a_day(talk, 0, 8, 16, 25).world.run(ProposeObserved(THE_DESK))
    talk.deliver()
    assert talk.sees(MAYA)[-1].text == (
        "You were at work here from 08:55 to 09:25: it looks like 30 min. "
        "Shall I log that?"
    )
    assert talk.presses(MAYA, "Keep it").text.startswith("Logged 30 min on Paperwork")
    [entry] = talk.world.run(EntriesOf(AS_MAYA))
    assert entry.source is Source.CONFIRMED
    assert talk.presses(MAYA, "It was another length").text.startswith("How long was")


def test_nobody_is_asked_about_what_was_said_or_seen_unwished(talk: Talk):
    said = LogMarking(AS_MAYA, "registers", 25 * MINUTE)
    talk.world.run(said)
    a_day(talk, 0, 8, 16, 25).world.run(ProposeObserved(THE_DESK))
    assert talk.deliver() == []
    talk.world.run(ChangePolicy(AS_ADA, "observe_time", "no"))
    talk.world.clock.forward(timedelta(days=1))
    talk.world.run(ProposeObserved(THE_DESK))
    assert talk.deliver() == []


def test_work_in_chat_beside_sessions_is_seen_where_that_is_wished(talk: Talk):
    def observed() -> int:
        day = Span(NINE, NINE + timedelta(days=1))
        return len(talk.world.work(lambda p: p[Observations].within(HERE.id, day)))

    talk.says(MAYA, "taught Leo maths 9-10am today")
    assert observed() == 0
    talk.world.run(ChangePolicy(AS_ADA, "observe_time", "yes"))
    talk.says(MAYA, "taught Leo maths 10-11am today")
    first = observed()
    assert first > 0
    talk.says(MAYA, "Leo was absent")
    assert "Leo" in talk.says(MAYA, "I had the wrong day").text
    assert observed() == first + 1
