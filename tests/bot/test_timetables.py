"""The week of a class, a tutor or a room; and what of it clashes."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from core.kernel.span import Span
from core.messaging.ports import Files
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from tests.people import ADA, CORA, GINA, HERE, LENA, LEO, MAYA, SAM, TOM
from tests.world import Talk

FOUR = datetime(2026, 3, 11, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_of_a_tutor_as_lines_and_as_a_grid(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.says(TOM, "book Lena tomorrow 4pm")

    shown = talk.says(CORA, "/timetable Maya")

    assert len(shown.fields) == 1
    assert "Leo Hart" in shown.fields[0].value
    file = talk.presses(CORA, "As Excel").files[0]
    kept = talk.world.work(lambda p: p[Files].open(HERE.id, file.id))
    assert file.name == "timetable-2026-03-09.xlsx"
    assert kept is not None


def test_of_a_room(talk: Talk):
    talk.says(ADA, "/addsite North 51.5,-0.1")
    talk.says(ADA, "/addroom North Hall")
    talk.says(MAYA, "/book Leo 'tomorrow 4pm' room=Hall")
    talk.says(TOM, "book Lena tomorrow 5pm")

    assert len(talk.says(CORA, "/timetable Hall").fields) == 1


def test_families_see_their_own_alone(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4pm")
    talk.says(MAYA, "book Lena tomorrow 5pm")

    assert len(talk.says(GINA, "/timetable").fields) == 1
    assert "Lena" not in str(talk.says(GINA, "/timetable Maya").fields)


def test_what_is_wanted_twice_is_named(talk: Talk):
    both = [
        Session(SessionId(uuid4()), (tutor.id,), (LEO.id,), Span(at, at + HOUR))
        for tutor, at in ((MAYA, FOUR), (TOM, FOUR + HOUR / 2))
    ]
    # as an older desk may have left it: nothing books it today
    talk.world.work(lambda p: p[Sessions].add_all(HERE.id, both))

    assert talk.says(CORA, "/conflicts").text.splitlines()[1:] == [
        "Leo Hart on Wed 11 Mar: 16:00 to 17:00, and 16:30 to 17:30."
    ]


def test_where_nothing_is_it_says_so(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow 4pm")

    assert talk.says(CORA, "/conflicts").text.startswith("Nothing clashes")


@pytest.mark.parametrize("who", [LEO, LENA, GINA, MAYA, SAM])
def test_clashes_are_for_who_plans(talk: Talk, who):
    assert "clash" not in talk.says(who, "/conflicts").text
