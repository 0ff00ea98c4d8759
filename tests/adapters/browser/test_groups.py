"""A class's own conversation in the demo: its people's, and nobody else's."""

from zoneinfo import ZoneInfo

import pytest
from httpx import AsyncClient

from bot.bootstrap import OpenedDesk
from core.kernel.actor import THE_DESK, Role, desk_of
from core.organisation.found import FoundOrganisation
from core.people.add_person import AddPerson
from core.people.model import Account, Grant
from tests.adapters.browser.spoken import MESSAGES, say, sent_to

TEN_B = "10B · Hart Lane Tutors"


async def test_a_group_is_one_conversation_for_all_and_nobodys_own_is_one(
    web: AsyncClient,
):
    await say(web, "ada", text="/addclass 10B")
    said = await say(web, "maya", text="hello everybody", chat=TEN_B)
    assert [m["chat"] for m in said["replies"]] == [TEN_B]
    heard = (await sent_to(web, "tom", chat=TEN_B, mine=1))["messages"]
    assert [m.get("from") for m in heard] == ["maya", None]
    assert (await sent_to(web, "maya"))["messages"] == []
    for asked in (
        web.get(MESSAGES, params={"as": "tom", "chat": "maya"}),
        web.post(MESSAGES, json={"as": "tom", "chat": "maya", "text": "hi"}),
    ):
        assert (await asked).status_code == 403


async def test_a_class_of_the_same_name_elsewhere_is_another_conversation(
    demo: OpenedDesk, web: AsyncClient
):
    await say(web, "ada", text="/addclass 10B")
    await say(web, "ada", text="hello everybody", chat=TEN_B)
    founded = FoundOrganisation(THE_DESK, "Elsewhere", ZoneInfo("America/New_York"))
    elsewhere = desk_of(await demo.door.run(founded))
    olga = (Account("browser", "olga"),)
    admin = (Grant(Role.ADMIN),)
    await demo.door.run(AddPerson(elsewhere, "Olga Ray", admin, accounts=olga))
    await say(web, "olga", text="/addclass 10B")

    people = (await web.get("/chat/api/people")).json()
    chats = {person["handle"]: person["chats"] for person in people}
    assert chats["ada"] == ["ada", TEN_B]
    assert chats["olga"] == ["olga", "10B · Elsewhere"]
    theirs = await sent_to(web, "olga", chat="10B · Elsewhere", mine=1)
    assert theirs["messages"] == []
    params = {"as": "olga", "chat": TEN_B}
    assert (await web.get(MESSAGES, params=params)).status_code == 403


@pytest.mark.parametrize("outsider", ["sam", "nobody-known", "leo"])
async def test_a_class_is_closed_to_whoever_is_not_in_it(
    web: AsyncClient, outsider: str
):
    await say(web, "ada", text="/addclass 10B")
    await say(web, "ada", text="/today", chat=TEN_B)
    looked = await web.get(MESSAGES, params={"as": outsider, "chat": TEN_B})
    told = {"as": outsider, "chat": TEN_B, "text": "hi"}
    assert looked.status_code == 403
    assert (await web.post(MESSAGES, json=told)).status_code == 403


async def test_what_is_private_is_said_to_oneself_alone_even_if_asked_in_a_group(
    web: AsyncClient,
):
    await say(web, "ada", text="/addclass 10B")
    said = await say(web, "ada", text="income this month", chat=TEN_B)
    by_chat = {reply["chat"]: reply["text"] for reply in said["replies"]}
    assert set(by_chat) == {TEN_B, "ada"}
    assert "direct message" in by_chat[TEN_B]
