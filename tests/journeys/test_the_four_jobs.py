"""The four jobs, said alike on every platform, leave the same books everywhere."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from adapters.faces.drawn import CAST, draw_selfie
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.register.show import ShowRegister
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.span import Span
from core.marking.entries import EntriesOf
from core.reporting.boards.show import ShowBoards
from core.reporting.income.ask import AskIncome
from core.sessions.schedule import ScheduleOf
from tests.fakes.clock import MONDAY
from tests.journeys.chat import Chat
from tests.journeys.desk import MATHS, Journey
from tests.journeys.on_browser import on_browser
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.people import ADA, AS_ADA, AS_MAYA, CORA, LENA, LEO, MAYA

Opening = Callable[[str], AbstractAsyncContextManager[Journey]]
PLATFORMS: dict[str, Opening] = {
    "browser": on_browser,
    "slack": on_slack,
    "telegram": on_telegram,
}
LENAS = CAST[0]
SOON = timedelta(seconds=11)
"""After that a board is looked at again."""
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture(params=PLATFORMS)
async def journey(
    request: pytest.FixtureRequest, address: str
) -> AsyncIterator[Journey]:
    async with PLATFORMS[request.param](address) as opened:
        yield opened


async def test_the_four_jobs(journey: Journey):
    chat = journey.chat
    await chat.says(
        ADA,
        "/rate Leo 30 since=2026-03-01",
        hears="Leo Hart pays £30.00 an hour from Sun 1 Mar on.",
    )
    await a_tutor_logs(chat)
    await a_board_hangs(journey)
    await by_the_number_and_a_place(journey)
    await by_a_selfie_and_a_place(chat)
    await the_board_keeps_up(journey)
    await a_moderator_announces(chat)
    await an_admin_asks(chat)

    assert await books(journey) == {
        "sessions": [
            ("maths", "COMPLETED", "16:00", HOUR),
            ("maths", "SCHEDULED", "11:55", HOUR),
        ],
        "marking": [(date(2026, 3, 9), timedelta(minutes=50))],
        "register": [("Lena Brandt", "PRESENT"), ("Leo Hart", "PRESENT")],
        "earned": (Money(3000, "GBP"),),
        "received": (),
    }
    await a_moderator_looks_at_reports(chat)
    await the_office_and_a_student_write(chat)


async def a_tutor_logs(chat: Chat) -> None:
    await chat.says(
        MAYA,
        "taught Leo maths 4-5:30pm yesterday",
        hears="Logged maths with Leo Hart, Sun 8 Mar, 16:00 to 17:30 (1 h 30 min).",
    )
    await chat.edits(
        MAYA,
        "taught Leo maths 4-5pm yesterday",
        hears="Corrected. Logged maths with Leo Hart, Sun 8 Mar, 16:00 to 17:00 (1 h).",
    )
    logged = "Logged 45 min on essays. Day so far: 45 min."
    await chat.says(MAYA, "/mark essays 45m", hears=logged)
    await chat.presses(MAYA, "Undo", hears="Took back 45 min on essays.")
    logged = "Logged 50 min on essays. Day so far: 50 min."
    await chat.says(MAYA, "/mark essays 50m", hears=logged)


async def a_board_hangs(journey: Journey) -> None:
    """Of today's sessions, in a group: it counts, and names nobody."""
    await journey.chat.say_in_company(CORA, "/board")
    await journey.chat.shows_in_company("The card only counts")
    await journey.desk.door.run(ShowBoards(THE_DESK))
    await journey.chat.shows_in_company("one session", "? 2")


async def the_board_keeps_up(journey: Journey) -> None:
    """The same card says so: it was edited where it stands."""
    journey.clock.until(journey.clock.now() + SOON)
    await journey.desk.door.run(ShowBoards(THE_DESK))
    stands = await journey.chat.shows_in_company("one session", "\u2713 2")
    assert sum("one session" in each for each in stands) == 1
    assert not any("Leo" in each or "Lena" in each for each in stands)


async def by_the_number_and_a_place(journey: Journey) -> None:
    chat = journey.chat
    code = (await journey.desk.door.run(ShowCode(AS_MAYA))).code
    await chat.send(LEO, f"/here {code}")
    await chat.hears(LEO, "I have the number")
    await chat.share_place(LEO, 51.5, -0.12)
    await chat.hears(LEO, "You are present: maths, Mon 9 Mar, 11:55.")


async def by_a_selfie_and_a_place(chat: Chat) -> None:
    """Her own face, through the engine that this machine has."""
    agree = "If you agree, I learn your face"
    await chat.says(LENA, "/enrolface", hears=agree)
    await chat.presses(LENA, "I agree", hears="Send me a selfie")
    await chat.shows(LENA, draw_selfie(LENAS, 0), hears="I know your face now")
    await chat.send(LENA, "I'm here")
    await chat.hears(LENA, "Send me a selfie taken now")
    await chat.send_photo(LENA, draw_selfie(LENAS, 3, light=0.85), "")
    await chat.hears(LENA, "I have your selfie")
    await chat.share_place(LENA, 51.5, -0.12)
    await chat.hears(LENA, "You are present: maths, Mon 9 Mar, 11:55.")


async def a_moderator_announces(chat: Chat) -> None:
    """With a second person's yes; what is out is edited, and taken back again."""
    limit = "/set announce_approval_above 1"
    await chat.says(ADA, limit, hears="yes, or never with 0: 1. Before it was 0.")
    await chat.says(
        CORA,
        "announce to class 10B except those absent today and ask them to confirm:"
        " exam moved to Monday",
        hears="This goes to 2 people",
    )
    waits = "2 people are more than 1: it waits"
    await chat.presses(CORA, "Send it to 2 people", hears=waits)
    await chat.hears(ADA, "Cora Lind wants to tell this to 2 people.")
    await chat.presses(ADA, "Let it go out", hears="It goes out to 2 people now.")
    for each in (LEO, LENA):
        await chat.hears(each, "Cora Lind announces:\n\nexam moved to Monday")
    await chat.presses(LEO, "Got it", hears="Thank you. I have passed that on.")
    await chat.hears(CORA, "One of 2 has said “Got it”.")
    await chat.presses(CORA, "Edit it", hears="What should it say instead?")
    edited = "It is being changed wherever it stands."
    await chat.says(CORA, "exam moved to Tuesday", hears=edited)
    for each in (LEO, LENA):
        await chat.hears(each, "announces (edited):\n\nexam moved to Tuesday")
    gone = "It is taken back from 2 people"
    await chat.presses(CORA, "Take it back", hears=gone)
    for each in (LEO, LENA):
        await chat.hears_no_more(each, "exam moved")


async def an_admin_asks(chat: Chat) -> None:
    earned = "March 2026: earned £30.00 by session date"
    await chat.says(ADA, "income for March", hears=earned)
    await chat.press(ADA, "Excel")
    await chat.gets_file(ADA, ".xlsx")
    refused = "That needs the right to see money"
    await chat.says(LEO, "/income March", hears=refused)


async def a_moderator_looks_at_reports(chat: Chat) -> None:
    """A card with its picture, the same totals as a file, kept, and planned."""
    taught = "Logged maths with 10B, Sun 8 Mar, 09:00 to 10:00 (1 h)."
    await chat.says(MAYA, "taught 10B maths yesterday 9-10am", hears=taught)
    pictures = await chat.pictures(CORA)
    card = "Overview, 10B, 3 to 9 Mar 2026:\nHeld 1 · Taught 1 h"
    await chat.says(CORA, "/report class 10B last 7 days", hears=card)
    await chat.sees_pictures(CORA, pictures + 1)
    await chat.press(CORA, "Excel")
    made = await chat.gets_file(CORA, ".xlsx")
    page = CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(0)
    heads, *_, totals = page.to_python()
    told = dict(zip(heads, totals, strict=True))
    assert (told["Class"], told["Held"], told["Taught, minutes"]) == ("Total", 1, 60)
    await chat.presses(CORA, "Keep it", hears="Under which name?")
    await chat.says(CORA, "ours", hears="Kept as “ours”")
    planned = "From now on it comes to you without asking: Overview"
    await chat.presses(CORA, "Each Monday", hears=planned)
    both = "Leo Hart and Lena Brandt, 3 to 9 Mar 2026:"
    await chat.says(CORA, "compare Leo and Lena last 7 days", hears=both)


async def the_office_and_a_student_write(chat: Chat) -> None:
    await chat.send(CORA, "/msg Leo bring your book")
    await chat.hears(LEO, "bring your book")
    await chat.press(LEO, "Answer")
    await chat.hears(LEO, "What")
    await chat.send(LEO, "I have it")
    await chat.hears(CORA, "I have it")


async def books(journey: Journey) -> dict[str, Any]:
    """All that was done, without the names that each database gives things."""
    door = journey.desk.door
    sessions = await door.run(ScheduleOf(AS_MAYA, Span(MONDAY - DAY, MONDAY + DAY)))
    entries = await door.run(EntriesOf(AS_MAYA))
    register = await door.run(ShowRegister(AS_MAYA, MATHS.id))
    march = Period(date(2026, 3, 1), date(2026, 3, 31))
    income = await door.run(AskIncome(AS_ADA, march))
    return {
        "sessions": [
            (s.subject, s.state.name, f"{s.planned.start:%H:%M}", s.planned.length)
            for s in sessions
        ],
        "marking": [(entry.on, entry.spent) for entry in entries],
        "register": [
            (line.student.name, line.entry.status.name) for line in register.lines
        ],
        "earned": income.earned,
        "received": income.received,
    }
