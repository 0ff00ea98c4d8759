"""What of a period cannot all be kept: people and rooms that are wanted twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from core.application import Request, reads
from core.kernel.ids import SiteId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.ports import Sites, Travels
from core.people.ports import People
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.model import SessionId

MOST = timedelta(days=92)
WANTED = 5
"""Rooms that are named as most wanted."""


@dataclass(frozen=True, slots=True)
class ShowConflicts(Request["Conflicts"]):
    """At most three months of it."""

    within: Span


@dataclass(frozen=True, slots=True)
class Twice:
    """`late` says that they are on time for neither: the way between takes longer."""

    name: str
    room: bool
    first: Span
    second: Span
    sessions: tuple[SessionId, SessionId]
    late: bool = False


@dataclass(frozen=True, slots=True)
class Conflicts:
    twice: tuple[Twice, ...]
    wanted: tuple[tuple[str, timedelta], ...]
    """The rooms that are taken longest, and for how long."""


@reads
def show_conflicts(
    request: ShowConflicts, busy: Busy, people: People, sites: Sites, travels: Travels
) -> Conflicts:
    where, within = request.actor.organisation, request.within
    permitted(request.actor, Permission.PLAN_TIMETABLE)
    if within.length > MOST:
        within = Span(within.start, within.start + MOST)
    everybody = people.every(where)
    names: dict[UUID, str] = {each.id: each.name for each in everybody}
    of_people = busy.people(where, [each.id for each in everybody], within)
    rooms: dict[UUID, str] = {
        each.id: each.name for each in sites.rooms(where) if not each.virtual
    }
    of_rooms = [each for each in busy.rooms(where, within) if each.who in rooms]
    found = [
        *_twice(of_people, names, travels.every(where), room=False),
        *_twice(of_rooms, rooms, {}, room=True),
    ]
    found.sort(key=lambda each: (each.first.start, each.name))
    hours = Counter[str]()
    for each in of_rooms:
        minutes = each.span.length // timedelta(minutes=1)
        hours[rooms[each.who]] += minutes
    wanted = [(n, timedelta(minutes=m)) for n, m in hours.most_common(WANTED)]
    return Conflicts(tuple(found), tuple(wanted))


def _twice(
    taken: Sequence[Taken],
    names: Mapping[UUID, str],
    ways: Mapping[tuple[SiteId, SiteId], timedelta],
    *,
    room: bool,
) -> Iterator[Twice]:
    """Neighbours in time, of each person or room."""
    of_each: dict[UUID, list[Taken]] = defaultdict(list)
    for each in taken:
        of_each[each.who].append(each)
    for who, theirs in of_each.items():
        for number, one in enumerate(theirs):
            for other in theirs[number + 1 :]:
                way = _way(one, other, ways)
                if other.span.start >= one.span.end + way:
                    break
                late = other.span.start >= one.span.end
                both = one.session, other.session
                yield Twice(names.get(who, ""), room, one.span, other.span, both, late)


def _way(
    one: Taken, other: Taken, ways: Mapping[tuple[SiteId, SiteId], timedelta]
) -> timedelta:
    if one.site is None or other.site is None:
        return timedelta()
    return ways.get((one.site, other.site), timedelta())
