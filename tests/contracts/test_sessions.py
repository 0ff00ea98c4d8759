"""Sessions are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from core.kernel.span import Span
from core.sessions.errors import ChangedSince
from core.sessions.model import Flag, Overrides, Session, SessionId, State
from core.sessions.ports import EvidenceOfTutors, Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA, TOM

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def session(start=FOUR, **more) -> Session:
    told = {
        "tutors": (MAYA.id,),
        "participants": (LEO.id, LENA.id),
        "planned": Span(start, start + HOUR),
        "subject": "maths",
        **more,
    }
    return Session(SessionId(uuid4()), **told)


def kept(*sessions: Session):
    def unit(ports):
        for each in sessions:
            ports[Sessions].add(HERE.id, each)

    return unit


async def test_a_session_comes_back_as_it_was_kept(storage: Runner):
    full = session(
        tutors=(TOM.id, MAYA.id),
        state=State.COMPLETED,
        started=FOUR + MINUTE,
        ended=FOUR + HOUR,
        original_start=FOUR - HOUR,
        closes=FOUR + 2 * HOUR,
        reason="He had a fever",
        flags=frozenset({Flag.LOGGED, Flag.REOPENED}),
        changed_at=FOUR,
        changed_by=MAYA.id,
        overrides=Overrides(start_early=20 * MINUTE, late_after=timedelta()),
    )
    await storage.run(kept(full))

    find = await storage.run(lambda p: p[Sessions].find(HERE.id, full.id))
    assert find == full
    assert await storage.run(lambda p: p[Sessions].find(ELSEWHERE.id, full.id)) is None
    other = SessionId(UUID(int=1))
    assert await storage.run(lambda p: p[Sessions].find(HERE.id, other)) is None


async def test_some_are_found_by_their_ids_in_the_order_of_their_start(storage: Runner):
    late, early, other = session(FOUR + HOUR), session(), session(FOUR - HOUR)
    await storage.run(kept(late, early, other))
    ids = [late.id, early.id, SessionId(UUID(int=1))]

    async def found(where):
        return await storage.run(lambda p: p[Sessions].some(where.id, ids))

    assert await found(HERE) == [early, late]
    assert await found(ELSEWHERE) == []


async def test_a_reason_is_not_kept_in_clear(storage: Runner):
    sick = session(reason="He had a fever")

    def raw(ports) -> str:
        ports[Sessions].add(HERE.id, sick)
        connection = ports[Sessions].connection
        return str(connection.exec_driver_sql("SELECT * FROM session").all())

    assert "fever" not in await storage.run(raw)


async def test_what_overlaps_is_found_and_what_touches_is_not(storage: Runner):
    early, late = session(FOUR), session(FOUR + HOUR)
    await storage.run(kept(late, early))

    async def found(start, end):
        within = Span(start, end)
        return await storage.run(lambda p: p[Sessions].between(HERE.id, within))

    assert await found(FOUR, FOUR + 2 * HOUR) == [early, late]
    assert await found(FOUR + HOUR, FOUR + 2 * HOUR) == [late]
    assert await found(FOUR + HOUR - MINUTE, FOUR + HOUR) == [early]
    assert await found(FOUR - HOUR, FOUR) == []


async def test_people_find_their_own_by_what_they_do_in_it(storage: Runner):
    mayas = session(participants=(LEO.id,))
    toms = session(FOUR + HOUR, tutors=(TOM.id,), participants=(LEO.id, LENA.id))
    await storage.run(kept(mayas, toms))
    day = Span(FOUR - 5 * HOUR, FOUR + 5 * HOUR)

    async def found(how, who):
        return await storage.run(lambda p: getattr(p[Sessions], how)(HERE.id, who, day))

    assert await found("of_tutor", MAYA.id) == [mayas]
    assert await found("of_student", MAYA.id) == []
    assert await found("of_student", LEO.id) == [mayas, toms]
    assert await found("of_people", [LENA.id, MAYA.id, LEO.id]) == [mayas, toms]
    assert await found("of_people", []) == []


async def test_it_is_found_where_it_really_was(storage: Runner):
    planned = session(participants=(LEO.id,))
    held = Span(FOUR + 10 * HOUR, FOUR + 11 * HOUR)

    def move(ports) -> Session:
        ports[Sessions].add(HERE.id, planned)
        now = replace(planned, started=held.start, ended=held.end, version=2)
        ports[Sessions].change(HERE.id, now, planned)
        return now

    now = await storage.run(move)

    async def found(within):
        return await storage.run(
            lambda p: p[Sessions].of_student(HERE.id, LEO.id, within)
        )

    assert await found(held) == [now]
    assert await found(planned.planned) == []


async def test_a_change_can_be_put_back_and_changes_once(storage: Runner):
    planned = session()
    begun = replace(
        planned,
        participants=(LEO.id,),
        subject="physics",
        state=State.ACTIVE,
        started=FOUR,
        version=2,
    )

    def change(ports) -> None:
        ports[Sessions].add(HERE.id, planned)
        ports[Sessions].change(HERE.id, begun, planned)

    await storage.run(change)
    with pytest.raises(ChangedSince):
        await storage.run(lambda p: p[Sessions].change(HERE.id, begun, planned))

    before = await storage.run(lambda p: p[Sessions].before(HERE.id, begun.id, 2))
    assert before == planned
    await storage.run(lambda p: p[Sessions].put_back(HERE.id, planned, begun))
    again = await storage.run(lambda p: p[Sessions].hold(HERE.id, begun.id))
    assert again == replace(planned, sequence=1)  # which never goes down
    assert await storage.run(lambda p: p[Sessions].before(HERE.id, begun.id, 2)) is None


async def test_one_taken_back_is_not_shown(storage: Runner):
    gone = session()
    await storage.run(kept(gone))
    await storage.run(lambda p: p[Sessions].remove(HERE.id, gone.id, FOUR))

    assert await storage.run(lambda p: p[Sessions].find(HERE.id, gone.id)) is None
    day = Span(FOUR, FOUR + HOUR)
    assert await storage.run(lambda p: p[Sessions].between(HERE.id, day)) == []


async def test_those_that_nobody_ended_are_due(storage: Runner):
    running = session(state=State.ACTIVE, started=FOUR, closes=FOUR + HOUR)
    later = session(state=State.ACTIVE, started=FOUR, closes=FOUR + 2 * HOUR)
    planned = session()
    await storage.run(kept(running, later, planned))

    async def due(now):
        return await storage.run(lambda p: p[Sessions].due_to_close(HERE.id, now))

    assert await due(FOUR + HOUR - MINUTE) == []
    assert await due(FOUR + HOUR) == [running]

    async def where(now):
        return await storage.run(lambda p: p[Sessions].with_some_due_to_close(now))

    assert await where(FOUR) == []
    assert await where(FOUR + 3 * HOUR) == [HERE.id]


async def test_people_and_rooms_are_locked_without_being_changed(storage: Runner):
    def unit(ports) -> int:
        ports[Sessions].lock(HERE.id, [TOM.id, MAYA.id, MAYA.id])
        ports[Sessions].lock(HERE.id, [])
        ports[Sessions].lock_room(HERE.id, UUID(int=1))
        return 1

    assert await storage.run(unit) == 1


async def test_evidence_counts_from_when_it_is_asked_for(storage: Runner):
    planned = session()

    def unit(ports) -> None:
        ports[Sessions].add(HERE.id, planned)
        for _ in range(2):
            ports[EvidenceOfTutors].keep(HERE.id, planned.id, MAYA.id, FOUR)

    await storage.run(unit)

    async def any_since(who, since):
        return await storage.run(
            lambda p: p[EvidenceOfTutors].since(HERE.id, planned.id, who, since)
        )

    assert await any_since(MAYA.id, FOUR)
    assert not await any_since(MAYA.id, FOUR + MINUTE)
    assert not await any_since(TOM.id, FOUR)
