"""Phones with a real browser, whose clock is the journey's."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, async_playwright

from tests.browsers import FLAGS, chromium_program
from tests.fakes.clock import RunningClock

NO_CAMERA = tuple(flag for flag in FLAGS if "fake-device" not in flag)
IN_THE_ROOM = {"latitude": 51.5, "longitude": -0.12, "accuracy": 12}
SMALL = {"width": 360, "height": 740}


class Phones:
    """Those that see the same are tabs of one browser, each with storage of its own."""

    def __init__(self, opened: AsyncExitStack, clock: RunningClock) -> None:
        self._opened, self._clock = opened, clock
        self._playwright: Any = None
        self._browsers: dict[Path | None, Any] = {}

    async def phone(
        self, *, film: Path | None = None, knows_place: bool = True
    ) -> Page:
        """Its camera sees `film`; without one it has none."""
        if film not in self._browsers:
            self._browsers[film] = await self._browser(film)
        allowed = {"permissions": ["geolocation"], "geolocation": IN_THE_ROOM}
        context = await self._browsers[film].new_context(
            viewport=SMALL, **(allowed if knows_place else {})
        )
        if film is not None:
            await context.grant_permissions(["camera", "geolocation"])
        page: Page = await context.new_page()
        await page.clock.set_fixed_time(self._clock.now())
        return page

    async def _browser(self, film: Path | None) -> Any:
        enter = self._opened.enter_async_context
        if self._playwright is None:
            self._playwright = await enter(async_playwright())
        flags = [*NO_CAMERA]
        if film is not None:
            flags = [*FLAGS, f"--use-file-for-fake-video-capture={film}"]
        return await enter(_launched(self._playwright, flags))


@asynccontextmanager
async def _launched(playwright: Any, flags: list[str]) -> AsyncGenerator[Any]:
    browser = await playwright.chromium.launch(
        executable_path=chromium_program(), args=flags
    )
    yield browser
    await browser.close()
