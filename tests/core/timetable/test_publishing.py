"""Whatever was live and whatever is drafted: what is live afterwards is the draft."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kernel.actor import desk_of
from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule, Weekday, instant
from core.kernel.span import Span
from core.sessions.model import State
from core.sessions.ports import Sessions
from core.timetable.drafts.carry_out import CarryOut
from core.timetable.drafts.fill import FillDraft
from core.timetable.drafts.model import Lesson
from core.timetable.drafts.open import OpenDraft
from core.timetable.drafts.publish import PreviewDraft, PublishDraft
from core.timetable.drafts.withdraw import WithdrawDraft
from tests.people import AS_CORA, HERE, LENA, LEO, MAYA, TOM
from tests.world import World

DAYS = Period(date(2026, 3, 16), date(2026, 4, 12))
HOUR = timedelta(hours=1)
Row = tuple[int, int, bool, bool]

ROWS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(1, 2), st.booleans(), st.booleans()),
    min_size=1,
    max_size=4,
)


def lessons(rows: Sequence[Row]) -> tuple[tuple[int, Lesson], ...]:
    """Each at an hour of its own, so that none is in another's way."""
    return tuple(
        (
            number,
            Lesson(
                Rule(Frequency.WEEKLY, every, (Weekday(day),)),
                time(8 + number),
                HOUR,
                DAYS.first,
                DAYS.last,
                (MAYA.id if mayas else TOM.id,),
                (LEO.id if leos else LENA.id,),
                subject="Maths",
            ),
        )
        for number, (day, every, mayas, leos) in enumerate(rows, start=1)
    )


def carried_out(world: World) -> None:
    while world.run(CarryOut(desk_of(HERE.id))):
        pass


def live(world: World) -> list[tuple[object, ...]]:
    """Every session that is on, by when it is and with whom."""
    within = Span(*DAYS.instants(HERE.zone))
    both = (LEO.id, LENA.id)
    found = world.work(lambda p: p[Sessions].of_people(HERE.id, both, within))
    on = [each for each in found if each.state is State.SCHEDULED]
    return sorted((s.planned.start, s.tutors, s.participants) for s in on)


def published(world: World, rows: Sequence[Row]) -> None:
    world.clock.forward(timedelta(seconds=1))
    draft = world.run(OpenDraft(AS_CORA, "Spring", DAYS))
    draft = world.run(FillDraft(AS_CORA, draft.id, draft.version, lessons(rows)))
    world.run(PublishDraft(AS_CORA, draft.id, draft.version))
    carried_out(world)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(ROWS, ROWS)
def test_what_is_live_after_publishing_is_the_draft(
    world: World, before: list[Row], rows: list[Row]
):
    """Those of the students it names: of others nothing was said."""
    everybody = [(0, 1, True, leos) for leos in (True, False)]
    published(world, [*everybody, *before])
    stood = live(world)

    published(world, [*everybody, *rows])

    expected = sorted(
        (start, lesson.tutors, lesson.students)
        for _, lesson in lessons([*everybody, *rows])
        for start in starts_of(lesson)
    )
    assert live(world) == expected
    again = world.run(OpenDraft(AS_CORA, "Again", DAYS))
    same = FillDraft(AS_CORA, again.id, again.version, lessons([*everybody, *rows]))
    world.run(same)
    assert world.run(PreviewDraft(AS_CORA, again.id)).is_nothing

    if stood != expected:
        world.run(WithdrawDraft(AS_CORA))
        carried_out(world)
        assert live(world) == stood


def starts_of(lesson: Lesson) -> Iterator[datetime]:
    day = DAYS.first + timedelta(days=lesson.rule.days[0].day)
    while day <= DAYS.last:
        at, _ = instant(day, lesson.starts, HERE.zone)
        yield at
        day += timedelta(weeks=lesson.rule.interval)
