"""A file goes up once, however many read it; each sees it in their own chat."""

import asyncio
from dataclasses import replace
from json import dumps
from typing import Any

from adapters.slack.handle import Interaction
from adapters.slack.inbound import decode
from core.messaging.conversation import Attachment, Field, File
from core.messaging.model import Address, Carried, ChatKind, Event, Message, Outcome
from core.messaging.ports import Files
from tests.adapters.slack.desk import SlackDesk, slack_desk
from tests.adapters.slack.notices import NOON, notice
from tests.emulators.pictures import picture
from tests.emulators.slack import SlackEmulator
from tests.emulators.slack.workspace import TEAM
from tests.fakes.clock import FrozenClock
from tests.people import HERE

CSV = Attachment("march.csv", "text/csv", b"a,b\n")
JPG = Attachment("week.jpg", "image/jpeg", picture())


async def kept(desk: SlackDesk, what: Attachment) -> File:
    return await desk.writer.run(lambda ports: ports[Files].keep(HERE.id, what, NOON))


async def send(desk: SlackDesk, chat: str, told: Message, **more: object) -> Carried:
    return await desk.slack.platform.send(notice(chat, told, **more))


def uploads(emulator: SlackEmulator) -> int:
    return len(emulator.calls("files.completeUploadExternal"))


async def test_a_file_goes_up_once_for_all_who_read_it(http_desk: SlackDesk):
    desk = http_desk
    files = (await kept(desk, JPG), await kept(desk, CSV))
    told = Message("The week", files=files)
    room = await desk.emulator.channel("staff", desk.maya)

    everybody = [send(desk, to, told) for to in ("UMAYA", "ULEO", room.id)]
    await asyncio.gather(*everybody)

    assert uploads(desk.emulator) == 2
    for seen in (desk.maya.hears(), desk.leo.hears(), desk.maya.hears(room)):
        shown = [file.name for message in seen for file in message.files]
        assert shown == ["week.jpg", "march.csv"]
    (words, _) = desk.leo.hears()
    assert words.blocks[-1]["slack_file"]["id"].startswith("F")


async def test_the_next_start_knows_what_is_there(
    database: str, emulator: SlackEmulator, clock: FrozenClock
):
    async with slack_desk(database, emulator, clock, by="") as before:
        told = Message("The week", files=(await kept(before, CSV),))
        await send(before, "UMAYA", told)

    async with slack_desk(database, emulator, clock, by="") as after:
        await send(after, "ULEO", told)

        assert uploads(emulator) == 1
        assert [f.data for f in after.leo.hears()[-1].files] == [b"a,b\n"]
        emulator.workspace.files.clear()  # somebody cleans up in Slack
    async with slack_desk(database, emulator, clock, by="") as later:
        await send(later, "ULEO", replace(told, text="Again"))

        assert uploads(emulator) == 2
        assert [f.data for f in later.leo.hears()[-1].files] == [b"a,b\n"]


async def test_a_picture_deleted_a_moment_ago_goes_up_again(http_desk: SlackDesk):
    told = Message("The week", files=(await kept(http_desk, JPG),))
    await send(http_desk, "UMAYA", told)
    http_desk.emulator.workspace.files.clear()

    carried = await send(http_desk, "ULEO", told)

    assert carried.outcome is Outcome.DELIVERED
    assert [file.name for file in http_desk.leo.hears()[0].files] == ["week.jpg"]


async def test_a_picture_is_waited_for_until_slack_has_looked_at_it(
    http_desk: SlackDesk,
):
    http_desk.emulator.workspace.looks_first = 1
    told = Message("The week", files=(await kept(http_desk, JPG),))

    await send(http_desk, "UMAYA", told)

    (shown,) = http_desk.maya.hears()
    assert [block["type"] for block in shown.blocks] == ["section", "image"]


async def test_what_slack_shows_no_picture_of_is_named(http_desk: SlackDesk):
    scan = Attachment("scan.tiff", "image/tiff", b"II*")
    told = Message("The week", files=(await kept(http_desk, scan),))

    await send(http_desk, "UMAYA", told)

    words, named = http_desk.maya.hears()
    assert (words.text, words.files) == ("The week", [])
    assert [file.name for file in named.files] == ["scan.tiff"]


async def test_an_edit_keeps_its_files_and_what_is_taken_back_takes_them_along(
    http_desk: SlackDesk,
):
    files = (await kept(http_desk, CSV), await kept(http_desk, JPG))
    told = Message("Income", fields=(Field("March", "£120"),), files=files)

    sent = await send(http_desk, "UMAYA", told)

    words, shared = http_desk.maya.hears()
    assert words.text == "Income\nMarch: £120"
    assert [(f.name, f.data) for f in shared.files] == [("march.csv", b"a,b\n")]
    stands: dict[str, Any] = {
        "replaces": sent.message,
        "beside": sent.beside,
        "announcement": "a",
    }
    newer = notice("UMAYA", replace(told, title="Newer"), **stands)
    edited = await http_desk.slack.platform.send(replace(newer, key="edited"))
    stands["beside"] = edited.beside
    words, _ = http_desk.maya.hears()  # its file is there already
    assert [file.name for file in words.files] == ["week.jpg"]
    gone = notice("UMAYA", Message("Withdrawn.", withdrawn=True), **stands)
    for _ in range(2):
        await http_desk.slack.platform.send(gone)
    assert http_desk.maya.hears() == []
    assert http_desk.emulator.workspace.files == {}


async def test_files_asked_for_aside_are_in_the_askers_own_chat(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("staff", http_desk.maya, http_desk.leo)
    told = Message("Income", files=(await kept(http_desk, CSV),))
    url = http_desk.emulator.workspace.response_url("UMAYA", room.id, None)
    asked = Interaction("UMAYA", NOON.timestamp(), respond=url, channel=room.id)
    to = Address("slack", room.id, TEAM, kind=ChatKind.GROUP)

    await http_desk.slack.platform.send(
        replace(notice(room.id, told, handle=asked.written()), to=to)
    )

    whispered = http_desk.maya.hears(room)
    assert [each.text for each in whispered] == [
        "Income\n\nThe file is in our own chat."
    ]
    assert [f.name for each in http_desk.maya.hears() for f in each.files] == [
        "march.csv"
    ]
    assert http_desk.leo.hears(room) == []


def test_several_files_of_one_message_come_together_with_its_words():
    files = [{"id": f"F{n}", "mimetype": "image/png", "name": "a.png"} for n in "123"]
    said = {"type": "message", "channel": "D1", "channel_type": "im", "ts": "17.1"}
    told = {**said, "user": "UMAYA", "text": "the pages", "files": files}
    stored = {"type": "event_callback", "told": {"team_id": TEAM, "event": told}}
    event = Event("slack", "k", "D1", dumps(stored).encode())

    heard = decode(event, NOON, ())

    assert heard is not None
    assert heard.text == "the pages"
    assert [each.ref for each in heard.files] == ["F1", "F2", "F3"]
