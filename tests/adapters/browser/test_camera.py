"""The check-in page's camera, from a face before the lens to a verdict in the chat."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from adapters.faces.drawn import CAST, draw_nobody, draw_selfie
from adapters.system_clock import SystemClock
from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.application import Ports
from core.attendance.consenting import AnswerConsent
from core.attendance.enrol import EnrolFace, SeenPhoto
from core.attendance.hand_in import MakeLink
from core.attendance.here_model import PhotoSent
from core.people.model import Account
from core.people.ports import Accounts
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.browser.conftest import FLAGS, chromium_program, served
from tests.adapters.browser.test_checkin import lesson
from tests.keys import KEY
from tests.people import AS_LENA, HERE, LENA

LENAS, ANOTHER = CAST[:2]
ENROLLED, LATER = (0, 1), 7


def lesson_with_lena(ports: Ports) -> None:
    lesson(ports)
    handle, now = Account("browser", "lena"), SystemClock().now()
    ports[Accounts].link(HERE.id, LENA.id, handle, now)


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    """Lena's face is known."""
    async with (
        open_database(settings.database_url, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(lesson_with_lena)
    async with open_desk(settings, demo=True) as opened:
        await opened.door.run(AnswerConsent(AS_LENA, None, given=True))
        for shot in ENROLLED:
            seen = await opened.look_at_drawn(LENAS, shot)
            await opened.door.run(EnrolFace(AS_LENA, SeenPhoto(PhotoSent(seen))))
        yield opened


@pytest.fixture
async def page(
    request: pytest.FixtureRequest, desk: OpenedDesk, tmp_path: Path
) -> AsyncIterator[Page]:
    """Lena's check-in page, on a phone whose camera sees the picture asked for."""
    film = tmp_path / "camera.mjpeg"
    film.write_bytes(request.param() * 20)
    flags = [*FLAGS, f"--use-file-for-fake-video-capture={film}"]
    token = (await desk.door.run(MakeLink(AS_LENA))).token
    async with async_playwright() as playwright, served(desk) as address:
        browser = await playwright.chromium.launch(
            executable_path=chromium_program(), args=flags
        )
        phone = await browser.new_context(
            viewport={"width": 360, "height": 740},
            permissions=["camera", "geolocation"],
            geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 12},
        )
        opened = await phone.new_page()
        await opened.goto(f"{address}/checkin/{token}")
        yield opened
        await browser.close()


async def hand_in(page: Page) -> None:
    snap = page.get_by_role("button", name="Take the photo")
    await expect(snap).to_be_enabled()
    await snap.click()
    await page.get_by_role("button", name="Check in").click()


@pytest.mark.parametrize("page", [lambda: draw_selfie(LENAS, LATER)], indirect=True)
async def test_ones_own_face_and_place_make_one_present(page: Page):
    await hand_in(page)

    await expect(page.locator("#status")).to_contain_text("You are present")
    await expect(page.locator("#status")).to_contain_text("close this page")


@pytest.mark.parametrize("page", [lambda: draw_selfie(ANOTHER, LATER)], indirect=True)
async def test_somebody_elses_face_is_refused_with_the_next_step(page: Page):
    await hand_in(page)

    said = page.locator("#status")
    await expect(said).to_contain_text("does not show your enrolled face")
    await expect(said).to_contain_text("number that your tutor shows")
    await expect(page.get_by_role("button", name="Take the photo")).to_be_enabled()


@pytest.mark.parametrize("page", [draw_nobody], indirect=True)
async def test_where_no_face_is_seen_another_photo_can_be_taken_at_once(page: Page):
    await hand_in(page)

    await expect(page.locator("#status")).to_contain_text("I see no face")
    await expect(page.get_by_role("button", name="Take the photo")).to_be_enabled()
