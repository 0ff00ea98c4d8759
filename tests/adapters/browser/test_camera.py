"""The check-in page's camera, from a face before the lens to a verdict in the chat."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Playwright, expect

from adapters.faces.drawn import draw_nobody, draw_selfie
from bot.bootstrap import OpenedDesk
from bot.settings import Settings
from core.attendance.checking_in.hand_in import MakeLink
from tests.adapters.browser.conftest import served
from tests.adapters.browser.lenas import ANOTHER, LATER, LENAS, desk_that_knows_lena
from tests.browsers import FLAGS, chromium_program
from tests.people import AS_LENA


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    async with desk_that_knows_lena(settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the camera sees; it is looked at anew by each page."""
    return tmp_path_factory.mktemp("camera") / "camera.mjpeg"


@pytest.fixture(scope="module")
async def browser(playwright: Playwright, film: Path) -> AsyncIterator[Browser]:
    flags = [*FLAGS, f"--use-file-for-fake-video-capture={film}"]
    opened = await playwright.chromium.launch(
        executable_path=chromium_program(), args=flags
    )
    yield opened
    await opened.close()


@pytest.fixture
def seen(request: pytest.FixtureRequest, film: Path) -> None:
    """The picture asked for is before the camera."""
    film.write_bytes(request.param() * 20)


@pytest.fixture
async def page(seen: None, desk: OpenedDesk, browser: Browser) -> AsyncIterator[Page]:
    """Lena's check-in page, on a phone with that camera."""
    del seen
    token = (await desk.door.run(MakeLink(AS_LENA))).token
    async with served(desk) as address:
        phone = await browser.new_context(
            viewport={"width": 360, "height": 740},
            permissions=["camera", "geolocation"],
            geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 12},
        )
        opened = await phone.new_page()
        await opened.goto(f"{address}/checkin/{token}")
        yield opened
        await phone.close()


async def hand_in(page: Page) -> None:
    snap = page.get_by_role("button", name="Take the photo")
    await expect(snap).to_be_enabled()
    await snap.click()
    await page.get_by_role("button", name="Check in").click()


@pytest.mark.parametrize("seen", [lambda: draw_selfie(LENAS, LATER)], indirect=True)
async def test_ones_own_face_and_place_make_one_present(page: Page):
    await hand_in(page)

    await expect(page.locator("#status")).to_contain_text("You are present")
    await expect(page.locator("#status")).to_contain_text("close this page")


@pytest.mark.parametrize("seen", [lambda: draw_selfie(ANOTHER, LATER)], indirect=True)
async def test_somebody_elses_face_is_refused_with_the_next_step(page: Page):
    await hand_in(page)

    said = page.locator("#status")
    await expect(said).to_contain_text("does not show your enrolled face")
    await expect(said).to_contain_text("number that your tutor shows")
    await expect(page.get_by_role("button", name="Take the photo")).to_be_enabled()


@pytest.mark.parametrize("seen", [draw_nobody], indirect=True)
async def test_where_no_face_is_seen_another_photo_can_be_taken_at_once(page: Page):
    await hand_in(page)

    await expect(page.locator("#status")).to_contain_text("I see no face")
    await expect(page.get_by_role("button", name="Take the photo")).to_be_enabled()
