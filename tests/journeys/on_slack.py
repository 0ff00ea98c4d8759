"""Slack on the emulator: by Socket Mode on PostgreSQL, by HTTP elsewhere."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.settings import Settings
from core.people.model import Account, Person
from tests.adapters.slack.test_check_in import by_a_phone, hand_in, page_behind
from tests.emulators.slack import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    Player,
    SlackEmulator,
    slack_emulator,
)
from tests.emulators.slack.model import Channel, Message
from tests.emulators.slack.workspace import TEAM
from tests.fakes.clock import RunningClock
from tests.journeys.chat import Chat, until
from tests.journeys.desk import Journey, Morning, morning, opened
from tests.keys import KEY


class OnSlack(Chat):
    def __init__(self, slack: SlackEmulator, clock: RunningClock) -> None:
        self._slack = slack
        self._clock = clock
        self._players: dict[str, Player] = {}
        self._last: dict[str, Message] = {}
        self._room: Channel | None = None
        self.where = ""

    def account(self, who: Person) -> Account:
        return Account("slack", self._player(who).id, TEAM)

    async def send(self, who: Person, text: str) -> None:
        """Slack's client takes what begins with a slash for a command."""
        if text.startswith("/"):
            await self._player(who).commands(text)
        else:
            self._last[who.name] = await self._player(who).writes(text)

    async def edit(self, who: Person, text: str) -> None:
        await self._player(who).edits(self._last[who.name], text)

    async def labels(self, who: Person) -> set[str]:
        seen = self._player(who).hears()
        return {label for message in seen for label in message.buttons}

    async def tap(self, who: Person, label: str) -> None:
        await self._player(who).presses(label)

    async def send_photo(self, who: Person, data: bytes, caption: str) -> None:
        await self._player(who).uploads(data, saying=caption)

    async def send_file(self, who: Person, data: bytes, name: str, mime: str) -> None:
        await self._player(who).uploads(data, name=name, kind=mime)

    async def share_place(self, who: Person, lat: float, lon: float) -> None:
        """By the page that the desk's button opens, on a phone of their own."""
        page, at = await self.page_of(who), self._clock.now()
        place = {"lat": lat, "lon": lon, "accuracy": 12}
        async with by_a_phone() as phone:
            await hand_in(phone, self.where, page, at, place)

    async def page_of(self, who: Person) -> str:
        """The address behind the newest button that leads to one."""

        async def linked() -> bool:
            return bool(page_behind(self._player(who)))

        await until(linked)
        return self.where + urlsplit(page_behind(self._player(who))).path

    async def heard(self, who: Person) -> list[str]:
        said = [message.text for message in self._player(who).hears()]
        return [plain_words(text) for text in said if text]

    async def files(self, who: Person) -> list[str]:
        seen = self._player(who).hears()
        return [file.name for message in seen for file in message.files]

    async def opened(self, who: Person, ending: str) -> bytes:
        seen = reversed(self._player(who).hears())
        files = (file for message in seen for file in message.files)
        return next(file.data for file in files if file.name.endswith(ending))

    async def pictures(self, who: Person) -> int:
        seen = self._player(who).hears()
        names = [file.name for each in seen for file in each.files]
        return sum(name.endswith((".jpg", ".png")) for name in names)

    async def say_in_company(self, who: Person, text: str) -> None:
        if self._room is None:
            players = self._players.values()
            self._room = await self._slack.channel("10b", *players)
        await self._player(who).mentions(text, self._room)

    async def stands_in_company(self) -> list[str]:
        player = next(iter(self._players.values()))
        said = player.hears(self._room) if self._room else []
        return [plain_words(message.text) for message in said]

    def _player(self, who: Person) -> Player:
        name = who.name.split()[0]
        if name not in self._players:
            self._players[name] = self._slack.person(name)
        return self._players[name]


def plain_words(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@asynccontextmanager
async def on_slack(address: str, day: Morning = morning) -> AsyncGenerator[Journey]:
    clock = RunningClock()
    by_socket = address.startswith("postgresql")
    async with slack_emulator(wall=clock.seconds) as slack:
        chat = OnSlack(slack, clock)
        settings = Settings(
            database_url=address,
            key=SecretStr(KEY),
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_app_token=SecretStr(APP_TOKEN) if by_socket else None,
            slack_signing_secret=SecretStr(SIGNING_SECRET),
            slack_api_url=slack.api,
        )
        async with opened(settings, chat, clock, day) as (desk, where):
            chat.where = where
            if by_socket:
                await slack.until(lambda: slack.sockets.open)
            else:
                slack.delivery.address = where
            yield Journey(chat, desk, clock)
            await slack.delivery.settled()
