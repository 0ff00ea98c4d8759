"""Slack knows no places: its people check in on the page behind a button."""

from pathlib import Path

from playwright.async_api import Page, expect

from core.people.model import Person
from tests.journeys.on_slack import OnSlack
from tests.journeys.seven import NORA, ROSA
from tests.journeys.ways import Ways, number, selfie_of
from tests.people import LENA


class ByPage(Ways):
    async def lena(self) -> None:
        """A face before the camera and a place: present at once."""
        await self.chat.presses(LENA, "I'm here", hears="Send me a selfie taken now")
        page = await self._page(LENA, film=selfie_of(LENA) * 20)
        snap = page.get_by_role("button", name="Take the photo")
        await expect(snap).to_be_enabled()
        await snap.click()
        await page.locator("#send").click()
        await expect(page.locator("#status")).to_contain_text("You are present")
        await self.chat.hears(LENA, "You are present: maths, Mon 9 Mar, 11:55.")

    async def nora(self) -> None:
        """Her phone has no camera to give, and she gives it no place."""
        await self.chat.says(NORA, "I'm here", hears="Send me a selfie taken now")
        page = await self._page(NORA, knows_place=False)
        await expect(page.locator("#photo-status")).to_contain_text("No camera")
        photo = self._file("nora.jpg", selfie_of(NORA))
        await page.locator("#file").set_input_files(photo)
        await page.locator("#send").click()
        await expect(page.locator("#status")).to_contain_text("Allow location")
        await page.get_by_role("button", name="Check in without a place").click()
        await expect(page.locator("#status")).to_contain_text("No place was given.")
        await self.chat.hears(NORA, "Nearly: your tutor will take a look.")

    async def rosa(self) -> None:
        """Without a connection her check-in stays on her phone."""
        await self.chat.says(ROSA, "I'm here", hears="Type the number")
        self._rosas = page = await self._page(ROSA)
        await self._number_on(page)
        await page.context.set_offline(True)
        await page.locator("#send").click()
        await expect(page.locator("#waiting")).to_contain_text("connection: 1")

    async def rosa_later(self) -> None:
        """And goes by itself, as one that was sent late."""
        await self._rosas.clock.set_fixed_time(self.journey.clock.now())
        await self._rosas.context.set_offline(False)
        said = self._rosas.locator("#status")
        await expect(said).to_contain_text("your tutor will take a look")
        await expect(said).to_contain_text("after it says it was sent")
        await self.chat.hears(ROSA, "Nearly: your tutor will take a look.")

    async def _number_on(self, page: Page) -> None:
        """Read and typed now, however long the page took to open."""
        shown = await number(self.journey)
        await page.clock.set_fixed_time(self.journey.clock.now())
        await page.get_by_label("The number").fill(shown)

    async def _page(
        self, who: Person, *, film: bytes = b"", knows_place: bool = True
    ) -> Page:
        assert isinstance(self.chat, OnSlack)
        seen = self._file("camera.mjpeg", film) if film else None
        page = await self.phones.phone(film=seen, knows_place=knows_place)
        await page.goto(await self.chat.page_of(who))
        return page

    def _file(self, name: str, data: bytes) -> Path:
        file = self.folder / name
        file.write_bytes(data)
        return file
