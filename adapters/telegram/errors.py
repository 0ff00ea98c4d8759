"""What Telegram's refusals mean: delivered all the same, again later, or never."""

import re
from datetime import timedelta

from aiohttp import ClientConnectorError

from core.messaging.model import Carried, Outcome

NOT_MODIFIED = ("message is not modified", "message_not_modified")
NO_TEXT = "there is no text in the message to edit"
NO_WORDS_THERE = (NO_TEXT, "there is no caption in the message to edit")
CANNOT_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    *NO_WORDS_THERE,
    "message can't be edited for everyone",
    "message_edit_time_expired",
    "message_author_required",
)
NO_PHOTO = (
    "too big for a photo",
    "photo_invalid_dimensions",
    "image_process_failed",
    "photo_save_file_invalid",
    "photo_ext_invalid",
    "photo_invalid",
)
"""As a file it may be sent all the same."""
UNDELETABLE = ("message can't be deleted", "message_delete_forbidden")
"""It is older than two days; edited it can be."""
THREAD_SHUT = (
    "topic_closed",
    "topic_deleted",
    "topic_id_invalid",
    "message thread not found",
)
"""The group itself still takes messages."""
NO_FILES_THERE = (
    "not enough rights to send photos",
    "not enough rights to send documents",
    "not enough rights to send media",
    "chat_send_photos_forbidden",
    "chat_send_docs_forbidden",
    "chat_send_media_forbidden",
)
"""The group takes words, and may not be taken for one that is out of reach."""
NO_BUTTONS_THERE = (
    "button_data_invalid",
    "button_url_invalid",
    "button_type_invalid",
    "button_user_invalid",
    "inline keyboard button",
    "reply_markup_too_long",
)
DELETED = ("message to delete not found", "message_id_invalid")
NO_SUCH_FILE = ("wrong file identifier", "wrong remote file", "file reference")
GONE = {
    "blocked by the user": "blocked",
    "can't initiate conversation": "never started",
    "user is deactivated": "deactivated",
    "kicked from": "removed",
    "bot is not a member": "removed",
    "chat not found": "no such chat",
    "peer_id_invalid": "no such chat",
    "user not found": "no such chat",
    "input_user_deactivated": "deactivated",
    "user_is_blocked": "blocked",
    "channel_private": "removed",
    "chat_restricted": "may not write there",
    "chat_admin_required": "may not write there",
    "need administrator rights": "may not write there",
    "user_banned_in_channel": "may not write there",
    "chat_send_plain_forbidden": "may not write there",
    "privacy_premium_required": "takes no messages",
    "not enough rights to send": "may not write there",
    "have no rights to send": "may not write there",
    "chat_write_forbidden": "may not write there",
}
"""Words of a refusal that no later attempt will change, and what we call it."""

_SLOW = re.compile(r"slowmode_wait_(\d+)|slow mode.*?(\d+)", re.IGNORECASE)
"""In some groups one may write every so many seconds."""
_WORDS = re.compile(r"(?:Bad Request|Forbidden): (.+)")


def says(error: Exception, *words: str) -> bool:
    told = str(error).lower()
    return any(word in told for word in words)


def is_about_words(error: Exception) -> bool:
    """A refusal of the message, not of the chat: something plainer may pass."""
    from aiogram.exceptions import TelegramBadRequest

    is_bad = isinstance(error, TelegramBadRequest)
    return is_bad and not says(error, *GONE) and not _SLOW.search(str(error))


def carried(error: Exception) -> Carried:
    """Tell apart what is worth another attempt from what is not."""
    from aiogram import exceptions as told

    match error:
        case told.TelegramRetryAfter():
            wait = timedelta(seconds=error.retry_after)
            return Carried(Outcome.TRY_AGAIN, again_after=wait, why="told to wait")
        case told.TelegramForbiddenError() | told.TelegramBadRequest():
            return _refused(error)
        case told.TelegramEntityTooLarge():
            return Carried(Outcome.NEVER, why="too large")
        case told.TelegramUnauthorizedError() | told.TelegramNotFound():
            why = "the token is not accepted"
        case told.TelegramNetworkError():
            left = not isinstance(error.__cause__, ClientConnectorError)
            return Carried(Outcome.TRY_AGAIN, why="not reached", unsure=left)
        case _:
            why = type(error).__name__
    return Carried(Outcome.TRY_AGAIN, why=why)


def _refused(error: Exception) -> Carried:
    """For ever: because of the chat, else in Telegram's own words, which quote none."""
    from aiogram.exceptions import TelegramForbiddenError

    if slow := _SLOW.search(str(error)):
        wait = timedelta(seconds=int(slow[1] or slow[2]))
        return Carried(Outcome.TRY_AGAIN, again_after=wait, why="told to wait")
    if says(error, *NO_FILES_THERE):
        return Carried(Outcome.NEVER, why="takes no files")
    gone = next((why for words, why in GONE.items() if says(error, words)), "")
    shut = bool(gone) or isinstance(error, TelegramForbiddenError)
    told = _WORDS.search(str(error))
    why = gone or (told[1] if told else type(error).__name__)
    return Carried(Outcome.NEVER, gone=shut, why=why[:100])
