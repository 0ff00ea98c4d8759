"""A notice on its way to Slack: a modal, the Home tab, a whisper, a post or an edit."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from adapters.slack import blocks
from adapters.slack.aside import Aside
from adapters.slack.blocks import Post
from adapters.slack.calls import Calls
from adapters.slack.client import SlackSaidNo
from adapters.slack.errors import ABSENT, LOST, NOT_SHOWN, UNDELETABLE, Verdict
from adapters.slack.forms import opened
from adapters.slack.handle import Interaction, read
from adapters.slack.home import home
from adapters.slack.modals import modal
from adapters.slack.news import PERSON
from adapters.slack.posting import Posting, has_files
from adapters.slack.shared import SharedFiles
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

FILE = "F"
"""Begins the id of a file; that of a message is a time."""


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
        self._posting = Posting(calls)
        self._aside = Aside(calls, clock, self._posting)

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
            said = self._posting.done(notice)
            stands = notice.beside if has_files(notice, said) else ()
            beside = tuple(dict.fromkeys((*stands, *filter(None, said))))
            beside = tuple(each for each in beside if each != shown)
            carried = Carried(Outcome.DELIVERED, shown, beside=beside)
        if carried.outcome is not Outcome.TRY_AGAIN:
            self._posting.forget(notice.key, _files_of(notice))
        return carried

    async def _deleted(self, notice: Notice) -> bool:
        """Whether nothing of it stands there any more."""
        stamps = [each for each in (*notice.beside, notice.replaces) if each]
        chat = await self._posting.chat(notice) if stamps else ""
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
            return await self._aside.whisper(
                notice, heard, await self._apart(notice, heard)
            )
        chat = await self._posting.chat(notice)
        if to.kind is ChatKind.DM and self._is_elsewhere(heard, chat):
            return await self._respond(notice, heard)
        try:
            return await self._said(notice, chat)
        except SlackSaidNo as no:
            if no.error not in ABSENT or not self._aside.may_respond(heard):
                raise
            return await self._respond(notice, heard)

    async def _said(self, notice: Notice, chat: str) -> str:
        """A picture that Slack will not show is named like any other file."""
        files = await self._files.of(notice)
        posts = blocks.posts(notice.message, files)
        try:
            return await self._posting.say(notice, chat, posts, files)
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
        return await self._posting.say(notice, chat, posts, again)

    async def _apart(self, notice: Notice, heard: Interaction | None) -> Sequence[Post]:
        """What is said to one person in company. Its files are in their own chat."""
        message = notice.message
        if message.files and heard is not None:
            own = Address(notice.to.platform, heard.user, notice.to.workspace)
            alone = Message(files=message.files, language=message.language)
            aside = replace(notice, key=_files_of(notice), to=own, message=alone)
            aside = replace(aside, replaces="", card="")
            await self._said(aside, await self._posting.chat(aside))
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
        view = home(notice.message, await self._posting.chat(notice))
        await self._change(notice, "views.publish", {"user_id": user, "view": view})
        return ""

    async def _respond(self, notice: Notice, heard: Interaction | None) -> str:
        posts = await self._apart(notice, heard)
        return await self._aside.respond(notice, heard, posts) if heard else ""

    def _is_elsewhere(self, heard: Interaction | None, chat: str) -> bool:
        """In a direct chat of two people, which the desk is no member of."""
        if heard is None or not heard.channel.startswith("D"):
            return False
        return heard.channel != chat and self._aside.may_respond(heard)

    async def _without_files(self, notice: Notice) -> Notice:
        """What went beside its words is a message of its own, known by its files."""
        files = [each for each in notice.beside if each.startswith(FILE)]
        for each in files:
            await self._files.delete(notice, each)
        rest = tuple(each for each in notice.beside if each not in files)
        return replace(notice, beside=rest)


def _files_of(notice: Notice) -> str:
    return f"{notice.key}:files"


def _added(message: Message, sentence: str) -> Message:
    more = say(sentence, UTC, message.language)
    return replace(message, text=f"{message.text}\n\n{more}".strip())


def _asked_aside(notice: Notice, heard: Interaction | None) -> bool:
    """A slash command in company is nobody else's business: no message shows it."""
    by_slash = heard is not None and bool(heard.respond) and not notice.reply_to
    return notice.message.only_you or by_slash


def _judged(no: SlackSaidNo) -> Carried:
    if no.verdict is Verdict.LATER:
        again, unsure = no.again_after, no.unsure
        return Carried(Outcome.TRY_AGAIN, "", again, why=no.error, unsure=unsure)
    log.warning("slack.never", reason=no.error)
    return Carried(Outcome.NEVER, gone=no.verdict is Verdict.GONE, why=no.error)
