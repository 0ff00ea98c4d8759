"""R11: a tutor hears in time what can be started and what should be ended."""

from datetime import UTC, datetime

from core.kernel.actor import THE_DESK, desk_of
from core.sessions.held.close_forgotten import CloseForgotten
from core.sessions.held.warn import WarnOfWindows
from tests.core.sessions.people import HOUR, MINUTE
from tests.people import HERE, MAYA, account_of
from tests.world import Talk

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)


def heard_at(talk: Talk, at: datetime) -> list[str]:
    """What Maya is told by the clock when it is `at`."""
    before = len(talk.heard[account_of(MAYA)])
    talk.world.clock.set(at)
    talk.world.run(WarnOfWindows(THE_DESK))
    talk.world.run(CloseForgotten(desk_of(HERE.id)))
    talk.deliver()
    heard = talk.heard[account_of(MAYA)][before:]
    return [each.text for each in heard if each.text.startswith("Your session")]


def booked(talk: Talk) -> Talk:
    talk.says(MAYA, "/book Leo 2026-03-09T16:00/PT60M")
    return talk


def test_it_may_begin_and_then_it_may_hardly_begin_any_more(talk: Talk):
    booked(talk)

    assert heard_at(talk, FOUR - 6 * MINUTE) == []
    assert heard_at(talk, FOUR - 5 * MINUTE) == [
        "Your session with Leo Hart begins at 16:00."
    ]
    assert heard_at(talk, FOUR) == []
    [warned] = heard_at(talk, FOUR + 25 * MINUTE)
    assert warned.endswith("It can be started until 16:30.")
    assert heard_at(talk, FOUR + HOUR) == []
    talk.world.clock.set(FOUR + 26 * MINUTE)
    assert talk.presses(MAYA, "Start it").text.startswith("Started a session with Leo")


def test_one_that_runs_is_to_be_ended_and_closes_itself(talk: Talk):
    booked(talk)
    heard_at(talk, FOUR - 5 * MINUTE)
    talk.presses(MAYA, "Start it")

    assert heard_at(talk, FOUR + 25 * MINUTE) == []
    [warned] = heard_at(talk, FOUR + 85 * MINUTE)
    assert warned.endswith("It closes itself at 17:30, with its planned end.")
    [closed] = heard_at(talk, FOUR + 90 * MINUTE)
    assert closed.startswith("Your session with Leo Hart, Mon 9 Mar, closed by itself")


def test_what_is_cancelled_or_done_is_not_warned_of(talk: Talk):
    booked(talk)
    talk.says(MAYA, "/cancelsession Leo")

    assert heard_at(talk, FOUR + 25 * MINUTE) == []


def test_after_the_clock_stood_still_only_what_still_helps_is_said(talk: Talk):
    booked(talk)

    assert heard_at(talk, FOUR + 3 * HOUR) == []
