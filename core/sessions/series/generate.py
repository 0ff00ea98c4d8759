"""Make the sessions of series as time goes on: so many months of them exist."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.notices.post import Letter, Post
from core.sessions.clashing.diary import TEACHES
from core.sessions.series.book import clashing
from core.sessions.series.model import Series
from core.sessions.series.plan import AHEAD, Made, Planner
from core.sessions.series.ports import SeriesBook

A_WEEK = timedelta(days=7)
"""Each series is seen to once a week, and then made a week further."""


@dataclass(frozen=True, slots=True)
class WhoIsBehind(Request[list[OrganisationId]]):
    """Organisations with series whose sessions do not exist far enough ahead."""


@dataclass(frozen=True, slots=True)
class GenerateAhead(Request[int]):
    """One series of an organisation; answers how many were behind: 0 or 1."""


@reads
def who_is_behind(
    request: WhoIsBehind, book: SeriesBook, clock: Clock
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return book.with_some_behind(_goal(clock))


@keeps
def generate_ahead(request: GenerateAhead, planner: Planner, post: Post) -> int:
    """Run twice, or killed half-way, it makes each day once: the key says so."""
    actor = request.actor
    permitted(actor, Permission.CANCEL_ANY_SESSION)
    behind = planner.book.behind(actor.organisation, _goal(post.clock), 1)
    for known in behind:
        series = _still_there(known, request, planner)
        if not series.tutors or (not series.students and series.group is None):
            planner.keep(actor, known, Made(planner.horizon(known)))
            _tell_heads(request, known, planner, post)
            continue
        made = planner.make(actor, series, planner.horizon(series))
        planner.keep(actor, series, made)
        if made.clashes:
            _tell(request, series, made, planner, post)
    return len(behind)


def _still_there(series: Series, request: GenerateAhead, planner: Planner) -> Series:
    """Who has left, or does something else since, is in no more of its sessions."""
    where, now = request.actor.organisation, planner.diary.clock.now()
    found = planner.diary.people.some(where, series.people)
    teach = {each.id for each in found if each.roles_at(now) & TEACHES}
    learn = {each.id for each in found if Role.STUDENT in each.roles_at(now)}
    group = series.group and planner.classes.find(where, series.group)
    return replace(
        series,
        tutors=tuple(each for each in series.tutors if each in teach),
        students=tuple(each for each in series.students if each in learn),
        group=group.id if group else None,
    )


def _tell_heads(
    request: GenerateAhead, series: Series, planner: Planner, post: Post
) -> None:
    """Once a series: somebody has to decide what becomes of it."""
    where, now = request.actor.organisation, planner.diary.clock.now()
    people = planner.diary.people.every(where)
    heads = [p.id for p in people if p.is_everywhere(Role.HEAD, now)]
    admins = [p.id for p in people if p.is_everywhere(Role.ADMIN, now)]
    facts = {
        "subject": series.subject,
        "named": "yes" if series.subject else "no",
        "on": series.ahead_to,
    }
    key = f"series-nobody-left:{series.id.hex}"
    letter = Letter(key, "series-nobody-left", facts)
    post.write(where, heads or admins, letter)


def _goal(clock: Clock) -> date:
    return clock.now().date() + AHEAD - A_WEEK


def _tell(
    request: GenerateAhead, series: Series, made: Made, planner: Planner, post: Post
) -> None:
    """Its tutors learn once that a day is left out, and who is busy then."""
    found = clashing(made, planner, request.actor)
    facts = {
        "subject": series.subject,
        "named": "yes" if series.subject else "no",
        "count": len(found.clashes),
        "on": found.clashes[0].day,
        "start": found.clashes[0].start,
        "who": found.who,
    }
    key = f"series-left-out:{series.id.hex}:{found.clashes[0].day}"
    letter = Letter(key, "series-left-out", facts)
    post.write(request.actor.organisation, series.tutors, letter)
