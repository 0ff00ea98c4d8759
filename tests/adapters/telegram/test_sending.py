"""What becomes of a notice when Telegram is well, busy, away or of another mind."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.telegram import carrier
from adapters.telegram.client import open_client
from adapters.telegram.sender import Sender
from adapters.telegram.session import bot_over
from adapters.turnstile import Turnstile
from adapters.uploads import UploadedOnce
from core.messaging.conversation import Field, File, Want
from core.messaging.model import (
    Address,
    Button,
    Carried,
    ChatKind,
    Lane,
    Message,
    Notice,
    Outcome,
)
from tests.adapters.telegram.desk import BOT, QUICK
from tests.emulators.pictures import picture
from tests.emulators.telegram import Fault, Limits, Person, Telegram, telegram_running
from tests.people import HERE
from tests.world import InProcess, World

PICTURE = File("f1", "week.jpg", "image/jpeg")
TABLE = File("f2", "income.csv", "text/csv")
KEPT = {"f1": picture(), "f2": b"a,b\n"}
YES = Button("Yes", "tok")
AGAIN = Outcome.TRY_AGAIN


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@asynccontextmanager
async def sending(telegram: Telegram, world: World) -> AsyncIterator[Sender]:
    async def open_bytes(notice: Notice, file: File) -> bytes | None:
        del notice
        return KEPT.get(file.id)

    async with open_client(telegram.token, telegram.url) as client:
        uploads = UploadedOnce(InProcess(world), open_bytes)
        yield Sender(await bot_over(client), Turnstile(QUICK), uploads)


@pytest.fixture
async def out(telegram: Telegram, world: World) -> AsyncIterator[Sender]:
    async with sending(telegram, world) as made:
        yield made


@pytest.fixture
def ann(telegram: Telegram) -> Person:
    made = telegram.person("Ann")
    made.chat.started = True
    return made


def to(chat: int, message: Message, key: str = "k") -> Notice:
    kind = ChatKind.DM if chat > 0 else ChatKind.GROUP
    there = Address("telegram", str(chat), BOT, kind=kind)
    due = datetime(2026, 3, 9, tzinfo=UTC)
    return Notice(HERE.id, key, there, Lane.ANSWER, message, due)


async def test_a_reply_arrives_as_it_was_meant(out: Sender, ann: Person):
    said = Message("Done.", (YES,), "Your week", (Field("P12", "40 min"),))

    carried = await out.send(to(ann.id, said))

    (line,) = ann.sees
    assert carried == Carried(Outcome.DELIVERED, str(line.id))
    assert line.text == "Your week\n\nDone.\n\nP12: 40 min"
    assert line.buttons == ["Yes"]
    assert line.data_of("Yes") == "tok"


async def test_a_card_is_edited_in_place_and_replaced_where_it_is_gone(
    out: Sender, ann: Person, telegram: Telegram
):
    first = await out.send(to(ann.id, Message("1 of 6")))
    card = replace(to(ann.id, Message("2 of 6")), replaces=first.message)

    second = await out.send(card)
    same = await out.send(card)
    assert (second, same) == (first, first)
    assert [line.text for line in ann.sees] == ["2 of 6"]

    del ann.chat.messages[int(first.message)]
    third = await out.send(card)
    assert third.outcome is Outcome.DELIVERED
    assert third.message != first.message
    assert [line.text for line in ann.sees] == ["2 of 6"]
    assert len(telegram.calls("sendMessage")) == 2


async def test_what_is_taken_back_is_gone_or_says_so_when_it_is_too_old(
    out: Sender, ann: Person
):
    long = Message("x " * 3000, files=(PICTURE,))
    first = await out.send(to(ann.id, long, "a"))
    assert len(first.beside) == len(ann.sees) - 1 == 2
    gone = to(ann.id, Message("It was withdrawn.", withdrawn=True), "b")
    back = replace(gone, replaces=first.message, beside=first.beside)

    assert await out.send(back) == Carried(Outcome.DELIVERED)
    assert await out.send(back) == Carried(Outcome.DELIVERED)
    assert ann.sees == []

    second = await out.send(to(ann.id, Message("old"), "c"))
    ann.chat.messages[int(second.message)].said["date"] -= 49 * 3600
    told = await out.send(replace(gone, key="d", replaces=second.message))
    assert told == second
    assert [line.text for line in ann.sees] == ["It was withdrawn."]


async def test_a_picture_is_uploaded_once_for_everybody(
    out: Sender, telegram: Telegram, world: World
):
    """However many want it together, the first in vain, or from another process."""
    people = [telegram.person(f"P{n}") for n in range(4)]
    notices = [to(p.id, Message("March", files=(PICTURE,)), str(p.id)) for p in people]
    for each in people:
        each.chat.started = True
    telegram.faults.order("sendPhoto", Fault.gateway())

    carried = await asyncio.gather(*map(out.send, notices[:3]))
    assert [each.outcome for each in carried] == [AGAIN, *[Outcome.DELIVERED] * 2]
    async with sending(telegram, world) as another:
        await another.send(notices[3])

    assert uploads(telegram) == [1, 1, 0, 0]
    assert all(each.sees[0].photo for each in people[1:])


async def test_a_picture_that_telegram_lost_is_sent_anew(
    out: Sender, ann: Person, telegram: Telegram
):
    await out.send(to(ann.id, Message("March", files=(PICTURE,)), "a"))
    why = "Bad Request: wrong file identifier/HTTP URL specified"
    telegram.faults.order("sendPhoto", Fault.refused(400, why))
    await out.send(to(ann.id, Message("April", files=(PICTURE,)), "b"))

    assert uploads(telegram) == [1, 0, 1]
    assert len(ann.sees) == 2


def uploads(telegram: Telegram) -> list[int]:
    return [len(call.said.uploads) for call in telegram.calls("sendPhoto")]


async def test_files_follow_the_words_and_a_shown_picture_can_change(
    out: Sender, ann: Person
):
    await out.send(to(ann.id, Message("March", files=(PICTURE, TABLE)), "a"))
    assert [line.document[0] for line in ann.sees] == ["", "", "income.csv"]

    shown = await out.send(to(ann.id, Message("Bars", files=(PICTURE,)), "b"))
    newer = to(ann.id, Message("Newer bars", files=(PICTURE,)), "c")
    assert await out.send(replace(newer, replaces=shown.message)) == shown
    assert ann.sees[-1].text == "Newer bars"


@pytest.mark.parametrize(
    "why",
    ["PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED", "file is too big for a photo"],
)
async def test_what_telegram_takes_for_no_photo_comes_as_a_file(
    out: Sender, ann: Person, telegram: Telegram, why: str
):
    no = Fault.refused(400, f"Bad Request: {why}")
    telegram.faults.order("sendPhoto", no)

    carried = await out.send(to(ann.id, Message("March", files=(PICTURE,))))

    (line,) = ann.sees
    assert carried == Carried(Outcome.DELIVERED, str(line.id))
    assert (line.said["caption"], line.said["document"]["file_name"]) == (
        "March",
        "week.jpg",
    )


async def test_a_file_that_is_gone_is_never_sent(out: Sender, ann: Person):
    lost = File("lost", "x.csv", "text/csv")

    carried = await out.send(to(ann.id, Message("x", files=(lost,))))

    assert carried == Carried(Outcome.NEVER, why="its file is gone")


async def test_a_place_is_asked_for_with_the_phones_own_button(
    out: Sender, ann: Person
):
    await out.send(to(ann.id, Message("Where are you?", wants=(Want.PLACE,))))

    ((button,),) = ann.sees[0].keyboard["keyboard"]
    assert button["request_location"] is True


@pytest.mark.parametrize(
    ("happens", "why"),
    [(Person.blocks, "blocked"), (Person.deactivates, "deactivated")],
)
async def test_a_chat_that_cannot_be_reached_is_gone(
    out: Sender, ann: Person, happens: Callable[[Person], None], why: str
):
    happens(ann)

    carried = await out.send(to(ann.id, Message("Hello")))

    assert carried == Carried(Outcome.NEVER, gone=True, why=why)


@pytest.mark.parametrize(
    ("refusal", "why"),
    [
        ("Forbidden: the group chat was deleted", "the group chat was deleted"),
        (
            "Forbidden: bot can't send messages to bots",
            "bot can't send messages to bots",
        ),
        ("Forbidden: bot is not a member of the channel chat", "removed"),
    ],
)
async def test_whatever_is_forbidden_stays_so(
    out: Sender, ann: Person, telegram: Telegram, refusal: str, why: str
):
    telegram.faults.order("sendMessage", Fault.refused(403, refusal))

    carried = await out.send(to(ann.id, Message("Hello")))

    assert carried == Carried(Outcome.NEVER, gone=True, why=why)


async def test_who_never_started_the_bot_and_who_does_not_exist(
    out: Sender, telegram: Telegram
):
    stranger = telegram.person("Sam")

    unstarted = await out.send(to(stranger.id, Message("Hello"), "a"))
    nobody = await out.send(to(5, Message("Hello"), "b"))

    assert (unstarted.gone, unstarted.why) == (True, "never started")
    assert (nobody.gone, nobody.why) == (True, "no such chat")


async def test_a_group_that_moved_is_followed(out: Sender, telegram: Telegram):
    group = telegram.group("Maths", telegram.person("Ann"))
    moved = group.upgrade()

    for key in ("a", "b"):
        carried = await out.send(to(group.id, Message(key), key))
        assert (carried.outcome, carried.moved_to) == (
            Outcome.DELIVERED,
            str(moved.id),
        )

    assert [line.text for line in moved.bot_lines] == ["a", "b"]
    assert [call.status for call in telegram.calls("sendMessage")] == [400, 200, 200]


async def test_a_card_of_a_group_that_moved_is_no_other_message_there(
    out: Sender, telegram: Telegram
):
    group = telegram.group("Maths", telegram.person("Ann"))
    first = await out.send(to(group.id, Message("1 of 6")))
    moved = group.upgrade()
    await out.send(to(moved.id, Message("Something else")))
    card = replace(to(group.id, Message("2 of 6"), "b"), replaces=first.message)

    carried = await out.send(card)

    assert (carried.outcome, carried.moved_to) == (Outcome.DELIVERED, str(moved.id))
    assert [line.text for line in moved.bot_lines] == ["Something else", "2 of 6"]


async def test_told_to_wait_it_waits_so_long(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendMessage", Fault.too_many(7))

    carried = await out.send(to(ann.id, Message("Hello")))

    assert carried.outcome is Outcome.TRY_AGAIN
    assert carried.again_after == timedelta(seconds=7)
    assert ann.sees == []


@pytest.mark.parametrize(
    "fault",
    [Fault.gateway(502), Fault.gateway(503), Fault.internal(), Fault.reset()],
)
async def test_a_telegram_that_is_unwell_is_tried_again(
    out: Sender, ann: Person, telegram: Telegram, fault: Fault
):
    telegram.faults.order("sendMessage", fault)
    notice = to(ann.id, Message("Hello"))

    assert (await out.send(notice)).outcome is Outcome.TRY_AGAIN
    assert (await out.send(notice)).outcome is Outcome.DELIVERED
    assert [line.text for line in ann.sees] == ["Hello"]


async def test_when_nobody_can_know_it_is_rather_said_twice_than_never(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendMessage", Fault.reset_after_delivery())
    notice = to(ann.id, Message("Hello"))

    assert await out.send(notice) == Carried(AGAIN, why="not reached", unsure=True)
    assert (await out.send(notice)).outcome is Outcome.DELIVERED
    assert [line.text for line in ann.sees] == ["Hello", "Hello"]


async def test_an_answer_that_never_comes_is_not_waited_for_for_ever(
    telegram: Telegram, world: World, ann: Person
):
    telegram.faults.order("sendMessage", Fault.silence_after_delivery())

    async with sending(telegram, world) as impatient:
        impatient.carrier.patience = 1
        said = await impatient.send(to(ann.id, Message("Hello")))

    assert (said.outcome, said.unsure) == (AGAIN, True)
    assert carrier.PATIENCE < carrier.FOR_FILES


async def test_only_what_did_not_arrive_is_sent_again(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendDocument", Fault.gateway())
    notice = to(ann.id, Message("March", files=(PICTURE, TABLE)))

    assert (await out.send(notice)).outcome is Outcome.TRY_AGAIN
    carried = await out.send(notice)

    assert carried.message == str(ann.sees[0].id)
    assert [line.text for line in ann.sees] == ["March", "", ""]


async def test_refused_for_its_looks_it_is_said_plainly(
    out: Sender, ann: Person, telegram: Telegram
):
    refused = "Bad Request: can't parse entities: who knows why"
    telegram.faults.order("sendMessage", Fault.refused(400, refused))

    carried = await out.send(to(ann.id, Message("Done.", title="Week")))

    assert carried.outcome is Outcome.DELIVERED
    assert (ann.sees[0].text, ann.sees[0].said.get("entities")) == (
        "Week\n\nDone.",
        None,
    )


async def test_refused_for_good_it_says_why_in_telegrams_words(
    out: Sender, ann: Person, telegram: Telegram
):
    no = Fault.refused(400, "Bad Request: message is cursed")
    telegram.faults.order("sendMessage", no, times=9)

    carried = await out.send(to(ann.id, Message("Done.")))

    assert carried == Carried(Outcome.NEVER, why="message is cursed")


async def test_nothing_for_one_reader_is_ever_said_in_a_group(
    out: Sender, telegram: Telegram
):
    group = telegram.group("Maths", telegram.person("Ann"))

    carried = await out.send(to(group.id, Message("42 GBP", only_you=True)))

    assert carried.outcome is Outcome.NEVER
    assert group.bot_lines == []


async def test_a_board_is_pinned_where_the_desk_may_and_stands_there_where_not(
    out: Sender, telegram: Telegram
):
    group = telegram.group("Staff", telegram.person("Ann"))
    board = replace(to(group.id, Message("Today")), card="board:1")

    member = await out.send(board)
    unpinned = group.chat.pinned
    group.chat.bot = "administrator"
    sent = await out.send(replace(board, key="b"))
    await out.send(replace(board, key="c", replaces=sent.message))

    assert (member.outcome, unpinned) == (Outcome.DELIVERED, 0)
    assert group.chat.pinned == int(sent.message)
    assert len(telegram.calls("pinChatMessage")) == 2
