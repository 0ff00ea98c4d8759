"""Slack as a platform of the desk."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

import structlog

from adapters.intake import Intake
from adapters.slack import files, inbound
from adapters.slack.client import SlackClient
from adapters.slack.commands import Spoken
from adapters.slack.modals import errors_in
from adapters.slack.news import NAME
from adapters.slack.outbound import Outbound
from bot.incoming import Handle, Incoming
from bot.platform import Capabilities
from bot.turn.check_form import FormCheck
from core.application import Door
from core.kernel.clock import Clock
from core.messaging.model import Carried, Event, Notice
from core.people.model import Account

log = structlog.get_logger()

Json = Mapping[str, Any]

CHECKING = 2.0
"""Seconds a form's faults may take to find: Slack waits three for an answer."""


class SlackPlatform:
    name = NAME
    can = Capabilities(forms=True, only_you=True, home=True, menu=True, links=True)

    def __init__(
        self,
        client: SlackClient,
        outbound: Outbound,
        clock: Clock,
        commands: Collection[str],
    ) -> None:
        self._client = client
        self._outbound = outbound
        self._clock = clock
        self._commands = commands
        self._spoken = Spoken(commands)

    def decode(self, event: Event) -> Incoming | None:
        return inbound.decode(event, self._clock.now(), self._commands)

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        return await files.fetch(self._client, handle.ref)

    async def send(self, notice: Notice) -> Carried:
        said = self._spoken.message(notice.message)
        return await self._outbound.send(replace(notice, message=said))


class Reception:
    """What `Entry` needs of the desk: keep an event, and check a form."""

    def __init__(
        self,
        door: Door,
        clock: Clock,
        arrived: Callable[[], None],
        check: FormCheck,
    ) -> None:
        self._door = door
        self._clock = clock
        self._intake = Intake(door, arrived)
        self._check = check

    async def keep(self, event: Event) -> None:
        """Returns once it is committed."""
        await self._intake.keep([event])

    async def faults(self, event: Event, told: Json) -> Json:
        """Too slow to find is none: what is wrong is then asked in words."""
        incoming = inbound.decode(event, self._clock.now(), ())
        if incoming is None:
            return {}
        try:
            async with asyncio.timeout(CHECKING):
                faults = await self._door.read(
                    lambda desk: self._check.faults(incoming, desk)
                )
        except Exception:
            log.exception("slack.form_not_checked")
            return {}
        return errors_in(told["view"], faults) if faults else {}
