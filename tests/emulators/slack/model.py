"""What a workspace is made of."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class SlackRefusal(Exception):  # noqa: N818 -- Slack says no; nothing is broken
    """`{"ok": false, "error": ...}` with, at times, the reasons in detail."""

    def __init__(self, error: str, *reasons: str) -> None:
        super().__init__(error, *reasons)
        self.error = error
        self.reasons = reasons


@dataclass
class Member:
    id: str
    name: str
    zone: str = "Europe/London"
    offset: int = 0
    locale: str = "en-GB"
    bot: bool = False
    deleted: bool = False

    def as_json(self, *, locale: bool = False) -> Json:
        shown: Json = {
            "id": self.id,
            "name": self.name.lower(),
            "real_name": self.name,
            "tz": self.zone,
            "tz_offset": self.offset,
            "is_bot": self.bot,
            "deleted": self.deleted,
            "profile": {"real_name": self.name, "display_name": self.name},
        }
        return {**shown, "locale": self.locale} if locale else shown


@dataclass
class File:
    id: str
    name: str
    kind: str
    data: bytes
    owner: str
    base: str
    shared: bool = False
    looks: int = 0
    """So often it is asked about before Slack has seen what it is."""

    @property
    def is_picture(self) -> bool:
        return not self.looks and self.kind in {"image/png", "image/jpeg", "image/gif"}

    @property
    def permalink(self) -> str:
        return f"{self.base}/files/{self.owner}/{self.id}/{self.name}"

    def as_json(self) -> Json:
        where = f"{self.base}/files-pri/{self.id}"
        seen = not self.looks
        return {
            "id": self.id,
            "name": self.name,
            "title": self.name,
            "mimetype": self.kind if seen else "",
            "filetype": self.name.rpartition(".")[2] if seen else "",
            "permalink": self.permalink,
            "size": len(self.data),
            "user": self.owner,
            "mode": "hosted",
            "url_private": f"{where}/{self.name}",
            "url_private_download": f"{where}/download/{self.name}",
        }


@dataclass
class Message:
    ts: str
    channel: str
    author: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread: str = ""
    files: list[File] = field(default_factory=list)
    bot: str = ""
    edited: str = ""
    only_for: str = ""
    subtype: str = ""

    def as_json(self) -> Json:
        shown: Json = {
            "type": "message",
            "user": self.author,
            "text": self.text,
            "ts": self.ts,
        }
        optional: Json = {
            "blocks": self.blocks,
            "thread_ts": self.thread,
            "files": [file.as_json() for file in self.files],
            "subtype": self.subtype,
            "edited": self.edited and {"user": self.author, "ts": self.edited},
            "bot_id": self.bot,
            "app_id": self.bot and "A1",
        }
        return {**shown, **{name: value for name, value in optional.items() if value}}

    @property
    def buttons(self) -> dict[str, Json]:
        """Every button to be seen on it, by label, with its block's id inside."""
        return buttons_of(self.blocks)


@dataclass
class Channel:
    id: str
    name: str
    kind: str = "channel"
    members: set[str] = field(default_factory=set)
    archived: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    pinned: list[str] = field(default_factory=list)

    def as_json(self, bot: str) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "is_im": self.kind == "im",
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind in {"im", "mpim", "group"},
            "is_archived": self.archived,
            "is_member": bot in self.members,
            **({"user": next(iter(self.members - {bot}), bot)} if self.is_im else {}),
        }

    @property
    def is_im(self) -> bool:
        return self.kind == "im"


@dataclass
class View:
    id: str
    owner: str
    body: Json
    hash: str
    root: str
    previous: str = ""

    def as_json(self, team: str, bot: str) -> Json:
        return {
            **self.body,
            "id": self.id,
            "team_id": team,
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.previous or None,
            "app_id": "A1",
            "bot_id": bot,
            "private_metadata": self.body.get("private_metadata", ""),
            "callback_id": self.body.get("callback_id", ""),
            "external_id": self.body.get("external_id", ""),
            "state": {"values": {}},
        }


def buttons_of(blocks: list[Json]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for block in blocks:
        held = [*block.get("elements", ()), block.get("accessory", {})]
        for element in held:
            if element.get("type") == "button":
                label = element["text"]["text"]
                found[label] = {**element, "block_id": block["block_id"]}
    return found
