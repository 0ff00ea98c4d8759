"""What the check-in page does where something is missing: head, place, connection."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, expect

from adapters.faces.drawn import draw_selfie
from adapters.system_clock import SystemClock
from bot.bootstrap import OpenedDesk
from bot.settings import Settings
from core.attendance.change_policy import ChangeEvidencePolicy
from core.attendance.checking_in.hand_in import MakeLink
from tests.adapters.browser.conftest import served
from tests.adapters.browser.lenas import LATER, LENAS, desk_that_knows_lena
from tests.adapters.browser.test_checkin import code, desk, phone, token_for_leo
from tests.people import AS_ADA, AS_LENA

__all__ = ["desk", "phone"]

ASIDE = 38.0


@pytest.fixture
async def knowing(settings: Settings) -> AsyncIterator[OpenedDesk]:
    """A desk that wants every head turned once."""
    async with desk_that_knows_lena(settings) as opened:
        await opened.door.run(ChangeEvidencePolicy(AS_ADA, "turn-head", "yes"))
        yield opened


async def test_a_head_is_turned_in_two_guided_steps_and_handed_in_at_once(
    knowing: OpenedDesk, phone: BrowserContext, tmp_path: Path
):
    ahead, aside = tmp_path / "ahead.jpg", tmp_path / "aside.jpg"
    ahead.write_bytes(draw_selfie(LENAS, LATER))
    aside.write_bytes(draw_selfie(LENAS, LATER + 1, yaw=ASIDE))
    token = (await knowing.door.run(MakeLink(AS_LENA))).token
    async with served(knowing) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/{token}")
        step, send = page.locator("#photo-status"), page.locator("#send")
        await expect(step).to_contain_text("Photo 1 of 2: look straight")
        await page.locator("#file").set_input_files(ahead)
        await expect(step).to_contain_text("Photo 2 of 2: now turn your head")
        await expect(send).to_be_disabled()
        await page.locator("#file").set_input_files(aside)
        await expect(page.locator("#shots img")).to_have_count(2)
        await send.click()
        await expect(page.locator("#status")).to_contain_text("You are present")


async def test_who_gives_no_place_may_check_in_and_the_tutor_decides(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    await phone.clear_permissions()
    async with served(desk) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/{token}")
        await page.get_by_label("The number").fill(await code(desk))
        without = page.get_by_role("button", name="Check in without a place")
        await expect(without).to_be_hidden()
        await page.locator("#send").click()
        await expect(page.locator("#status")).to_contain_text("Allow location")
        await without.click()
        await expect(page.locator("#status")).to_contain_text("your tutor will take")
        await expect(page.locator("#status")).to_contain_text("No place was given.")


async def test_what_waits_outlives_the_page_and_is_counted(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/{token}")
        await page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
        await page.get_by_label("The number").fill(await code(desk))
        await phone.set_offline(True)
        await page.locator("#send").click()
        await expect(page.locator("#waiting")).to_contain_text("connection: 1")
        await page.close()
        await phone.set_offline(False)
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/{token}")
        await expect(page.locator("#status")).to_contain_text("present")
        await expect(page.locator("#waiting")).to_be_hidden()


async def test_what_was_taken_over_by_another_phone_is_told_and_gone(
    desk: OpenedDesk, phone: BrowserContext, chromium: Browser
):
    """Leo's phone waits without a connection; meanwhile he opens a newer link."""
    token = await token_for_leo(desk)
    other = await chromium.new_context()
    async with served(desk) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/{token}")
        await page.get_by_label("The number").fill("12345")
        await phone.set_offline(True)
        await page.locator("#send").click()
        await expect(page.locator("#waiting")).to_be_visible()
        newer = await other.new_page()
        await newer.goto(f"{address}/checkin/{await token_for_leo(desk)}")
        await expect(newer.locator("#session")).to_contain_text("maths")
        await phone.set_offline(False)
        await expect(page.locator("#status")).to_contain_text("was not taken")
        await expect(page.locator("#waiting")).to_be_hidden()
    await other.close()


async def test_what_waited_for_more_than_a_day_is_dropped_and_said(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    old = (SystemClock().now() - timedelta(hours=25)).isoformat()
    item = {"key": "a-key-of-long-ago", "token": token, "sent_at": old, "code": "1"}
    async with served(desk) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/checkin/assets/kept.js")
        keep = "item => import('/checkin/assets/kept.js').then(k => k.keep(item))"
        await page.evaluate(keep, item)
        await page.goto(f"{address}/checkin/{token}")
        await expect(page.locator("#status")).to_contain_text("more than a day")
