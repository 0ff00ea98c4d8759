"""Who and what there is: users, chats, messages and files, as Telegram keeps them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from tests.emulators.telegram.files import Files
from tests.emulators.telegram.wire import Json, bad, forbidden

ChatType = Literal["private", "group", "supergroup"]
BOT_ID = 7_000_000_042
BOT_NAME = "desk_bot"
FIRST_SUPERGROUP = -1_001_000_000_000


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    username: str = ""
    language: str = "en"
    is_bot: bool = False

    def as_json(self) -> Json:
        said: Json = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
        }
        if self.username:
            said["username"] = self.username
        if self.language and not self.is_bot:
            said["language_code"] = self.language
        return said


@dataclass(slots=True)
class Kept:
    """A message as it now stands. A reply keyboard is not part of its JSON."""

    said: Json
    keyboard: Json | None = None
    from_bot: bool = False
    edits: int = 0


@dataclass(slots=True)
class Chat:
    """One chat; `bot` is the bot's status there, as ChatMember spells it."""

    id: int
    type: ChatType
    name: str
    username: str = ""
    bot: str = "left"
    started: bool = False
    migrated_to: int = 0
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Kept] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)
    menu_button: Json = field(default_factory=lambda: {"type": "default"})
    bot_spoke_last: bool = False
    pinned: int = 0

    @property
    def is_group(self) -> bool:
        return self.type != "private"

    def as_json(self) -> Json:
        if not self.is_group:
            said: Json = {"id": self.id, "type": "private", "first_name": self.name}
            return said | ({"username": self.username} if self.username else {})
        return {"id": self.id, "type": self.type, "title": self.name}


class World:
    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.bot = User(BOT_ID, "Desk", BOT_NAME, is_bot=True)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self._user_ids = count(100_001)
        self._group_ids = count(4_000_001)
        self._super_ids = count(1)
        self._message_ids = {0: count(501)}

    def add_user(self, name: str, username: str, language: str) -> User:
        user = User(next(self._user_ids), name, username, language)
        self.users[user.id] = user
        chat = Chat(user.id, "private", name, username, bot="member")
        chat.members[user.id] = user
        self.chats[user.id] = chat
        return user

    def add_group(self, title: str, *, supergroup: bool) -> Chat:
        if supergroup:
            chat = Chat(FIRST_SUPERGROUP - next(self._super_ids), "supergroup", title)
        else:
            chat = Chat(-next(self._group_ids), "group", title)
        self.chats[chat.id] = chat
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count for themselves; all other chats of a bot share."""
        own = chat.id if chat.type == "supergroup" else 0
        return next(self._message_ids.setdefault(own, count(1)))

    def date(self) -> int:
        return int(self.now())

    def keep(self, chat: Chat, sender: User, content: Json) -> Kept:
        number = self.next_message_id(chat)
        said: Json = {
            "message_id": number,
            "from": sender.as_json(),
            "chat": chat.as_json(),
            "date": self.date(),
        }
        kept = Kept(said | content, from_bot=sender is self.bot)
        chat.messages[number] = kept
        chat.bot_spoke_last = kept.from_bot
        return kept

    def chat(self, chat_id: str) -> Chat:
        """The chat a method names by number or by @name."""
        if not chat_id:
            raise bad("chat_id is empty")
        if chat_id.startswith("@"):
            found = [c for c in self.chats.values() if f"@{c.username}" == chat_id]
        else:
            found = [c for c in self.chats.values() if str(c.id) == chat_id]
        if not found:
            raise bad("chat not found")
        return found[0]

    def writable(self, chat_id: str) -> Chat:
        """The chat, if the bot may write there now; else Telegram's refusal."""
        chat = self.chat(chat_id)
        if chat.migrated_to:
            refused = bad("group chat was upgraded to a supergroup chat")
            refused.parameters["migrate_to_chat_id"] = chat.migrated_to
            raise refused
        if chat.is_group and chat.bot == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if chat.is_group and chat.bot == "left":
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        if chat.is_group:
            return chat
        if chat.bot == "kicked":
            raise forbidden("bot was blocked by the user")
        if chat.bot == "deactivated":
            raise forbidden("user is deactivated")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
