"""The methods that put a new message into a chat."""

from typing import Any

from tests.emulators.telegram.backstage import Backstage
from tests.emulators.telegram.files import MOST_PHOTO, PhotoSize
from tests.emulators.telegram.markup import read_caption, read_keyboard, read_text
from tests.emulators.telegram.wire import Json, Parameters, Upload, bad
from tests.emulators.telegram.world import Chat

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
SHORTEST_LIVE, LONGEST_LIVE, FOR_EVER = 60, 86_400, 0x7FFFFFFF
WORST_ACCURACY = 1500
ALBUM = range(2, 11)


def deliver(there: Backstage, chat: Chat, said: Parameters, content: Json) -> Json:
    """Put `content` into `chat` with the keyboard and the reply it was sent with."""
    inline, keyboard = read_keyboard(said, chat)
    replying = _replied_to(chat, said)
    there.flood.count(chat.id, group=chat.is_group)
    thread = said.number("message_thread_id")
    kept = there.world.keep(
        chat,
        there.world.bot,
        content
        | replying
        | ({"reply_markup": inline} if inline else {})
        | ({"message_thread_id": thread} if thread else {}),
    )
    kept.keyboard = keyboard
    there.changed.ring()
    return kept.said


def _replied_to(chat: Chat, said: Parameters) -> Json:
    reply = said.json("reply_parameters", dict, "reply parameters") or {}
    number = int(reply.get("message_id") or said.number("reply_to_message_id"))
    if not number:
        return {}
    found = chat.messages.get(number)
    if found is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    shown = {k: v for k, v in found.said.items() if k != "reply_to_message"}
    return {"reply_to_message": shown}


def send_message(there: Backstage, said: Parameters) -> Json:
    content = read_text(said)
    return deliver(there, there.world.writable(said.text("chat_id")), said, content)


def photo_content(there: Backstage, said: Parameters, given: str) -> Json:
    """`photo` of a message from an upload or from the id of an earlier one."""
    upload = _uploaded(said, given)
    sizes: tuple[PhotoSize, ...]
    if upload is None:
        sizes = there.world.files.sizes_of(given)
    else:
        if len(upload.data) > MOST_PHOTO:
            raise bad(
                f"file of size {len(upload.data)} bytes is too big for a photo; "
                f"the maximum size is {MOST_PHOTO} bytes"
            )
        sizes = there.world.files.add_photo(upload)
    return {"photo": [size.as_json() for size in sizes]}


def document_content(there: Backstage, said: Parameters, given: str) -> Json:
    upload = _uploaded(said, given)
    files = there.world.files
    file = files.by_id(given) if upload is None else files.add(upload)
    shown = {**file.as_json(), "file_name": file.name, "mime_type": file.mime}
    return {"document": shown}


def _uploaded(said: Parameters, given: str) -> Upload | None:
    name = given.removeprefix("attach://")
    if name in said.uploads:
        return said.uploads[name]
    if not given:
        raise bad("there is no file in the request")
    if given.startswith(("http://", "https://", "attach://")):
        raise bad("wrong file identifier/HTTP URL specified")
    return None


def send_photo(there: Backstage, said: Parameters) -> Json:
    chat = there.world.writable(said.text("chat_id"))
    caption = read_caption(said)
    given = said.text("photo") or ("photo" if "photo" in said.uploads else "")
    return deliver(there, chat, said, photo_content(there, said, given) | caption)


def send_document(there: Backstage, said: Parameters) -> Json:
    chat = there.world.writable(said.text("chat_id"))
    caption = read_caption(said)
    given = said.text("document") or ("document" if "document" in said.uploads else "")
    return deliver(there, chat, said, document_content(there, said, given) | caption)


def send_location(there: Backstage, said: Parameters) -> Json:
    chat = there.world.writable(said.text("chat_id"))
    return deliver(there, chat, said, {"location": location_content(said)})


def location_content(said: Parameters) -> Json:
    lat, lon = said.decimal("latitude"), said.decimal("longitude")
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        raise bad("wrong latitude or longitude specified")
    location: Json = {"latitude": lat, "longitude": lon}
    accuracy = said.decimal("horizontal_accuracy")
    if accuracy is not None:
        if not 0 <= accuracy <= WORST_ACCURACY:
            raise bad("wrong horizontal accuracy specified")
        location["horizontal_accuracy"] = accuracy
    period = said.number("live_period")
    if period:
        if not (SHORTEST_LIVE <= period <= LONGEST_LIVE or period == FOR_EVER):
            raise bad("wrong live location period specified")
        location["live_period"] = period
    return location


def send_media_group(there: Backstage, said: Parameters) -> list[Json]:
    """Two to ten pictures, or as many documents; never both in one album."""
    chat = there.world.writable(said.text("chat_id"))
    media: list[Json] = said.json("media", list, "media") or []
    if len(media) not in ALBUM:
        raise bad("an album has from 2 to 10 items")
    if len({each["type"] for each in media}) > 1:
        raise bad("document can't be mixed with other media types")
    contents = [media_content(there, said, each) for each in media]
    there.flood.count(chat.id, group=chat.is_group, messages=len(media))
    album = str(there.world.next_message_id(chat))
    replying = _replied_to(chat, said) | {"media_group_id": album}
    kept = [there.world.keep(chat, there.world.bot, c | replying) for c in contents]
    there.changed.ring()
    return [each.said for each in kept]


def media_content(there: Backstage, said: Parameters, media: Json) -> Json:
    caption = read_caption(Parameters(media, {}))
    if media["type"] == "photo":
        return photo_content(there, said, media["media"]) | caption
    if media["type"] == "document":
        return document_content(there, said, media["media"]) | caption
    raise bad(f"type {media['type']} is not known to this emulator")


def send_chat_action(there: Backstage, said: Parameters) -> bool:
    chat = there.world.writable(said.text("chat_id"))
    action = said.text("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat.actions.append(action)
    there.changed.ring()
    return True


METHODS: dict[str, Any] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendLocation": send_location,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
}
