"""When people have time and what they wish, said in a sentence."""

from datetime import date, time

import pytest

from core.kernel.actor import Actor
from core.people.model import Guardianship
from core.people.ports import Guardianships
from core.sessions.availability.model import Having, Wishes
from core.sessions.availability.say import ShowAvailability
from tests.bot.heard import labels
from tests.people import (
    ADA,
    AS_CORA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    CORA,
    GINA,
    HERE,
    LENA,
    LEO,
    MAYA,
)
from tests.world import Talk

FREE, AWAY = Having.FREE, Having.AWAY
TERM = (date(2026, 3, 9), date(2026, 4, 1))
NONE = (None, None)
NEXT = (date(2026, 3, 16), date(2026, 3, 22))


def times(talk: Talk, actor: Actor) -> list[tuple[object, ...]]:
    said = talk.world.run(ShowAvailability(actor, actor.person)).said
    return [(e.kind, e.weekday, e.since, e.until, (e.first, e.last)) for e in said]


@pytest.mark.parametrize(
    ("who", "words", "whose", "known"),
    [
        (MAYA, "I can't do Thursdays this term", AS_MAYA, [(AWAY, 3, *NONE, TERM)]),
        (CORA, "Maya can't do Thursdays this term", AS_MAYA, [(AWAY, 3, *NONE, TERM)]),
        (GINA, "Leo can't do Thursdays this term", AS_LEO, [(AWAY, 3, *NONE, TERM)]),
        (MAYA, "taking next week off", AS_MAYA, [(AWAY, None, *NONE, NEXT)]),
        (
            LEO,
            "I'm free Mon and Wed 4pm to 6pm",
            AS_LEO,
            [(FREE, day, time(16), time(18), NONE) for day in (0, 2)],
        ),
        (
            MAYA,
            "mark me unavailable every Friday after 3",
            AS_MAYA,
            [(AWAY, 4, time(15), None, NONE)],
        ),
        (
            MAYA,
            "can't teach before 10 on Mondays",
            AS_MAYA,
            [(AWAY, 0, None, time(10), NONE)],
        ),
        (
            LEO,
            "not available tomorrow after 4",
            AS_LEO,
            [(AWAY, None, time(16), None, (date(2026, 3, 10),) * 2)],
        ),
        (LEO, "Saturdays don't work for me", AS_LEO, [(AWAY, 5, *NONE, NONE)]),
        (
            LEO,
            "I have football every Tuesday 4-6",
            AS_LEO,
            [(AWAY, 1, time(16), time(18), NONE)],
        ),
        (MAYA, "am I free on Thursday?", AS_MAYA, []),
        (MAYA, "was busy all day yesterday", AS_MAYA, []),
        (MAYA, "I'm free every second Monday 4-6", AS_MAYA, []),
    ],
)
def test_time_is_kept_as_it_was_said(
    talk: Talk, who, words: str, whose: Actor, known: list[tuple[object, ...]]
):
    talk.says(ADA, "/addyear 2025/26 2025-09-01/2026-07-31")
    talk.says(ADA, "/addterm Spring 2026-01-05/2026-04-01")

    talk.says(who, words)

    assert times(talk, whose) == known
    if whose is not AS_CORA:
        assert times(talk, AS_CORA) == []


def test_it_is_undone_and_what_was_meant_for_every_week_is_a_tap_away(talk: Talk):
    said = talk.says(MAYA, "I'm free Wed 16-19")
    assert said.text == "Noted of your time:\n- free 16:00 to 19:00, Wed 11 Mar"
    assert "Every Wednesday" in labels(said)
    talk.presses(MAYA, "Every Wednesday")
    assert times(talk, AS_MAYA) == [(FREE, 2, time(16), time(19), NONE)]
    talk.presses(MAYA, "Undo")
    assert times(talk, AS_MAYA) == []


def test_a_guardian_of_two_says_whose_time_it_is(talk: Talk):
    lena = Guardianship(GINA.id, LENA.id)
    talk.world.work(lambda ports: ports[Guardianships].add(HERE.id, lena))
    said = talk.says(GINA, "we're away 3-7 April")
    assert said.text == "Whose time is that?"
    talk.presses(GINA, "Lena Brandt")
    assert times(talk, AS_LEO) == []
    assert len(times(talk, AS_LENA)) == 1


def test_another_family_says_nothing_of_ones_time(talk: Talk):
    said = talk.says(LENA, "Leo can't do Thursdays")
    assert times(talk, AS_LEO) == times(talk, AS_LENA) == []
    assert "Noted" not in said.text


def test_wishes_are_added_to_those_before_and_taken_back(talk: Talk):
    talk.says(MAYA, "no more than 4 in a row")
    talk.says(MAYA, "I don't want to start before 9")
    said = talk.says(MAYA, "keep 12:30 to 1:30 free for lunch")
    assert (
        said.text == "Noted as wishes: 4 in a row; lunch 12:30-13:30; not before 09:00."
    )
    talk.says(MAYA, "never more than 6 lessons a day please")
    talk.says(MAYA, "I'd rather not teach after 8pm")
    wishes = talk.world.run(ShowAvailability(AS_MAYA, MAYA.id)).wishes
    lunch = (time(12, 30), time(13, 30))
    assert wishes == Wishes(MAYA.id, 4, 6, lunch, time(9), time(20))
    talk.presses(MAYA, "Undo")
    wishes = talk.world.run(ShowAvailability(AS_MAYA, MAYA.id)).wishes
    assert wishes.latest is None


def test_what_is_planned_then_is_listed_with_a_substitute_and_another_time(talk: Talk):
    talk.says(MAYA, "book Leo maths on Thursday 4pm")
    talk.says(MAYA, "book Lena maths on Friday 4pm")

    said = talk.says(MAYA, "I can't do Thursdays")

    assert said.text.splitlines()[2:] == [
        "One session is planned then, and stays unless you change it:",
        "- maths with Leo Hart, Thu 12 Mar, 16:00",
    ]
    assert labels(said) == [
        "Undo",
        "Find a substitute: Thu 12 Mar, 16:00",
        "Move Thu 12 Mar, 16:00",
    ]
    asked = talk.presses(MAYA, "Find a substitute: Thu 12 Mar, 16:00")
    assert asked.text.startswith("I asked Tom Reid")
    only = talk.says(MAYA, "/avail Mon 16-19")
    assert only.text.count("\n- ") == 3
    assert "planned then" not in talk.says(MAYA, "/avail away 3-7 April").text
