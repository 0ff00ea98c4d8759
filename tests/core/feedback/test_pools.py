"""No two figures differ by what fewer than three people said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core.feedback.model import FEWEST, Answer, Aspect, Feedback, added_up
from core.feedback.pools import Heap, heaps
from core.kernel.ids import ClassId, PersonId
from core.kernel.span import Span
from core.sessions.model import Session, SessionId

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
STARS = st.dictionaries(st.sampled_from(Aspect), st.integers(1, 5), min_size=1)
GIVEN = st.dictionaries(st.integers(1, 6), STARS.map(Feedback), max_size=5)
LESSONS = st.lists(st.tuples(st.integers(1, 2), st.booleans(), GIVEN), max_size=12)

Closed = list[tuple[Session, datetime]]


def told(lessons: Sequence[tuple[int, bool, dict[int, Feedback]]]) -> list[Heap]:
    closed: Closed = []
    answers: list[Answer] = []
    for number, (tutor, in_class, given_by) in enumerate(lessons):
        one = session(number, tutor, ClassId(UUID(int=9)) if in_class else None)
        closed.append((one, NOON + timedelta(days=number)))
        answers += [Answer(one.id, who, said) for who, said in given_by.items()]
    return heaps(closed, answers)


def session(number: int, tutor: int = 1, group: ClassId | None = None) -> Session:
    span = Span(NOON + timedelta(days=number), NOON + timedelta(days=number, hours=1))
    tutors = (PersonId(UUID(int=tutor)),)
    return Session(SessionId(UUID(int=number + 1)), tutors, (), span, group=group)


@given(LESSONS, st.integers(0, 12))
def test_a_day_more_adds_nobody_or_three(lessons, until):
    """Earlier heaps stand as they were, so what is new is of whole heaps."""
    before, after = told(lessons[:until]), told(lessons)

    assert [each for each in after if each in before] == before
    for heap in after:
        assert len({each.giver for each in heap.answers}) >= FEWEST


@given(LESSONS)
def test_no_figure_is_of_fewer_than_three_people(lessons):
    for heap in told(lessons):
        for aspect, mean in added_up([heap.answers]).means.items():
            said = {a.giver for a in heap.answers if aspect in a.given.stars}
            assert len(said) >= FEWEST
            assert mean.answers >= FEWEST


@given(LESSONS)
def test_leaving_out_any_heap_leaves_out_three_of_each_aspect(lessons):
    every = told(lessons)
    whole = added_up([each.answers for each in every]).means
    for out in every:
        rest = added_up([each.answers for each in every if each != out]).means
        for aspect, mean in whole.items():
            left = rest[aspect].answers if aspect in rest else 0
            assert mean.answers - left == 0 or mean.answers - left >= FEWEST


def test_small_lessons_are_put_together_until_three_people_have_answered():
    one = {1: Feedback({Aspect.OVERALL: 5})}
    two = {2: Feedback({Aspect.OVERALL: 4}), 1: Feedback({Aspect.OVERALL: 3})}
    three = {3: Feedback({Aspect.OVERALL: 1})}

    (heap,) = told([(1, False, each) for each in (one, two, three, one)])

    assert len(heap.sessions) == FEWEST
    assert added_up([heap.answers]).means[Aspect.OVERALL].hundredths == 325


def test_a_named_answer_cannot_be_taken_out_from_among_anonymous_ones():
    first, second = session(0), session(1)
    said = Feedback({Aspect.OVERALL: 5})
    answers = [
        Answer(first.id, 1, said),
        Answer(first.id, 2, said),
        replace(Answer(second.id, 3, said), student=PersonId(UUID(int=33))),
    ]

    assert heaps([(first, NOON), (second, NOON)], answers) == []
