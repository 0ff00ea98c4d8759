"""When people and rooms are taken is read alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from core.kernel.ids import OrganisationId, RoomId, SiteId
from core.kernel.span import Span
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, LONDON, MAYA, TOM

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
THEN = Span(FOUR, FOUR + 3 * HOUR)
SITE, ROOM = SiteId(UUID(int=71)), RoomId(UUID(int=72))


def session(hours: int, *tutors, **more) -> Session:
    start = FOUR + hours * HOUR
    planned = Span(start, start + HOUR)
    return Session(SessionId(uuid4()), tutors or (MAYA.id,), (LEO.id,), planned, **more)


def kept(*sessions: Session):
    def unit(ports):
        site = Site(SITE, "North", LONDON, "GBP", DateOrder.DAY_FIRST)
        ports[Sites].add(HERE.id, site)
        ports[Sites].add_room(HERE.id, Room(ROOM, SITE, "Hall"))
        for each in sessions:
            ports[Sessions].add(HERE.id, each)

    return unit


async def test_each_is_taken_by_what_stands_and_touches_the_time(storage: Runner):
    before, first = session(-1), session(0, site=SITE, room=ROOM)
    second = session(2, TOM.id, room=ROOM, site=SITE)
    off = replace(session(1), state=State.CANCELLED)
    await storage.run(kept(before, first, second, off, session(3)))

    them = (LEO.id, MAYA.id, LENA.id)
    people = await storage.run(lambda p: p[Busy].people(HERE.id, them, THEN))
    rooms = await storage.run(lambda p: p[Busy].rooms(HERE.id, THEN))
    some = await storage.run(lambda p: p[Busy].in_rooms(HERE.id, [ROOM], THEN))
    none = await storage.run(lambda p: p[Busy].in_rooms(HERE.id, [], THEN))

    assert {(each.who, each.session) for each in people} == {
        (MAYA.id, first.id),
        (LEO.id, first.id),
        (LEO.id, second.id),
    }
    assert [each.span.start for each in people] == [FOUR, FOUR, FOUR + 2 * HOUR]
    assert (some, none) == (rooms, [])
    assert rooms == [
        Taken(ROOM, first.planned, first.id, SITE),
        Taken(ROOM, second.planned, second.id, SITE),
    ]


async def test_what_was_taken_back_or_is_anothers_takes_nobody(storage: Runner):
    gone = session(0, room=ROOM, site=SITE)
    await storage.run(kept(gone))
    await storage.run(lambda p: p[Sessions].remove(HERE.id, gone.id, FOUR))

    for where in (HERE.id, ELSEWHERE.id):
        assert await storage.run(partial(taken, where)) == []


def taken(where: OrganisationId, ports) -> list[Taken]:
    people = ports[Busy].people(where, [LEO.id], THEN)
    return [*people, *ports[Busy].rooms(where, THEN)]
