"""The pages by axe-core: WCAG 2.2 AA and good practice, at both widths and schemes."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import axe_playwright_python  # type: ignore[import-untyped]  # it has no types
import pytest
from playwright.async_api import Browser, Page, ViewportSize, expect

AXE = (Path(axe_playwright_python.__path__[0]) / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = f"async () => (await axe.run(document, {{ runOnly: {RULES} }})).violations"
SCROLLED_BY_ARROWS = ("scrollable-region-focusable", 'id="completions"')
"""The arrow keys of the message box walk that list, and it scrolls along."""
BUBBLE = ".bubble:not(.pending)"


@pytest.fixture(params=[(1200, "light"), (360, "dark")], ids=["wide", "narrow"])
async def page(
    request: pytest.FixtureRequest, chromium: Browser
) -> AsyncIterator[Page]:
    width: int
    scheme: Literal["light", "dark"]
    width, scheme = request.param
    context = await chromium.new_context(
        viewport=ViewportSize(width=width, height=800),
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    yield await context.new_page()
    await context.close()


async def found_wrong(page: Page) -> list[tuple[str, str]]:
    await page.evaluate(AXE)
    rule, what = SCROLLED_BY_ARROWS
    return [
        (each["id"], node["html"])
        for each in await page.evaluate(RUN)
        for node in each["nodes"]
        if not (each["id"] == rule and what in node["html"])
    ]


async def test_a_conversation_keeps_the_rules_of_accessibility(
    page: Page, address_of_demo: str
):
    await page.goto(f"{address_of_demo}/chat?as=maya")
    await expect(page.locator("#suggestions button").first).to_be_visible()
    assert await found_wrong(page) == []
    said = ("/mark essays 45m", "help", "/mark", "zorble the frobnicator", "/notify")
    for number, text in enumerate(said, start=1):
        await page.locator("#text").fill(text)
        await page.keyboard.press("Enter")
        await expect(page.locator(BUBBLE)).to_have_count(2 * number)
    assert await found_wrong(page) == []

    await page.goto(f"{address_of_demo}/chat?as=cora")
    for text, answer in (
        ("/inbox", re.compile("inbox|nothing")),
        ("announce to everybody: the hall is closed", "This goes to"),
        ("/announce", "Who should hear it?"),
    ):
        await page.locator("#text").fill(text)
        await page.keyboard.press("Enter")
        await expect(page.locator(BUBBLE).last).to_contain_text(answer)

    assert await found_wrong(page) == []
    await page.get_by_role("button", name="Cancel").last.click()
    await expect(page.locator(BUBBLE).last).to_contain_text("Dropped")


async def test_menus_and_completions_keep_them_too(page: Page, address_of_demo: str):
    await page.goto(f"{address_of_demo}/chat?as=alice")
    await expect(page.locator("#suggestions button").first).to_be_visible()
    await page.locator("#attach").click()
    assert await found_wrong(page) == []
    await page.keyboard.press("Escape")
    await page.locator("#text").fill("/")
    await expect(page.get_by_role("option").first).to_be_visible()

    assert await found_wrong(page) == []


async def test_the_page_to_sign_in_keeps_them(page: Page, address_of_demo: str):
    await page.goto(f"{address_of_demo}/chat?as=nobody-like-that")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Tutordesk")

    assert await found_wrong(page) == []
