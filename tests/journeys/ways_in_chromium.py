"""The browser chat as a student holds it: a page with a camera and a place."""

from playwright.async_api import Page, expect

from tests.journeys.seven import NORA, ROSA
from tests.journeys.ways import Ways, number, selfie_of
from tests.people import LENA

HEARD = ".bubble:not(.me):not(.pending)"


class InChromium(Ways):
    async def lena(self) -> None:
        film = self.folder / "camera.mjpeg"
        film.write_bytes(selfie_of(LENA) * 20)
        page = await self.phones.phone(film=film)
        await page.goto(f"{self.journey.address}/chat?as=lena")
        begun = page.locator(HEARD).get_by_role("button", name="I'm here")
        await begun.click()
        await self._takes_a_photo(page)
        await page.locator("#asks").get_by_role("button", name="Send my place").click()
        said = page.locator(HEARD).filter(has_text="You are present: maths")
        await expect(said).to_be_visible()
        await expect(page.locator("#asks")).to_be_hidden()

    async def _takes_a_photo(self, page: Page) -> None:
        await page.locator("#asks").get_by_role("button", name="Take a photo").click()
        dialog = page.locator("#photo")
        snap = dialog.locator("#snap")
        await expect(snap).to_be_enabled()
        await snap.click()
        await dialog.locator("#photo-send").click()

    async def nora(self) -> None:
        chat = self.chat
        await chat.says(NORA, "I'm here", hears="Send me a selfie taken now")
        await chat.shows(NORA, selfie_of(NORA), hears="Share your live location")
        await chat.presses(NORA, "I can't send a place", hears="Nearly: your tutor")

    async def rosa(self) -> None:
        """A wrong number is told with how many guesses are left."""
        wrong = str((int(await number(self.journey)) + 1) % 100_000).zfill(5)
        await self.chat.says(ROSA, f"/here {wrong}", hears="you have 4 guesses left")
