"""The methods that change or remove what stands in a chat."""

from typing import Any

from tests.emulators.telegram.backstage import ANSWER_WITHIN, Backstage
from tests.emulators.telegram.markup import read_caption, read_keyboard, read_text
from tests.emulators.telegram.sending import media_content
from tests.emulators.telegram.wire import Json, Parameters, bad
from tests.emulators.telegram.world import Chat, Kept

DELETABLE_FOR = 48 * 3600
LONGEST_TOAST = 200
MEDIA = ("photo", "document")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


def _found(there: Backstage, said: Parameters) -> tuple[Chat, Kept]:
    chat = there.world.writable(said.text("chat_id"))
    number = said.number("message_id")
    if not number:
        raise bad("message identifier is not specified")
    kept = chat.messages.get(number)
    if kept is None:
        raise bad("message to edit not found")
    if not kept.from_bot or kept.keyboard is not None:
        raise bad("message can't be edited")
    return chat, kept


def _change(
    there: Backstage, chat: Chat, kept: Kept, said: Parameters, content: Json
) -> Json:
    """Replace what `content` names; a keyboard not sent again is gone."""
    inline, keyboard = read_keyboard(said, chat)
    if keyboard is not None:
        raise bad("inline keyboard expected")
    kept_keys = set(kept.said) - {"reply_markup", "edit_date"} - _replaced(content)
    changed = {k: v for k, v in kept.said.items() if k in kept_keys} | content
    if inline:
        changed["reply_markup"] = inline
    before = {k: v for k, v in kept.said.items() if k != "edit_date"}
    if changed == before:
        raise bad(NOT_MODIFIED)
    there.flood.count(chat.id, group=chat.is_group)
    kept.said = changed | {"edit_date": there.world.date()}
    kept.edits += 1
    there.changed.ring()
    return kept.said


def _replaced(content: Json) -> set[str]:
    if "text" in content:
        return {"text", "entities"}
    if content.keys() & set(MEDIA):
        return {*MEDIA, "caption", "caption_entities"}
    return set()


def edit_text(there: Backstage, said: Parameters) -> Json:
    content = read_text(said)
    chat, kept = _found(there, said)
    if "text" not in kept.said:
        raise bad("there is no text in the message to edit")
    return _change(there, chat, kept, said, content)


def edit_caption(there: Backstage, said: Parameters) -> Json:
    content = read_caption(said)
    chat, kept = _found(there, said)
    if not kept.said.keys() & set(MEDIA):
        raise bad("there is no caption in the message to edit")
    media = {k: v for k, v in kept.said.items() if k in MEDIA}
    return _change(there, chat, kept, said, media | content)


def edit_keyboard(there: Backstage, said: Parameters) -> Json:
    chat, kept = _found(there, said)
    return _change(there, chat, kept, said, {})


def edit_media(there: Backstage, said: Parameters) -> Json:
    chat, kept = _found(there, said)
    media = said.json("media", dict, "media")
    if media is None:
        raise bad("input media not specified")
    return _change(there, chat, kept, said, media_content(there, said, media))


def delete_message(there: Backstage, said: Parameters) -> bool:
    chat = there.world.writable(said.text("chat_id"))
    kept = chat.messages.get(said.number("message_id"))
    if kept is None:
        raise bad("message to delete not found")
    if there.world.date() - kept.said["date"] > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    if chat.is_group and not kept.from_bot and chat.bot != "administrator":
        raise bad("message can't be deleted")
    del chat.messages[said.number("message_id")]
    there.changed.ring()
    return True


def pin_chat_message(there: Backstage, said: Parameters) -> bool:
    """In a group only for an administrator, or where every member may."""
    chat = there.world.writable(said.text("chat_id"))
    number = said.number("message_id")
    if number not in chat.messages:
        raise bad("message to pin not found")
    if chat.is_group and chat.bot != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")
    chat.pinned = number
    there.changed.ring()
    return True


def answer_callback_query(there: Backstage, said: Parameters) -> bool:
    press = there.presses.get(said.text("callback_query_id"))
    late = press and there.world.now() - press.at > ANSWER_WITHIN
    if press is None or late or press.answer is not None:
        raise bad(
            "query is too old and response timeout expired or query ID is invalid"
        )
    text = said.text("text")
    if len(text) > LONGEST_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    press.answer = {"text": text, "show_alert": said.flag("show_alert")}
    there.changed.ring()
    return True


METHODS: dict[str, Any] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_keyboard,
    "editMessageMedia": edit_media,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_chat_message,
    "answerCallbackQuery": answer_callback_query,
}
