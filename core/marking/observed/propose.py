"""At the end of the day tutors are asked about time that was seen and not logged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from core.application import Request, keeps
from core.kernel.ids import PersonId
from core.kernel.period import day_of
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.marking.model import MarkingEntry
from core.marking.observed.model import Observation, Stretch, left_over, stretches
from core.marking.observed.ports import Observations
from core.marking.planning import OBSERVED, Planning
from core.marking.ports import MarkingEntries
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.organisation.model import Organisation
from core.sessions.ports import Sessions

A_TIME = 5
KEPT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ProposeObserved(Request[int]):
    """Answers how many organisations were due."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A bundle of ports."""

    observations: Observations
    entries: MarkingEntries
    sessions: Sessions
    post: Post


@keeps
def propose_observed(request: ProposeObserved, planning: Planning, sight: Sight) -> int:
    permitted(request.actor, Permission.OPERATE)
    now = planning.clock.now()
    turns = planning.come_round(OBSERVED, A_TIME)
    for _, home in turns:
        if home.policies.observe_time:
            _propose(home, Span(*day_of(now, home.zone).instants(home.zone)), sight)
        sight.observations.forget(home.id, now - KEPT)
    return len(turns)


def _propose(home: Organisation, day: Span, sight: Sight) -> None:
    seen = sight.observations.within(home.id, day)
    for tutor, theirs in groupby(seen, key=lambda each: each.tutor):
        for stretch in _unsaid(home, tutor, list(theirs), day, sight):
            sight.post.write(home.id, [tutor], _letter(stretch))


def _unsaid(
    home: Organisation,
    tutor: PersonId,
    seen: Sequence[Observation],
    day: Span,
    sight: Sight,
) -> list[Stretch]:
    """Where as much was declared without a time of day, nobody is asked."""
    on = day.start.astimezone(home.zone).date()
    logged = sight.entries.of_tutor(
        home.id, tutor, since=on, until=on + timedelta(days=1)
    )
    taught = sight.sessions.of_tutor(home.id, tutor, day)
    busy = [each.span for each in logged if not each.assumed]
    busy += [session.span for session in taught]
    found = []
    for stretch in stretches(seen, busy):
        said = _said(stretch, logged)
        rest = left_over(stretch.span.length, said)
        if rest:
            start = stretch.span.end - rest
            span = Span(start, stretch.span.end)
            found.append(Stretch(tutor, span, stretch.course))
    return found


def _said(stretch: Stretch, logged: Sequence[MarkingEntry]) -> timedelta:
    return sum(
        (
            share.spent
            for entry in logged
            if entry.assumed
            for share in entry.shares
            if share.target.course in {None, stretch.course}
        ),
        timedelta(),
    )


def _letter(stretch: Stretch) -> Letter:
    start, length = stretch.span.start, stretch.span.length
    minutes = length // timedelta(minutes=1)
    given = {"start": start.isoformat(), "spent": f"PT{minutes}M"}
    if stretch.course is not None:
        given["course"] = f"id:{stretch.course}"
    return Letter(
        f"observed:{start.isoformat()}",
        "observed-card",
        {"spent": length, "start": start, "end": stretch.span.end},
        (
            Choice("observed-keep-button", Draft("keeptime", given)),
            Choice("observed-change-button", Draft("keeptime", _without(given))),
            Choice("observed-no-button", Draft("leavetime")),
        ),
    )


def _without(given: dict[str, str]) -> dict[str, str]:
    return {name: words for name, words in given.items() if name != "spent"}
