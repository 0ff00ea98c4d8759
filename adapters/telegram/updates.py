"""The parts of Telegram's updates that mean something to us, strictly typed.

https://core.telegram.org/bots/api#update -- fields left out are ignored.
"""

from typing import Annotated

from msgspec import Meta, Struct, field

Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Radius = Annotated[float, Meta(ge=0)]
Date = Annotated[int, Meta(ge=0, le=2**33)]


class User(Struct):
    id: int
    is_bot: bool
    language_code: str = ""


class Chat(Struct):
    id: int
    type: str
    title: str = ""


class Entity(Struct):
    type: str
    offset: int
    length: int


class PhotoSize(Struct):
    file_id: str
    file_unique_id: str
    width: int
    height: int
    file_size: int | None = None


class Document(Struct):
    file_id: str
    file_unique_id: str
    file_name: str = ""
    mime_type: str = ""
    file_size: int | None = None


class Film(Struct):
    """A video, or a round video note: that one the app records in the chat itself."""

    file_id: str
    file_unique_id: str = ""
    mime_type: str = ""
    file_size: int | None = None


class Location(Struct):
    latitude: Latitude
    longitude: Longitude
    horizontal_accuracy: Radius = 0
    live_period: int = 0


class Venue(Struct):
    location: Location
    title: str


class Contact(Struct):
    phone_number: str
    user_id: int = 0


class Origin(Struct):
    type: str


class RepliedTo(Struct):
    message_id: int
    sender: User | None = field(name="from", default=None)


Content = dict[str, object] | None
"""What is there, and not for us to read."""


class Message(Struct):
    message_id: int
    chat: Chat
    date: Date
    sender: User | None = field(name="from", default=None)
    sender_chat: Chat | None = None
    message_thread_id: int = 0
    is_topic_message: bool = False
    edit_date: Date = 0
    media_group_id: str = ""
    text: str = ""
    caption: str = ""
    entities: list[Entity] = []
    caption_entities: list[Entity] = []
    photo: list[PhotoSize] = []
    document: Document | None = None
    location: Location | None = None
    venue: Venue | None = None
    contact: Contact | None = None
    forward_origin: Origin | None = None
    reply_to_message: RepliedTo | None = None
    migrate_to_chat_id: int = 0
    migrate_from_chat_id: int = 0
    animation: Content = None
    audio: Content = None
    checklist: Content = None
    dice: Content = None
    game: Content = None
    paid_media: Content = None
    poll: Content = None
    sticker: Content = None
    story: Content = None
    video: Film | None = None
    video_note: Film | None = None
    voice: Content = None

    @property
    def says_something(self) -> bool:
        """Else it is Telegram's own note: somebody joined, a title was changed."""
        shown = (getattr(self, name) for name in SHOWN)
        return bool(self.text or self.caption or self.photo) or any(
            each is not None for each in shown
        )


SHOWN = (
    "document",
    "location",
    "venue",
    "contact",
    "animation",
    "audio",
    "checklist",
    "dice",
    "game",
    "paid_media",
    "poll",
    "sticker",
    "story",
    "video",
    "video_note",
    "voice",
)


class CallbackQuery(Struct):
    id: str
    sender: User = field(name="from")
    message: Message | None = None
    data: str = ""


class Member(Struct):
    status: str


class MembershipChange(Struct):
    chat: Chat
    sender: User = field(name="from")
    date: Date
    old_chat_member: Member
    new_chat_member: Member


class Update(Struct):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MembershipChange | None = None


ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""What we ask Telegram to tell us, and nothing else."""
