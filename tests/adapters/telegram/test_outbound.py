"""What the desk wants to say, as calls that Telegram will not refuse."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.keyboards import inline
from adapters.telegram.outbound import Call, calls_for, edit_for, is_empty
from adapters.telegram.pages import (
    LONGEST_TEXT,
    MOST_ENTITIES,
    Page,
    measure,
    pages_of,
)
from core.messaging.conversation import Field, File, Want
from core.messaging.model import Address, Button, ChatKind, Lane, Message, Notice
from tests.people import HERE

DM = Address("telegram", "91823", "7")
GROUP = Address("telegram", "-100", "7", "9", ChatKind.GROUP)
PICTURE = File("f1", "income.png", "image/png", "Bars")
TABLE = File("f2", "income.xlsx", "application/vnd.ms-excel")
YES = Button("Yes", "tok")
NO_PREVIEW = {"link_preview_options": {"is_disabled": True}}


def notice(message: Message, to: Address = DM) -> Notice:
    due = datetime(2026, 3, 9, tzinfo=UTC)
    return Notice(HERE.id, "k", to, Lane.ANSWER, message, due)


def bold_in(page: Page) -> list[str]:
    units = page.text.encode("utf-16-le")
    return [
        units[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le")
        for e in page.entities
    ]


def test_titles_and_labels_are_bold_by_entities_whatever_they_contain():
    fields = (Field("P*12_", "40 min"), Field("Tot😀al", "1h"))
    (page,) = pages_of(Message("All *done*.", title="Your 😀 week", fields=fields))

    assert page.text == ("Your 😀 week\n\nAll *done*.\n\nP*12_: 40 min\nTot😀al: 1h")
    assert bold_in(page) == ["Your 😀 week", "P*12_", "Tot😀al"]


def test_a_command_in_a_list_can_still_be_tapped():
    (page,) = pages_of(Message(fields=(Field("/help", "What I can do"),)))

    assert (page.text, page.entities) == ("/help - What I can do", [])


def test_a_long_text_is_split_between_its_parts():
    first, second = "a" * 3000, "b" * 3000
    pages = pages_of(Message(f"{first}\n\n{second}"))

    assert [page.text for page in pages] == [first, second]


def test_many_fields_need_many_pages_for_their_entities():
    fields = tuple(Field(str(n), "x") for n in range(250))
    pages = pages_of(Message(fields=fields))

    assert [len(page.entities) for page in pages] == [100, 100, 50]


@given(
    st.text(max_size=50),
    st.lists(st.text(max_size=9000), max_size=3),
    st.lists(st.tuples(st.text(min_size=1, max_size=30), st.text(max_size=5000))),
)
def test_no_page_is_too_long_and_no_entity_points_outside(title, paragraphs, table):
    fields = tuple(Field(label, value) for label, value in table)
    message = Message("\n\n".join(paragraphs), title=title, fields=fields)

    for page in pages_of(message):
        units = measure(page.text)
        assert units <= LONGEST_TEXT
        assert len(page.entities) <= MOST_ENTITIES
        assert all(e["offset"] + e["length"] <= units for e in page.entities)


@given(st.text(alphabet="ab \n😀é", min_size=1, max_size=15000))
def test_nothing_but_white_space_is_lost_in_splitting(text):
    kept = "".join(page.text for page in pages_of(Message(text)))

    assert "".join(kept.split()) == "".join(text.split())


def test_short_buttons_share_a_row_and_long_ones_do_not():
    labels = ("Yes", "No", "Maybe", "Today", "Remind me of it tomorrow morning")
    keyboard = inline(tuple(Button(label, label) for label in labels))

    assert keyboard is not None
    rows = [[b["text"] for b in row] for row in keyboard["inline_keyboard"]]
    assert rows == [["Yes", "No", "Maybe"], ["Today"], [labels[-1]]]


def test_a_token_telegram_would_refuse_is_never_sent():
    with pytest.raises(ValueError, match="64 bytes"):
        inline((Button("x", "é" * 33),))


def test_one_picture_with_few_words_is_one_message():
    (call,) = calls_for(notice(Message("In March", (YES,), files=(PICTURE,))))

    assert (call.method, call.as_, call.files) == ("SendPhoto", "photo", (PICTURE,))
    assert call.fields["caption"] == "In March"
    assert call.carries


def test_many_words_go_before_the_files_and_carry_the_buttons():
    said = Message("a" * 2000, (YES,), files=(PICTURE,))
    text, picture = calls_for(notice(said))

    assert (text.method, picture.method) == ("SendMessage", "SendPhoto")
    assert (text.carries, picture.carries) == (True, False)
    assert "reply_markup" in text.fields
    assert "reply_markup" not in picture.fields


def test_several_files_follow_their_text():
    calls = calls_for(notice(Message("In March", files=(PICTURE, TABLE))))

    assert [call.method for call in calls] == [
        "SendMessage",
        "SendPhoto",
        "SendDocument",
    ]


def test_in_a_group_an_answer_hangs_on_its_question():
    said = replace(notice(Message("Done."), GROUP), reply_to="77")

    assert calls_for(said) == [
        Call(
            "SendMessage",
            {
                "chat_id": "-100",
                "message_thread_id": 9,
                "reply_parameters": {
                    "message_id": 77,
                    "allow_sending_without_reply": True,
                },
                "text": "Done.",
                **NO_PREVIEW,
            },
            carries=True,
        )
    ]
    assert "reply_parameters" not in calls_for(replace(said, to=DM))[0].fields


def test_a_place_is_asked_for_with_one_tap_in_private_only():
    said = Message("Where are you?", wants=(Want.PLACE,))
    (call,) = calls_for(notice(said))
    (in_group,) = calls_for(notice(said, GROUP))

    button = call.fields["reply_markup"]["keyboard"][0][0]
    assert button["request_location"] is True
    assert "reply_markup" not in in_group.fields


def test_buttons_and_asking_for_a_place_need_two_messages():
    said = Message("Where?", (YES,), wants=(Want.PLACE,))
    words, asking = calls_for(notice(said))

    assert "inline_keyboard" in words.fields["reply_markup"]
    assert "keyboard" in asking.fields["reply_markup"]
    assert (words.carries, asking.carries) == (True, False)


def test_a_card_is_edited_where_it_stands():
    standing = replace(notice(Message("3 of 6", (YES,))), replaces="55", card="c")

    call = edit_for(standing)

    assert call is not None
    assert call.method == "EditMessageText"
    assert (call.fields["message_id"], call.fields["text"]) == (55, "3 of 6")


def test_a_picture_is_edited_as_media_and_what_is_too_long_not_at_all():
    shown = replace(notice(Message("New", files=(PICTURE,))), replaces="55")
    call = edit_for(shown)

    assert call is not None
    assert (call.method, call.fields["media"]["caption"]) == ("EditMessageMedia", "New")
    assert edit_for(replace(notice(Message("a" * 5000)), replaces="55")) is None
    assert (
        edit_for(replace(notice(Message("a" * 5000, files=(TABLE,))), replaces="5"))
        is None
    )


@pytest.mark.parametrize(
    ("text", "method"), [("New", "EditMessageCaption"), ("a" * 2000, "EditMessageText")]
)
def test_the_words_of_a_file_are_edited_wherever_they_stand(text: str, method: str):
    call = edit_for(replace(notice(Message(text, files=(TABLE,))), replaces="5"))

    assert call is not None
    assert call.method == method


def test_a_page_within_telegram_is_offered_in_private_only():
    link = Button("In a browser", "https://desk.test/checkin/1")
    said, app = Message("Where are you?", links=(link,)), "https://desk.test/app"
    (call,) = calls_for(notice(said), app)
    (in_group,) = calls_for(notice(said, GROUP), app)

    within, browser = call.fields["reply_markup"]["inline_keyboard"]
    assert "web_app" in within[0]
    assert in_group.fields["reply_markup"]["inline_keyboard"] == [browser]


def test_silence_is_no_message():
    assert is_empty(Message(" \n", title="\n"))
    assert is_empty(Message())
    assert not is_empty(Message(title="x"))
