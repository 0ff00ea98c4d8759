"""The check-in pages by axe-core in every state, small, dark, enlarged and by keys."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.bootstrap import OpenedDesk
from bot.settings import Settings
from core.attendance.checking_in.hand_in import MakeLink
from tests.adapters.browser.conftest import served
from tests.adapters.browser.lenas import desk_that_knows_lena
from tests.adapters.browser.test_accessible import found_wrong
from tests.adapters.browser.test_checkin import code, desk, token_for_leo
from tests.people import AS_LENA

__all__ = ["desk"]

WIDTH = "document.documentElement.scrollWidth"
TWICE = "document.documentElement.style.fontSize = '200%'"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1200, "height": 800}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}},
}


@pytest.fixture(params=LOOKS, ids=list(LOOKS))
async def page(
    request: pytest.FixtureRequest, chromium: Browser
) -> AsyncIterator[Page]:
    context = await chromium.new_context(
        **LOOKS[request.param],
        reduced_motion="reduce",
        permissions=["camera", "geolocation"],
        geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 12},
    )
    yield await context.new_page()
    await context.close()


async def fits(page: Page) -> None:
    """Nothing axe minds, and nothing sticks out, also with letters twice as large."""
    assert await found_wrong(page) == []
    width = page.viewport_size and page.viewport_size["width"]
    assert await page.evaluate(WIDTH) == width
    await page.evaluate(TWICE)
    assert await page.evaluate(WIDTH) == width
    await page.evaluate("document.documentElement.style.fontSize = ''")


async def test_by_number_from_opening_to_the_verdict(page: Page, desk: OpenedDesk):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        await page.goto(f"{address}/checkin/{token}")
        await expect(page.locator("#session")).to_contain_text("maths")
        await fits(page)
        await page.context.clear_permissions()
        await page.get_by_label("The number").fill(await code(desk))
        await page.locator("#send").click()
        await expect(page.locator("#placeless")).to_be_visible()
        await fits(page)
        await page.locator("#placeless").click()
        await expect(page.locator("#status")).to_contain_text("your tutor will take")
        await fits(page)


async def test_without_a_connection_and_with_a_link_that_is_none(
    page: Page, desk: OpenedDesk
):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        await page.goto(f"{address}/checkin/no-such-link-at-all")
        await expect(page.locator("#status.trouble")).to_be_visible()
        await fits(page)
        await page.goto(f"{address}/checkin/{token}")
        await page.get_by_label("The number").fill("12345")
        await page.context.set_offline(True)
        await page.locator("#send").click()
        await expect(page.locator("#waiting")).to_be_visible()
        await fits(page)


async def test_with_a_camera_before_and_after_the_photo_and_with_none(
    page: Page, settings: Settings
):
    async with desk_that_knows_lena(settings) as knowing, served(knowing) as address:
        token = (await knowing.door.run(MakeLink(AS_LENA))).token
        await page.goto(f"{address}/checkin/{token}")
        await expect(page.locator("#snap")).to_be_enabled()
        await fits(page)
        await page.locator("#snap").focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("#shots img")).to_be_visible()
        await expect(page.locator("#retake")).to_be_focused()
        await fits(page)
        await page.context.clear_permissions()
        await page.add_init_script("delete Navigator.prototype.mediaDevices")
        await page.reload()
        await expect(page.locator("#photo-status")).to_contain_text("Choose a photo")
        await fits(page)


async def test_with_the_keyboard_alone_the_number_checks_in(
    page: Page, desk: OpenedDesk
):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        await page.goto(f"{address}/checkin/{token}")
        await expect(page.locator("#session")).to_contain_text("maths")
        await page.keyboard.press("Tab")
        await expect(page.locator("#code")).to_be_focused()
        await page.keyboard.type(await code(desk))
        await page.keyboard.press("Tab")
        await expect(page.locator("#send")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.locator("#status")).to_contain_text("You are present")


async def test_the_tutors_number_too(page: Page, desk: OpenedDesk):
    async with served(desk) as address:
        await page.goto(f"{address}/chat/number?as=maya")
        await expect(page.locator("#session")).to_contain_text("maths")
        await fits(page)
