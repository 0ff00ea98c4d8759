"""The calendar page in a browser: by keys, without script, small and dark, by axe."""

from collections.abc import AsyncIterator
from datetime import date, time, timedelta
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.kernel.recurring import Rule
from core.sessions.changing.cancel import CancelSession
from core.sessions.series.book import BookSeries
from core.timetable.page_link import OfferPage
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.browser.conftest import HERE as HERE_ON
from tests.adapters.browser.conftest import served
from tests.adapters.browser.test_checkin_accessible import LOOKS, fits
from tests.fakes.clock import MONDAY, RunningClock
from tests.keys import KEY
from tests.people import AS_MAYA, LENA, LEO, settle_in

HOUR = timedelta(hours=1)


async def fill(desk: OpenedDesk) -> date:
    """Answers a day that has a session."""
    today = MONDAY.date()
    every = Rule.read("FREQ=DAILY;INTERVAL=2")
    asked = BookSeries(
        AS_MAYA, every, time(10), HOUR, (LEO.id, LENA.id), first=today, subject="maths"
    )
    booked = await desk.door.run(asked)
    await desk.door.run(CancelSession(AS_MAYA, booked.sessions[1].id, "ill"))
    return booked.sessions[0].planned.start.date()


async def opened(desk: OpenedDesk, page: Page, address: str) -> None:
    link = await desk.door.run(OfferPage(AS_MAYA))
    await page.goto(link.replace(HERE_ON, address))


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    async with (
        open_database(settings.database_url, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(settle_in)
    async with open_desk(settings, clock=RunningClock()) as desk:
        yield desk


async def test_each_view_fits_and_is_turned_by_keys_and_without_script(
    desk: OpenedDesk, chromium: Browser
):
    day = await fill(desk)
    async with served(desk) as address:
        for told in LOOKS.values():
            await in_one_look(desk, chromium, address, day, told)
        plain = await chromium.new_context(java_script_enabled=False)
        page = await plain.new_page()
        await opened(desk, page, address)
        await page.locator("button.main").click()
        await page.locator("#later").click()
        await expect(page.locator("#now")).to_be_visible()
        await page.locator("header button").click()
        await expect(page.locator("#title")).to_have_text("This calendar is closed")
        await plain.close()


async def in_one_look(
    desk: OpenedDesk, chromium: Browser, address: str, day: date, told: dict[str, Any]
) -> None:
    context = await chromium.new_context(**told, reduced_motion="reduce")
    page = await context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await opened(desk, page, address)
    await page.wait_for_url("**/calendar/")
    for view in ("month", "week", "day"):
        await page.goto(f"{address}/calendar/?view={view}&day={day}")
        shown = page.locator(".card:visible, .entry:visible")
        await expect(shown.first).to_be_visible()
        await fits(page)
    await page.locator("#view-month").click()
    title = page.locator("#title")
    now = await title.inner_text()
    await page.locator("a.number").first.focus()
    await page.keyboard.press("ArrowUp")
    await expect(title).not_to_have_text(now)
    await page.locator("#now").click()
    await page.locator("a.number[aria-current]").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#view-day[aria-current]")).to_be_visible()
    assert all(each.startswith((address, "data:")) for each in asked)
    await context.close()
