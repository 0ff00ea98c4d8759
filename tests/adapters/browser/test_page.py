"""The chat page in a real browser, used the way people use it."""

import re
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.async_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    ViewportSize,
    expect,
)

CONTRAST = (Path(__file__).parent / "contrast.js").read_text()
BUBBLE = ".bubble:not(.pending)"
NARROW = ViewportSize(width=360, height=740)
WIDE = ViewportSize(width=1200, height=800)


@pytest.fixture
async def context(chromium: Browser) -> AsyncIterator[BrowserContext]:
    """Fails the test when a page asks for anything outside, or complains."""
    context = await chromium.new_context(
        viewport=WIDE,
        permissions=["camera", "geolocation"],
        geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 18},
    )
    asked: set[str] = set()
    complaints: list[str] = []

    def look(request: Request) -> None:
        asked.add(urlsplit(request.url).hostname or urlsplit(request.url).scheme)

    context.on("request", look)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda said: complaints.extend(policy_broken(said.text)))
    yield context
    await context.close()
    assert asked <= {"127.0.0.1", "blob"}
    assert complaints == []


def policy_broken(said: str) -> list[str]:
    """What a browser says when a page does what its own policy forbids."""
    return [said] if "Content Security Policy" in said else []


Opening = Callable[..., Coroutine[None, None, Page]]


@pytest.fixture
def opened(context: BrowserContext, address_of_demo: str) -> Opening:
    async def open_as(handle: str = "maya") -> Page:
        page = await context.new_page()
        await page.goto(f"{address_of_demo}/chat?as={handle}")
        await expect(page.locator("#suggestions button").first).to_be_visible()
        return page

    return open_as


async def say(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")


async def test_a_message_is_answered_and_still_there_after_a_reload(opened: Opening):
    page = await opened()
    await say(page, "/mark essays 45m")
    await expect(page.locator(BUBBLE)).to_have_count(2)
    await expect(page.locator(BUBBLE).last).to_contain_text("Logged 45 min on essays")
    await page.reload()
    await expect(page.locator(BUBBLE)).to_have_count(2)
    await expect(page.locator(".bubble.me")).to_contain_text("/mark essays 45m")


async def test_with_the_keyboard_alone_one_logs_undoes_edits_and_replies(
    opened: Opening,
):
    page = await opened()
    keys = page.keyboard
    await expect(page.locator("#text")).to_be_focused()
    await keys.type("/mark essays 45m")
    await keys.press("Enter")
    undo = page.get_by_role("button", name="Undo")
    await expect(undo).to_be_visible()
    await reach(page, "Undo")
    await keys.press("Enter")
    await expect(page.get_by_text("Took back 45 min on essays.")).to_be_visible()
    await expect(undo).to_be_disabled()
    await expect(undo).to_have_attribute("aria-pressed", "true")

    await page.locator("#text").focus()
    await keys.type("/mark essays 20m")
    await keys.press("Enter")
    await expect(page.get_by_text("Logged 20 min")).to_be_visible()
    await keys.press("ArrowUp")
    await expect(page.get_by_text("Editing your message")).to_be_visible()
    await keys.press("Control+A")
    await keys.type("/mark essays 25m")
    await keys.press("Enter")
    await expect(page.get_by_text("Logged 25 min")).to_be_visible()
    await expect(page.locator(".bubble.me").last).to_contain_text("edited")

    await reach(page, "Reply")
    await keys.press("Enter")
    await expect(page.get_by_text("Replying to")).to_be_visible()
    await keys.press("Escape")
    await expect(page.get_by_text("Replying to")).to_be_hidden()


async def reach(page: Page, words: str, most: int = 60) -> None:
    """Go backwards with the keyboard until the thing so named has the focus."""
    for _ in range(most):
        await page.keyboard.press("Shift+Tab")
        focused = page.locator(":focus")
        if await focused.count() and words in await focused.inner_text():
            return
    pytest.fail(f"the keyboard does not reach {words!r}")


async def test_commands_complete_while_typing(opened: Opening):
    page = await opened()
    await page.keyboard.type("/")
    options = page.get_by_role("option")
    await expect(options.first).to_be_visible()
    await page.keyboard.type("mar")
    await expect(options).to_have_count(1)
    text = page.locator("#text")
    await expect(text).to_have_attribute("aria-activedescendant", "completion-0")
    await page.keyboard.press("Tab")
    await expect(text).to_have_value("/mark ")
    await expect(options).to_have_count(0)

    await text.fill("/token")  # typed in full it is sent, though /tokens begins so too
    await expect(options).to_have_count(2)
    await page.keyboard.press("Enter")
    await expect(page.locator(".bubble.me").last).to_contain_text("/token")


async def test_a_form_is_filled_in_from_the_keyboard_and_then_rests(opened: Opening):
    page = await opened()
    await say(page, "/mark")
    task = page.locator(".bubble form input").first
    await expect(task).to_be_visible()
    await task.focus()
    await page.keyboard.type("essays")
    spent = page.get_by_label("How long did it take?", exact=True)
    await spent.focus()
    await page.keyboard.type("45m")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Logged 45 min on essays")).to_be_visible()
    await expect(task).to_be_disabled()


async def test_offline_it_waits_and_is_said_once_when_back(
    opened: Opening, context: BrowserContext
):
    page = await opened()
    await context.set_offline(True)
    await say(page, "/mark essays 45m")
    await expect(page.get_by_text("Waiting for a connection")).to_be_visible()
    await expect(page.locator("#connection")).to_contain_text("No connection")
    kept = "Object.keys(localStorage).filter(k => k.startsWith('desk.queue.')).length"
    assert await page.evaluate(kept) == 1
    await context.set_offline(False)
    await expect(page.get_by_text("Logged 45 min on essays")).to_be_visible()
    await expect(page.get_by_text("Day so far: 45 min.")).to_be_visible()
    await expect(page.locator(BUBBLE)).to_have_count(2)
    await page.wait_for_function(f"{kept} === 0")  # its answer may be overtaken


async def test_what_waited_is_sent_even_after_the_page_was_closed(
    opened: Opening, context: BrowserContext
):
    page = await opened()
    await context.set_offline(True)
    await say(page, "/mark essays 45m")
    await expect(page.get_by_text("Waiting for a connection")).to_be_visible()
    await page.close()
    await context.set_offline(False)
    again = await opened()
    await expect(again.get_by_text("Logged 45 min on essays")).to_be_visible()


async def test_one_can_be_somebody_else_and_sees_who_has_news(
    opened: Opening, context: BrowserContext, address_of_demo: str
):
    page = await opened("maya")
    async with page.expect_response("**/messages?as=tom&*mine=1*"):
        await page.get_by_role("button", name="Tom Reid").click()
    await page.route("**/messages?as=tom&*mine=1*", lambda _: None)  # no further look
    await say(page, "/help")
    await expect(page.locator(BUBBLE)).to_have_count(2)
    await page.get_by_role("button", name="Maya Okafor").click()
    await expect(page.locator(BUBBLE)).to_have_count(0)
    await context.request.post(
        f"{address_of_demo}/chat/api/messages", data={"as": "tom", "text": "/help"}
    )
    await expect(page.get_by_role("button", name="Tom Reid")).to_contain_text("1 new")


async def test_a_photo_and_a_place_are_sent_from_the_keyboard(opened: Opening):
    page = await opened("alice")
    await page.locator("#attach").focus()
    await page.keyboard.press("Enter")
    take = page.get_by_role("button", name="Take a photo")
    await expect(take).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#snap")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#photo-send")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".bubble.me img")).to_be_visible()
    await expect(page.locator(f"{BUBBLE}:not(.me)")).to_have_count(1)

    await page.locator("#attach").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Send my place").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("My place, give or take 18 m")).to_be_visible()


async def test_a_place_that_may_not_be_read_is_said_honestly(
    opened: Opening, context: BrowserContext
):
    await context.clear_permissions()
    page = await opened("alice")
    await page.locator("#attach").click()
    await page.get_by_role("button", name="Send my place").click()
    await expect(page.locator("#connection")).to_contain_text("Allow location")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_at_360_pixels_nothing_is_cut_off_and_all_can_be_read(
    opened: Opening, scheme: Literal["light", "dark"]
):
    page = await opened()
    await page.set_viewport_size(NARROW)
    await page.emulate_media(color_scheme=scheme)
    await say(page, "/help")
    await expect(page.locator(BUBBLE)).to_have_count(2)
    await say(page, "/mark " + "Donaudampfschifffahrtsgesellschaft" * 4 + " 45m")
    await expect(page.locator(BUBBLE)).to_have_count(4)
    await page.locator("#attach").click()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await page.evaluate("document.getElementById('log').scrollWidth") <= 360
    assert await page.evaluate(CONTRAST) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Edit").last.click()
    await expect(page.locator("#about-text")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    await page.locator("#about-stop").click()
    await page.locator("#be").click()
    assert await page.evaluate(CONTRAST) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    await page.keyboard.press("Escape")
    await say(page, "/prefer language de")
    await expect(page.locator("html")).to_have_attribute("lang", "de")
    await expect(page.locator("#send")).to_have_attribute("title", "Senden")
    await expect(page.locator(".day").first).to_have_text("Heute")
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_the_conversation_is_a_live_log_with_names_for_everything(
    opened: Opening,
):
    page = await opened()
    log = page.get_by_role("log", name="Conversation")
    await expect(log).to_have_attribute("aria-live", "polite")
    await say(page, "/help")
    await expect(page.locator(BUBBLE)).to_have_count(2)
    nameless = """[...document.querySelectorAll("button, input, textarea, a")]
        .filter(e => e.checkVisibility() && !e.ariaLabel && !e.innerText.trim()
            && !e.labels?.length).map(e => e.outerHTML)"""
    assert await page.evaluate(nameless) == []
    small = """[...document.querySelectorAll(":is(header, #compose, .buttons) button")]
        .filter(e => e.checkVisibility() &&
        (e.offsetWidth < 44 || e.offsetHeight < 44)).length"""
    assert await page.evaluate(small) == 0


async def test_what_is_half_written_or_half_filled_in_outlives_a_reload(
    opened: Opening,
):
    page = await opened()
    await say(page, "/mark")
    field = page.get_by_role("textbox", name="What did you mark?")
    await field.fill("essays")
    await page.locator("#text").fill("half a sen")
    await page.reload()
    await expect(field).to_have_value("essays")
    await expect(page.locator("#text")).to_have_value("half a sen")
    spent = page.get_by_role("textbox", name="How long did it take?")
    await spent.fill("45m")
    await spent.press("Enter")
    await expect(page.locator(BUBBLE).last).to_contain_text("Logged 45 min on essays")


async def test_back_is_back_to_whom_one_was(opened: Opening):
    page = await opened("maya")
    await page.locator('#people [data-handle="ada"]').click()
    await expect(page).to_have_url(re.compile(r"as=ada"))
    await page.reload()
    await expect(page.locator("#be-name")).to_contain_text("Ada Bell")
    await page.go_back()
    await expect(page.locator("#be-name")).to_contain_text("Maya Okafor")


async def test_a_long_answer_is_read_from_its_beginning_and_nothing_leads_back(
    opened: Opening,
):
    page = await opened("ada")
    await say(page, "/me")
    await say(page, "/settings")
    await expect(page.locator(BUBBLE)).to_have_count(4)
    last, log = page.locator(BUBBLE).last, page.locator("#log")
    await expect(last.locator(".words")).to_be_in_viewport()

    top = await log.evaluate("log => log.scrollTop += 100")
    await page.set_viewport_size(ViewportSize(width=1200, height=790))
    await settled(page)
    assert await log.evaluate("log => log.scrollTop") == top

    await page.locator("#latest").click()
    await page.set_viewport_size(ViewportSize(width=1200, height=600))
    await settled(page)
    await expect(last.locator("footer")).to_be_in_viewport()


async def settled(page: Page) -> None:
    """What a new size of the window leads to has been done."""
    await page.evaluate("new Promise(f => requestAnimationFrame(() => setTimeout(f)))")
