"""Answers again what somebody still looks at, once it would read differently."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import structlog

from bot.call import Call
from bot.command import Command
from bot.incoming import Incoming, Kind
from bot.turn.advance import advance
from core.application import Desk, Door, OnlyReads
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.refusal import Refusal
from core.messaging.conversation import Reply
from core.messaging.replies.live import ClaimTouched, ShowAgain
from core.messaging.replies.live_cards import LiveCard
from core.people.look_up import WhoSpeaks

log = structlog.get_logger()


class Refresher:
    """Asks as the reader of each card would, by a press of its own button."""

    def __init__(
        self, door: Door, commands: Mapping[str, Command], clock: Clock
    ) -> None:
        self._door = door
        self._commands = commands
        self._clock = clock

    async def step(self) -> int:
        cards = await self._door.run(ClaimTouched(THE_DESK))
        await asyncio.gather(*(self._show(card) for card in cards))
        return len(cards)

    async def _show(self, card: LiveCard) -> None:
        try:
            reply = await self._door.read(partial(self._answered, card))
        except (Refusal, OnlyReads) as refusal:  # a right or a thing that is gone
            log.info("live.ended", why=type(refusal).__name__)
            reply = None
        await self._door.run(ShowAgain(THE_DESK, card, reply))

    def _answered(self, card: LiveCard, desk: Desk) -> Reply | None:
        command = self._commands.get(card.draft.command)
        behind = desk.run(WhoSpeaks(THE_DESK, card.account))
        mine = (card.organisation, card.person)
        for speaker in behind.speakers:
            if command and (speaker.actor.organisation, speaker.actor.person) == mine:
                now = self._clock.now()
                press = Incoming(card.account, card.to, now, now, Kind.PRESS)
                call = Call(press, speaker, desk, self._commands)
                reply = advance(command, card.draft, call)
                if not reply.live:
                    return None
                return replace(reply, card=card.card, language=call.language)
        return None
