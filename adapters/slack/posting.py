"""A message in a chat: in parts, edited where it stands, plainer where it must be."""

from collections.abc import Sequence

import structlog

from adapters.slack.blocks import Post
from adapters.slack.calls import Calls
from adapters.slack.client import Json, SlackSaidNo
from adapters.slack.errors import LOST, NOT_SHOWN, THREAD_GONE
from adapters.slack.handle import read
from adapters.slack.news import PERSON
from adapters.slack.shared import Shared
from core.messaging.model import ChatKind, Notice

log = structlog.get_logger()

ALOUD = {"unfurl_links": True, "unfurl_media": True}
"""A file is shown where its address is: of Slack's own, and of nobody's secrets."""

QUIET = {"unfurl_links": False, "unfurl_media": False}
"""Nobody's one-time link is fetched to draw a preview of it."""

AS_WRITTEN = {"parse": "none", "link_names": False}
"""An edit would otherwise turn `@channel` in somebody's words into a mention."""


class Posting:
    def __init__(self, calls: Calls) -> None:
        self._change = calls.change
        self._direct: dict[str, str] = {}
        self._under_way: dict[str, list[str]] = {}

    def done(self, notice: Notice) -> list[str]:
        """Its parts that arrived; one by an interaction's address has no name."""
        return self._under_way.setdefault(notice.key, [])

    def forget(self, *keys: str) -> None:
        for key in keys:
            self._under_way.pop(key, None)

    async def say(
        self,
        notice: Notice,
        chat: str,
        posts: Sequence[Post],
        files: Sequence[Shared] = (),
    ) -> str:
        """Said in parts; a part that arrived is not said again when we try again."""
        done = self.done(notice)
        edited = bool(notice.replaces)
        for number, post in enumerate(posts):
            if number < len(done) or (post.shares and has_files(notice, done)):
                continue
            if number == 0 and edited and await self._edited(notice, chat, post):
                done.append(notice.replaces)
                continue
            answer = await self._post(notice, chat, post)
            done.append(str(answer["ts"]))
            if number == 0:
                await self._pinned(notice, chat, done[0])
        done += [each.id for each in files if each.id not in done]
        return done[0]

    async def shown(self, notice: Notice, method: str, said: Json) -> Json:
        """As it was meant; in plain words where Slack will not have it so."""
        try:
            return await self._change(notice, method, said)
        except SlackSaidNo as no:
            pictures = any("slack_file" in block for block in said["blocks"])
            if no.error not in NOT_SHOWN or pictures or not said["blocks"]:
                raise
            log.warning("slack.plainer", key=notice.key, error=no.error)
            return await self._change(notice, method, {**said, "blocks": ()})

    async def chat(self, notice: Notice) -> str:
        """The chat itself: an edit and a file want it, not the person's own id."""
        to = notice.to
        if not to.chat.startswith(PERSON):
            return to.chat
        heard = read(notice.handle)
        if heard is not None and heard.is_in_our_chat and heard.user == to.chat:
            self._direct[to.chat] = heard.channel
        if to.chat not in self._direct:
            asked = {"users": to.chat}
            opened = await self._change(notice, "conversations.open", asked)
            self._direct[to.chat] = str(opened["channel"]["id"])
        return self._direct[to.chat]

    async def _pinned(self, notice: Notice, chat: str, stamp: str) -> None:
        """Where the desk may not pin, it stands there unpinned."""
        if not notice.stays_on_top:
            return
        try:
            said = {"channel": chat, "timestamp": stamp}
            await self._change(notice, "pins.add", said)
        except SlackSaidNo as no:
            log.info("slack.not_pinned", why=no.error)

    async def _edited(self, notice: Notice, chat: str, post: Post) -> bool:
        said = {"channel": chat, "ts": notice.replaces, "text": post.text}
        try:
            shown = {**said, "blocks": post.blocks, **AS_WRITTEN}
            await self.shown(notice, "chat.update", shown)
        except SlackSaidNo as no:
            if no.error in LOST:
                return False
            raise
        return True

    async def _post(self, notice: Notice, chat: str, post: Post) -> Json:
        said: Json = {"channel": chat, "text": post.text, "blocks": post.blocks}
        said = {**said, **(ALOUD if post.shares else QUIET)}
        try:
            return await self.shown(notice, "chat.postMessage", said | thread(notice))
        except SlackSaidNo as no:
            if no.error not in THREAD_GONE:
                raise
            return await self.shown(notice, "chat.postMessage", said)


def has_files(notice: Notice, done: Sequence[str]) -> bool:
    """An announcement that was edited in place: they stand beside it."""
    edited = bool(done) and done[0] == notice.replaces
    return bool(notice.announcement) and edited


def thread(notice: Notice) -> dict[str, str]:
    """In company an answer stands under what it answers, out of everybody's way."""
    to = notice.to
    above = to.thread or ("" if to.kind is ChatKind.DM else notice.reply_to)
    return {"thread_ts": above} if above else {}
