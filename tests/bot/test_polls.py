"""Which time suits most is asked of each by themselves, and booked."""

from datetime import UTC, datetime, timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.people.errors import NoSuchPerson
from core.sessions.book import BookSession
from core.sessions.errors import InThePast, NobodyTaught
from core.sessions.schedule import ScheduleOf
from core.timetable.polls.ask_times import AskTimes
from core.timetable.polls.errors import (
    ClosesTooLate,
    HowManyTimes,
    NoSuchPoll,
    TimesDecided,
)
from core.timetable.polls.model import Option, Poll, Stand
from core.timetable.polls.vote import (
    CloseDuePolls,
    ClosePoll,
    DropPoll,
    Vote,
    VotedAll,
)
from tests.bot.heard import labels, last_of
from tests.people import (
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    GINA,
    LENA,
    LEO,
    MAYA,
    TOM,
    account_of,
)
from tests.world import Talk, World

FOUR = datetime(2026, 3, 10, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
TUESDAY, WEDNESDAY = Span(FOUR, FOUR + HOUR), Span(FOUR + 24 * HOUR, FOUR + 25 * HOUR)
BOTH = (Option(TUESDAY), Option(WEDNESDAY))


def asked(world: World, **more) -> Poll:
    told = {"options": BOTH, "students": (LEO.id, LENA.id), **more}
    return world.run(AskTimes(AS_MAYA, **told))


def mayas(world: World) -> list[Span]:
    week = Span(FOUR - 48 * HOUR, FOUR + 96 * HOUR)
    return [each.planned for each in world.run(ScheduleOf(AS_MAYA, week))]


def test_a_poll_from_the_first_word_to_the_session(talk: Talk):
    said = talk.says(MAYA, '/poll "Leo and Lena" tomorrow subject=maths')
    assert said.text.splitlines()[1:] == [
        "Tue 10 Mar, 08:00",
        "Tue 10 Mar, 09:00",
        "Tue 10 Mar, 10:00",
    ]
    sent = talk.presses(MAYA, "Ask them")
    assert sent.text.startswith("I asked Leo Hart and Lena Brandt.")
    assert last_of(talk, GINA).startswith("Which of these times would suit Leo Hart")
    assert account_of(LEO) not in talk.heard

    talk.presses(LENA, "Tue 10 Mar, 09:00")
    assert labels(talk.sees(LENA)[-1])[1] == "✓ Tue 10 Mar, 09:00"
    talk.presses(LENA, "That's all")
    assert talk.sees(MAYA)[-1].text.startswith("1 of 2 have answered")
    talk.presses(GINA, "Tue 10 Mar, 09:00")
    talk.presses(GINA, "Tue 10 Mar, 10:00")
    talk.presses(GINA, "That's all")

    tally = next(m.text for m in talk.sees(MAYA) if m.text.startswith("Booked:"))
    assert tally.splitlines()[0].startswith("Booked: Tue 10 Mar, 09:00.")
    assert "Tue 10 Mar, 09:00: 2" in tally
    for who, new in ((LENA, "New session: maths"), (GINA, "New session for Leo")):
        told = [m.text for m in talk.sees(who)]
        assert sum(text.startswith(new) for text in told) == 1
        assert sum(text.startswith("It is Tue 10 Mar, 09:00") for text in told) == 1
        assert len([text for text in told if "Which of these" in text]) == 0


def test_nobody_is_asked_about_today_unless_that_is_said(talk: Talk):
    said = talk.says(MAYA, '/poll "Leo and Lena"')
    assert said.text.splitlines()[1].startswith("Tue 10 Mar")
    said = talk.says(MAYA, '/poll "Leo and Lena" today')
    assert said.text.splitlines()[1].startswith("Mon 9 Mar")


def test_each_time_is_of_another_day_where_there_are_several(talk: Talk):
    said = talk.says(MAYA, '/poll "Leo and Lena"')

    days = [line[:10] for line in said.text.splitlines()[1:]]
    assert days == ["Tue 10 Mar", "Wed 11 Mar", "Thu 12 Mar"]
    talk.presses(MAYA, "Ask them")
    assert all(text == text.strip() for text in (m.text for m in talk.sees(MAYA)))


def test_nobody_learns_how_others_answered(talk: Talk):
    talk.says(MAYA, '/poll "Leo and Lena" tomorrow')
    talk.presses(MAYA, "Ask them")
    talk.presses(LENA, "Tue 10 Mar, 09:00")

    assert "Lena" not in "".join(m.text for m in talk.heard[account_of(GINA)])
    assert "✓" not in "".join(labels(talk.sees(GINA)[-1]))


def test_what_suits_most_wins_and_the_next_best_where_it_is_gone(world: World):
    poll = asked(world)
    world.run(Vote(AS_LENA, poll.id, LENA.id, 0))
    world.run(Vote(AS_LENA, poll.id, LENA.id, 1))
    world.run(Vote(AS_GINA, poll.id, LEO.id, 0))
    world.run(BookSession(AS_MAYA, TUESDAY, (LEO.id,)))

    closed = world.run(ClosePoll(AS_MAYA, poll.id))

    assert (closed.stand, closed.won) == (Stand.WON, 1)
    assert mayas(world) == [TUESDAY, WEDNESDAY]


def test_the_last_of_those_who_are_asked_closes_it_and_only_once(world: World):
    poll = asked(world)
    world.run(Vote(AS_LENA, poll.id, LENA.id, 1))
    assert world.run(VotedAll(AS_LENA, poll.id, LENA.id)).stand is Stand.OPEN

    last = world.run(VotedAll(AS_LEO, poll.id, LEO.id))

    assert last.stand is Stand.WON
    assert mayas(world) == [WEDNESDAY]
    for late in (
        VotedAll(AS_LENA, poll.id, LENA.id),
        Vote(AS_LENA, poll.id, LENA.id, 0),
        ClosePoll(AS_MAYA, poll.id),
        DropPoll(AS_MAYA, poll.id),
    ):
        with pytest.raises(TimesDecided):
            world.run(late)
    world.clock.forward(timedelta(days=2))
    assert world.run(CloseDuePolls(THE_DESK)) == 0
    assert mayas(world) == [WEDNESDAY]


def test_it_closes_when_its_time_is_up(world: World):
    poll = asked(world)
    world.run(Vote(AS_LENA, poll.id, LENA.id, 0))
    assert world.run(CloseDuePolls(THE_DESK)) == 0

    world.clock.set(poll.closes)
    assert world.run(CloseDuePolls(THE_DESK)) == 1

    assert mayas(world) == [TUESDAY]
    assert world.run(CloseDuePolls(THE_DESK)) == 0


def test_where_nothing_suits_nothing_is_booked_and_all_are_told(talk: Talk):
    talk.says(MAYA, '/poll "Leo and Lena" tomorrow')
    talk.presses(MAYA, "Ask them")
    for who in (LENA, GINA):
        talk.presses(who, "None of them")

    assert mayas(talk.world) == []
    assert last_of(talk, MAYA).startswith("Nothing is booked")
    assert any(m.text.startswith("No time was found") for m in talk.sees(LENA))


def test_whoever_asks_may_let_go_of_it(talk: Talk):
    talk.says(MAYA, '/poll "Leo and Lena" tomorrow')
    talk.presses(MAYA, "Ask them")

    talk.presses(MAYA, "Undo")

    assert last_of(talk, LENA).startswith("Nobody is asked any more")
    assert mayas(talk.world) == []


def test_it_is_nobody_elses_poll(world: World):
    poll = asked(world)

    for stranger in (
        Vote(AS_SAM, poll.id, LEO.id, 0),
        Vote(AS_LENA, poll.id, LEO.id, 0),
        Vote(AS_LENA, poll.id, LENA.id, 7),
        VotedAll(AS_GINA, poll.id, LENA.id),
        ClosePoll(AS_TOM, poll.id),
        ClosePoll(AS_SAM, poll.id),
        DropPoll(AS_TOM, poll.id),
    ):
        with pytest.raises(NoSuchPoll):
            world.run(stranger)
    for request in (ClosePoll(AS_LENA, poll.id), AskTimes(AS_LEO, BOTH, (LEO.id,))):
        with pytest.raises(NotPermitted):
            world.run(request)
    with pytest.raises(NoSuchPerson):
        world.run(AskTimes(AS_SAM, BOTH, (LEO.id,)))
    with pytest.raises(NotPermitted):
        asked(world, tutors=(TOM.id,))


def test_what_cannot_be_asked_is_refused(world: World):
    many = tuple(
        Option(Span(FOUR + n * HOUR, FOUR + (n + 1) * HOUR)) for n in range(40)
    )
    past = Option(Span(FOUR - 72 * HOUR, FOUR - 71 * HOUR))

    for options in (BOTH[:1], (BOTH[0], BOTH[0]), many, ()):
        with pytest.raises(HowManyTimes):
            asked(world, options=options)
    with pytest.raises(InThePast):
        asked(world, options=(past, *BOTH))
    with pytest.raises(ClosesTooLate):
        asked(world, closes=FOUR)
    with pytest.raises(NobodyTaught):
        asked(world, students=())


def test_a_makeup_for_several_is_asked_about(talk: Talk):
    talk.says(MAYA, "book Leo and Lena maths today 4pm")
    talk.says(MAYA, "/cancelsession")
    offered = talk.presses(MAYA, "Make up for it")
    assert labels(offered)[0].startswith("Tue 10 Mar")

    talk.presses(MAYA, "Ask them")
    talk.presses(LENA, labels(talk.sees(LENA)[-1])[0])
    talk.presses(LENA, "That's all")
    talk.presses(GINA, labels(talk.sees(GINA)[-1])[0])
    talk.presses(GINA, "That's all")

    assert any(m.text.startswith("Booked:") for m in talk.sees(MAYA))
    assert "for it already" in talk.says(MAYA, "/makeup").text
