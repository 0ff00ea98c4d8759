"""Corrected, half said, asked back, declined: by people in a real browser.

The page is the desk's own chat in Chromium; behind it is the whole desk, on each
database. What was done is read from the books, not from the answer alone.
"""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from core.kernel.span import Span
from core.marking.entries import EntriesOf
from core.sessions.schedule import ScheduleOf
from tests.fakes.clock import MONDAY
from tests.journeys.desk import Journey
from tests.journeys.on_browser import on_browser
from tests.people import AS_MAYA

WEEKS = timedelta(days=21)
BUBBLE = ".bubble:not(.pending)"
Spoken = tuple[str, str, str]


class Talker:
    """Somebody at the page, who types, taps and reads."""

    def __init__(self, page: Page, address: str, journey: Journey) -> None:
        self.page, self.journey = page, journey
        self._address = address

    async def be(self, handle: str) -> None:
        await self.page.goto(f"{self._address}/chat?as={handle}")
        await expect(self.page.locator("#suggestions button").first).to_be_visible()

    async def says(self, text: str, hears: str) -> None:
        """Among what the desk then says are these words."""
        await self._answered(self._typed(text), hears)

    async def edits(self, text: str, hears: str) -> None:
        await self._answered(self._edited(text), hears)

    async def taps(self, label: str, hears: str) -> None:
        await self._answered(self.button(label).click(), hears)

    def button(self, label: str) -> Locator:
        buttons = self.page.locator("#log .buttons")
        return buttons.get_by_role("button", name=label, exact=True).last

    async def is_offered(self, *labels: str) -> None:
        """By the newest message, and nothing else."""
        offered = self.page.locator(f"{BUBBLE}:not(.me)").last.locator(
            ".buttons button"
        )
        await expect(offered).to_have_text([*labels])

    async def _answered(self, doing, hears: str) -> None:
        heard = self.page.locator(f"{BUBBLE}:not(.me)")
        before = await heard.count()
        await doing
        await expect(heard).not_to_have_count(before)
        await expect(heard.last).to_contain_text(re.compile(re.escape(hears)))

    async def _typed(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        await self.page.keyboard.press("Enter")

    async def _edited(self, text: str) -> None:
        await self.page.locator("#text").focus()
        await self.page.keyboard.press("ArrowUp")
        await expect(self.page.get_by_text("Editing your message")).to_be_visible()
        await self._typed(text)

    async def planned(self, actor=AS_MAYA) -> list[Spoken]:
        """Whom, when and what: all that stands in the books but the lesson of today."""
        span = Span(MONDAY - WEEKS, MONDAY + WEEKS)
        found = await self.journey.desk.door.run(ScheduleOf(actor, span))
        return [
            (
                f"{each.span.start:%a %H:%M}-{each.span.end:%H:%M}",
                each.subject,
                each.state.name,
            )
            for each in found
            if each.span.start.date() != MONDAY.date()
        ]


@pytest.fixture
async def talker(chromium: Browser, address: str) -> AsyncIterator[Talker]:
    async with on_browser(address) as journey:
        context = await chromium.new_context(viewport={"width": 360, "height": 740})
        yield Talker(await context.new_page(), journey.address, journey)
        await context.close()


async def test_what_was_said_is_corrected_in_five_ways(talker: Talker):
    await talker.be("maya")
    logged = "Logged maths with Leo Hart, Sun 8 Mar, 16:00 to 17:00 (1 h)."
    await talker.says("taught Leo maths 4-5pm yesterday", logged)
    moved = "Corrected. Logged maths with Leo Hart, Sun 8 Mar, 17:00 to 18:00 (1 h)."
    await talker.says("no, 5pm", moved)
    await talker.says("and Lena too", "with Leo Hart and Lena Brandt, Sun 8 Mar, 17:00")
    await talker.says("I meant Lena", "Corrected. Logged maths with Lena Brandt, Sun 8")
    assert await talker.planned() == [("Sun 17:00-18:00", "maths", "COMPLETED")]
    await talker.says("undo that", "maths with Lena Brandt, Sun 8 Mar, 17:00, is gone")
    assert await talker.planned() == []

    await talker.says("taught Leo physics 2-3pm yesterday", "Sun 8 Mar, 14:00 to 15:00")
    edited = "Corrected. Logged physics with Leo Hart, Sun 8 Mar, 14:00 to 15:30"
    await talker.edits("taught Leo physics 2-3:30pm yesterday", edited)
    await expect(talker.page.locator(".bubble.me").last).to_contain_text("edited")
    await talker.taps("Undo", "is gone")
    await talker.taps("Redo", "Logged physics with Leo Hart, Sun 8 Mar, 14:00 to 15:30")
    assert await talker.planned() == [("Sun 14:00-15:30", "physics", "COMPLETED")]


async def test_half_a_sentence_goes_on_from_the_one_before(talker: Talker):
    await talker.be("ada")
    await talker.says("income for this month", "March 2026")
    await talker.says("how about October?", "October 2025")

    await talker.be("maya")
    booked = "Booked a session with Leo Hart, Fri 13 Mar, 16:00 to 17:00."
    await talker.says("book Leo for Friday 4pm", booked)
    await talker.says("thanks!", "At your service")
    await talker.says("same for next week", "Leo Hart, Fri 20 Mar, 16:00 to 17:00.")
    await talker.says("cancel it", "Cancelled a session with Leo Hart, Fri 20 Mar")
    assert [each[2] for each in await talker.planned()] == ["SCHEDULED", "CANCELLED"]


async def test_a_booking_is_moved_by_a_word_or_by_a_tap(talker: Talker):
    await talker.be("maya")
    await talker.says("book Leo for Friday 4pm", "Fri 13 Mar, 16:00 to 17:00.")
    await talker.says(
        "move it to 5pm", "Corrected. Booked a session with Leo Hart, Fri"
    )
    await talker.says("how about Saturday?", "Instead of what I just booked")
    await talker.is_offered("Instead", "As well")
    assert [each[0] for each in await talker.planned()] == ["Fri 17:00-18:00"]
    await talker.taps(
        "Instead", "Corrected. Booked a session with Leo Hart, Sat 14 Mar"
    )
    assert [each[0] for each in await talker.planned()] == ["Sat 17:00-18:00"]


async def test_what_is_missing_is_asked_for(talker: Talker):
    await talker.be("maya")
    await talker.says("taught yesterday 4-5pm", "Whom did you teach?")
    assert await talker.planned() == []
    logged = "Logged a session with Leo Hart, Sun 8 Mar, "
    await talker.taps("Leo Hart", f"{logged}16:00 to 17:00 (1 h).")
    await expect(talker.button("Leo Hart")).to_be_disabled()
    await talker.says("taught yesterday 2-3pm", "Whom did you teach?")
    await talker.says("Leo", f"{logged}14:00 to 15:00 (1 h).")
    times = sorted(each[0] for each in await talker.planned())
    assert times == ["Sun 14:00-15:00", "Sun 16:00-17:00"]


async def test_of_two_people_with_one_name_the_desk_asks_which(talker: Talker):
    await talker.be("ada")
    await talker.says("add student Leo Sommer", "Leo Sommer is here now.")
    await talker.be("cora")
    for chooses in (talker.taps, talker.says):
        await talker.says("when is Leo's next lesson?", "Which")
        await talker.is_offered("Leo Hart", "Leo Sommer")
        await chooses("Leo Sommer", "Nothing is planned in the next weeks")


async def test_what_is_not_understood_changes_nothing_and_offers_two_things(
    talker: Talker,
):
    await talker.be("maya")
    await talker.says("zorble the frobnicator", "Nothing was changed. Was it")
    await talker.is_offered(
        "Log a session that is over", "Log the time you spent marking"
    )
    await talker.says("don't cancel Leo", "I changed nothing.")
    await talker.says(
        "set Leo homework: page 14", "Setting homework is something I can"
    )
    await talker.is_offered("Write to Leo Hart")
    assert await talker.planned() == []
    assert await talker.journey.desk.door.run(EntriesOf(AS_MAYA)) == []
    await talker.says("what's our income?", "It is for admins.")


async def test_what_reaches_many_is_shown_first_and_a_no_leaves_it(talker: Talker):
    await talker.be("cora")
    await talker.says("announce to 10B: exam moved to Monday", "This goes to 2 people")
    offered = (
        "Send it to 2 people",
        "Do not send it",
        "Ask them to confirm",
        "Add a picture or file",
        "Ask them something",
    )
    await talker.is_offered(*offered)
    await talker.says("no", "Dropped.")
    await talker.be("leo")
    await expect(talker.page.locator(BUBBLE)).to_have_count(0)
    await talker.be("cora")
    await talker.says("announce to 10B: exam moved to Monday", "This goes to 2 people")
    await talker.says("yes", "All 2 have got it.")
    await talker.be("leo")
    await expect(talker.page.locator(BUBBLE).last).to_contain_text("exam moved")
