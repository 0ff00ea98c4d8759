"""A page of the calendar: the sessions of a day, a week or a month, for its reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import ClassId, PersonId, RoomId
from core.kernel.languages import ENGLISH
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.organisation.model import Organisation
from core.organisation.ports import Organisations
from core.people.ports import PersonPreferences
from core.sessions.access import own_students
from core.sessions.changing.replaced import without_replaced
from core.sessions.model import Session
from core.sessions.ports import Sessions
from core.timetable.feeds.access import Follows
from core.timetable.feeds.model import Of
from core.timetable.seen import Naming, Seen
from core.timetable.views import View, days_of, grid_of

FAR = timedelta(days=3660)
"""No page is further from today; whoever asks for one is shown today's."""
TEACHES = frozenset({Role.TUTOR, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose sessions a page shows; without `of_id`, everybody's."""

    of: Of
    of_id: UUID | None = None
    name: str = ""


EVERYBODY = Whose(Of.PERSON)


@dataclass(frozen=True, slots=True)
class ShowPage(Request["Page"]):
    """Without `day`, the one with today. Without `whose`, what one looks after."""

    view: View = View.WEEK
    day: date | None = None
    whose: Whose | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """`shown` are whole weeks around a month; else its days."""

    view: View
    days: Period
    shown: Period
    today: date
    seen: tuple[Seen, ...]
    whose: Whose
    choices: tuple[Whose, ...]
    """Whom else it may be turned to; those first that are the reader's own."""
    organisation: str
    zone: ZoneInfo
    language: str
    first_weekday: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bundle of ports."""

    sessions: Sessions
    organisations: Organisations
    preferences: PersonPreferences
    naming: Naming
    follows: Follows
    clock: Clock


@dataclass(frozen=True, slots=True)
class HasPage(Request[bool]):
    """Whether a phone gets to the desk's own pages."""


@reads
def has_page(request: HasPage, web: WebAddress) -> bool:
    return may(request.actor, Permission.SEE_OWN_SCHEDULE) and web.is_public


@reads
def show_page(request: ShowPage, shelf: Shelf) -> Page:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    home: Organisation | None = shelf.organisations.find(actor.organisation)
    chosen = shelf.preferences.of(actor.organisation, actor.person)
    zone = chosen.zone or (home.zone if home else ZoneInfo("UTC"))
    today = shelf.clock.now().astimezone(zone).date()
    day = request.day or today
    if not today - FAR <= day <= today + FAR:
        day = today
    starts = home.policies.first_weekday if home else 0
    days = days_of(request.view, day, starts)
    shown = grid_of(days, starts) if request.view is View.MONTH else days
    whose = request.whose or _usual(actor)
    within = Span(*shown.instants(zone))
    found = without_replaced(_sessions(actor, whose, within, shelf))
    choices = tuple(_choices(actor, shelf))
    return Page(
        request.view,
        days,
        shown,
        today,
        tuple(shelf.naming.seen(actor, found)),
        whose,
        choices if len(choices) > 1 else (),
        home.name if home else "",
        zone,
        chosen.reads(home) if home else ENGLISH,
        starts,
    )


def _usual(actor: Actor) -> Whose:
    """Whoever runs the desk looks after everybody; who teaches, first at oneself."""
    runs = may(actor, Permission.SEE_EVERY_SCHEDULE) and not actor.roles & TEACHES
    return EVERYBODY if runs else Whose(Of.PERSON, actor.person)


def _sessions(
    actor: Actor, whose: Whose, within: Span, shelf: Shelf
) -> Sequence[Session]:
    where = actor.organisation
    if whose.of_id is None:
        permitted(actor, Permission.SEE_EVERY_SCHEDULE)
        return shelf.sessions.between(where, within)
    shelf.follows.name(actor, whose.of, whose.of_id)
    match whose.of:
        case Of.CLASS:
            return shelf.sessions.of_class(where, ClassId(whose.of_id), within)
        case Of.ROOM:
            return shelf.sessions.in_room(where, RoomId(whose.of_id), within)
        case Of.PERSON:
            who: tuple[PersonId, ...] = (PersonId(whose.of_id),)
            if whose.of_id == actor.person:
                who = own_students(actor, shelf.naming.families)
            return shelf.sessions.of_people(where, who, within)


def _choices(actor: Actor, shelf: Shelf) -> Iterator[Whose]:
    where, naming = actor.organisation, shelf.naming
    runs = may(actor, Permission.SEE_EVERY_SCHEDULE)
    yield Whose(Of.PERSON, actor.person)
    if runs:
        yield EVERYBODY
    others = [e for e in own_students(actor, naming.families) if e != actor.person]
    for each in naming.people.some(where, others):
        yield Whose(Of.PERSON, each.id, each.name)
    if runs:
        for group in naming.classes.every(where):
            yield Whose(Of.CLASS, group.id, group.name)
        for room in naming.sites.rooms(where):
            yield Whose(Of.ROOM, room.id, room.name)
