"""Sessions planned for when somebody said that they have no time: never moved, told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.sessions.availability.model import Availability, Having, away_in
from core.sessions.availability.say import Times
from core.sessions.availability.times_away import TimesAway
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

AHEAD = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class SessionsHit(Request[Sequence[Session]]):
    """By what was said just now; all that it leaves them no time for."""

    person: PersonId
    said: tuple[Availability, ...]


@reads
def sessions_hit(
    request: SessionsHit, times: Times, away: TimesAway, sessions: Sessions
) -> Sequence[Session]:
    actor, person = request.actor, request.person
    times.refuse_others(actor, person)
    here, now = actor.organisation, times.clock.now()
    within = Span(now, now + AHEAD)
    if all(each.kind is Having.AWAY for each in request.said):
        spans: Sequence[Span] = away_in(request.said, within)
    else:  # who says when they are free is away at all other times
        spans = away.of(here, [person], within).get(person, ())
    return [
        each
        for each in sessions.of_people(here, [person], within)
        if each.state is State.SCHEDULED
        and each.planned.start > now
        and any(span.overlaps(each.planned) for span in spans)
    ]
