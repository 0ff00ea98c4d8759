"""Answers in heaps that never come apart, so that no difference tells of one person.

A session with enough answers is a heap of its own. The others, of the same tutors,
class and course, are put together in the order in which they closed until enough
different people have answered; what is left over waits. Every figure is of whole
heaps, so two figures differ by whole heaps as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.feedback.model import Answer, enough
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class Heap:
    """`at` is when its last session closed: it counts for the days that is in."""

    sessions: tuple[Session, ...]
    answers: tuple[Answer, ...]
    at: datetime


def heaps(
    closed: Iterable[tuple[Session, datetime]], answers: Iterable[Answer]
) -> list[Heap]:
    """`closed` in the order in which their rounds did."""
    given: Mapping[SessionId, list[Answer]] = _by_session(answers)
    waiting: dict[tuple[object, ...], list[Session]] = defaultdict(list)
    found: list[Heap] = []
    for session, at in closed:
        alone = given[session.id]
        if enough(alone):
            found.append(Heap((session,), tuple(alone), at))
            continue
        kind = _kind(session, alone)
        pile = waiting[kind]
        pile.append(session)
        together = [each for one in pile for each in given[one.id]]
        if enough(together):
            found.append(Heap(tuple(pile), tuple(together), at))
            waiting[kind] = []
    return found


def _by_session(answers: Iterable[Answer]) -> Mapping[SessionId, list[Answer]]:
    found: dict[SessionId, list[Answer]] = defaultdict(list)
    for each in answers:
        found[each.session].append(each)
    return found


def _kind(session: Session, answers: Sequence[Answer]) -> tuple[object, ...]:
    """Anonymous answers are never among ones that can be taken out by their names."""
    named = any(each.student for each in answers)
    return (tuple(sorted(session.tutors)), session.group, session.course, named)
