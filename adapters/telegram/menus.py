"""The list behind Telegram's menu button: the commands a person's roles allow."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.command import Command
from bot.words import UTC, say
from bot.words.ftl import languages
from core.application import Door
from core.attendance.checking_in.hand_in import LinksWanted
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, may
from core.kernel.refusal import Refusal
from core.people.look_up import WhoSpeaks
from core.people.model import Account, Speaker
from core.people.reading import read_by
from core.sessions.model import Session

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
        self,
        bot: "Bot",
        door: Door,
        commands: Mapping[str, Command],
        clock: Clock,
        app: str = "",
    ) -> None:
        self._bot = bot
        self._app = app if app.startswith("https://") else ""
        self._door = door
        self._commands = commands
        self._clock = clock
        self._looked: dict[str, datetime] = {}
        self._shown: dict[str, Menu] = {}
        self._offered: dict[str, bool] = {}
        """Whom it was offered; of others it is unknown, so the first look says it."""
        self._at_work: set[asyncio.Task[None]] = set()

    async def show_everybody(self) -> None:
        """What a stranger sees, in every language there is."""
        for language in languages():
            menu = menu_for(self._commands.values(), (), language)
            await self._set(menu, "" if language == ENGLISH else language)

    def refresh(self, account: Account, *, news: bool = False) -> None:
        """Have another look at what this person may do, if the last was long ago.

        `news` says that something may be open to them since.
        """
        now = self._clock.now()
        last = self._looked.get(account.handle)
        if last is not None and now - last < LOOK_AGAIN and not news:
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
            language = read_by(speakers) if speakers else ENGLISH
            menu = menu_for(self._commands.values(), speakers, language)
            if self._shown.get(account.handle) != menu:
                await self._set(menu, chat=account.handle)
                self._shown[account.handle] = menu
            await self._offer_app(account, speakers, language)
        except Exception as lost:  # noqa: BLE001 -- a menu is not worth a failure
            log.info("telegram.menu_not_shown", error=type(lost).__name__)

    async def _offer_app(
        self, account: Account, speakers: Iterable[Speaker], language: str
    ) -> None:
        """While they could check in, the menu button leads to the page for it.

        It is the list of commands again at the first word after that; a tap in between
        is told by the page when the next one opens.
        """
        if not self._app:
            return
        students = [s for s in speakers if may(s.actor, Permission.CHECK_IN)]
        is_open = any([await self._is_open(each) for each in students])
        if not students or self._offered.get(account.handle) is is_open:
            return
        from aiogram.types import MenuButtonCommands, MenuButtonWebApp, WebAppInfo

        label = say("check-in-here", UTC, language)
        way = WebAppInfo(url=self._app)
        await self._bot.set_chat_menu_button(
            int(account.handle),
            MenuButtonWebApp(text=label, web_app=way)
            if is_open
            else MenuButtonCommands(),
            request_timeout=PATIENCE,
        )
        self._offered[account.handle] = is_open

    async def _is_open(self, speaker: Speaker) -> bool:
        try:
            wanted: list[Session] = await self._door.run(LinksWanted(speaker.actor))
        except Refusal:
            return False
        return bool(wanted)

    async def _set(self, menu: Menu, language: str = "", chat: str = "") -> None:
        from aiogram.types import BotCommand, BotCommandScopeChat

        await self._bot.set_my_commands(
            [BotCommand(command=name, description=about) for name, about in menu],
            scope=BotCommandScopeChat(chat_id=chat) if chat else None,
            language_code=language or None,
            request_timeout=PATIENCE,
        )
