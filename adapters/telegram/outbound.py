"""From a notice to the calls of the Bot API that show it. Pure: nothing is sent."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from adapters.telegram.keyboards import asking_for_place, inline, way_within, ways_out
from adapters.telegram.pages import LONGEST_CAPTION, Page, measure, pages_of
from bot.words import UTC, say
from core.messaging.conversation import File, Want
from core.messaging.model import ChatKind, Message, Notice

MOST_TOGETHER = 10
"""In an album: of pictures, or of other files, and never of both."""


@dataclass(frozen=True, slots=True)
class Call:
    """One method with its fields; `files` are sent as the field that `as_` names.

    `carries` marks the message that bears the buttons: an edit is made to that one;
    `asks` one that stands there for the sake of its keyboard alone.
    """

    method: str
    fields: dict[str, Any] = field(default_factory=dict)
    files: tuple[File, ...] = ()
    as_: str = ""
    carries: bool = False
    asks: bool = False


def calls_for(
    notice: Notice,
    app: str = "",
    calendar: str = "",
    apart: Collection[str] = (),
) -> list[Call]:
    """A new message: one call if it can be one, else texts before files.

    `app` and `calendar` are the addresses of the check-in page and of the calendar's
    as they are shown within Telegram. Files that are `apart`, by their ids, are in no
    album.
    """
    message, where = notice.message, _where(notice)
    keyboard, extra = _keyboards(notice, app, calendar)
    groups = _together(message.files, apart)
    if len(groups) == 1 and (len(groups[0]) == 1 or not keyboard):
        pages = pages_of(message, LONGEST_CAPTION)
        if len(pages) <= 1:
            caption = _captioned(pages[0]) if pages else {}
            return [_shown(groups[0], where, caption, keyboard), *extra]
    pages = pages_of(message)
    calls = [
        Call("SendMessage", {**where, **_texted(page)}, carries=page is pages[-1])
        for page in pages
    ]
    if calls and keyboard:
        calls[-1].fields["reply_markup"] = keyboard
    calls += [replace(_shown(each, where), carries=False) for each in groups]
    return calls + extra


def _together(files: Sequence[File], apart: Collection[str]) -> list[tuple[File, ...]]:
    """Pictures, then what is none; as many as Telegram takes together."""
    pictures = [each for each in files if each.is_picture]
    others = [each for each in files if not each.is_picture]
    groups: list[tuple[File, ...]] = []
    for kind in (pictures, others):
        alone = any(each.id in apart for each in kind)
        most = 1 if alone else MOST_TOGETHER
        groups += [tuple(kind[n : n + most]) for n in range(0, len(kind), most)]
    return groups


def edit_for(notice: Notice, app: str = "") -> Call | None:
    """The call that changes what stands there; None where only a new message can."""
    message = notice.message
    target = {"chat_id": notice.to.chat, "message_id": int(notice.replaces)}
    ways = ways_out(message.links, _within(notice, app), message.language)
    keyboard = inline(message.buttons, ways)
    marked = {"reply_markup": keyboard} if keyboard else {}
    if not message.files:
        pages = pages_of(message)
        if len(pages) != 1:
            return None
        fields = {**target, **_texted(pages[0]), **marked}
        return Call("EditMessageText", fields, carries=True)
    pages = pages_of(message, LONGEST_CAPTION)
    apart = len(message.files) > 1 and (
        keyboard or len(_together(message.files, ())) > 1
    )
    if apart or len(pages) > 1:  # its words stand by themselves
        texts = pages_of(message)
        if len(texts) != 1:
            return None
        fields = {**target, **_texted(texts[0]), **marked}
        return Call("EditMessageText", fields, carries=True)
    if len(message.files) > 1 or not message.files[0].is_picture:
        caption = _captioned(pages[0]) if pages else {}
        fields = {**target, **caption, **marked}
        return Call("EditMessageCaption", fields, carries=True)
    media = {"type": "photo", **(_captioned(pages[0]) if pages else {})}
    fields = {**target, "media": media, **marked}
    return Call("EditMessageMedia", fields, message.files, "media", carries=True)


def elsewhere(call: Call) -> Call | None:
    """The same words where Telegram says that they stand: under a file, or alone."""
    fields = dict(call.fields)
    if call.method == "EditMessageText" and measure(fields["text"]) <= LONGEST_CAPTION:
        fields.pop("link_preview_options", None)
        fields["caption"] = fields.pop("text")
        if "entities" in fields:
            fields["caption_entities"] = fields.pop("entities")
        return replace(call, method="EditMessageCaption", fields=fields)
    if call.method == "EditMessageCaption" and fields.get("caption"):
        fields["text"] = fields.pop("caption")
        if "caption_entities" in fields:
            fields["entities"] = fields.pop("caption_entities")
        return replace(call, method="EditMessageText", fields=fields)
    return None


def as_document(call: Call) -> Call:
    """The same picture as a file, under the same words."""
    return replace(call, method="SendDocument", as_="document")


def out_of_thread(call: Call) -> Call:
    """In the group itself: its topic takes nothing more."""
    return replace(call, fields=_without(call, "message_thread_id"))


def unbuttoned(call: Call) -> Call:
    return replace(call, fields=_without(call, "reply_markup"))


def words_alone(call: Call) -> Call | None:
    """What stands under its files; None where that is nothing."""
    fields = _without(call, "media")
    first = call.fields.get("media", ({},))
    fields |= {k: v for k, v in dict(first[0]).items() if k.startswith("caption")}
    if not call.files or call.method.startswith("Edit") or not fields.get("caption"):
        return None
    fields["text"] = fields.pop("caption")
    if marked := fields.pop("caption_entities", None):
        fields["entities"] = marked
    return Call("SendMessage", fields, carries=call.carries)


def _without(call: Call, name: str) -> dict[str, Any]:
    return {k: v for k, v in call.fields.items() if k != name}


def plainer(call: Call) -> Call:
    """The same without entities and answers to anything: for when Telegram balks."""
    dropped = {"entities", "caption_entities", "reply_parameters", "message_thread_id"}
    kept = {k: v for k, v in call.fields.items() if k not in dropped}
    return replace(call, fields=kept)


def _keyboards(
    notice: Notice, app: str, calendar: str
) -> tuple[dict[str, Any] | None, list[Call]]:
    """A message bears one keyboard: buttons of its own go before asking for a place."""
    message = notice.message
    ways = ways_out(message.links, _within(notice, app), message.language)
    ways += way_within(message.text, _within(notice, calendar), message.language)
    buttons = inline(message.buttons, ways)
    if not asks_for_place(notice):
        return buttons, []
    if buttons is None and not notice.card:
        return asking_for_place(message.language), []
    return buttons, [asking_call(notice)]


def _within(notice: Notice, page: str) -> str:
    """A page of ours as it is shown in a private chat: Telegram's rule."""
    return page if notice.to.kind is ChatKind.DM else ""


def asking_call(notice: Notice) -> Call:
    """A card cannot bear the keyboard: a message that does can never be edited."""
    language = notice.message.language
    text = {"text": say("tap-to-send-place", UTC, language)}
    asking = {"reply_markup": asking_for_place(language)}
    quiet = {"disable_notification": True}
    return Call("SendMessage", {**_where(notice), **text, **asking, **quiet}, asks=True)


def asks_for_place(notice: Notice) -> bool:
    return Want.PLACE in notice.message.wants and notice.to.kind is ChatKind.DM


def _where(notice: Notice) -> dict[str, Any]:
    """In a group an answer hangs on its question; between two it needs no thread."""
    said: dict[str, Any] = {"chat_id": notice.to.chat}
    if notice.to.thread:
        said["message_thread_id"] = int(notice.to.thread)
    if notice.reply_to and notice.to.kind is not ChatKind.DM:
        said["reply_parameters"] = {
            "message_id": int(notice.reply_to),
            "allow_sending_without_reply": True,
        }
    return said


def _texted(page: Page) -> dict[str, Any]:
    marked = {"entities": page.entities} if page.entities else {}
    return {
        "text": page.text,
        "link_preview_options": {"is_disabled": True},  # a preview opens the link
        **marked,
    }


def _captioned(page: Page) -> dict[str, Any]:
    marked = {"caption_entities": page.entities} if page.entities else {}
    return {"caption": page.text, **marked}


def _shown(
    files: tuple[File, ...],
    where: Mapping[str, Any],
    caption: Mapping[str, Any] | None = None,
    keyboard: dict[str, Any] | None = None,
) -> Call:
    """An album has no keyboard; its caption is that of the first in it."""
    kind = "photo" if files[0].is_picture else "document"
    if len(files) > 1:
        media: list[dict[str, Any]] = [{"type": kind} for _ in files]
        media[0] |= caption or {}
        return Call(
            "SendMediaGroup", {**where, "media": media}, files, "media", carries=True
        )
    method = "SendPhoto" if kind == "photo" else "SendDocument"
    marked = {"reply_markup": keyboard} if keyboard else {}
    return Call(
        method, {**where, **(caption or {}), **marked}, files, kind, carries=True
    )


def is_empty(message: Message) -> bool:
    """Nothing to read and nothing to see: an answer that is silence."""
    words = (message.title + message.text).strip()
    return not (words or message.fields or message.files)
