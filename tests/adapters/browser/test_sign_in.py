"""Where it is the real thing, a link from a chat account signs a browser in."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from httpx import AsyncClient
from playwright.async_api import Browser, expect

from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.kernel.actor import THE_DESK
from core.people.look_up import WhoSpeaks
from core.people.model import Account
from core.people.sign_in import OfferSignIn
from tests.adapters.browser.conftest import client_of, served
from tests.adapters.seeded import seed
from tests.fakes.clock import FrozenClock

MESSAGES = "/chat/api/messages"


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock("2026-03-09T12:00")


@pytest.fixture
async def desk(settings: Settings, clock: FrozenClock) -> AsyncIterator[OpenedDesk]:
    async with open_desk(settings, clock=clock) as opened:
        await seed(opened.door, platform="telegram")
        yield opened


@pytest.fixture
async def web(desk: OpenedDesk) -> AsyncIterator[AsyncClient]:
    async with client_of(desk) as client:
        yield client


async def secret_for(desk: OpenedDesk, handle: str = "maya") -> str:
    account = Account("telegram", handle)
    behind = await desk.door.run(WhoSpeaks(THE_DESK, account))
    link = await desk.door.run(OfferSignIn(behind.speakers[0].actor))
    return link.partition("#")[2]


async def sign_in(web: AsyncClient, secret: str) -> int:
    answer = await web.post("/chat/api/sign-in", json={"token": secret})
    return answer.status_code


async def test_without_signing_in_nothing_is_told_whoever_one_claims_to_be(
    web: AsyncClient,
):
    for path in ("messages", "commands", "files/1/x/y"):
        answer = await web.get(f"/chat/api/{path}", params={"as": "maya"})
        assert answer.status_code == 401
    said = await web.post(MESSAGES, json={"as": "maya", "text": "/help"})
    assert said.status_code == 401


@pytest.mark.parametrize("path", ["people", "samples"])
async def test_what_the_demo_offers_is_not_even_there(web: AsyncClient, path: str):
    assert (await web.get(f"/chat/api/{path}")).status_code == 404


async def test_a_link_signs_in_once_and_looking_at_it_spends_nothing(
    desk: OpenedDesk, web: AsyncClient
):
    secret = await secret_for(desk)
    for _ in range(3):
        assert (await web.get("/chat")).status_code == 200
    assert await sign_in(web, secret) == 200
    assert await sign_in(web, secret) == 403


async def test_signed_in_one_is_oneself_whatever_as_says(
    desk: OpenedDesk, web: AsyncClient
):
    await sign_in(web, await secret_for(desk, "maya"))
    said = await web.post(MESSAGES, json={"as": "ada", "text": "/mark essays 45m"})
    assert said.json()["replies"][0]["text"].startswith("Logged 45 min")
    listed = await web.get(MESSAGES, params={"as": "ada"})
    assert len(listed.json()["messages"]) == 1
    other = await web.get(MESSAGES, params={"chat": "ada"})
    assert other.status_code == 403


async def test_the_cookie_is_for_this_site_and_no_script(
    desk: OpenedDesk, web: AsyncClient
):
    answer = await web.post("/chat/api/sign-in", json={"token": await secret_for(desk)})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


async def test_behind_https_the_cookie_never_travels_without(settings: Settings):
    public = settings.model_copy(update={"public_url": "https://127.0.0.1"})
    async with open_desk(public) as desk, client_of(desk) as web:
        await seed(desk.door, platform="telegram")
        answer = await web.post(
            "/chat/api/sign-in", json={"token": await secret_for(desk)}
        )
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-desk=")
        assert "; Secure" in cookie


async def test_a_link_runs_out_and_a_newer_one_replaces_it(
    desk: OpenedDesk, web: AsyncClient, clock: FrozenClock
):
    replaced = await secret_for(desk)
    newer = await secret_for(desk)
    assert await sign_in(web, replaced) == 403
    clock.forward(timedelta(minutes=10))
    assert await sign_in(web, newer) == 403


async def test_a_month_later_one_signs_in_again(
    desk: OpenedDesk, web: AsyncClient, clock: FrozenClock
):
    await sign_in(web, await secret_for(desk))
    clock.forward(timedelta(days=30, seconds=-1))
    assert (await web.get(MESSAGES)).status_code == 200
    clock.forward(timedelta(seconds=2))
    assert (await web.get(MESSAGES)).status_code == 401


async def test_a_forged_cookie_opens_nothing(web: AsyncClient):
    for forged in ("maya", "gAAAAABmYXlh", ""):
        cookie = {"cookie": f"desk={forged}"}
        assert (await web.get(MESSAGES, headers=cookie)).status_code == 401


async def test_signing_out_ends_it(desk: OpenedDesk, web: AsyncClient):
    await sign_in(web, await secret_for(desk))
    await web.post("/chat/api/sign-out", json={})
    assert (await web.get(MESSAGES)).status_code == 401


async def test_whoever_lets_the_browser_go_is_signed_out_of_it(
    desk: OpenedDesk, web: AsyncClient
):
    await sign_in(web, await secret_for(desk))
    [said] = (await web.post(MESSAGES, json={"text": "/unlink"})).json()["replies"]
    await web.post(MESSAGES, json={"press": said["buttons"][0]["press"]})
    assert (await web.get(MESSAGES)).status_code == 401


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"token": 5}', b"{}"])
async def test_what_is_no_link_is_refused_with_a_reason(web: AsyncClient, body: bytes):
    headers = {"content-type": "application/json"}
    answer = await web.post("/chat/api/sign-in", content=body, headers=headers)
    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"


async def test_in_a_browser_the_link_signs_in_by_a_press_and_one_can_sign_out(
    settings: Settings, chromium: Browser
):
    async with open_desk(settings) as desk, served(desk) as address:
        await seed(desk.door, platform="telegram")
        secret = await secret_for(desk)
        context = await chromium.new_context()
        page = await context.new_page()
        await page.goto(f"{address}/chat")
        await expect(page.get_by_text("Send the desk /login")).to_be_visible()
        await expect(page.locator("#compose")).to_be_hidden()

        await page.goto(f"{address}/chat#{secret}")
        await page.get_by_role("button", name="Sign in here").click()
        await expect(page.locator("#compose")).to_be_visible()
        assert secret not in page.url
        await page.locator("#text").fill("/mark essays 45m")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Logged 45 min on essays")).to_be_visible()
        await page.set_viewport_size({"width": 360, "height": 740})
        sign_out = page.get_by_role("button", name="Sign out")
        assert await sign_out.evaluate("each => each.offsetHeight") < 60
        await sign_out.click()
        await expect(page.get_by_text("Send the desk /login")).to_be_visible()

        await page.goto(f"{address}/chat#{secret}")
        await page.get_by_role("button", name="Sign in here").click()
        await expect(page.get_by_text("has been used")).to_be_visible()
        await context.close()


async def test_a_session_that_ran_out_asks_to_sign_in_and_offers_no_way_out(
    settings: Settings, chromium: Browser
):
    async with open_desk(settings) as desk, served(desk) as address:
        await seed(desk.door, platform="telegram")
        context = await chromium.new_context()
        page = await context.new_page()
        await page.goto(f"{address}/chat#{await secret_for(desk)}")
        await page.get_by_role("button", name="Sign in here").click()
        await expect(page.get_by_role("button", name="Sign out")).to_be_visible()

        await context.clear_cookies()
        await page.locator("#text").fill("/mark essays 45m")
        await page.keyboard.press("Enter")

        await expect(page.get_by_text("Send the desk /login")).to_be_visible()
        await expect(page.locator("#compose")).to_be_hidden()
        await expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
        await context.close()
