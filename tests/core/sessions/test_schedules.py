"""Those who run the timetable may ask for a person's, a class's or a room's only."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.ids import RoomId, SiteId
from core.kernel.span import Span
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.sessions.book import BookSession
from core.sessions.schedule import EverySchedule
from tests.people import AS_ADA, AS_CORA, AS_MAYA, HERE, LENA, LEO, LONDON
from tests.world import World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
ROOM = RoomId(UUID(int=71))


def a_room(ports: Ports) -> None:
    site = SiteId(UUID(int=70))
    ports[Sites].add(HERE.id, Site(site, "North", LONDON, "GBP", DateOrder.DAY_FIRST))
    ports[Sites].add_room(HERE.id, Room(ROOM, site, "Hall"))


def test_no_more_than_was_asked_for(world: World):
    world.work(a_room)
    group = world.run(AddClass(AS_ADA, "10B")).id
    world.run(Enrol(AS_ADA, group, (LENA.id,)))

    def book(hours: int, **who) -> UUID:
        then = Span(FOUR + hours * HOUR, FOUR + (hours + 1) * HOUR)
        return world.run(BookSession(AS_MAYA, then, **who)).id

    leos, classes = book(0, students=(LEO.id,)), book(1, group=group)
    there = book(2, students=(LENA.id,), room=ROOM)

    def asked(**for_) -> set[UUID]:
        day = Span(FOUR, FOUR + 3 * HOUR)
        return {each.id for each in world.run(EverySchedule(AS_CORA, day, **for_))}

    assert asked() == {leos, classes, there}
    assert asked(person=LEO.id) == {leos}
    assert asked(group=group) == {classes}
    assert asked(room=ROOM) == {there}
