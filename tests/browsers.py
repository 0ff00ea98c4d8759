"""The browser that pages are looked at in: one for all tests of a process."""

import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Playwright, async_playwright, expect

from tests.left_out import left_out
from tests.patience import PATIENCE

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
)

expect.set_options(timeout=PATIENCE * 1000)


def chromium_program() -> str:
    """Its shell without a window where there is one: it costs half as much."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        left_out("there is no Chromium on this machine")
    return program


@pytest.fixture(scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    async with async_playwright() as running:
        yield running


@pytest.fixture(scope="session")
async def chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    """Each test opens a context of its own in it."""
    browser = await playwright.chromium.launch(
        executable_path=chromium_program(), args=list(FLAGS)
    )
    yield browser
    await browser.close()
