"""The check-in page within Telegram, which says who opened it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote
from uuid import uuid4

import pytest
from httpx import ASGITransport, AsyncClient
from playwright.async_api import Browser, expect

from bot.bootstrap import OpenedDesk
from core.attendance.checking_in.rotating import ShowCode
from tests.adapters.browser.conftest import served
from tests.adapters.telegram.test_check_in import a_lesson, clock, telegram
from tests.emulators.telegram import Person, Telegram
from tests.emulators.telegram.signed import init_data
from tests.fakes.clock import RunningClock
from tests.people import AS_MAYA

__all__ = ["clock", "telegram"]

APP, OPEN, SEND = "/checkin/api/app", "/checkin/api/open", "/checkin/api/send"
IN_THE_ROOM = {"lat": 51.5, "lon": -0.12, "accuracy": 12}
NOW = timedelta()


@dataclass
class Class:
    desk: OpenedDesk
    clock: RunningClock
    telegram: Telegram
    leo: Person
    web: AsyncClient

    def signed(self, who: Person | None = None, ago: timedelta = NOW) -> str:
        at = self.clock.now() - ago
        return init_data(self.telegram.token, who or self.leo, at)

    async def opens(self, data: str) -> int:
        return (await self.web.post(APP, json={"data": data})).status_code

    async def code(self) -> str:
        return (await self.desk.door.run(ShowCode(AS_MAYA))).code


@pytest.fixture
async def maths(
    telegram: Telegram, clock: RunningClock, new_address: Callable[[str], str]
) -> AsyncIterator[Class]:
    maya, leo = telegram.person("Maya"), telegram.person("Leo")
    async with a_lesson(telegram, new_address("sqlite"), clock, maya, leo) as desk:
        transport = ASGITransport(desk.app)
        async with AsyncClient(
            transport=transport, base_url="https://desk.test"
        ) as web:
            yield Class(desk, clock, telegram, leo, web)


async def test_what_telegram_signed_opens_the_page_and_hands_in(maths: Class):
    link = (await maths.web.post(APP, json={"data": maths.signed()})).json()
    opened = await maths.web.post(OPEN, json=link)
    assert opened.json()["subject"] == "maths"
    maths.web.cookies.clear()

    told = {"key": uuid4().hex, "sent_at": maths.clock.now().isoformat()}
    proof = {"code": await maths.code(), "place": IN_THE_ROOM}
    answer = await maths.web.post(SEND, json={**link, **told, **proof})

    assert "You are present" in answer.json()["said"]
    await maths.telegram.until(lambda: maths.leo.sees)


async def test_it_is_good_once(maths: Class):
    data = maths.signed()

    assert await maths.opens(data) == 200
    assert await maths.opens(data) == 403


@pytest.mark.parametrize("ago", [timedelta(minutes=6), -timedelta(minutes=2)])
async def test_it_is_good_for_five_minutes_and_not_before_its_time(maths: Class, ago):
    assert await maths.opens(maths.signed(ago=ago)) == 403


async def test_what_was_altered_made_up_or_signed_for_another_bot_is_refused(
    maths: Class,
):
    good, now = maths.signed(), maths.clock.now()
    others = init_data("7000000043:another-token", maths.leo, now)
    lenas = quote(str(maths.leo.id + 1))
    for bad in (
        "",
        "user=1",
        good.replace(str(maths.leo.id), lenas),
        good[:-1] + ("0" if good[-1] != "0" else "1"),
        good + "&user=%7B%7D",
        others,
    ):
        assert await maths.opens(bad) == 403, bad


async def test_whom_the_desk_does_not_know_is_told_so(maths: Class):
    stranger = maths.telegram.person("Stranger")

    answer = await maths.web.post(APP, json={"data": maths.signed(stranger)})

    assert answer.status_code == 403
    assert "does not know this Telegram account" in answer.json()["detail"]


async def test_only_telegrams_own_page_may_frame_it_and_only_there(maths: Class):
    app = (await maths.web.get("/checkin/app")).headers
    page = (await maths.web.get("/checkin/")).headers

    framed = "frame-ancestors https://web.telegram.org"
    assert app["content-security-policy"].endswith(framed)
    assert "x-frame-options" not in app
    assert page["content-security-policy"].endswith("frame-ancestors 'none'")
    assert page["x-frame-options"] == "DENY"


async def test_the_button_under_what_wants_a_place_opens_it(maths: Class):
    maths.leo.says(f"/here {await maths.code()}")
    await maths.telegram.until(lambda: maths.leo.sees)

    rows = maths.leo.sees[0].kept.said["reply_markup"]["inline_keyboard"]

    app = {"text": "Check in here", "web_app": {"url": "https://desk.test/checkin/app"}}
    assert [app] in rows
    leo = maths.leo.chat
    await maths.telegram.until(lambda: leo.menu_button == {"type": "web_app", **app})


async def test_the_menu_button_is_no_way_in_for_whom_nothing_is_open(maths: Class):
    other = maths.telegram.person("Other")
    other.says("/help")
    await maths.telegram.until(lambda: other.sees)

    assert other.chat.menu_button == {"type": "default"}


async def test_in_a_browser_it_reads_who_opened_it_and_asks_nobody_else(
    maths: Class, chromium: Browser
):
    phone = await chromium.new_context(
        viewport={"width": 320, "height": 640},
        permissions=["geolocation"],
        geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 12},
    )
    async with served(maths.desk) as address:
        page = await phone.new_page()
        await page.clock.set_fixed_time(maths.clock.now())
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        data = quote(maths.signed(), safe="")
        await page.goto(f"{address}/checkin/app#tgWebAppData={data}")
        await page.get_by_label("The number").fill(await maths.code())
        await page.reload()
        await page.get_by_label("The number").fill(await maths.code())
        await page.get_by_role("button", name="Check in", exact=True).click()
        await expect(page.locator("#status")).to_contain_text("You are present")
    assert [url for url in asked if not url.startswith((address, "blob:"))] == []
    await phone.close()
