"""At the end of a day each tutor is asked about what is not logged."""

from datetime import UTC, datetime, timedelta

from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.messaging.model import Message
from core.reporting.day_end import AskForTheDay
from core.reporting.schedule import PlanReports
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelSession
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.model import State
from core.sessions.schedule import ShowSession
from tests.core.sessions.people import HOUR, booked
from tests.people import AS_MAYA, AS_TOM, LENA, MAYA, SAM, TOM, account_of
from tests.world import Talk

SIX = datetime(2026, 3, 9, 18, tzinfo=UTC)
TWO = datetime(2026, 3, 9, 14, tzinfo=UTC)
DAY = timedelta(days=1)


def asked(talk: Talk, who) -> list[Message]:
    while talk.world.run(AskForTheDay(THE_DESK)):
        pass
    before = len(talk.heard.get(account_of(who), []))
    talk.deliver()
    heard = talk.heard.get(account_of(who), [])[before:]
    return [each for each in heard if "not logged yet" in each.text]


def labels(message: Message) -> list[str]:
    return [button.label for button in message.buttons]


def test_one_tap_logs_what_happened_as_planned(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    session = booked(talk.world, TWO)
    talk.world.clock.set(SIX)
    [message] = asked(talk, MAYA)
    assert message.text.startswith("One session is not logged yet.")
    assert labels(message) == ["14:00 · Leo Hart"]

    done = talk.presses(MAYA, "14:00 · Leo Hart")

    assert done.text.startswith("Done: a session with Leo Hart, Mon 9 Mar")
    now = talk.world.run(ShowSession(AS_MAYA, session.id))
    assert now.state is State.COMPLETED


def test_each_tutor_is_asked_about_their_own(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    booked(world, TWO)
    booked(world, TWO + HOUR)
    world.run(BookSession(AS_TOM, Span(TWO, TWO + HOUR), (LENA.id,), subject="physics"))
    world.clock.set(SIX)

    [message] = asked(talk, MAYA)

    assert message.text.startswith("2 sessions are not logged yet.")
    assert labels(message) == ["14:00 · Leo Hart", "15:00 · Leo Hart"]
    toms = [labels(each) for each in talk.heard[account_of(TOM)] if each.buttons]
    assert toms == [["14:00 · Lena Brandt · physics"]]


def test_every_button_of_the_list_works(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    both = [booked(talk.world, TWO), booked(talk.world, TWO + HOUR)]
    talk.world.clock.set(SIX)
    [message] = asked(talk, MAYA)
    for label in labels(message):
        assert talk.presses(MAYA, label).text.startswith("Done: ")

    for each in both:
        found = talk.world.run(ShowSession(AS_MAYA, each.id))
        assert found.state is State.COMPLETED


def test_nothing_is_asked_when_all_is_said(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    logged, off = booked(world, TWO), booked(world, TWO + 2 * HOUR)
    world.run(CancelSession(AS_MAYA, off.id))
    world.clock.set(TWO + HOUR)
    world.run(HappenedAsPlanned(AS_MAYA, logged.id))
    world.clock.set(SIX)

    assert asked(talk, MAYA) == []


def test_an_evening_is_asked_about_the_day_after_and_once(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    booked(talk.world, SIX - HOUR / 2)  # still going at six
    booked(talk.world, SIX + HOUR)
    talk.world.clock.set(SIX)
    assert asked(talk, MAYA) == []
    talk.world.clock.set(SIX + DAY)
    [message] = asked(talk, MAYA)
    assert labels(message) == ["17:30 · Leo Hart", "19:00 · Leo Hart"]
    talk.world.clock.set(SIX + 2 * DAY)

    assert asked(talk, MAYA) == []


def test_it_is_asked_once_a_day(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    booked(talk.world, TWO)
    booked(talk.world, TWO + DAY)
    talk.world.clock.set(SIX)
    assert len(asked(talk, MAYA)) == 1
    assert asked(talk, MAYA) == []
    talk.world.clock.set(SIX + DAY)

    [message] = asked(talk, MAYA)

    assert len(labels(message)) == 1


def test_six_is_six_after_the_clocks_change(talk: Talk):
    talk.world.clock.set(datetime(2026, 3, 28, 19, tzinfo=UTC))
    talk.world.run(PlanReports(THE_DESK))
    booked(talk.world, datetime(2026, 3, 29, 10, tzinfo=UTC))
    five = datetime(2026, 3, 29, 17, tzinfo=UTC)  # six in London
    talk.world.clock.set(five - timedelta(seconds=1))
    assert asked(talk, MAYA) == []
    talk.world.clock.set(five)

    [message] = asked(talk, MAYA)

    assert labels(message) == ["11:00 · Leo Hart"]


def test_a_stranger_is_asked_nothing(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    booked(talk.world, TWO)
    talk.world.clock.set(SIX + DAY)
    asked(talk, MAYA)

    assert account_of(SAM) not in talk.heard
