"""From an update to an Incoming: what Telegram says, in words no platform owns."""

from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.telegram.envelope import NAME, open_envelope
from adapters.telegram.updates import (
    CallbackQuery,
    Location,
    MembershipChange,
    Message,
)
from bot.incoming import (
    Handle,
    Incoming,
    Kind,
    Membership,
    PlaceSource,
    SentPlace,
)
from core.kernel.place import Place
from core.messaging.model import Address, ChatKind, Event
from core.people.model import Account

GROUPS = frozenset({"group", "supergroup"})
PRESENT = frozenset({"member", "administrator", "creator", "restricted"})


@dataclass(slots=True)
class Reader:
    """Knows which bot it reads for: `bot` is its number, `username` its @name."""

    bot: str
    username: str = ""

    def read(self, event: Event) -> Incoming | None:
        """None for what is well formed and not meant for us."""
        update, received = open_envelope(event.payload)
        if update.message is not None:
            return self._message(update.message, received)
        if update.edited_message is not None:
            return self._message(update.edited_message, received, edited=True)
        if update.callback_query is not None:
            return self._press(update.callback_query, received)
        if update.my_chat_member is not None:
            return self._membership(update.my_chat_member, received)
        return None

    def _message(
        self, said: Message, received: datetime, *, edited: bool = False
    ) -> Incoming | None:
        if said.migrate_to_chat_id:
            return self._moved(said, received, said.chat.id, said.migrate_to_chat_id)
        if said.migrate_from_chat_id:
            return self._moved(said, received, said.migrate_from_chat_id, said.chat.id)
        sender = said.sender
        if sender is None or sender.is_bot or said.sender_chat is not None:
            return None
        if said.chat.type not in {"private", *GROUPS} or not said.says_something:
            return None
        meant = self._is_meant(said)
        if not meant and not said.media_group_id:
            return None
        text = self._words(said)
        files, place = _files(said), _place(said, edited=edited)
        edited_at = _utc(said.edit_date) if edited and said.edit_date else None
        return Incoming(
            self._account(sender.id),
            self._address(said),
            _utc(said.date),
            received,
            _kind(text, place, files),
            text,
            message=str(said.message_id),
            reply_to=str(said.reply_to_message.message_id)
            if said.reply_to_message
            else "",
            place=place,
            files=files,
            edited_at=edited_at,
            forwarded=said.forward_origin is not None,
            start=_start(text),
            album=said.media_group_id,
            aside=not meant,
            locale=sender.language_code,
        )

    def _press(self, query: CallbackQuery, received: datetime) -> Incoming | None:
        """A press under a message too old for Telegram to show is answered in DM."""
        there = Address(NAME, str(query.sender.id), self.bot)
        return Incoming(
            self._account(query.sender.id),
            self._address(query.message) if query.message else there,
            received,
            received,
            Kind.PRESS,
            message=str(query.message.message_id) if query.message else "",
            pressed=query.data,
            locale=query.sender.language_code,
        )

    def _membership(
        self, change: MembershipChange, received: datetime
    ) -> Incoming | None:
        """The account is the chat's: a private chat has its person's number."""
        was = change.old_chat_member.status in PRESENT
        now = change.new_chat_member.status in PRESENT
        if was == now or change.chat.type == "channel":
            return None
        private = change.chat.type == "private"
        if private:
            became = Membership.UNBLOCKED if now else Membership.BLOCKED
        else:
            became = Membership.JOINED if now else Membership.LEFT
        kind = ChatKind.DM if private else ChatKind.GROUP
        return Incoming(
            self._account(change.chat.id),
            Address(NAME, str(change.chat.id), self.bot, kind=kind),
            _utc(change.date),
            received,
            Kind.MEMBERSHIP,
            membership=became,
        )

    def _moved(
        self, said: Message, received: datetime, was: int, now: int
    ) -> Incoming | None:
        """A group became a supergroup: the old chat says so, and the new one too."""
        if said.chat.type not in GROUPS:
            return None
        return Incoming(
            self._account(was),
            Address(NAME, str(was), self.bot, kind=ChatKind.GROUP),
            _utc(said.date),
            received,
            Kind.MEMBERSHIP,
            membership=Membership.MOVED,
            moved_to=str(now),
        )

    def _is_meant(self, said: Message) -> bool:
        """In a group: a command, a reply to us, or our name.

        A bot with privacy mode hears nothing else anyway; one without must not
        answer all that is said.
        """
        if said.chat.type == "private":
            return True
        text = said.text or said.caption
        replied = said.reply_to_message and said.reply_to_message.sender
        if replied and str(replied.id) == self.bot:
            return True
        if text.startswith("/"):
            to = text.split(maxsplit=1)[0].partition("@")[2]
            return not to or not self.username or to.lower() == self.username.lower()
        return bool(self.username) and self._at_us in text.lower()

    @property
    def _at_us(self) -> str:
        return f"@{self.username.lower()}"

    def _words(self, said: Message) -> str:
        """The text or caption without our own name; a phone number shared as such."""
        own = said.contact and said.sender and said.contact.user_id == said.sender.id
        if said.contact is not None:
            return said.contact.phone_number if own else ""
        text = (said.text or said.caption).strip()
        at = text.lower().find(self._at_us) if self.username else -1
        if at >= 0 and not text.startswith("/"):
            text = (
                text[:at].rstrip() + " " + text[at + len(self._at_us) :].lstrip(" ,:")
            )
        return text.strip()

    def _account(self, number: int) -> Account:
        return Account(NAME, str(number), self.bot)

    def _address(self, said: Message) -> Address:
        private = said.chat.type == "private"
        thread = str(said.message_thread_id) if said.is_topic_message else ""
        kind = ChatKind.DM if private else ChatKind.GROUP
        return Address(NAME, str(said.chat.id), self.bot, thread, kind)


def _kind(text: str, place: SentPlace | None, files: tuple[Handle, ...]) -> Kind:
    if text:
        return Kind.COMMAND if text.startswith("/") else Kind.TEXT
    if place is not None and not files:
        return Kind.PLACE
    return Kind.MEDIA


def _files(said: Message) -> tuple[Handle, ...]:
    forwarded = said.forward_origin is not None
    if said.photo:
        best = max(said.photo, key=lambda size: size.width * size.height)
        return (
            Handle(
                best.file_id,
                "image/jpeg",
                size=best.file_size,
                unique=best.file_unique_id,
                is_photo=True,
                forwarded=forwarded,
            ),
        )
    film = said.video_note or said.video
    if film is not None:
        return (
            Handle(
                film.file_id,
                film.mime_type or "video/mp4",
                size=film.file_size,
                unique=film.file_unique_id,
                forwarded=forwarded,
                is_note=said.video_note is not None,
            ),
        )
    if said.document is not None:
        file = said.document
        return (
            Handle(
                file.file_id,
                file.mime_type,
                file.file_name,
                file.file_size,
                file.file_unique_id,
                forwarded=forwarded,
            ),
        )
    return ()


def _place(said: Message, *, edited: bool) -> SentPlace | None:
    """Only a live location comes from the device; a venue or a pin may be anywhere.

    A live location is told of again by edits, the last of them without a period.
    """
    where: Location | None = said.venue.location if said.venue else said.location
    if where is None:
        return None
    source = PlaceSource.PINNED
    if said.forward_origin is not None:
        source = PlaceSource.FORWARDED
    elif said.venue is None and (where.live_period or edited):
        source = PlaceSource.LIVE
    place = Place(where.latitude, where.longitude, where.horizontal_accuracy)
    return SentPlace(place, source, _utc(said.edit_date or said.date))


def _start(text: str) -> str:
    """What a deep link carried: `/start <payload>`."""
    word, _, payload = text.partition(" ")
    return payload.strip() if word.partition("@")[0] == "/start" else ""


def _utc(date: int) -> datetime:
    return datetime.fromtimestamp(date, UTC)
