"""Series are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.sessions.errors import ChangedSince
from core.sessions.model import SeriesId, Session, SessionId, Side
from core.sessions.ports import Sessions
from core.sessions.series.model import Done, Series, Skip, Why
from core.sessions.series.ports import SeriesBook
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, LONDON, MAYA, TOM

TUESDAY = date(2026, 3, 10)
WEEK = timedelta(days=7)
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def series(**more) -> Series:
    made = SeriesId(uuid4())
    told = {
        "rule": Rule.read("FREQ=WEEKLY;BYDAY=TU"),
        "starts": time(16),
        "length": 60 * MINUTE,
        "zone": LONDON,
        "first": TUESDAY,
        "tutors": (MAYA.id,),
        "students": (LEO.id, LENA.id),
        "ahead_to": TUESDAY - timedelta(days=1),
        **more,
    }
    return Series(made, made, **told)


def of(plan: Series, day: date, **more) -> Session:
    told = {
        "series": plan.id,
        "line": plan.line,
        "original_day": day,
        "original_start": plan.on(day).span.start,
        **more,
    }
    planned = plan.on(day).span
    return Session(SessionId(uuid4()), plan.tutors, plan.students, planned, **told)


async def kept(storage: Runner, *plans: Series) -> None:
    def unit(ports):
        for each in plans:
            ports[SeriesBook].add(HERE.id, each)

    await storage.run(unit)


async def book(storage: Runner, ask):
    return await storage.run(lambda p: ask(p[SeriesBook]))


async def test_a_series_comes_back_as_it_was_kept(storage: Runner):
    full = series(
        tutors=(TOM.id, MAYA.id),
        last=TUESDAY + 9 * WEEK,
        subject="maths",
        kind="practical",
        skips_holidays=False,
        follows=SeriesId(UUID(int=7)),
        reason="He moves away",
        version=3,
        sequence=5,
        changed_at=NOON,
        changed_by=MAYA.id,
    )
    await kept(storage, full)

    assert await book(storage, lambda b: b.find(HERE.id, full.id)) == full
    assert await book(storage, lambda b: b.hold(HERE.id, full.id)) == full
    assert await book(storage, lambda b: b.some(HERE.id, [full.id])) == [full]
    assert await book(storage, lambda b: b.find(ELSEWHERE.id, full.id)) is None


async def test_a_change_is_kept_with_what_it_did_and_put_back(storage: Runner):
    plan = series()
    await kept(storage, plan)
    later = replace(plan, starts=time(17), students=(LENA.id,), version=2, sequence=1)
    touched, new = SessionId(uuid4()), SessionId(uuid4())
    done = Done(plan, ((touched, 4),), (new,), SeriesId(UUID(int=9)))

    await book(storage, lambda b: b.change(HERE.id, later, plan, done))

    assert await book(storage, lambda b: b.find(HERE.id, plan.id)) == later
    assert await book(storage, lambda b: b.done(HERE.id, plan.id, 2)) == done
    with pytest.raises(ChangedSince):
        await book(storage, lambda b: b.change(HERE.id, later, plan, done))

    await book(storage, lambda b: b.put_back(HERE.id, plan, later))

    again = await book(storage, lambda b: b.find(HERE.id, plan.id))
    assert again == replace(plan, sequence=2)
    assert await book(storage, lambda b: b.done(HERE.id, plan.id, 2)) is None


async def test_a_series_that_is_taken_back_is_not_shown(storage: Runner):
    plan = series()
    await kept(storage, plan)

    await book(storage, lambda b: b.remove(HERE.id, plan.id, NOON))

    assert await book(storage, lambda b: b.find(HERE.id, plan.id)) is None
    assert await book(storage, lambda b: b.every(HERE.id, TUESDAY)) == []


async def test_those_of_people_are_found_until_they_are_over(storage: Runner):
    over = series(last=TUESDAY - timedelta(days=1), first=TUESDAY - WEEK)
    toms = series(tutors=(TOM.id,), students=(LEO.id,), first=TUESDAY + WEEK)
    both = series(last=TUESDAY)
    await kept(storage, over, toms, both)

    async def theirs(*people):
        ids = [each.id for each in people]
        return await book(storage, lambda b: b.of_people(HERE.id, ids, TUESDAY))

    assert await theirs(MAYA) == [both]
    assert await theirs(LEO, TOM) == [both, toms]
    assert await book(storage, lambda b: b.every(HERE.id, TUESDAY)) == [both, toms]


async def test_those_behind_come_the_furthest_behind_first(storage: Runner):
    last = TUESDAY + 30 * WEEK
    far = series(ahead_to=last)
    ended = series(last=TUESDAY + WEEK, ahead_to=TUESDAY + WEEK)
    near, nearer = series(ahead_to=TUESDAY), series(ahead_to=TUESDAY + WEEK)
    await kept(storage, far, ended, nearer, near)

    async def behind(limit):
        return await book(storage, lambda b: b.behind(HERE.id, last, limit))

    assert await behind(9) == [near, nearer]
    assert await behind(1) == [near]
    assert await book(storage, lambda b: b.with_some_behind(last)) == [HERE.id]
    await book(storage, lambda b: b.reached(HERE.id, near.id, last))
    assert await behind(9) == [nearer]


async def test_days_are_skipped_and_given_back(storage: Runner):
    plan = series()
    await kept(storage, plan)
    first = Skip(TUESDAY, Why.CLASH)
    second = Skip(TUESDAY + WEEK, Why.BY_HAND)
    await book(storage, lambda b: b.skip(HERE.id, plan.id, [first, second]))
    anew = Skip(TUESDAY, Why.BY_HAND)
    await book(storage, lambda b: b.skip(HERE.id, plan.id, [anew]))

    assert await book(storage, lambda b: b.skips(HERE.id, plan.id)) == [anew, second]
    await book(storage, lambda b: b.unskip(HERE.id, plan.id, [TUESDAY]))
    assert await book(storage, lambda b: b.skips(HERE.id, plan.id)) == [second]


async def test_its_sessions_are_made_and_changed_together(storage: Runner):
    plan = series()
    await kept(storage, plan)
    days = [TUESDAY + n * WEEK for n in range(3)]
    made = [of(plan, day, subject="maths", sequence=2) for day in days]
    await storage.run(lambda p: p[Sessions].add_all(HERE.id, made))
    await storage.run(lambda p: p[Sessions].add_all(HERE.id, []))

    since = await storage.run(
        lambda p: p[Sessions].hold_in_series(HERE.id, plan.id, days[1])
    )
    assert since == made[1:]

    moved = [
        replace(each, planned=Span(each.planned.start, NOON + 90 * WEEK), version=2)
        for each in since
    ]
    pairs = list(zip(moved, since, strict=True))
    await storage.run(lambda p: p[Sessions].change_all(HERE.id, pairs))
    found = await storage.run(
        lambda p: p[Sessions].in_series(HERE.id, plan.id, days[0])
    )
    assert found == [made[0], *moved]
    before = await storage.run(lambda p: p[Sessions].before(HERE.id, made[1].id, 2))
    assert before == made[1]
    with pytest.raises(ChangedSince):
        await storage.run(lambda p: p[Sessions].change_all(HERE.id, pairs))

    await storage.run(lambda p: p[Sessions].put_back(HERE.id, made[1], moved[0]))
    again = await storage.run(lambda p: p[Sessions].find(HERE.id, made[1].id))
    assert again == replace(made[1], sequence=3)


async def test_a_day_yields_one_session_even_if_it_was_taken_back(storage: Runner):
    plan = series()
    await kept(storage, plan)
    one = of(plan, TUESDAY)
    await storage.run(lambda p: p[Sessions].add(HERE.id, one))
    await storage.run(lambda p: p[Sessions].remove(HERE.id, one.id, NOON))

    days = await storage.run(
        lambda p: p[Sessions].days_in_series(HERE.id, plan.id, TUESDAY)
    )
    assert days == {TUESDAY}
    with pytest.raises(IntegrityError):
        await storage.run(lambda p: p[Sessions].add(HERE.id, of(plan, TUESDAY)))


async def test_what_is_new_of_a_session_comes_back(storage: Runner):
    plan = series()
    await kept(storage, plan)
    first = of(plan, TUESDAY)
    second = of(
        plan,
        TUESDAY + WEEK,
        kind="theory",
        makes_up=first.id,
        cancelled_by=Side.FAMILY,
        notice=90 * MINUTE,
        fee_percent=50,
        sequence=4,
    )
    await storage.run(lambda p: p[Sessions].add_all(HERE.id, [first, second]))

    assert await storage.run(lambda p: p[Sessions].find(HERE.id, second.id)) == second


async def test_one_student_joins_and_leaves_many_sessions(storage: Runner):
    plan = series(students=(LEO.id,))
    await kept(storage, plan)
    made = [of(plan, TUESDAY), of(plan, TUESDAY + WEEK)]
    await storage.run(lambda p: p[Sessions].add_all(HERE.id, made))
    more = [replace(each, participants=(LEO.id, LENA.id)) for each in made]

    async def held() -> list[Session]:
        return await storage.run(
            lambda p: p[Sessions].in_series(HERE.id, plan.id, TUESDAY)
        )

    await storage.run(lambda p: p[Sessions].join(HERE.id, more, LENA.id))
    assert await held() == more
    await storage.run(lambda p: p[Sessions].leave(HERE.id, more, LENA.id))
    await storage.run(lambda p: p[Sessions].leave(HERE.id, [], LENA.id))
    await storage.run(lambda p: p[Sessions].join(HERE.id, [], LENA.id))
    assert await held() == made
