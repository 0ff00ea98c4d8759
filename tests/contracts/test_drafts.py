"""Drafts of timetables are kept, carried out and told of alike on every database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.sessions.errors import ChangedSince
from core.timetable.drafts.model import (
    Action,
    Done,
    DraftId,
    Entry,
    Lesson,
    Stage,
    TermDraft,
)
from core.timetable.drafts.ports import Drafts
from storage.door import Runner
from tests.people import CORA, ELSEWHERE, HERE, LENA, LEO, MAYA

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DAYS = Period(date(2026, 3, 16), date(2026, 4, 26))
DRAFT = TermDraft(DraftId(UUID(int=9)), "Spring", DAYS, CORA.id, NOON)
LESSON = Lesson(
    Rule.read("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
    time(16, 30),
    timedelta(minutes=90),
    *(DAYS.first, DAYS.last),
    (MAYA.id,),
    (LEO.id, LENA.id),
    subject="Maths",
    kind="theory",
)
WORK = (
    Entry(1, LESSON, Action.NEW),
    Entry(2, LESSON, Action.SAME, Done.ALL),
    Entry(3, LESSON, Action.CHANGE),
    Entry(4, None, Action.END),
)


def marked(*entries: Entry) -> Callable[[Ports], None]:
    return lambda p: p[Drafts].mark(HERE.id, DRAFT.id, entries)


async def filled(storage: Runner) -> None:
    await storage.run(lambda p: p[Drafts].add(HERE.id, DRAFT))
    await storage.run(lambda p: p[Drafts].fill(HERE.id, DRAFT.id, WORK))


async def test_a_draft_is_what_it_was_and_nobody_elses(storage: Runner):
    await filled(storage)

    assert await storage.run(lambda p: p[Drafts].find(HERE.id, DRAFT.id)) == DRAFT
    assert await storage.run(lambda p: p[Drafts].latest(HERE.id)) == DRAFT
    assert await storage.run(lambda p: p[Drafts].latest(ELSEWHERE.id)) is None
    entries = await storage.run(lambda p: p[Drafts].entries(HERE.id, DRAFT.id))
    assert entries == list(WORK)
    some = await storage.run(lambda p: p[Drafts].some(HERE.id, DRAFT.id, [3, 1]))
    assert some == [WORK[0], WORK[2]]


async def test_a_change_of_what_it_no_longer_is_is_refused(storage: Runner):
    await filled(storage)
    later = replace(DRAFT, version=2, stage=Stage.PUBLISHING)
    await storage.run(lambda p: p[Drafts].change(HERE.id, later, DRAFT))

    with pytest.raises(ChangedSince):
        await storage.run(lambda p: p[Drafts].change(HERE.id, later, DRAFT))
    assert await storage.run(lambda p: p[Drafts].hold(HERE.id, DRAFT.id)) == later
    assert await storage.run(lambda p: p[Drafts].at_work(HERE.id)) == later
    assert await storage.run(lambda p: p[Drafts].with_work()) == [HERE.id]


async def test_room_is_made_before_it_is_needed_and_back_the_other_way(
    storage: Runner,
):
    await filled(storage)
    order: list[tuple[int, Done]] = []

    async def step(*, back: bool) -> Entry | None:
        return await storage.run(
            lambda p: p[Drafts].next_to_do(HERE.id, DRAFT.id, back=back)
        )

    while (entry := await step(back=False)) is not None:
        clears = entry.action is Action.CHANGE and not entry.done
        done = Done.CLEARED if clears else Done.ALL
        order.append((entry.number, done))
        after = replace(entry, done=done)
        await storage.run(marked(after))
    while (entry := await step(back=True)) is not None:
        made = entry.action is Action.CHANGE and entry.done is Done.ALL
        done = Done.CLEARED if made else Done.NOT
        order.append((entry.number, done))
        after = replace(entry, done=done)
        await storage.run(marked(after))

    assert order[:4] == [(3, Done.CLEARED), (4, Done.ALL), (1, Done.ALL), (3, Done.ALL)]
    assert order[4:] == [(1, Done.NOT), (3, Done.CLEARED), (3, Done.NOT), (4, Done.NOT)]


async def test_each_is_told_once_of_all_that_is_theirs(storage: Runner):
    await filled(storage)
    await storage.run(lambda p: p[Drafts].tell(HERE.id, DRAFT.id, 1, [LEO.id, LENA.id]))
    await storage.run(lambda p: p[Drafts].tell(HERE.id, DRAFT.id, 1, [LEO.id]))
    await storage.run(lambda p: p[Drafts].tell(HERE.id, DRAFT.id, 3, [LEO.id]))

    first = await storage.run(lambda p: p[Drafts].untold(HERE.id, DRAFT.id, 1))
    await storage.run(lambda p: p[Drafts].told(HERE.id, DRAFT.id, list(first)))
    rest = await storage.run(lambda p: p[Drafts].untold(HERE.id, DRAFT.id, 9))

    assert (first, rest) == ({LEO.id: [1, 3]}, {LENA.id: [1]})
