"""What Telegram tells, in words no platform owns, from updates as it sends them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.envelope import hear
from adapters.telegram.inbound import Reader
from bot.incoming import Handle, Incoming, Kind, Membership, PlaceSource, SentPlace
from core.kernel.place import Place
from core.messaging.model import Address, ChatKind, Event
from core.people.model import Account

FIXTURES = Path(__file__).with_name("fixtures") / "updates.json"
TOLD = json.loads(FIXTURES.read_text())
BOT = "7000000042"
AT = datetime(2026, 3, 9, 12, tzinfo=UTC)
RECEIVED = AT + timedelta(seconds=5)
ANN = Account("telegram", "91823", BOT)
DM = Address("telegram", "91823", BOT)
GROUP = Address("telegram", "-1001987654321", BOT, kind=ChatKind.GROUP)
HERE = Place(-37.798, 144.961)


def event(name: str) -> Event:
    return hear(json.dumps(TOLD[name]).encode(), BOT, RECEIVED).event


def read(name: str, username: str = "desk_bot") -> Incoming | None:
    return Reader(BOT, username).read(event(name))


def understood(name: str) -> Incoming:
    incoming = read(name)
    assert incoming is not None
    return incoming


def test_the_fixtures_are_what_telegram_sends():
    from aiogram.types import Update

    for update in TOLD.values():
        Update.model_validate(update)


def test_a_text_carries_who_where_and_when():
    assert understood("text") == Incoming(
        ANN,
        DM,
        AT,
        RECEIVED,
        Kind.TEXT,
        "taught Leo maths 4-5:30pm",
        message="641",
        locale="de",
    )


def test_a_slash_makes_a_command_and_a_deep_link_brings_its_code():
    assert understood("command").kind is Kind.COMMAND
    assert understood("command").start == ""
    assert understood("start").start == "inv_Zk3-9"


def test_an_edit_names_the_message_it_corrects():
    edit = understood("edit")

    assert edit.edited_at == AT + timedelta(minutes=1)
    assert edit.origin == understood("text").origin == "91823/641"


def test_a_photo_is_fetched_in_its_largest_size():
    photo = understood("photo")

    assert (photo.kind, photo.text) == (Kind.TEXT, "I'm here")
    assert photo.files == (
        Handle("AgAClarge", "image/jpeg", size=141233, unique="AQADy", is_photo=True),
    )


def test_what_was_forwarded_says_so():
    photo = understood("forwarded photo")

    assert photo.forwarded
    assert [file.forwarded for file in photo.files] == [True]
    assert photo.kind is Kind.MEDIA


def test_a_picture_sent_as_a_file_is_not_a_photo():
    (file,) = understood("image file").files

    assert file == Handle("BQAC1", "image/heic", "IMG_1.HEIC", 2000000, "AgAD1")


def test_a_sticker_is_media_without_a_file():
    assert (understood("sticker").kind, understood("sticker").files) == (Kind.MEDIA, ())


@pytest.mark.parametrize(
    ("name", "place", "source", "seconds"),
    [
        ("live place", Place(-37.798, 144.961, 14.2), PlaceSource.LIVE, 0),
        ("live place moved", Place(-37.798, 144.961, 9), PlaceSource.LIVE, 30),
        ("live place stopped", Place(-37.798, 144.961, 9), PlaceSource.LIVE, 90),
        ("pinned place", HERE, PlaceSource.PINNED, 0),
        ("venue", HERE, PlaceSource.PINNED, 0),
        ("forwarded live place", HERE, PlaceSource.FORWARDED, 0),
    ],
)
def test_a_place_says_how_it_was_given(name, place, source, seconds):
    incoming = understood(name)

    at = AT + timedelta(seconds=seconds)
    assert incoming.place == SentPlace(place, source, at)
    assert incoming.kind is Kind.PLACE


def test_only_ones_own_phone_number_is_heard():
    assert understood("own phone").text == "+61400000000"
    assert understood("another's phone").text == ""


def test_a_press_carries_its_token_and_the_message_it_stands_under():
    press = understood("press")

    assert (press.kind, press.pressed, press.message) == (Kind.PRESS, "tok_1", "77")
    assert press.conversation == DM
    assert understood("press on an old message").conversation == GROUP
    assert understood("press without a message").conversation == DM


@pytest.mark.parametrize(
    ("name", "became", "account"),
    [
        ("blocked", Membership.BLOCKED, ANN),
        ("unblocked", Membership.UNBLOCKED, ANN),
        ("added to a group", Membership.JOINED, Account("telegram", GROUP.chat, BOT)),
        ("removed from a group", Membership.LEFT, Account("telegram", GROUP.chat, BOT)),
        ("group moved", Membership.MOVED, Account("telegram", "-4001", BOT)),
        ("group moved here", Membership.MOVED, Account("telegram", "-4001", BOT)),
    ],
)
def test_membership_is_the_chats_own(name, became, account):
    incoming = understood(name)

    assert (incoming.membership, incoming.sender) == (became, account)
    assert incoming.kind is Kind.MEMBERSHIP


@pytest.mark.parametrize("name", ["group moved", "group moved here"])
def test_a_group_that_moved_says_where_to_at_both_ends(name):
    moved = understood(name)

    assert (moved.conversation.chat, moved.moved_to) == ("-4001", GROUP.chat)


def test_in_a_group_our_name_is_left_out_of_what_was_said():
    assert understood("in a group by name").text == "my week"
    assert understood("in a group by reply").reply_to == "70"
    assert understood("in a topic").conversation.thread == "9"


@pytest.mark.parametrize(
    "name",
    [
        "made administrator",
        "somebody joined",
        "chatting in a group",
        "for another bot",
        "anonymous administrator",
        "channel post",
        "poll",
    ],
)
def test_what_is_not_meant_for_us_is_nothing(name):
    assert read(name) is None


def test_events_of_one_chat_share_their_conversation():
    assert event("text").conversation == event("press").conversation == "91823"
    assert event("blocked").conversation == "91823"
    assert event("poll").conversation == ""
    assert event("text").key == "523000"
    assert event("text").workspace == BOT


def test_an_update_that_cannot_be_read_is_kept_under_its_number():
    heard = hear(b'{"update_id": 7, "message": {"chat": 5}}', BOT, AT)

    assert heard.event.key == "7"
    with pytest.raises(msgspec.ValidationError):
        Reader(BOT).read(heard.event)


@pytest.mark.parametrize(
    "where",
    [
        '{"latitude": 91, "longitude": 0}',
        '{"latitude": 1e999, "longitude": 0}',
        '{"latitude": "here", "longitude": 0}',
    ],
)
def test_a_place_that_is_nowhere_is_set_aside(where):
    told = TOLD["pinned place"] | {"update_id": 1}
    told = json.dumps(told).replace(
        '{"latitude": -37.798, "longitude": 144.961}', where
    )

    with pytest.raises(msgspec.DecodeError):
        Reader(BOT).read(hear(told.encode(), BOT, AT).event)


@given(st.binary(max_size=200))
def test_no_bytes_whatever_bring_it_down(raw: bytes):
    try:
        hear(raw, BOT, AT)
    except msgspec.DecodeError:
        return
    assert b"update_id" in raw
