"""What was missed or called off is made up for: once for each, booked by a button."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.kernel.ids import RoomId, SiteId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.errors import MadeUpAlready, NoSuchSession, NotMissed
from core.sessions.model import Session
from core.timetable.finding.find_makeup import FindMakeup
from tests.bot.heard import labels, last_of
from tests.core.sessions.people import booked
from tests.people import (
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    GINA,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    SAM,
)
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
TOMORROW = Span(FOUR + 24 * HOUR, FOUR + 25 * HOUR)


def called_off(world: World) -> Session:
    return world.run(CancelSession(AS_MAYA, booked(world, FOUR).id))


def test_from_the_card_of_what_was_called_off(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "/cancelsession Leo")

    said = talk.presses(MAYA, "Make up for it")

    assert said.text == (
        "To make up for maths with Leo Hart, Mon 9 Mar, 16:00, Leo Hart could come "
        "then. Tap one to book it."
    )
    assert labels(said)[0] == "Mon 9 Mar, 16:00"
    done = talk.presses(MAYA, "Mon 9 Mar, 17:00")
    assert done.text == "Booked maths with Leo Hart, Mon 9 Mar, 17:00 to 18:00."
    assert last_of(talk, LEO).startswith("New session: maths")
    again = talk.says(MAYA, "/makeup Leo")
    assert again.text == "Leo Hart makes up for it already, Mon 9 Mar, 17:00."


def test_each_is_made_up_for_once(world: World):
    missed = called_off(world)
    made = BookSession(AS_MAYA, TOMORROW, (LEO.id,), makes_up=missed.id)
    makeup = world.run(made)

    with pytest.raises(MadeUpAlready):
        world.run(FindMakeup(AS_MAYA, missed.id))
    later = Span(TOMORROW.start + 24 * HOUR, TOMORROW.end + 24 * HOUR)
    again = BookSession(AS_MAYA, later, (LEO.id,), makes_up=missed.id)
    with pytest.raises(MadeUpAlready):
        world.run(again)

    world.run(TakeBackSession(AS_MAYA, makeup.id, makeup.version))
    assert world.run(again).makes_up == missed.id


def test_what_is_still_on_is_not_made_up_for(world: World):
    session = booked(world, FOUR)

    with pytest.raises(NotMissed):
        world.run(FindMakeup(AS_MAYA, session.id))
    with pytest.raises(NotMissed):
        world.run(FindMakeup(AS_MAYA, session.id, (LENA.id,)))
    with pytest.raises(NotMissed):
        world.run(BookSession(AS_MAYA, TOMORROW, (LENA.id,), makes_up=session.id))


def test_only_whoever_was_absent_makes_up_for_it(world: World, talk: Talk):
    world.clock.set(datetime(2026, 3, 9, 18, tzinfo=UTC))
    talk.says(MAYA, "taught Leo and Lena maths 4-5pm")
    talk.says(MAYA, "Leo was absent")
    talk.says(MAYA, "He told me so.")

    said = talk.says(MAYA, "/makeup")

    assert "Leo Hart could come then" in said.text
    talk.presses(MAYA, labels(said)[0])
    assert last_of(talk, LEO).startswith("New session")
    assert talk.says(MAYA, "/makeup Leo").text.startswith("Leo Hart makes up for it")


def test_a_family_asks_for_a_time(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "/cancelsession Leo")

    said = talk.says(GINA, "/makeup")

    assert said.text.endswith("Tap one to ask for it.")
    assert talk.presses(GINA, labels(said)[0]).text.startswith("I have asked")


def test_it_is_nobody_elses_business(world: World, talk: Talk):
    missed = called_off(world)

    for who in (AS_SAM, AS_LENA):
        with pytest.raises(NoSuchSession):
            world.run(FindMakeup(who, missed.id))
    with pytest.raises(NoSuchSession):
        world.run(FindMakeup(AS_LEO, missed.id, (LENA.id,)))
    assert talk.says(SAM, "/makeup").text.startswith("I find none")


def test_for_one_of_two_a_room_for_one_will_do(world: World):
    site, hall, study = SiteId(UUID(int=70)), RoomId(UUID(int=71)), RoomId(UUID(int=72))

    def two_rooms(ports: Ports) -> None:
        ports[Sites].add(
            HERE.id, Site(site, "North", LONDON, "GBP", DateOrder.DAY_FIRST)
        )
        ports[Sites].add_room(HERE.id, Room(hall, site, "Hall", seats=2))
        ports[Sites].add_room(HERE.id, Room(study, site, "Study", seats=1))

    world.work(two_rooms)
    both = BookSession(AS_MAYA, Span(FOUR, FOUR + HOUR), (LEO.id, LENA.id), room=hall)
    missed = world.run(CancelSession(AS_MAYA, world.run(both).id))
    world.run(BookSession(AS_TOM, TOMORROW, (LENA.id,), room=hall))
    tomorrow = Period(TOMORROW.start.date(), TOMORROW.start.date())

    one = world.run(FindMakeup(AS_MAYA, missed.id, (LEO.id,), tomorrow)).found.slots

    assert (TOMORROW.start, study) in {
        (each.span.start, each.room.id) for each in one if each.room
    }
