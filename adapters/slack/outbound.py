"""A notice on its way to Slack: a modal, the Home tab, a whisper, a post or an edit."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from adapters.slack import blocks
from adapters.slack.blocks import Post
from adapters.slack.calls import Calls
from adapters.slack.client import Json, SlackSaidNo
from adapters.slack.errors import Verdict
from adapters.slack.forms import opened
from adapters.slack.handle import Interaction, read
from adapters.slack.home import home
from adapters.slack.modals import modal
from adapters.slack.news import PERSON
from adapters.slack.shared import Shared, SharedFiles
from bot.words import UTC, say
from core.kernel.clock import Clock
from core.messaging.model import (
    Address,
    Carried,
    ChatKind,
    Message,
    Notice,
    Outcome,
)

log = structlog.get_logger()

ALOUD = {"unfurl_links": True, "unfurl_media": True}
"""A file is shown where its address is: of Slack's own, and of nobody's secrets."""

QUIET = {"unfurl_links": False, "unfurl_media": False}
"""Nobody's one-time link is fetched to draw a preview of it."""

AS_WRITTEN = {"parse": "none", "link_names": False}
"""An edit would otherwise turn `@channel` in somebody's words into a mention."""

UNDELETABLE = {"cant_delete_message", "compliance_exports_prevent_deletion"}
LOST = {"message_not_found", "cant_update_message", "edit_window_closed"}
FILE = "F"
"""Begins the id of a file; that of a message is a time."""
NOT_SHOWN = {
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_blocks_too_long",
    "too_many_blocks",
}
THREAD_GONE = {"thread_not_found", "thread_locked", "cannot_reply_to_message"}
ABSENT = {"channel_not_found", "not_in_channel", "user_not_in_channel"}


class Outbound:
    def __init__(
        self,
        calls: Calls,
        clock: Clock,
        files: SharedFiles,
    ) -> None:
        self._change = calls.change
        self._client = calls.client
        self._clock = clock
        self._files = files
        self._direct: dict[str, str] = {}
        self._under_way: dict[str, list[str]] = {}

    async def send(self, notice: Notice) -> Carried:
        """Never raises for a refusal of Slack's."""
        try:
            if notice.message.withdrawn:
                notice = await self._without_files(notice)
            if notice.message.withdrawn and await self._deleted(notice):
                return Carried(Outcome.DELIVERED)
            shown = await self._show(notice, read(notice.handle))
        except SlackSaidNo as no:
            carried = _judged(no)
        else:
            said = self._under_way.get(notice.key, [])
            stands = notice.beside if _has_files(notice, said) else ()
            beside = tuple(dict.fromkeys((*stands, *filter(None, said))))
            beside = tuple(each for each in beside if each != shown)
            carried = Carried(Outcome.DELIVERED, shown, beside=beside)
        if carried.outcome is not Outcome.TRY_AGAIN:
            self._under_way.pop(notice.key, None)
            self._under_way.pop(_files_of(notice), None)
        return carried

    async def _deleted(self, notice: Notice) -> bool:
        """Whether nothing of it stands there any more."""
        stamps = [each for each in (*notice.beside, notice.replaces) if each]
        chat = await self._chat(notice) if stamps else ""
        gone = bool(stamps)
        for stamp in stamps:
            try:
                said = {"channel": chat, "ts": stamp}
                await self._change(notice, "chat.delete", said)
            except SlackSaidNo as no:
                if no.error not in LOST | UNDELETABLE:
                    raise
                gone = gone and no.error not in UNDELETABLE
        return gone

    async def _show(self, notice: Notice, heard: Interaction | None) -> str:
        message, to = notice.message, notice.to
        if message.home:
            return await self._at_home(notice, heard)
        if message.form is not None and await self._opened(notice, heard):
            return ""  # otherwise a button opens it, or it is asked in words
        if message.links:
            message = _added(message, "slack-place-by-page")
            notice = replace(notice, message=message)
        if to.kind is not ChatKind.DM and _asked_aside(notice, heard):
            return await self._whisper(notice, heard, await self._apart(notice, heard))
        chat = await self._chat(notice)
        if to.kind is ChatKind.DM and self._is_elsewhere(heard, chat):
            return await self._respond(heard, await self._apart(notice, heard))
        try:
            return await self._said(notice, chat)
        except SlackSaidNo as no:
            if no.error not in ABSENT or not self._may_respond(heard):
                raise
            return await self._respond(heard, await self._apart(notice, heard))

    async def _said(self, notice: Notice, chat: str) -> str:
        """A picture that Slack will not show is named like any other file."""
        files = await self._files.of(notice)
        posts = blocks.posts(notice.message, files)
        try:
            return await self._say(notice, chat, posts, files)
        except SlackSaidNo as no:
            pictures = [each for each in files if each.is_shown]
            if no.error not in NOT_SHOWN or not pictures:
                raise
        for each in pictures:
            self._files.doubt(each)
        again = await self._files.of(notice)
        if again == files:
            again = [replace(each, is_shown=False) for each in files]
        posts = blocks.posts(notice.message, again)
        return await self._say(notice, chat, posts, again)

    async def _apart(self, notice: Notice, heard: Interaction | None) -> Sequence[Post]:
        """What is said to one person in company. Its files are in their own chat."""
        message = notice.message
        if message.files and heard is not None:
            own = Address(notice.to.platform, heard.user, notice.to.workspace)
            alone = Message(files=message.files, language=message.language)
            aside = replace(notice, key=_files_of(notice), to=own, message=alone)
            aside = replace(aside, replaces="", card="")
            await self._said(aside, await self._chat(aside))
            message = _added(message, "slack-file-in-private")
        return blocks.posts(message)

    async def _opened(self, notice: Notice, heard: Interaction | None) -> bool:
        """Whether the form stands before the person."""
        form = notice.message.form
        if form is None or heard is None or not heard.may_open(self._clock.now()):
            return False
        view = modal(form, notice.to, notice.message.language)
        return await opened(self._client, heard.trigger, view)

    async def _at_home(self, notice: Notice, heard: Interaction | None) -> str:
        user = notice.to.chat if notice.to.chat.startswith(PERSON) else ""
        user = heard.user if heard else user
        view = home(notice.message, await self._chat(notice))
        await self._change(notice, "views.publish", {"user_id": user, "view": view})
        return ""

    async def _say(
        self,
        notice: Notice,
        chat: str,
        posts: Sequence[Post],
        files: Sequence[Shared] = (),
    ) -> str:
        """Said in parts; a part that arrived is not said again when we try again."""
        done = self._under_way.setdefault(notice.key, [])
        edited = bool(notice.replaces)
        for number, post in enumerate(posts):
            if number < len(done) or (post.shares and _has_files(notice, done)):
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
            await self._shown(notice, "chat.update", shown)
        except SlackSaidNo as no:
            if no.error in LOST:
                return False
            raise
        return True

    async def _post(self, notice: Notice, chat: str, post: Post) -> Json:
        said: Json = {"channel": chat, "text": post.text, "blocks": post.blocks}
        said = {**said, **(ALOUD if post.shares else QUIET)}
        try:
            return await self._shown(notice, "chat.postMessage", said | _thread(notice))
        except SlackSaidNo as no:
            if no.error not in THREAD_GONE:
                raise
            return await self._shown(notice, "chat.postMessage", said)

    async def _shown(self, notice: Notice, method: str, said: Json) -> Json:
        """As it was meant; in plain words where Slack will not have it so."""
        try:
            return await self._change(notice, method, said)
        except SlackSaidNo as no:
            pictures = any("slack_file" in block for block in said["blocks"])
            if no.error not in NOT_SHOWN or pictures or not said["blocks"]:
                raise
            log.warning("slack.plainer", key=notice.key, error=no.error)
            return await self._change(notice, method, {**said, "blocks": ()})

    async def _whisper(
        self, notice: Notice, heard: Interaction | None, posts: Sequence[Post]
    ) -> str:
        """Seen by one person only; if that cannot be, in a direct message."""
        if heard is None:
            raise SlackSaidNo("nobody to whisper to", Verdict.NEVER)
        if self._may_respond(heard):
            return await self._respond(heard, posts)
        said = {"channel": notice.to.chat, "user": heard.user, **_thread(notice)}
        for post in posts:
            shown = {**said, "text": post.text, "blocks": post.blocks}
            try:
                await self._change(notice, "chat.postEphemeral", shown)
            except SlackSaidNo as no:
                if no.error not in ABSENT:
                    raise
                alone = Address(notice.to.platform, heard.user, notice.to.workspace)
                aside = replace(notice, to=alone)
                return await self._say(notice, await self._chat(aside), posts)
        return ""

    async def _respond(self, heard: Interaction | None, posts: Sequence[Post]) -> str:
        """Where the desk is no member, the interaction's own address still answers."""
        if heard is not None:
            for post in posts:
                await self._client.respond(
                    heard.respond,
                    response_type="ephemeral",
                    replace_original=False,
                    text=post.text,
                    blocks=post.blocks,
                )
        return ""

    def _is_elsewhere(self, heard: Interaction | None, chat: str) -> bool:
        """In a direct chat of two people, which the desk is no member of."""
        if heard is None or not heard.channel.startswith("D"):
            return False
        return heard.channel != chat and self._may_respond(heard)

    def _may_respond(self, heard: Interaction | None) -> bool:
        return heard is not None and heard.may_respond(self._clock.now())

    async def _without_files(self, notice: Notice) -> Notice:
        """What went beside its words is a message of its own, known by its files."""
        files = [each for each in notice.beside if each.startswith(FILE)]
        for each in files:
            await self._files.delete(notice, each)
        rest = tuple(each for each in notice.beside if each not in files)
        return replace(notice, beside=rest)

    async def _chat(self, notice: Notice) -> str:
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


def _files_of(notice: Notice) -> str:
    return f"{notice.key}:files"


def _added(message: Message, sentence: str) -> Message:
    more = say(sentence, UTC, message.language)
    return replace(message, text=f"{message.text}\n\n{more}".strip())


def _has_files(notice: Notice, done: Sequence[str]) -> bool:
    """An announcement that was edited in place: they stand beside it."""
    edited = bool(done) and done[0] == notice.replaces
    return bool(notice.announcement) and edited


def _asked_aside(notice: Notice, heard: Interaction | None) -> bool:
    """A slash command in company is nobody else's business: no message shows it."""
    by_slash = heard is not None and bool(heard.respond) and not notice.reply_to
    return notice.message.only_you or by_slash


def _thread(notice: Notice) -> dict[str, str]:
    """In company an answer stands under what it answers, out of everybody's way."""
    to = notice.to
    thread = to.thread or ("" if to.kind is ChatKind.DM else notice.reply_to)
    return {"thread_ts": thread} if thread else {}


def _judged(no: SlackSaidNo) -> Carried:
    if no.verdict is Verdict.LATER:
        again, unsure = no.again_after, no.unsure
        return Carried(Outcome.TRY_AGAIN, "", again, why=no.error, unsure=unsure)
    log.warning("slack.never", reason=no.error)
    return Carried(Outcome.NEVER, gone=no.verdict is Verdict.GONE, why=no.error)
