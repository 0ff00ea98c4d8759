"""The four jobs of the demo in a real browser, done with the keyboard alone."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from bot.bootstrap import open_desk
from bot.demo import seed
from bot.settings import Settings
from tests.adapters.browser.conftest import served
from tests.fakes.clock import MONDAY, RunningClock

ANSWER = ".bubble:not(.me)"


@pytest.fixture
async def demo_address(settings: Settings) -> AsyncIterator[str]:
    clock = RunningClock()
    async with open_desk(settings, demo=True, clock=clock) as desk:
        await seed(desk.door, clock.now(), desk.look_at_drawn)
        async with served(desk) as address:
            yield address


@pytest.fixture
async def page(chromium: Browser) -> AsyncIterator[Page]:
    context = await chromium.new_context(viewport={"width": 360, "height": 740})
    await context.clock.set_fixed_time(MONDAY)
    yield await context.new_page()
    await context.close()


async def be(page: Page, address: str, handle: str) -> None:
    await page.goto(f"{address}/chat?as={handle}")
    await expect(page.locator("#suggestions button").first).to_be_visible()
    await page.locator("#text").focus()


async def type_(page: Page, text: str) -> None:
    await page.keyboard.type(text)
    await page.keyboard.press("Enter")


async def heard(page: Page, words: str | re.Pattern[str]) -> None:
    """Among what the desk said last: cards come by themselves in between."""
    await expect(page.locator(ANSWER).filter(has_text=words).last).to_be_visible()


async def press(page: Page, words: str) -> None:
    """Go backwards from the message box to the button so named, and press it."""
    await page.locator("#text").focus()
    for _ in range(40):
        await page.keyboard.press("Shift+Tab")
        focused = page.locator(":focus")
        if await focused.count() and words in await focused.inner_text():
            await page.keyboard.press("Enter")
            return
    pytest.fail(f"the keyboard does not reach {words!r}")


async def show_whatever_is_asked_for(page: Page) -> None:
    """As people do: a selfie that did not come out is taken again."""
    answers, asks = page.locator(ANSWER), page.locator("#asks")
    for _ in range(6):
        if not await asks.is_visible():
            return
        before = await answers.last.inner_text()
        photo = await asks.get_by_text("the right person").count()
        await press(page, "the right person" if photo else "in the room")
        await expect(answers.last).not_to_have_text(before, use_inner_text=True)


async def test_the_four_jobs_are_done_by_keyboard_on_a_small_screen(
    page: Page, demo_address: str
):
    await be(page, demo_address, "maya")
    await type_(page, "taught Alan maths 4-5:30pm yesterday")
    await heard(page, "Logged maths with Alan Hart")
    await page.locator("#text").focus()
    await type_(page, "marked 3 essays for COS10001, 45 min")
    await heard(page, "Logged 45 min on 3 essays")

    await be(page, demo_address, "omar")
    await type_(page, "I'm here")
    await expect(page.get_by_text("Waiting for your photo")).to_be_visible()
    await show_whatever_is_asked_for(page)
    await heard(page, "You are present")

    await be(page, demo_address, "cora")
    await type_(page, "announce to class 10B: exam moved to Monday")
    await heard(page, "This goes to 6 people")
    await press(page, "Send it to 6 people")
    await heard(page, "All 6 have got it")

    await be(page, demo_address, "ada")
    await type_(page, "income this month")
    await heard(page, "earned £")
    await press(page, "Picture")
    picture = page.locator(".bubble .pictures img")
    await expect(picture).to_be_visible()
    assert await picture.get_attribute("alt")
    await press(page, "Excel")
    await expect(page.get_by_role("link", name=re.compile("xlsx"))).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_a_class_has_a_group_where_all_read_what_was_said(
    page: Page, demo_address: str
):
    await be(page, demo_address, "maya")
    await page.get_by_role("button", name="10B").click()
    await page.locator("#text").focus()
    await type_(page, "hello everybody")
    await expect(page.locator(".bubble:not(.me)")).to_have_count(1)
    await be(page, demo_address, "alice")
    await expect(page.get_by_text("hello everybody")).to_have_count(0)
    await page.get_by_role("button", name="10B").click()
    heard = page.locator(".bubble.other")
    await expect(heard).to_contain_text("Maya Okafor")
    await expect(heard).to_contain_text("hello everybody")
