"""A week planned, moved, made up for and published, alike on every platform."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import timedelta

import pytest
from playwright.async_api import expect

from core.application import Ports
from core.kernel.span import Span
from core.people.ports import Accounts
from core.sessions.schedule import ScheduleOf
from jobs.publish_drafts import publish_drafts
from jobs.remind_of_sessions import remind_of_sessions
from tests.adapters.browser.test_checkin_accessible import fits
from tests.fakes.clock import MONDAY
from tests.journeys.chat import Chat
from tests.journeys.desk import Journey, Morning, of_tens
from tests.journeys.on_browser import on_browser
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.phones import Phones
from tests.journeys.ways_in_chromium import HEARD
from tests.people import CORA, GINA, HERE, LENA, LEO, MAYA, TOM, account_of, actor

Opening = Callable[[str, Morning], AbstractAsyncContextManager[Journey]]
PLATFORMS: dict[str, tuple[Opening, str]] = {
    "browser": (on_browser, "postgres"),
    "slack": (on_slack, "sqlite"),
    "telegram": (on_telegram, "sqlite"),
}
A_TIME = "Tue 10 Mar, 15:45"
DAY = timedelta(days=1)
TERM = (
    b"day,starts,ends,students,tutor,course\n"
    b"Tue,16:30,17:30,Lena Brandt,Maya Okafor,Latin\n"
    b"Thu,10:00,11:00,Lena Brandt,Tom Reid,Chemistry\n"
)
MENDED = (
    TERM.replace(b"Tue,16:30,17:30", b"Tue,17:30,18:30")
    + b"Fri,09:00,10:00,Lena Brandt,Maya Okafor,Greek\n"
)


def a_week(chat: Chat) -> Callable[[Ports], None]:
    """Nothing is planned yet."""

    def settled(ports: Ports) -> None:
        of_tens(chat, ports)
        for each in (TOM, GINA):
            ports[Accounts].unlink(HERE.id, each.id, account_of(each))
            ports[Accounts].link(HERE.id, each.id, chat.account(each), MONDAY)

    return settled


@pytest.fixture(params=PLATFORMS)
async def journey(
    request: pytest.FixtureRequest, new_address: Callable[[str], str]
) -> AsyncIterator[Journey]:
    opening, kind = PLATFORMS[request.param]
    async with opening(new_address(kind), a_week) as journey:
        yield journey


async def test_the_timetable(journey: Journey):
    chat = journey.chat
    await a_series(chat)
    await a_clash_and_another_time(chat)
    async with mayas_week(journey):
        await one_of_it_moves(chat)
    await called_off_and_made_up_for(chat)
    await somebody_else_takes_it(chat)
    await a_term(journey)
    await reminders_follow(journey)

    assert await books(journey) == {
        "Maya Okafor": [
            ("maths", "10 15:45", "SCHEDULED"),
            ("maths", "13 15:00", "CANCELLED"),
            ("maths", "17 16:00", "SCHEDULED"),
            ("Latin", "17 17:30", "SCHEDULED"),
            ("Greek", "20 09:00", "SCHEDULED"),
        ],
        "Tom Reid": [
            ("physics", "10 17:00", "SCHEDULED"),
            ("maths", "11 17:00", "SCHEDULED"),
            ("Chemistry", "19 10:00", "SCHEDULED"),
        ],
    }


async def a_series(chat: Chat) -> None:
    await chat.says(MAYA, "/week", hears="9 to 15 Mar 2026: no sessions.")
    await chat.says(
        MAYA,
        "book Leo maths every Tuesday 4pm until 31 March",
        hears="Booked maths with Leo Hart, every Tuesday, 16:00 to 17:00, "
        "from Tue 10 Mar to Tue 31 Mar: 4 sessions.",
    )
    for each in (LEO, GINA):
        await chat.hears(each, "4 new sessions of maths with Maya Okafor.")
    await chat.hears(MAYA, "Tue 10 Mar, 16:00 to 17:00: maths, Leo Hart")


async def a_clash_and_another_time(chat: Chat) -> None:
    await chat.says(
        TOM,
        "book Leo physics tomorrow 4:30pm",
        hears="Leo Hart has another session on Tue 10 Mar, 16:00",
    )
    await chat.presses(
        TOM,
        "Tue 10 Mar, 17:00",
        hears="Booked physics with Leo Hart, Tue 10 Mar, 17:00 to 18:00.",
    )


async def one_of_it_moves(chat: Chat) -> None:
    """The week that Maya looks at follows."""
    await chat.says(
        MAYA, "move tomorrow's lesson with Leo to Wednesday 5pm", hears="repeats"
    )
    await chat.presses(
        MAYA, "Only this one", hears="Moved maths with Leo Hart to Wed 11 Mar, 17:00"
    )
    for each, moved in ((LEO, "Moved:"), (GINA, "Moved for Leo Hart:")):
        told = f"{moved} maths with Maya Okafor is Wed 11 Mar, 17:00"
        await chat.hears(each, told)
    await chat.hears(MAYA, "Wed 11 Mar, 17:00 to 18:00: maths, Leo Hart")


@asynccontextmanager
async def mayas_week(journey: Journey) -> AsyncGenerator[None]:
    """In the browser chat she has it before her eyes, and sees it follow."""
    if not journey.address:
        yield
        return
    async with AsyncExitStack() as opened:
        page = await Phones(opened, journey.clock).phone()
        await page.goto(f"{journey.address}/chat?as=maya")
        week = page.locator(HEARD).filter(has_text="Sessions, 9 to 15 Mar 2026")
        await expect(week).to_contain_text("Tue 10 Mar, 16:00 to 17:00")
        yield
        await expect(week).to_contain_text("Wed 11 Mar, 17:00 to 18:00")
        await expect(week).not_to_contain_text("Tue 10 Mar, 16:00 to 17:00")
        await week.get_by_role("button", name="Picture").click()
        await expect(page.locator('img[alt*="Wed 11 Mar"]')).to_be_visible()
        await fits(page)


async def called_off_and_made_up_for(chat: Chat) -> None:
    await chat.says(
        MAYA, "book Leo and Lena maths friday 3pm", hears="Fri 13 Mar, 15:00 to 16:00."
    )
    await chat.says(MAYA, "cancel friday 3pm", hears="Cancelled maths")
    await chat.presses(MAYA, "Make up for it", hears="To make up for maths")
    await chat.presses(MAYA, "Ask them", hears="I asked Leo Hart and Lena Brandt.")
    await chat.press(LENA, A_TIME)
    await chat.press(LENA, "That's all")
    await chat.hears(MAYA, "1 of 2 have answered which time suits")
    await chat.hears(GINA, "Which of these times would suit Leo Hart for maths")
    await chat.press(GINA, A_TIME)
    await chat.press(GINA, "That's all")
    for each in (LENA, GINA):
        await chat.hears(each, f"It is {A_TIME}, for maths with Maya Okafor.")
    await chat.hears(MAYA, f"Booked: {A_TIME}.")
    await chat.hears(LEO, "New session: maths with Maya Okafor, Tue 10 Mar, 15:45")


async def somebody_else_takes_it(chat: Chat) -> None:
    await chat.says(
        MAYA,
        "can Tom take my lesson with Leo on Wednesday?",
        hears="I asked Tom Reid to take maths with Leo Hart, Wed 11 Mar, 17:00",
    )
    await chat.hears(TOM, "Maya Okafor asks whether you can teach maths with Leo Hart")
    await chat.presses(TOM, "I'll take it", hears="You teach maths with Leo Hart")
    for each, whose in ((LEO, ""), (GINA, " for Leo Hart")):
        told = f"Tom Reid teaches maths{whose}, Wed 11 Mar, 17:00 to 18:00"
        await chat.hears(each, told)
    await chat.hears(MAYA, "Tom Reid takes maths, Wed 11 Mar, 17:00")


async def a_term(journey: Journey) -> None:
    """Nobody sees it before it is published; then whom it concerns is told, once."""
    chat = journey.chat
    await chat.says(CORA, "/draft Spring 2026-03-16/2026-04-26", hears="Draft Spring")
    await chat.presses(CORA, "Fill it from a file", hears="This is the template")
    await chat.send_file(CORA, TERM, "spring.csv", "text/csv")
    await chat.hears(CORA, "Timetable: all 2 rows are in.")
    await chat.presses(
        CORA,
        "Check it",
        hears="Row 2: Maya Okafor is busy on Tue 17 Mar and 2 more days, "
        "by a session that stands.",
    )
    await chat.gets_file(CORA, "Spring-clashes.csv")
    await chat.says(CORA, "/import timetable", hears="This is the template")
    await chat.send_file(CORA, MENDED, "spring.csv", "text/csv")
    await chat.hears(CORA, "Timetable: all 3 rows are in.")
    await chat.presses(CORA, "Check it", hears="3 lessons, and nothing clashes.")
    await chat.presses(CORA, "Publish", hears="Publishing Spring: 3 new, 0 changed")
    await chat.presses(CORA, "Publish it", hears="I tell you when it is done.")
    await publish_drafts.run(journey.desk.door)
    await chat.hears(CORA, "Spring is published: 3 new, 0 changed, 0 ended.")
    await chat.hears(LENA, "New timetable, Spring: 3 things change for you.")
    await chat.hears(MAYA, "New timetable, Spring: 2 things change for you.")
    await chat.hears(TOM, "New timetable, Spring: one thing changes for you.")


async def reminders_follow(journey: Journey) -> None:
    """There is none for the hour that something was moved from, or called off."""
    chat = journey.chat
    for day, hour, minute, what in (
        (10, 14, 50, "maths with Maya Okafor, Tue 10 Mar, 15:45 to 16:45."),
        (10, 16, 5, "physics with Tom Reid, Tue 10 Mar, 17:00 to 18:00."),
        (11, 16, 5, "maths with Tom Reid, Wed 11 Mar, 17:00 to 18:00."),
    ):
        journey.clock.until(MONDAY.replace(day=day, hour=hour, minute=minute))
        await remind_of_sessions.run(journey.desk.door)
        await chat.hears(LEO, f"You have {what}")
    heard = await chat.heard(LEO)
    assert sum(each.startswith("You have") for each in heard) == 3


async def books(journey: Journey) -> dict[str, list[tuple[str, str, str]]]:
    """What Maya and Tom teach in these two weeks, and what they would have."""
    within = Span(MONDAY, MONDAY + 13 * DAY)
    return {
        who.name: [
            (each.subject, f"{each.planned.start:%d %H:%M}", each.state.name)
            for each in await journey.desk.door.run(ScheduleOf(actor(who), within))
        ]
        for who in (MAYA, TOM)
    }
