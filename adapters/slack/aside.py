"""What one person alone is to see in company: by whichever way is still open."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from adapters.slack.blocks import Post
from adapters.slack.calls import Calls
from adapters.slack.client import SlackSaidNo
from adapters.slack.errors import ABSENT, Verdict
from adapters.slack.handle import Interaction
from adapters.slack.posting import Posting, thread
from core.kernel.clock import Clock
from core.messaging.model import Address, ChatKind, Notice

log = structlog.get_logger()


class Aside:
    def __init__(self, calls: Calls, clock: Clock, posting: Posting) -> None:
        self._client = calls.client
        self._clock = clock
        self._posting = posting

    def may_respond(self, heard: Interaction | None) -> bool:
        return heard is not None and heard.may_respond(self._clock.now())

    async def whisper(
        self, notice: Notice, heard: Interaction | None, posts: Sequence[Post]
    ) -> str:
        """Seen by one person only; if that cannot be, in a direct message."""
        if heard is None:
            raise SlackSaidNo("nobody to whisper to", Verdict.NEVER)
        if self.may_respond(heard):
            return await self.respond(notice, heard, posts)
        return await self._by_method(notice, heard, posts)

    async def respond(
        self, notice: Notice, heard: Interaction, posts: Sequence[Post]
    ) -> str:
        """Where the desk is no member, the interaction's own address still answers.

        Five times, and for half an hour: then what is left goes another way.
        """
        done = self._posting.done(notice)
        for post in posts[len(done) :]:
            try:
                await self._client.respond(
                    heard.respond,
                    response_type="ephemeral",
                    replace_original=False,
                    text=post.text,
                    blocks=post.blocks,
                )
            except SlackSaidNo as no:
                if no.verdict is Verdict.LATER:
                    raise
                log.info("slack.address_spent", key=notice.key, error=no.error)
                return await self._by_method(notice, heard, posts)
            done.append("")
        return ""

    async def _by_method(
        self, notice: Notice, heard: Interaction, posts: Sequence[Post]
    ) -> str:
        alone = Address(notice.to.platform, heard.user, notice.to.workspace)
        direct = replace(notice, to=alone, replaces="", card="")
        if notice.to.kind is ChatKind.DM:
            return await self._posting.say(
                direct, await self._posting.chat(direct), posts
            )
        said = {"channel": notice.to.chat, "user": heard.user, **thread(notice)}
        done = self._posting.done(notice)
        for post in posts[len(done) :]:
            shown = {**said, "text": post.text, "blocks": post.blocks}
            try:
                await self._posting.shown(notice, "chat.postEphemeral", shown)
            except SlackSaidNo as no:
                if no.error not in ABSENT:
                    raise
                chat = await self._posting.chat(direct)
                return await self._posting.say(direct, chat, posts)
            done.append("")
        return ""
