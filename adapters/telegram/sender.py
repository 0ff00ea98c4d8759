"""Makes the calls: in turn, once where that can be known, plainer where refused."""

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import structlog

from adapters.telegram.carrier import Carrier
from adapters.telegram.errors import (
    CANNOT_EDIT,
    DELETED,
    NO_BUTTONS_THERE,
    NO_FILES_THERE,
    NO_PHOTO,
    NO_WORDS_THERE,
    NOT_MODIFIED,
    THREAD_SHUT,
    UNDELETABLE,
    carried,
    is_about_words,
    says,
)
from adapters.telegram.outbound import (
    Call,
    as_document,
    asking_call,
    asks_for_place,
    calls_for,
    edit_for,
    elsewhere,
    is_empty,
    out_of_thread,
    plainer,
    unbuttoned,
    words_alone,
)
from adapters.turnstile import Turnstile
from adapters.uploads import UploadedOnce
from core.messaging.model import Carried, ChatKind, Notice, Outcome

if TYPE_CHECKING:
    from aiogram import Bot

log = structlog.get_logger()
MOST_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which message bears the keyboard that asks for a place, and who sent it."""

    message: str
    by: str


@dataclass(slots=True)
class _Half:
    """What is there of a notice already, and which files Telegram takes one by one."""

    done: list[tuple[str, ...]] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)


class Sender:
    def __init__(
        self,
        bot: "Bot",
        turnstile: Turnstile,
        uploads: UploadedOnce,
        app: str = "",
        calendar: str = "",
    ) -> None:
        self.carrier = Carrier(bot, turnstile, uploads)
        self._app = app
        self._calendar = calendar
        self._half_done: OrderedDict[str, _Half] = OrderedDict()
        self._asked: OrderedDict[tuple[str, str], _Asked] = OrderedDict()
        self._moved: dict[str, str] = {}
        """Of groups: for what was claimed before core had followed them."""

    async def send(self, notice: Notice) -> Carried:
        if is_empty(notice.message):
            return Carried(Outcome.DELIVERED)
        if notice.message.only_you and notice.to.kind is not ChatKind.DM:
            return Carried(Outcome.NEVER, why="a group has no private corner")
        return replace(
            await self._carried(notice), moved_to=self._moved.get(notice.to.chat, "")
        )

    async def _carried(self, notice: Notice) -> Carried:
        try:
            if notice.message.withdrawn and await self._deleted(notice):
                return Carried(Outcome.DELIVERED)
            beside: tuple[str, ...] = ()
            message = await self._edited(notice) if notice.replaces else None
            if message is None:
                message, beside = await self._sent(notice)
                await self._pinned(notice, message)
            await self._keyboard_in_step(notice)
            return Carried(Outcome.DELIVERED, message, beside=beside)
        except ValueError as wrong:
            return Carried(Outcome.NEVER, why=str(wrong))
        except Exception as error:  # noqa: BLE001 -- `carried` knows the vendor's
            outcome = carried(error)
            log.info("telegram.refused", key=notice.key, why=outcome.why)
            return outcome

    async def _edited(self, notice: Notice) -> str | None:
        """The message's number; None when a new one has to take its place."""
        call = edit_for(notice, self._app)
        if call is None or notice.to.chat in self._moved:
            return None
        return await self._changed(call, notice)

    async def _changed(
        self, call: Call, notice: Notice, *, again: bool = True
    ) -> str | None:
        try:
            await self._make(call, notice)
        except Exception as error:
            if says(error, *NOT_MODIFIED):
                return notice.replaces
            if notice.to.chat in self._moved:  # its number there is another message's
                return None
            there = elsewhere(call) if says(error, *NO_WORDS_THERE) else None
            if there is not None and again:
                return await self._changed(there, notice, again=False)
            if says(error, *CANNOT_EDIT):
                return None
            raise
        return notice.replaces

    async def _keyboard_in_step(self, notice: Notice) -> None:
        """The keyboard below a card is there while the card asks for a place.

        It hangs on a message of its own, made anew each time the card asks again and
        taken away when it asks no more. Which one that is this process remembers; one
        that it forgot does no harm, for the keyboard goes with its first use.
        """
        if not notice.card:
            return
        asked = self._asked.get((notice.to.chat, notice.card))
        if asked is not None and asked.by == notice.key:
            return
        if notice.replaces and asks_for_place(notice):
            made = await self._make(asking_call(notice), notice)
            await self._has_asked(notice, made[0])
        elif asked is not None:
            await self._has_asked(notice, "")

    async def _has_asked(self, notice: Notice, message: str) -> None:
        there = (notice.to.chat, notice.card)
        before = self._asked.pop(there, None)
        if message:
            self._asked[there] = _Asked(message, notice.key)
        if len(self._asked) > MOST_REMEMBERED:
            self._asked.popitem(last=False)
        if before is not None:
            away = {"chat_id": notice.to.chat, "message_id": int(before.message)}
            with suppress(Exception):  # it is gone, or too old: then it stays
                await self._make(Call("DeleteMessage", away), notice)

    async def _deleted(self, notice: Notice) -> bool:
        """Whether nothing of it stands there any more: two days long Telegram lets us.

        Of what it took more than one message for, what can go goes.
        """
        numbers = [each for each in (*notice.beside, notice.replaces) if each]
        gone = bool(numbers)
        for number in numbers:
            fields = {"chat_id": notice.to.chat, "message_id": int(number)}
            try:
                await self._make(Call("DeleteMessage", fields), notice)
            except Exception as error:
                if not says(error, *UNDELETABLE, *DELETED):
                    raise
                gone = gone and not says(error, *UNDELETABLE)
        return gone

    async def _pinned(self, notice: Notice, message: str) -> None:
        """In silence. Where the desk may not pin, it stands there unpinned."""
        if not notice.stays_on_top:
            return
        said = {"chat_id": notice.to.chat, "message_id": int(message)}
        call = Call("PinChatMessage", {**said, "disable_notification": True})
        try:
            await self._make(call, notice)
        except Exception as error:  # noqa: BLE001 -- the card itself has arrived
            log.info("telegram.not_pinned", why=carried(error).why)

    async def _sent(self, notice: Notice) -> tuple[str, tuple[str, ...]]:
        """What went out before an earlier attempt failed does not go out again."""
        half = self._half_done.setdefault(notice.key, _Half())
        if len(self._half_done) > MOST_REMEMBERED:
            self._half_done.popitem(last=False)
        while len(half.done) < len(calls := self._calls(notice, half)):
            call = calls[len(half.done)]
            try:
                half.done.append(await self._make(call, notice))
            except Exception as error:
                if not _is_album(call) or not is_about_words(error):
                    raise
                log.warning("telegram.no_album", key=notice.key, error=str(error))
                half.apart |= {each.id for each in call.files}
        self._half_done.pop(notice.key, None)
        if calls[-1].asks and notice.card:
            await self._has_asked(notice, half.done[-1][0])
        numbers = [each for made in half.done for each in made]
        bearer = [
            n[0] for call, n in zip(calls, half.done, strict=True) if call.carries
        ]
        number = bearer[-1] if bearer else numbers[-1]
        return number, tuple(each for each in numbers if each != number)

    def _calls(self, notice: Notice, half: "_Half") -> list[Call]:
        return calls_for(notice, self._app, self._calendar, half.apart)

    async def _make(self, call: Call, notice: Notice) -> tuple[str, ...]:
        try:
            return await self._once(call, notice)
        except Exception as error:
            moved = getattr(error, "migrate_to_chat_id", None)
            if moved is not None:
                self._moved[notice.to.chat] = str(moved)
                if call.method.startswith("Edit"):
                    raise
                return await self._once(call, notice)
            other = self._otherwise(call, error)
            if other is None:
                raise
            log.warning("telegram.plainer", key=notice.key, error=str(error))
            return await self._once(other, notice)

    def _otherwise(self, call: Call, error: Exception) -> Call | None:
        """As it may pass where Telegram will not have it as it was meant."""
        if says(error, *NO_FILES_THERE):
            return words_alone(call)
        if call.method == "SendPhoto" and says(error, *NO_PHOTO):
            return as_document(call)
        if not is_about_words(error) or says(error, *NOT_MODIFIED, *CANNOT_EDIT):
            return None
        if says(error, *THREAD_SHUT):
            other = out_of_thread(call)
        elif says(error, *NO_BUTTONS_THERE):
            other = unbuttoned(call)
        else:
            other = call if _is_album(call) else plainer(call)
        return other if other != call else None

    async def _once(self, call: Call, notice: Notice) -> tuple[str, ...]:
        """The numbers of the messages it made."""
        chat = self._moved.get(notice.to.chat, notice.to.chat)
        return await self.carrier.carry(call, notice, chat)


def _is_album(call: Call) -> bool:
    return call.method == "SendMediaGroup"
