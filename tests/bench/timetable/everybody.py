"""Whose sessions are piled up, and where they are held."""

from itertools import chain
from uuid import UUID

from core.application import Ports
from core.kernel.actor import Role
from core.kernel.ids import RoomId, SiteId
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.people.model import Person
from core.people.ports import Accounts, People
from tests.bench.timetable.university import SITE
from tests.people import HERE, LONDON, LONG_AGO, account_of, person, settle_in

TUTORS, STUDENTS, ROOMS, A_WEEK = 500, 2_000, 500, 20
FIRST_TUTOR, FIRST_STUDENT, FIRST_ROOM = 10_000, 50_000, 80_000


def tutor(number: int) -> Person:
    return person(FIRST_TUTOR + number, f"Tutor{number} Reed", Role.TUTOR)


def student(number: int) -> Person:
    return person(FIRST_STUDENT + number, f"Student{number} Hale", Role.STUDENT)


def peopled(ports: Ports) -> None:
    settle_in(ports)
    tutors = list(map(tutor, range(TUTORS)))
    for each in chain(tutors, map(student, range(STUDENTS))):
        ports[People].add(HERE.id, each)
    for each in tutors:
        ports[Accounts].link(HERE.id, each.id, account_of(each), LONG_AGO)
    site = SiteId(SITE)
    ports[Sites].add(HERE.id, Site(site, "Campus", LONDON, "GBP", DateOrder.DAY_FIRST))
    for number in range(ROOMS):
        key = RoomId(UUID(int=FIRST_ROOM + number))
        ports[Sites].add_room(HERE.id, Room(key, site, f"Room {number}"))
