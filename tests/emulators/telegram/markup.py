"""What Telegram refuses in a text, its entities and the keyboard under it."""

import re
from typing import Any

from tests.emulators.telegram.parsed import parsed
from tests.emulators.telegram.wire import Json, Parameters, bad, utf16
from tests.emulators.telegram.world import Chat

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
LONGEST_CALLBACK = 64
MOST_IN_ROW = 8
MOST_BUTTONS = 100
ENTITY_KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    ]
)
FOUND = [
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(@\w+)?")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
    ("mention", re.compile(r"(?<![\w@])@\w{3,32}")),
    ("hashtag", re.compile(r"(?<!\w)#\w+")),
    ("url", re.compile(r"https?://\S+")),
]


def entities_in(text: str) -> list[Json]:
    """What the platform itself marks in a text that a person wrote."""
    found: list[Json] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start, length = utf16(text[: match.start()]), utf16(match.group())
            end = start + length
            if all(
                end <= other["offset"] or start >= other["offset"] + other["length"]
                for other in found
            ):
                found.append({"type": kind, "offset": start, "length": length})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def read_text(said: Parameters) -> Json:
    """`text` and `entities` of a message; or the refusal."""
    text, marked = _without_markup(said.text("text"), said)
    if not text.strip():
        raise bad("message text is empty")
    if len(text) > LONGEST_TEXT:
        raise bad("message is too long")
    return _with_entities("text", text, "entities", said, marked)


def read_caption(said: Parameters) -> Json:
    caption, marked = _without_markup(said.text("caption"), said)
    if len(caption) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    if not caption:
        return {}
    return _with_entities("caption", caption, "caption_entities", said, marked)


def _without_markup(text: str, said: Parameters) -> tuple[str, list[Json]]:
    mode = said.text("parse_mode")
    return parsed(text, mode) if mode and text else (text, [])


def _with_entities(
    name: str, text: str, where: str, said: Parameters, marked: list[Json]
) -> Json:
    """What the sender marked counts for more than what stands out by itself."""
    given = marked or said.json(where, list, "entities")
    entities = entities_in(text) if given is None else checked_entities(text, given)
    return {name: text} | ({where: entities} if entities else {})


def checked_entities(text: str, given: list[Any]) -> list[Json]:
    """Stricter than Telegram, which would silently drop what it does not like."""
    if len(given) > MOST_ENTITIES:
        raise bad("too many entities")
    units = utf16(text)
    for entity in given:
        kind, start, length = entity["type"], entity["offset"], entity["length"]
        if kind not in ENTITY_KINDS:
            raise bad(f"can't parse entities: unsupported type {kind}")
        if length <= 0 or start < 0 or start + length > units:
            raise bad("can't parse entities: entity beyond the end of the text")
        if kind == "text_link" and not entity.get("url"):
            raise bad("can't parse entities: text_link without url")
    return given


def read_keyboard(said: Parameters, chat: Chat) -> tuple[Json | None, Json | None]:
    """The inline keyboard (a part of the message) and the reply keyboard (not)."""
    markup = said.json("reply_markup", dict, "reply keyboard markup")
    if markup is None:
        return None, None
    if "inline_keyboard" in markup:
        rows = markup["inline_keyboard"]
        _check_rows(rows)
        for row in rows:
            for button in row:
                _check_inline(button)
                if chat.is_group and "web_app" in button:
                    raise bad("BUTTON_TYPE_INVALID")
        return ({"inline_keyboard": rows} if any(rows) else None), None
    for row in markup.get("keyboard", []):
        for button in row:
            if chat.is_group and isinstance(button, dict):
                _check_private(button)
    return None, markup


def _check_rows(rows: list[list[Json]]) -> None:
    if any(len(row) > MOST_IN_ROW for row in rows):
        raise bad("too many buttons in a row")
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("reply markup is too long")


def _check_inline(button: Json) -> None:
    if not button.get("text"):
        raise bad("inline keyboard button text must be non-empty")
    if not button.keys() & {"callback_data", "url", "web_app", "login_url"}:
        raise bad("text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= LONGEST_CALLBACK:
        raise bad("BUTTON_DATA_INVALID")


def _check_private(button: Json) -> None:
    if button.get("request_location"):
        raise bad("location can be requested in private chats only")
    if button.get("request_contact"):
        raise bad("phone number can be requested in private chats only")
