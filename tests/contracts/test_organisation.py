"""Places, days and wishes are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.kernel.area import area_of
from core.kernel.ids import RoomId, SiteId
from core.kernel.period import Period
from core.kernel.place import Place
from core.organisation.model import DateOrder, Holiday, HolidayId, Room, Site
from core.organisation.ports import AcademicCalendar, Sites
from core.people.model import Guardianship, Preferences
from core.people.ports import Guardianships, PersonPreferences
from storage.door import Runner
from tests.people import ELSEWHERE, GINA, GINAS_LEO, HERE, LENA, LEO, LONDON, MAYA

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
ANNEXE = Site(SiteId(UUID(int=1)), "Annexe", LONDON, "GBP", DateOrder.DAY_FIRST)
MAIN = Site(SiteId(UUID(int=2)), "Main", LONDON, "GBP", DateOrder.DAY_FIRST)
ATTIC = Room(RoomId(UUID(int=3)), ANNEXE.id, "Attic")
HALL = Room(RoomId(UUID(int=4)), MAIN.id, "Hall")
EASTER = Holiday(
    HolidayId(UUID(int=5)), "Easter", Period(date(2026, 4, 3), date(2026, 4, 6))
)


async def test_the_rooms_of_a_site_go_with_it(storage: Runner):
    def removed(ports: Ports) -> tuple[list[Site], list[Room]]:
        sites = ports[Sites]
        for site in (MAIN, ANNEXE):
            sites.add(HERE.id, site)
        for room in (HALL, ATTIC):
            sites.add_room(HERE.id, room)
        assert sites.rooms(HERE.id) == [ATTIC, HALL]
        sites.remove(HERE.id, ANNEXE.id, NOW)
        return sites.every(HERE.id), sites.rooms(HERE.id)

    assert await storage.run(removed) == ([MAIN], [HALL])


async def test_days_that_are_removed_say_what_they_were_called(storage: Runner):
    def removed(ports: Ports) -> list[str | None]:
        calendar = ports[AcademicCalendar]
        calendar.add_holiday(HERE.id, EASTER)
        where = (ELSEWHERE, HERE, HERE)
        return [calendar.remove(each.id, EASTER.id, NOW) for each in where]

    assert await storage.run(removed) == [None, "Easter", None]


async def test_the_wishes_of_several_people_come_together(storage: Runner):
    early = Preferences(remind_before=timedelta(minutes=90))

    def kept(ports: Ports) -> dict[UUID, Preferences]:
        wishes = ports[PersonPreferences]
        wishes.keep(HERE.id, LEO.id, early)
        assert wishes.of_each(HERE.id, []) == {}
        return dict(wishes.of_each(HERE.id, [LEO.id, MAYA.id]))

    assert await storage.run(kept) == {LEO.id: early, MAYA.id: Preferences()}


async def test_the_guardians_of_several_students_come_together(storage: Runner):
    lenas = Guardianship(GINA.id, LENA.id)

    def found(ports: Ports) -> tuple[list[Guardianship], ...]:
        there = ports[Guardianships]
        there.add(HERE.id, lenas)
        both = [LEO.id, LENA.id]
        return (
            there.of_students(HERE.id, both),
            there.of_students(HERE.id, []),
            there.of_students(ELSEWHERE.id, both),
        )

    assert await storage.run(found) == ([GINAS_LEO, lenas], [], [])


async def test_a_site_and_a_room_keep_where_they_are(storage: Runner):
    area = area_of([Place(51.5, -0.12), Place(51.501, -0.12), Place(51.5, -0.119)])
    yard = replace(MAIN, place=area.middle, radius_m=50, area=area)
    corner = replace(HALL, radius_m=20, area=area)

    def kept(ports: Ports) -> tuple[list[Site], list[Room]]:
        sites = ports[Sites]
        sites.add(HERE.id, MAIN)
        sites.add_room(HERE.id, HALL)
        sites.change(HERE.id, yard)
        sites.change_room(HERE.id, corner)
        sites.change(ELSEWHERE.id, MAIN)
        return sites.every(HERE.id), sites.rooms(HERE.id)

    assert await storage.run(kept) == ([yard], [corner])
