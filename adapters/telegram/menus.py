"""The list behind Telegram's menu button: the commands a person's roles allow."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.command import Command
from bot.words import UTC, languages, say
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.people.look_up import WhoSpeaks
from core.people.model import Account, Speaker

if TYPE_CHECKING:
    from aiogram import Bot

log = structlog.get_logger()
LOOK_AGAIN = timedelta(minutes=10)
"""Roles change seldom; a menu may lag behind them for so long."""
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
ENGLISH = "en"
PATIENCE = 15

Menu = tuple[tuple[str, str], ...]


def menu_for(
    commands: Iterable[Command], speakers: Iterable[Speaker], language: str
) -> Menu:
    """Names and what they do; without a speaker, what everybody may do."""
    who = tuple(speakers)
    return tuple(
        (each.name, say(f"about-{each.name}", UTC, language)[:LONGEST_DESCRIPTION])
        for each in commands
        if each.is_for(*who)
    )[:MOST_COMMANDS]


class Menus:
    def __init__(
        self, bot: "Bot", door: Door, commands: Mapping[str, Command], clock: Clock
    ) -> None:
        self._bot = bot
        self._door = door
        self._commands = commands
        self._clock = clock
        self._looked: dict[str, datetime] = {}
        self._shown: dict[str, Menu] = {}
        self._at_work: set[asyncio.Task[None]] = set()

    async def show_everybody(self) -> None:
        """What a stranger sees, in every language there is."""
        for language in languages():
            menu = menu_for(self._commands.values(), (), language)
            await self._set(menu, "" if language == ENGLISH else language)

    def refresh(self, account: Account) -> None:
        """Have another look at what this person may do, if the last was long ago."""
        now = self._clock.now()
        last = self._looked.get(account.handle)
        if last is not None and now - last < LOOK_AGAIN:
            return
        self._looked[account.handle] = now
        task = asyncio.create_task(self._show(account))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)

    async def finish(self) -> None:
        if self._at_work:
            await asyncio.wait(self._at_work)

    async def _show(self, account: Account) -> None:
        try:
            behind = await self._door.run(WhoSpeaks(THE_DESK, account))
            speakers = [behind.chosen] if behind.chosen else behind.speakers
            language = speakers[0].preferences.language if speakers else ENGLISH
            menu = menu_for(self._commands.values(), speakers, language)
            if self._shown.get(account.handle) != menu:
                await self._set(menu, chat=account.handle)
                self._shown[account.handle] = menu
        except Exception as lost:  # noqa: BLE001 -- a menu is not worth a failure
            log.info("telegram.menu_not_shown", error=type(lost).__name__)

    async def _set(self, menu: Menu, language: str = "", chat: str = "") -> None:
        from aiogram.types import BotCommand, BotCommandScopeChat

        await self._bot.set_my_commands(
            [BotCommand(command=name, description=about) for name, about in menu],
            scope=BotCommandScopeChat(chat_id=chat) if chat else None,
            language_code=language or None,
            request_timeout=PATIENCE,
        )
