"""What was seen of a tutor's work, and the stretches of time it makes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.kernel.ids import CourseId, PersonId
from core.kernel.span import Span

GAP = timedelta(minutes=10)
"""Longer than that nobody thinks about one thing between two messages."""
LEAD = timedelta(minutes=5)
LEAST = timedelta(minutes=10)
STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Observation:
    tutor: PersonId
    at: datetime
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some work at a stretch, in whole steps."""

    tutor: PersonId
    span: Span
    course: CourseId | None


def stretches(seen: Sequence[Observation], busy: Iterable[Span] = ()) -> list[Stretch]:
    """Of one tutor, in order of time; without what is accounted for already."""
    taken = list(busy)
    groups: list[list[Observation]] = []
    for each in sorted(seen, key=lambda one: one.at):
        if any(span.start <= each.at < span.end for span in taken):
            continue
        if groups and each.at - groups[-1][-1].at <= GAP:
            groups[-1].append(each)
        else:
            groups.append([each])
    found = (_stretch(group, taken) for group in groups)
    return [each for each in found if each.span.length >= LEAST]


def _stretch(group: Sequence[Observation], taken: Sequence[Span]) -> Stretch:
    first, last = group[0].at, group[-1].at
    before = max((span.end for span in taken if span.end <= first), default=None)
    start = max(first - LEAD, before) if before else first - LEAD
    length = (2 * (last - start) + STEP) // (2 * STEP) * STEP
    courses = Counter(each.course for each in group if each.course)
    course = courses.most_common(1)[0][0] if courses else None
    return Stretch(group[0].tutor, Span(last - length, last), course)


def left_over(seen: timedelta, said: timedelta) -> timedelta:
    """What to ask about, where the tutor has said something of that day and course."""
    rest = seen - said
    if said and (rest <= 3 * STEP or 4 * rest <= seen):
        return timedelta()
    return rest if rest >= LEAST else timedelta()
