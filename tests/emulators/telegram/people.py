"""What people can do in their app, and what the bot is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.emulators.telegram.backstage import Backstage, Press
from tests.emulators.telegram.lines import Line
from tests.emulators.telegram.markup import entities_in
from tests.emulators.telegram.wire import Json, Upload
from tests.emulators.telegram.world import Chat, Kept, User

_press_numbers = count(4_382_001)
_RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_send_welcome_messages",
]


class Group:
    """A group chat. The bot hears there what privacy mode lets it hear."""

    def __init__(self, there: Backstage, chat: Chat) -> None:
        self._there = there
        self.chat = chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def lines(self) -> list[Line]:
        """All that stands in it, oldest first."""
        world = self._there.world
        return [Line(world, self.chat, kept) for kept in self.chat.messages.values()]

    @property
    def bot_lines(self) -> list[Line]:
        return [line for line in self.lines if line.kept.from_bot]

    def promote_bot(self, by: "Person") -> None:
        _change_membership(self._there, self.chat, by.user, "administrator")

    def upgrade(self) -> "Group":
        """It becomes a supergroup, under a new number, as Telegram decides."""
        there, old = self._there, self.chat
        new = there.world.add_group(old.name, supergroup=True)
        new.members, new.bot = dict(old.members), old.bot
        old.migrated_to = new.id
        someone = next(iter(old.members.values()))
        for chat, body in (
            (old, {"migrate_to_chat_id": new.id}),
            (new, {"migrate_from_chat_id": old.id}),
        ):
            kept = there.world.keep(chat, someone, body)
            there.updates.put("message", kept.said)
        return Group(there, new)


@dataclass(slots=True)
class Person:
    _there: Backstage
    user: User

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self._there.world.chats[self.user.id]

    @property
    def sees(self) -> list[Line]:
        """What the bot has written to this person, oldest first, as it stands now."""
        world = self._there.world
        return [
            Line(world, self.chat, kept)
            for kept in self.chat.messages.values()
            if kept.from_bot
        ]

    def starts(self, payload: str = "") -> Line:
        """Open the chat with the bot, perhaps by a deep link."""
        self.chat.started = True
        if self.chat.bot == "kicked":
            self.unblocks()
        return self.says(f"/start {payload}".strip())

    def says(
        self, text: str, where: Group | None = None, *, reply_to: Line | None = None
    ) -> Line:
        return self.sends(_worded("text", text), where, reply_to=reply_to)

    def sends(
        self, content: Json, where: Group | None = None, *, reply_to: Line | None = None
    ) -> Line:
        """Send any content, already in the Bot API's shape."""
        chat = self._in(where)
        if reply_to is not None:
            content = content | {"reply_to_message": reply_to.said}
        if chat is self.chat:
            chat.started = True
        kept = self._there.world.keep(chat, self.user, content)
        self._tell("message", chat, kept)
        return Line(self._there.world, chat, kept)

    def sends_photo(
        self,
        data: bytes,
        caption: str = "",
        where: Group | None = None,
        *,
        reply_to: Line | None = None,
    ) -> Line:
        """From the camera or the gallery: the app sends several smaller sizes."""
        upload = Upload("photo.jpg", "image/jpeg", data)
        sizes = self._there.world.files.add_photo(upload)
        content: Json = {"photo": [size.as_json() for size in sizes]}
        content |= _worded("caption", caption)
        return self.sends(content, where, reply_to=reply_to)

    def sends_album(self, photos: Sequence[bytes], caption: str = "") -> list[Line]:
        album = str(next(_press_numbers))
        sent: list[Line] = []
        for index, data in enumerate(photos):
            upload = Upload("photo.jpg", "image/jpeg", data)
            sizes = self._there.world.files.add_photo(upload)
            content: Json = {"photo": [size.as_json() for size in sizes]}
            content |= {"media_group_id": album}
            content |= _worded("caption", caption if index == 0 else "")
            sent.append(self.sends(content))
        return sent

    def sends_document(
        self,
        data: bytes,
        name: str = "photo.jpg",
        mime: str = "image/jpeg",
        *,
        pretended_size: int = 0,
    ) -> Line:
        """As a file: nothing is made smaller, nothing is removed."""
        upload = Upload(name, mime, data)
        file = self._there.world.files.add(upload, pretended_size=pretended_size)
        shown = {**file.as_json(), "file_name": name, "mime_type": mime}
        return self.sends({"document": shown})

    def sends_video_note(
        self, data: bytes, *, seconds: int = 4, pretended_size: int = 0
    ) -> Line:
        """The round film that the app records when its camera button is held."""
        upload = Upload("note.mp4", "video/mp4", data)
        file = self._there.world.files.add(upload, pretended_size=pretended_size)
        note = {**file.as_json(), "length": 384, "duration": seconds}
        return self.sends({"video_note": note})

    def sends_video(self, data: bytes, *, seconds: int = 4) -> Line:
        """From the gallery, or from the camera: they look alike."""
        file = self._there.world.files.add(Upload("video.mp4", "video/mp4", data))
        told = {"width": 640, "height": 480, "duration": seconds}
        shown = {**file.as_json(), **told, "mime_type": "video/mp4"}
        return self.sends({"video": shown})

    def sends_place(
        self,
        lat: float,
        lon: float,
        *,
        accuracy: float | None = None,
        live_for: int = 0,
        reply_to: Line | None = None,
    ) -> Line:
        """One's own place or a dropped pin (they look alike); live with `live_for`."""
        where = _location(lat, lon, accuracy)
        if live_for:
            where["live_period"] = live_for
        return self.sends({"location": where}, reply_to=reply_to)

    def moves(
        self, live: Line, lat: float, lon: float, *, accuracy: float | None = None
    ) -> None:
        """The app tells of a new place while a live location is shared."""
        where = _location(lat, lon, accuracy)
        where["live_period"] = live.said["location"]["live_period"]
        self._edit(live, {"location": where})

    def stops_sharing(self, live: Line) -> None:
        where = {k: v for k, v in live.said["location"].items() if k != "live_period"}
        self._edit(live, {"location": where})

    def sends_venue(self, title: str, lat: float, lon: float) -> Line:
        """A named place picked from a list. It also carries a plain location."""
        where = _location(lat, lon, None)
        venue = {"location": where, "title": title, "address": f"{title} Street 1"}
        return self.sends({"venue": venue, "location": where})

    def sends_contact(self, phone: str, of: "Person | None" = None) -> Line:
        owner = (of or self).user
        contact = {
            "phone_number": phone,
            "first_name": owner.first_name,
            "user_id": owner.id,
        }
        return self.sends({"contact": contact})

    def forwards(self, line: Line, *, hidden: bool = False) -> Line:
        """Send on what somebody (perhaps with a hidden account) once sent."""
        taken = ("text", "entities", "photo", "caption", "document", "location")
        films = ("video", "video_note")
        content = {k: line.said[k] for k in (*taken, *films) if k in line.said}
        writer = line.said["from"]
        origin: Json = {"type": "user", "date": line.said["date"]}
        origin |= {"sender_user": writer}
        if hidden:
            name = {"sender_user_name": writer["first_name"]}
            origin = {"type": "hidden_user", "date": line.said["date"]} | name
        return self.sends(content | {"forward_origin": origin})

    def edits(self, line: Line, text: str) -> None:
        """Correct one's own text, or the caption under one's picture."""
        name = "text" if "text" in line.said else "caption"
        self._edit(line, _worded(name, text))

    def presses(self, line: Line, label: str) -> Press:
        """Press the button as it stands there now; anyone who sees it may."""
        return self.presses_old(line, line.data_of(label))

    def presses_old(self, line: Line, data: str) -> Press:
        """Press a button that an app which was away still shows."""
        there = self._there
        press = Press(str(next(_press_numbers)), there.world.now(), data)
        there.presses[press.id] = press
        query = {
            "id": press.id,
            "from": self.user.as_json(),
            "message": line.said,
            "chat_instance": str(line.chat.id),
            "data": data,
        }
        there.updates.put("callback_query", query)
        return press

    def blocks(self) -> None:
        _change_membership(self._there, self.chat, self.user, "kicked")

    def unblocks(self) -> None:
        _change_membership(self._there, self.chat, self.user, "member")

    def deactivates(self) -> None:
        """Delete the whole account; no bot is told."""
        self.chat.bot = "deactivated"

    def joins(self, group: Group) -> None:
        group.chat.members[self.user.id] = self.user
        body = {"new_chat_members": [self.user.as_json()]}
        self._service(group, body)

    def leaves(self, group: Group) -> None:
        group.chat.members.pop(self.user.id, None)
        self._service(group, {"left_chat_member": self.user.as_json()})

    def adds_bot(self, group: Group) -> None:
        _change_membership(self._there, group.chat, self.user, "member")
        bot = self._there.world.bot.as_json()
        self._service(group, {"new_chat_members": [bot]})

    def removes_bot(self, group: Group) -> None:
        bot = self._there.world.bot.as_json()
        self._service(group, {"left_chat_member": bot})
        _change_membership(self._there, group.chat, self.user, "kicked")

    def _service(self, group: Group, body: Json) -> None:
        kept = self._there.world.keep(group.chat, self.user, body)
        if group.chat.bot in {"member", "administrator"}:
            self._there.updates.put("message", kept.said)

    def _in(self, where: Group | None) -> Chat:
        if where is None:
            return self.chat
        if self.user.id not in where.chat.members:
            raise LookupError(f"{self.user.first_name} is not in {where.chat.name}")
        return where.chat

    def _edit(self, line: Line, content: Json) -> None:
        now = {"edit_date": self._there.world.date()}
        line.kept.said = line.kept.said | content | now
        line.kept.edits += 1
        self._tell("edited_message", line.chat, line.kept)

    def _tell(self, kind: str, chat: Chat, kept: Kept) -> None:
        self._there.changed.ring()
        if chat.bot not in {"member", "administrator"}:
            return
        all_heard = not (chat.is_group and self._there.privacy_mode)
        if all_heard or chat.bot == "administrator" or self._is_meant(kept.said):
            self._there.updates.put(kind, kept.said)

    def _is_meant(self, said: Json) -> bool:
        """Whether privacy mode lets the bot hear this in a group."""
        name = self._there.world.bot.username
        text = str(said.get("text", said.get("caption", "")))
        replied = said.get("reply_to_message", {}).get("from", {})
        first = text.split(" ", 1)[0]
        command = first.startswith("/") and first.partition("@")[2] in {"", name}
        return (
            command
            or f"@{name}" in text
            or replied.get("id") == self._there.world.bot.id
        )


def _worded(name: str, text: str) -> Json:
    if not text:
        return {}
    entities = entities_in(text)
    where = "entities" if name == "text" else "caption_entities"
    return {name: text} | ({where: entities} if entities else {})


def _location(lat: float, lon: float, accuracy: float | None) -> Json:
    where: Json = {"latitude": lat, "longitude": lon}
    return where if accuracy is None else where | {"horizontal_accuracy": accuracy}


def _change_membership(there: Backstage, chat: Chat, by: User, status: str) -> None:
    body = {
        "chat": chat.as_json(),
        "from": by.as_json(),
        "date": there.world.date(),
        "old_chat_member": _member(there.world.bot, chat.bot),
        "new_chat_member": _member(there.world.bot, status),
    }
    chat.bot = status
    there.updates.put("my_chat_member", body)
    there.changed.ring()


def _member(user: User, status: str) -> dict[str, Any]:
    said: Json = {"status": status, "user": user.as_json()}
    if status == "kicked":
        said["until_date"] = 0
    if status == "administrator":
        said |= dict.fromkeys(_RIGHTS, False)
    return said
