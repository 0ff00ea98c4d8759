"""The browser chat's protocol, as a program would use it."""

import base64

import pytest
from httpx import AsyncClient, Response
from pydantic import SecretStr

from bot.bootstrap import open_desk
from bot.settings import Settings
from tests.adapters.browser.conftest import HERE, client_of
from tests.adapters.browser.spoken import MESSAGES, say, sent_to
from tests.adapters.seeded import seed
from tests.keys import KEY


async def test_what_is_said_is_answered_and_can_be_read_again(web: AsyncClient):
    answer = await say(web, text="/mark essays 45m")
    [reply] = answer["replies"]
    assert reply["text"] == "Logged 45 min on essays. Day so far: 45 min."
    assert [button["label"] for button in reply["buttons"]] == ["Undo"]
    assert reply["reply_to"] == answer["id"]
    assert (await sent_to(web))["messages"] == [reply]


async def test_it_is_the_same_on_either_database(address: str):
    settings = Settings(database_url=address, key=SecretStr(KEY), public_url=HERE)
    async with open_desk(settings, demo=True) as desk, client_of(desk) as web:
        await seed(desk.door)
        first = await say(web, text="/mark essays 45m", key="k1")
        undo = first["replies"][0]["buttons"][0]["press"]
        again = await say(web, text="/mark essays 45m", key="k1")
        assert first["replies"] == again["replies"]
        await say(web, press=undo)
        listed = await sent_to(web, mine=1)
        assert len(listed["messages"]) == 4
        after = await sent_to(web, mine=1, after=listed["cursor"])
        assert after["messages"] == []


async def test_a_cursor_gives_only_what_is_new(web: AsyncClient):
    await say(web, text="/help")
    first = await sent_to(web)
    assert (await sent_to(web, after=first["cursor"]))["messages"] == []
    await say(web, text="/mark essays 45m")
    [new] = (await sent_to(web, after=first["cursor"]))["messages"]
    assert new["text"].startswith("Logged 45 min")


async def test_a_button_does_what_it_says(web: AsyncClient):
    [logged] = (await say(web, text="/mark essays 45m"))["replies"]
    [undone] = (await say(web, press=logged["buttons"][0]["press"]))["replies"]
    assert undone["text"] == "Took back 45 min on essays."


async def test_an_edit_corrects_what_was_logged(web: AsyncClient):
    first = await say(web, text="/mark essays 45m")
    [reply] = (await say(web, text="/mark essays 50m", edit_of=first["id"]))["replies"]
    assert "50 min" in reply["text"]
    assert "Day so far: 50 min" in reply["text"]


async def test_the_same_key_is_said_once(web: AsyncClient):
    said = {"text": "/mark essays 45m", "key": "a-key"}
    first, again = await say(web, **said), await say(web, **said)
    assert first["replies"] == again["replies"]
    assert len((await sent_to(web))["messages"]) == 1


async def test_two_people_may_think_of_the_same_key(web: AsyncClient):
    for speaker in ("maya", "tom"):
        told = await say(web, speaker, text="/mark essays 45m", key="a-key")
        assert told["replies"][0]["text"].endswith("Day so far: 45 min.")


async def test_nobody_sees_what_others_were_sent(web: AsyncClient):
    await say(web, "maya", text="/mark essays 45m")
    assert (await sent_to(web, "tom", mine=1))["messages"] == []


@pytest.mark.parametrize("sent", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"])
async def test_a_clock_that_cannot_be_right_is_not_believed(
    web: AsyncClient, sent: str
):
    told = await say(web, text="marked essays 10 min yesterday", sent_at=sent)
    assert told["replies"][0]["text"].startswith("Logged 10 min on essays")


@pytest.mark.parametrize("words", ["9" * 7000, "/mark essays " + "9" * 3000])
async def test_words_without_end_are_answered_with_a_few_of_them(
    web: AsyncClient, words: str
):
    await say(web, text="/mark essays")
    [reply] = (await say(web, text=words))["replies"]
    assert "I could not read the time “99999" in reply["text"]
    assert len(reply["text"]) < 200


async def test_a_number_beyond_all_messages_opens_no_file(web: AsyncClient):
    found = await web.get(f"/chat/api/files/{10**22}/x/y", params={"as": "maya"})
    assert found.status_code == 404


async def test_a_stranger_is_told_how_to_come_in(web: AsyncClient):
    [reply] = (await say(web, "nobody-known", text="hello"))["replies"]
    assert "invitation" in reply["text"]


async def test_ones_own_words_are_listed_for_whoever_asks_for_them(web: AsyncClient):
    first = await say(web, text="/mark essays 45m", key="k1")
    await say(web, press=first["replies"][0]["buttons"][0]["press"], label="Undo")
    await say(web, text="/mark essays 50m", edit_of="k1")
    listed = (await sent_to(web, mine=1))["messages"]
    mine = [m for m in listed if m.get("from") == "you"]
    assert [(m["text"], m["label"]) for m in mine] == [
        ("/mark essays 50m", ""),
        ("", "Undo"),
    ]
    assert mine[0]["edited_at"]


async def test_the_history_survives_a_restart(settings: Settings):
    async with open_desk(settings, demo=True) as desk, client_of(desk) as web:
        await seed(desk.door)
        await say(web, text="/mark essays 45m")
        before = await sent_to(web, mine=1)
    async with open_desk(settings, demo=True) as again, client_of(again) as web:
        assert await sent_to(web, mine=1) == before


async def test_people_to_be_are_listed_with_their_roles(web: AsyncClient):
    people = (await web.get("/chat/api/people")).json()
    maya = next(person for person in people if person["handle"] == "maya")
    assert maya["name"] == "Maya Okafor"
    assert maya["roles"] == ["tutor"]
    assert maya["chats"] == ["maya"]
    assert maya["organisation"]


async def test_commands_are_those_this_person_may_give(web: AsyncClient):
    async def names(speaker: str) -> set[str]:
        told = await web.get("/chat/api/commands", params={"as": speaker})
        return {command["name"] for command in told.json()["commands"]}

    assert "mark" in await names("maya")
    assert "mark" not in await names("alice")
    assert "help" in await names("nobody-known")


async def test_a_form_may_be_sent_with_or_without_its_name(web: AsyncClient):
    fields = {"task": "essays", "spent": "45m"}
    for form in ({"command": "mark", "fields": fields}, fields):
        [asked] = (await say(web, text="/mark"))["replies"]
        names = [each["name"] for each in asked["form"]["fields"]]
        assert names[:2] == ["task", "spent"]
        [logged] = (await say(web, form=form))["replies"]
        assert logged["text"].startswith("Logged 45 min on essays")


async def test_the_address_alone_leads_to_the_chat(web: AsyncClient):
    answer = await web.get("/", follow_redirects=True)
    assert answer.status_code == 200
    assert "<title>Tutordesk" in answer.text


BAD = [
    ({"content": b"{"}, 400),
    ({"content": b"\xff\xfe"}, 400),
    ({"content": b'{"x":' + b"[" * 100_000}, 400),
    ({"json": []}, 422),
    ({"json": {"as": "maya"}}, 422),
    ({"json": {"as": "maya", "text": "   "}}, 422),
    ({"json": {"text": "hello"}}, 422),
    ({"json": {"as": "a" * 51, "text": "x"}}, 422),
    ({"json": {"as": "a\x00b", "text": "x"}}, 422),
    ({"json": {"as": "maya", "text": 5}}, 422),
    ({"json": {"as": "maya", "text": "x" * 8001}}, 422),
    ({"json": {"as": "maya", "text": "x", "sent_at": "yesterday"}}, 422),
    ({"json": {"as": "maya", "text": "x", "sent_at": "2026-01-01T00:00:00"}}, 422),
    ({"json": {"as": "maya", "photo": "not base64!"}}, 422),
    ({"json": {"as": "maya", "photo": ""}}, 422),
    ({"json": {"as": "maya", "file": {"name": "x"}}}, 422),
    ({"json": {"as": "maya", "place": {"lat": 91, "lon": 0}}}, 422),
    ({"json": {"as": "maya", "place": {"lat": "here", "lon": 0}}}, 422),
    ({"json": {"as": "maya", "place": {"lat": 1, "lon": 1, "accuracy": -1}}}, 422),
    ({"json": {"as": "maya", "press": "x" * 101}}, 422),
    (
        {
            "content": b'{"as":"maya","text":"x"}',
            "headers": {"content-type": "text/plain"},
        },
        415,
    ),
]


@pytest.mark.parametrize(("request_", "status"), BAD, ids=range(len(BAD)))
async def test_what_cannot_be_meant_is_refused_with_a_reason(
    web: AsyncClient, request_, status
):
    headers = {"content-type": "application/json"}
    answer = await web.post(MESSAGES, **{"headers": headers, **request_})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


async def test_a_photo_too_large_is_refused(web: AsyncClient):
    photo = base64.b64encode(b"x" * 10_000_001).decode()
    answer = await web.post(MESSAGES, json={"as": "maya", "photo": photo})
    assert answer.status_code == 413
    assert answer.json()["detail"] == "photo is larger than 10 MB. Send a smaller one."


@pytest.mark.parametrize("cursor", ["x", "-1", "1.x", "9" * 30])
async def test_a_cursor_nobody_gave_out_is_refused(web: AsyncClient, cursor: str):
    answer = await web.get(MESSAGES, params={"as": "maya", "after": cursor})
    assert answer.status_code == 422


@pytest.mark.parametrize("text", ["a\x00b", "\u202eevil", "🙂" * 2000, "<script>", "%"])
async def test_odd_text_is_answered_like_any_other(web: AsyncClient, text: str):
    assert (await say(web, text=text))["replies"]


async def test_without_script_the_page_says_what_else_to_do(web: AsyncClient):
    page = (await web.get("/chat")).text
    assert "needs JavaScript" in page.partition("<noscript>")[2].partition("</nosc")[0]
    german = await web.get("/chat", headers={"accept-language": "de-AT,en;q=0.5"})
    assert '<html lang="de">' in german.text
    assert "braucht JavaScript" in german.text.partition("<noscript>")[2]
    assert german.headers["content-language"] == "de"


async def test_the_page_is_in_the_language_that_one_is_spoken_to(web: AsyncClient):
    async def looked_at(path: str, asks_for: str) -> Response:
        headers = {"accept-language": asks_for}
        return await web.get(path, params={"as": "maya"}, headers=headers)

    assert '<html lang="en">' in (await looked_at("/chat", "de")).text

    [told] = (await say(web, text="/prefer language de"))["replies"]
    [later] = (await say(web, text="/mark"))["replies"]

    assert [told["language"], later["language"]] == ["de", "de"]
    for path in ("/chat", "/chat/number"):
        assert '<html lang="de">' in (await looked_at(path, "en")).text
    menu = (await looked_at("/chat/api/commands", "en")).json()
    assert menu["language"] == "de"
    about = {each["name"]: each["about"] for each in menu["commands"]}
    assert about["mark"].startswith("Zeit eintragen,")
    words = await web.get("/assets/words/de")
    assert words.json()["page-send"] == "Senden"
    assert (await web.get("/assets/words/xx")).status_code == 404


async def test_the_audit_shows_from_where_something_was_said(web: AsyncClient):
    await say(web, text="/mark essays 45m", key="audited")

    [told] = (await say(web, "ada", text="/audit"))["replies"]

    assert told["fields"][0]["value"].endswith("via browser 127.0.0.1")
