"""What is done with is forgotten a week later, and nothing before."""

from datetime import UTC, datetime, timedelta

from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.messaging.delivery.receive import Close, Receive
from core.messaging.model import Event
from core.messaging.tidy import A_TIME, Tidy
from core.messaging.watch.figures import AskFigures
from core.sessions.book import BookSession
from jobs.plan_ahead import plan_the_near
from jobs.remind_of_sessions import remind_of_sessions
from jobs.tidy import tidy
from tests.jobs.clockwork import Clockwork, clockwork
from tests.people import AS_MAYA, LEO

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
WEEK, HOUR, SECOND = timedelta(days=7), timedelta(hours=1), timedelta(seconds=1)
EVENT = Event("console", "1", "maya", b"{}")


async def waiting_when_it_comes_again(desk: Clockwork) -> int:
    await desk.door.run(Receive(THE_DESK, (EVENT,)))
    return (await desk.door.run(AskFigures(THE_DESK))).events


async def test_an_event_is_known_for_a_week_after_it_was_done(address: str):
    async with clockwork(address) as desk:
        await desk.door.run(Receive(THE_DESK, (EVENT,)))
        await desk.door.run(Close(THE_DESK, EVENT))

        await desk.at(NOON + WEEK, tidy)
        still_known = await waiting_when_it_comes_again(desk)
        await desk.at(NOON + WEEK + SECOND, tidy)
        forgotten = await waiting_when_it_comes_again(desk)

    assert (still_known, forgotten) == (0, 1)


async def test_what_nobody_has_answered_is_kept_however_old(address: str):
    async with clockwork(address) as desk:
        await desk.door.run(Receive(THE_DESK, (EVENT,)))

        await desk.at(NOON + 9 * WEEK, tidy)

        assert (await desk.door.run(AskFigures(THE_DESK))).events == 1


async def test_what_was_sent_is_forgotten_and_what_is_to_be_sent_is_not(address: str):
    async with clockwork(address) as desk:
        far = Span(NOON + 3 * WEEK, NOON + 3 * WEEK + HOUR)
        await desk.door.run(BookSession(AS_MAYA, far, (LEO.id,)))
        told = await desk.goes_out()
        assert [each.to.chat for each in told] == ["gina", "leo"]

        desk.clock.set(NOON + WEEK)
        early = await desk.door.run(Tidy(THE_DESK))
        desk.clock.set(NOON + WEEK + SECOND)
        gone = await desk.door.run(Tidy(THE_DESK))
        await desk.at(far.start - WEEK, plan_the_near)
        reminders = await desk.at(far.start - HOUR, remind_of_sessions)

    assert (early, gone) == (0, 2)
    assert [each.to.chat for each in reminders] == ["leo", "maya"]


async def test_it_forgets_a_few_hundred_in_each_unit_of_work(address: str):
    events = tuple(Event("console", str(n), "maya", b"{}") for n in range(A_TIME + 1))
    async with clockwork(address) as desk:
        await desk.door.run(Receive(THE_DESK, events))
        for each in events:
            await desk.door.run(Close(THE_DESK, each))
        desk.clock.set(NOON + WEEK + SECOND)

        gone = [await desk.door.run(Tidy(THE_DESK)) for _ in range(3)]

    assert gone == [A_TIME, 1, 0]
