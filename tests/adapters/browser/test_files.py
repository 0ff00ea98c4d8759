"""Files and pictures are for the person they were sent to."""

from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient

from bot.bootstrap import WEB, OpenedDesk, open_desk
from bot.settings import Settings
from core.kernel.actor import THE_DESK
from core.messaging.conversation import Attachment, Reply
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.delivery.receive import Receive
from core.messaging.model import Address, Carried, Event, Outcome
from core.messaging.replies.answer import Answer, Said
from core.people.look_up import WhoSpeaks
from core.people.model import Account
from tests.adapters.browser.conftest import client_of
from tests.adapters.seeded import seed

PICTURE = Attachment("income.png", "image/png", b"\x89PNG", "Bars: 200, 320 GBP")
TABLE = Attachment("income für März.xlsx", "application/vnd.ms-excel", b"PK")
PAGE = Attachment("page.html", "text/html", b"<script>")


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    """Nobody works its inbox, so the test answers by itself."""
    async with open_desk(settings, parts=(WEB,), demo=True) as opened:
        await seed(opened.door)
        yield opened


@pytest.fixture
async def web(desk: OpenedDesk) -> AsyncIterator[AsyncClient]:
    async with client_of(desk) as client:
        yield client


async def send(desk: OpenedDesk, handle: str, *attachments: Attachment) -> None:
    behind = await desk.door.run(WhoSpeaks(THE_DESK, Account("browser", handle)))
    actor, there = behind.speakers[0].actor, Address("browser", handle)
    event = Event("browser", f"{handle}:asked", handle, b"{}")
    await desk.door.run(Receive(THE_DESK, (event,)))
    reply = Reply("Income.", attachments=attachments)
    await desk.door.run(Answer(actor, event, (Said(there, reply),), there))
    for notice in await desk.door.run(ClaimDue(THE_DESK)):
        carried = Carried(Outcome.DELIVERED, "m1")
        await desk.door.run(Settle(THE_DESK, notice, carried))


async def sent(web: AsyncClient, handle: str):
    listed = await web.get("/chat/api/messages", params={"as": handle})
    [message] = listed.json()["messages"]
    return message


async def test_a_picture_says_what_it_shows_and_can_be_seen(
    desk: OpenedDesk, web: AsyncClient
):
    await send(desk, "ada", PICTURE)
    [picture] = (await sent(web, "ada"))["pictures"]
    assert picture["alt"] == "Bars: 200, 320 GBP"
    answer = await web.get(picture["url"])
    assert answer.content == b"\x89PNG"
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-disposition"].startswith("inline")


async def test_a_file_keeps_its_name_and_is_saved_not_opened(
    desk: OpenedDesk, web: AsyncClient
):
    await send(desk, "ada", TABLE, PAGE)
    table, page = (await sent(web, "ada"))["files"]
    assert table["name"] == "income für März.xlsx"
    for file, data in ((table, b"PK"), (page, b"<script>")):
        answer = await web.get(file["url"])
        assert answer.content == data
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment")


async def test_nobody_else_opens_it_even_with_its_address(
    desk: OpenedDesk, web: AsyncClient
):
    await send(desk, "ada", PICTURE)
    url = (await sent(web, "ada"))["pictures"][0]["url"]
    assert (await web.get(url.replace("as=ada", "as=maya"))).status_code == 404
    assert (await web.get(url.replace("/files/1/", "/files/2/"))).status_code == 404
