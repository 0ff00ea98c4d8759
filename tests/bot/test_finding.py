"""Finding time in chat: the best times as buttons that book, and why they are best."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.people.errors import NoSuchPerson
from core.people.model import Guardianship
from core.people.ports import Guardianships
from core.sessions.availability.model import Availability, AvailabilityId, Having
from core.sessions.availability.ports import Availabilities
from core.timetable.finding.alternatives import AlternativesTo
from core.timetable.finding.errors import NotTheirTutor, SearchTooLong
from core.timetable.finding.find_time import FindTime
from tests.bot.heard import labels, last_of
from tests.people import (
    AS_GINA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    TOM,
)
from tests.world import Talk, World

TUESDAY = date(2026, 3, 10)
HOUR = timedelta(hours=1)


def at(hour: int, day: int = 10) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def test_the_best_times_are_buttons_that_book(talk: Talk):
    talk.says(MAYA, "book Lena maths tomorrow 8am")

    said = talk.says(MAYA, "/find Leo tomorrow lasting=90m subject=maths")

    assert said.text == (
        "The best 5 times for Leo Hart with Maya Okafor (1 h 30 min), Tue 10 Mar. "
        "Tap one to book it."
    )
    assert labels(said)[:2] == ["Tue 10 Mar, 09:00", "Tue 10 Mar, 11:15"]
    done = talk.presses(MAYA, "Tue 10 Mar, 11:15")
    assert done.text == "Booked maths with Leo Hart, Tue 10 Mar, 11:15 to 12:45."


def test_why_a_time_stands_where_it_does_can_be_asked(talk: Talk):
    talk.says(MAYA, "book Lena maths tomorrow 8am")
    talk.says(MAYA, "/find Leo days=2026-03-10/2026-03-11 lasting=14h")
    talk.says(MAYA, "/find Leo days=2026-03-10/2026-03-11 lasting=11h")

    why = talk.presses(MAYA, "Why these?")

    assert why.text == (
        "Tue 10 Mar, 09:00: nothing speaks against it\n"
        "Wed 11 Mar, 08:00: a day later (1)"
    )


def test_tutors_are_told_apart_from_students(talk: Talk):
    said = talk.says(CORA, '/find who="Leo and Tom" days=tomorrow')

    assert "for Leo Hart with Tom Reid" in said.text
    talk.presses(CORA, "Tue 10 Mar, 08:00")
    assert last_of(talk, TOM).startswith("New session: session with Leo Hart")


def test_where_nothing_is_found_it_says_what_is_in_the_way(talk: Talk):
    talk.says(MAYA, "/book Lena 2026-03-10T09:00 lasting=10h")
    talk.says(TOM, "book Leo physics tomorrow 8am to 9am")

    said = talk.says(MAYA, "/find Leo tomorrow lasting=2h")

    assert said.text.splitlines() == [
        "I find no time for Leo Hart with Maya Okafor (2 h), Tue 10 Mar.",
        "Maya Okafor is taken for 10 h of it.",
        "Leo Hart is taken for 1 h of it.",
        "Nothing is left that all have in common. Shorter, or on other days?",
    ]
    later = talk.presses(MAYA, "Later days")
    assert labels(later)[0] == "Wed 11 Mar, 08:00"


def test_a_family_sees_when_its_own_tutors_are_free_and_asks_for_a_time(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "book Lena maths tomorrow 8am")

    said = talk.says(GINA, "/find days=tomorrow")

    assert said.text.endswith("Tap one to ask for it.")
    assert labels(said)[0] == "Tue 10 Mar, 09:00"
    assert "Lena" not in said.text + "".join(labels(said))
    asked = talk.presses(GINA, "Tue 10 Mar, 09:00")
    assert asked.text.startswith("I have asked Cora Lind")
    assert "Leo Hart with Maya Okafor: Tue 10 Mar, 09:00" in last_of(talk, CORA)
    other = talk.says(LEO, "/find days=tomorrow tutor=Tom")
    assert other.text.startswith("I look for times with your own tutors")
    assert talk.says(LENA, "/find Leo").text.startswith("I know no student")


def test_only_when_everybody_has_time(world: World, talk: Talk):
    def unit(ports) -> None:
        free = Availability(
            AvailabilityId(uuid4()),
            LEO.id,
            Having.FREE,
            LONDON,
            1,
            time(17),
            time(19),
            by=LEO.id,
            at=at(9),
        )
        ports[Availabilities].add(HERE.id, [free])

    world.work(unit)

    said = talk.says(MAYA, "/find Leo tomorrow")

    assert labels(said)[:2] == ["Tue 10 Mar, 17:00", "Tue 10 Mar, 18:00"]
    assert len(labels(said)) == 4


@pytest.mark.parametrize("who", [LEO, GINA])
def test_a_family_names_the_tutor_alone(talk: Talk, who):
    talk.says(MAYA, "book Leo maths today 4pm")

    said = talk.says(who, "/find Maya tomorrow")

    assert said.text.startswith("The best 5 times for Leo Hart with Maya Okafor")


def test_a_guardian_of_two_says_whom_it_is_for(talk: Talk):
    talk.world.work(
        lambda p: p[Guardianships].add(HERE.id, Guardianship(GINA.id, LENA.id))
    )
    talk.says(MAYA, "book Lena maths today 4pm")

    for said in ("/find Maya next week", "/find days=tomorrow tutor=Maya"):
        asked = talk.says(GINA, said)
        assert asked.text == "Who is it for?"
        assert sorted(labels(asked)) == ["Lena Brandt", "Leo Hart"]
        found = talk.presses(GINA, "Lena Brandt")
        assert found.text.startswith("The best 5 times for Lena Brandt with Maya")


def test_other_organisations_families_and_long_searches_are_refused(world: World):
    def find(who, **more):
        asked = {
            "days": Period(TUESDAY, TUESDAY),
            "tutors": (MAYA.id,),
            "students": (LEO.id,),
        }
        return world.run(FindTime(who, **{**asked, **more}))

    with pytest.raises(NoSuchPerson):
        find(AS_SAM)
    with pytest.raises(NotTheirTutor):
        find(AS_GINA)
    with pytest.raises(NotPermitted):
        find(AS_LEO, students=(LENA.id,))
    with pytest.raises(SearchTooLong):
        find(AS_MAYA, days=Period(TUESDAY, TUESDAY + timedelta(days=93)))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/find Leo yesterday", "Sun 8 Mar is over."),
        ("/find Leo lasting=15h", "Nothing of 15 h is held here"),
        ("/find Leo lasting=0m", "Nothing of 0 min is held here"),
        ("/find Nobody", "I know no student or class called “Nobody”"),
        ("/find Tom", "I need a student, or a class"),
    ],
)
def test_what_cannot_be_is_said_kindly(talk: Talk, said: str, answer: str):
    assert talk.says(MAYA, said).text.startswith(answer)


def test_what_clashes_has_alternatives_near_its_own_time(world: World, talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    planned = Span(at(16), at(17))

    found = world.run(AlternativesTo(AS_MAYA, planned, (MAYA.id,), (LENA.id,)))

    assert len(found) == 5
    assert all(not each.span.overlaps(planned) for each in found)
    assert found[0].span == Span(at(15), at(16))
    with pytest.raises(NotPermitted):
        world.run(AlternativesTo(AS_LEO, planned, (MAYA.id,), (LEO.id,)))
    with pytest.raises(NoSuchPerson):
        world.run(AlternativesTo(AS_SAM, planned, (MAYA.id,), (LEO.id,)))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("find an hour for Leo next week after 5", lambda at: at.hour >= 17),
        ("find an hour for Leo tomorrow in the morning", lambda at: at.hour < 12),
        (
            "find an hour for Leo this week between 3 and 5, not on Tuesday or Friday",
            lambda at: at.hour in {15, 16} and at.weekday() not in {1, 4},
        ),
        ("/find Leo days=2026-03-10/2026-03-13 before=10:00", lambda at: at.hour < 10),
        (
            "/find Leo days=2026-03-10/2026-03-12 without=tue,thu part=evening",
            lambda at: at.hour >= 18 and at.weekday() == 2,
        ),
    ],
)
def test_the_hours_and_days_that_were_said_are_kept(talk: Talk, words: str, kept):
    said = labels(talk.says(MAYA, words))
    times = [each for each in said if ":" in each]
    assert times
    for each in times:
        shown = datetime.strptime(f"2026 {each}", "%Y %a %d %b, %H:%M")  # noqa: DTZ007 -- a label
        assert kept(shown), each


def test_a_makeup_keeps_them_too(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.says(MAYA, "cancel Leo tomorrow")
    said = talk.says(MAYA, "find a makeup for Leo next week in the morning, not Monday")
    times = [each for each in labels(said) if ":" in each]
    assert times
    assert all(int(each[-5:-3]) < 12 and "Mon" not in each for each in times)
