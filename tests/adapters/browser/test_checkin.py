"""Checking in through a page: one link, one phone, and a verdict in the chat."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from httpx import AsyncClient
from playwright.async_api import Browser, BrowserContext, Page, expect

from adapters.system_clock import SystemClock
from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.attendance.checking_in.hand_in import MakeLink
from core.attendance.checking_in.rotating import ShowCode
from core.kernel.ids import SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.organisation.settings import ChangePolicy
from core.people.model import Account
from core.people.ports import Accounts
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.browser.conftest import HERE as HERE_ON
from tests.adapters.browser.conftest import client_of, served
from tests.keys import KEY
from tests.people import (
    AS_ADA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    HERE,
    LENA,
    LEO,
    MAYA,
    settle_in,
)

LONDON = ZoneInfo("Europe/London")
ROOM = Place(51.5, -0.12)
IN_THE_ROOM = {"lat": 51.5, "lon": -0.12, "accuracy": 12}
OPEN, SEND = "/checkin/api/open", "/checkin/api/send"


def lesson(ports) -> None:
    """Maths with Leo and Lena, begun five minutes ago; Leo is told in a browser."""
    settle_in(ports)
    now = SystemClock().now()
    site = Site(SiteId(uuid4()), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, ROOM)
    ports[Sites].add(HERE.id, site)
    start = now - timedelta(minutes=5)
    planned = Span(start, start + timedelta(hours=1))
    people = (LEO.id, LENA.id)
    maths = Session(SessionId(uuid4()), (MAYA.id,), people, planned, "maths")
    ports[Sessions].add(HERE.id, maths)
    for person, handle in ((LEO, "leo"), (MAYA, "maya")):
        ports[Accounts].link(HERE.id, person.id, Account("browser", handle), now)


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    async with (
        open_database(settings.database_url, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(lesson)
    async with open_desk(settings, demo=True) as opened:
        yield opened


@pytest.fixture
async def web(desk: OpenedDesk) -> AsyncIterator[AsyncClient]:
    async with client_of(desk) as client:
        yield client


async def token_for_leo(desk: OpenedDesk) -> str:
    return (await desk.door.run(MakeLink(AS_LEO))).token


async def code(desk: OpenedDesk) -> str:
    return (await desk.door.run(ShowCode(AS_MAYA))).code


def handed(token: str, **more):
    now = SystemClock().now().isoformat()
    return {"token": token, "key": uuid4().hex, "sent_at": now, **more}


async def test_looking_spends_nothing_and_the_first_phone_keeps_the_link(
    desk: OpenedDesk, web: AsyncClient
):
    token = await token_for_leo(desk)
    for _ in range(3):
        assert (await web.get(f"/checkin/{token}")).status_code == 200
    told = (await web.post(OPEN, json={"token": token})).json()
    assert told["subject"] == "maths"
    assert told["language"] == "en"
    assert (await web.post(OPEN, json={"token": token})).status_code == 200
    async with client_of(desk) as other:
        refused = await other.post(OPEN, json={"token": token})
        assert refused.status_code == 403
        assert "phone" in refused.json()["detail"]
        german = {"accept-language": "de"}
        refused = await other.post(OPEN, json={"token": token}, headers=german)
        assert refused.json()["detail"].startswith("Dieser Link gehört dem Telefon")
        page = (await other.get(f"/checkin/{token}", headers=german)).text
        assert '<html lang="de">' in page


async def test_the_number_and_the_place_make_one_present_and_the_chat_says_so(
    desk: OpenedDesk, web: AsyncClient
):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    said = handed(token, code=await code(desk), place=IN_THE_ROOM)
    answer = (await web.post(SEND, json=said)).json()
    assert "present" in answer["said"].lower()
    assert answer["wants"] == []
    chat = await web.get("/chat/api/messages", params={"as": "leo"})
    assert [m["text"] for m in chat.json()["messages"]] == [answer["said"]]


async def test_who_has_no_chat_reads_the_verdict_on_the_page(
    desk: OpenedDesk, web: AsyncClient
):
    token = (await desk.door.run(MakeLink(AS_LENA))).token
    await web.post(OPEN, json={"token": token})
    number = await code(desk)
    asked = (await web.post(SEND, json=handed(token, code=number))).json()
    assert asked["wants"] == ["place"]

    said = handed(token, place=IN_THE_ROOM)
    answer = await web.post(SEND, json=said)

    assert answer.status_code == 200
    assert "You are present: maths" in answer.json()["said"]


async def test_after_a_wrong_number_the_page_stays_for_the_right_one(
    desk: OpenedDesk, web: AsyncClient
):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    wrong = "00000" if await code(desk) != "00000" else "11111"
    said = handed(token, code=wrong, place=IN_THE_ROOM)
    told = (await web.post(SEND, json=said)).json()
    assert "not the number" in told["said"]
    assert told["again"] is True
    told = (await web.post(SEND, json=handed(token, code=await code(desk)))).json()
    assert (told["again"], told["wants"]) == (False, [])


async def test_the_page_does_not_stay_once_all_tries_are_used_up(
    desk: OpenedDesk, web: AsyncClient
):
    await desk.door.run(ChangePolicy(AS_ADA, "check_in_tries", "1"))
    token = await token_for_leo(desk)
    assert (await web.post(OPEN, json={"token": token})).json()["over"] is False
    far = {**IN_THE_ROOM, "lat": 52.5}
    said = handed(token, code=await code(desk), place=far)

    told = (await web.post(SEND, json=said)).json()

    assert (told["again"], told["wants"]) == (False, [])
    assert (await web.post(OPEN, json={"token": token})).json()["over"] is True


async def test_handed_in_twice_it_counts_once(desk: OpenedDesk, web: AsyncClient):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    said = handed(token, code=await code(desk), place=IN_THE_ROOM)
    first = (await web.post(SEND, json=said)).json()
    assert (await web.post(SEND, json=said)).json() == first


async def test_what_waited_in_a_pocket_is_looked_at_by_somebody(
    desk: OpenedDesk, web: AsyncClient
):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    said = handed(token, code=await code(desk), place=IN_THE_ROOM)
    earlier = SystemClock().now() - timedelta(minutes=4)
    said["sent_at"] = earlier.isoformat()
    answer = (await web.post(SEND, json=said)).json()
    assert "present" not in answer["said"].lower().split()[:3]


async def test_without_having_opened_it_a_phone_hands_in_nothing(
    desk: OpenedDesk, web: AsyncClient
):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    async with client_of(desk) as other:
        said = handed(token, code="12345", place=IN_THE_ROOM)
        assert (await other.post(SEND, json=said)).status_code == 403


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"token": "no-such-link-at-all"}, 403),
        ({"token": 5}, 422),
        ({"key": "a b"}, 422),
        ({"photo": "not base64!"}, 422),
        ({"place": {"lat": 200, "lon": 0, "accuracy": 1}}, 422),
        ({"sent_at": "now"}, 422),
        ({"code": ""}, 422),
    ],
)
async def test_what_cannot_be_meant_is_refused_with_a_reason(
    desk: OpenedDesk, web: AsyncClient, more, status
):
    token = await token_for_leo(desk)
    await web.post(OPEN, json={"token": token})
    said = {**handed(token, code="12345"), **more}
    answer = await web.post(SEND, json=said)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.fixture
async def phone(chromium: Browser) -> AsyncIterator[BrowserContext]:
    context = await chromium.new_context(
        viewport={"width": 360, "height": 740},
        permissions=["camera", "geolocation"],
        geolocation={"latitude": 51.5, "longitude": -0.12, "accuracy": 12},
    )
    yield context
    await context.close()


async def opened_on(phone: BrowserContext, address: str, token: str) -> Page:
    page = await phone.new_page()
    await page.goto(f"{address}/checkin/{token}")
    await expect(page.locator("#session")).to_contain_text("maths")
    return page


async def test_on_a_phone_the_number_is_typed_and_the_place_is_read(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        page = await opened_on(phone, address, token)
        assert await page.evaluate("document.documentElement.scrollWidth") == 360
        await page.get_by_label("The number").fill(await code(desk))
        await page.get_by_role("button", name="Check in").click()
        await expect(page.locator("#status")).to_contain_text("close this page")
        await expect(page.locator("#status")).to_contain_text("present")


async def test_without_a_connection_it_waits_on_the_phone(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    async with served(desk) as address:
        page = await opened_on(phone, address, token)
        await page.get_by_label("The number").fill(await code(desk))
        await phone.set_offline(True)
        await page.get_by_role("button", name="Check in").click()
        await expect(page.locator("#status")).to_contain_text("kept on this device")
        await phone.set_offline(False)
        await expect(page.locator("#status")).to_contain_text("close this page")


async def test_a_place_that_may_not_be_read_is_said_honestly(
    desk: OpenedDesk, phone: BrowserContext
):
    token = await token_for_leo(desk)
    await phone.clear_permissions()
    async with served(desk) as address:
        page = await opened_on(phone, address, token)
        await page.get_by_label("The number").fill("12345")
        await page.get_by_role("button", name="Check in").click()
        await expect(page.locator("#status")).to_contain_text("Allow location")


async def test_the_tutors_number_fills_a_screen_and_is_nobody_elses(
    desk: OpenedDesk, web: AsyncClient, phone: BrowserContext
):
    async with served(desk) as address:
        page = await phone.new_page()
        await page.goto(f"{address}/chat/number?as=maya")
        await expect(page.locator("#session")).to_contain_text("maths")
        await expect(page.locator("#number")).to_have_text(re.compile(r"^\d{5}$"))
        assert await page.evaluate("document.documentElement.scrollWidth") == 360
        wish = ChangePolicy(AS_ADA, "code_words", "yes")
        await desk.door.run(wish)
        await page.reload()
        await expect(page.locator("h1")).to_have_text("Check-in word")
        shown = page.locator("#number")
        await expect(shown).to_have_text(re.compile(r"^[a-z]{4,7} \d{2}$"))
        assert await page.evaluate("document.documentElement.scrollWidth") == 360
        theirs = await opened_on(phone, address, await token_for_leo(desk))
        field = theirs.get_by_label("The word and number")
        await field.fill((await shown.inner_text()).upper())
        await theirs.get_by_role("button", name="Check in").click()
        await expect(theirs.locator("#status")).to_contain_text("present")
    refused = await web.get("/chat/api/number", params={"as": "leo"})
    assert refused.status_code == 403


async def test_a_card_is_edited_in_its_place_and_listed_again(web: AsyncClient):
    async def say(**said):
        answer = await web.post("/chat/api/messages", json={"as": "maya", **said})
        return answer.json()["replies"]

    [card] = await say(text="/code")
    listed = await web.get("/chat/api/messages", params={"as": "maya"})
    [edited] = await say(press=card["buttons"][0]["press"])
    assert edited["id"] == card["id"]
    assert edited["edited_at"]
    asked = {"as": "maya", "after": listed.json()["cursor"]}
    again = await web.get("/chat/api/messages", params=asked)
    assert again.json()["messages"] == [edited]


async def test_the_number_is_told_in_the_chat_with_the_way_to_its_page(
    web: AsyncClient,
):
    said = {"as": "maya", "text": "/code"}
    [told] = (await web.post("/chat/api/messages", json=said)).json()["replies"]
    assert f"{HERE_ON}/chat/number" in told["text"]
