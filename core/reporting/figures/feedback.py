"""What students thought, added up; whole heaps only, never of fewer than three."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from core.feedback.heard import hears
from core.feedback.model import Aspect, enough
from core.feedback.pools import Heap
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.reporting.measures import WHOLE, By, Of, Sums
from core.sessions.model import Session


def feedback(
    actor: Actor, of: Of, by: By | None, heaps: Iterable[Heap]
) -> Iterator[tuple[UUID | None, Sums]]:
    """Sessions of a heap have the same tutors, class and course."""
    permitted(actor, Permission.HEAR_FEEDBACK)
    span = of.span
    for heap in heaps:
        if not span.start <= heap.at < span.end:
            continue
        if not all(_counts(actor, of, each) for each in heap.sessions):
            continue
        rated = [each for each in heap.answers if Aspect.OVERALL in each.given.stars]
        if not enough(rated):
            continue
        stars = WHOLE * sum(each.given.stars[Aspect.OVERALL] for each in rated)
        for key in _keys(heap.sessions[0], of, by):
            yield key, {"stars": stars, "answers": len(rated)}


def _counts(actor: Actor, of: Of, session: Session) -> bool:
    return (
        hears(actor, session)
        and (of.tutor is None or of.tutor in session.tutors)
        and (of.group is None or of.group == session.group)
        and (of.courses is None or session.course in of.courses)
    )


def _keys(session: Session, of: Of, by: By | None) -> list[UUID | None]:
    match by:
        case By.TUTOR:
            tutors = [each for each in session.tutors if each == of.tutor]
            return [*(tutors or session.tutors)]
        case By.CLASS:
            return [session.group]
        case By.COURSE:
            return [session.course]
        case _:
            return [None]
