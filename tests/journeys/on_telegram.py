"""Telegram, by long polling, on the emulator."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from pydantic import SecretStr

from bot.settings import Settings
from core.people.model import Account, Person
from tests.emulators.telegram import Person as Player
from tests.emulators.telegram import Telegram, telegram_running
from tests.emulators.telegram.lines import Line
from tests.emulators.telegram.people import Group
from tests.emulators.telegram.world import BOT_ID
from tests.fakes.clock import RunningClock
from tests.journeys.chat import Chat
from tests.journeys.desk import Journey, Morning, morning, opened
from tests.keys import KEY


class OnTelegram(Chat):
    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._players: dict[str, Player] = {}
        self._last: dict[str, Line] = {}
        self._group: Group | None = None
        self.shared: dict[str, Line] = {}
        """The place that somebody shared last."""

    def account(self, who: Person) -> Account:
        return Account("telegram", str(self.player(who).id), str(BOT_ID))

    async def send(self, who: Person, text: str) -> None:
        self._last[who.name] = self.player(who).says(text)

    async def edit(self, who: Person, text: str) -> None:
        self.player(who).edits(self._last[who.name], text)

    async def labels(self, who: Person) -> set[str]:
        return {label for line in self.player(who).sees for label in line.buttons}

    async def tap(self, who: Person, label: str) -> None:
        player = self.player(who)
        line = next(line for line in reversed(player.sees) if label in line.buttons)
        player.presses(line, label)

    async def send_photo(self, who: Person, data: bytes, caption: str) -> None:
        self.player(who).sends_photo(data, caption)

    async def send_file(self, who: Person, data: bytes, name: str, mime: str) -> None:
        self.player(who).sends_document(data, name, mime)

    async def share_place(self, who: Person, lat: float, lon: float) -> None:
        live = self.player(who).sends_place(lat, lon, accuracy=12, live_for=900)
        self.shared[who.name] = live

    async def heard(self, who: Person) -> list[str]:
        return [line.text for line in self.player(who).sees if line.text]

    async def files(self, who: Person) -> list[str]:
        return [line.document[0] for line in self.player(who).sees]

    async def opened(self, who: Person, ending: str) -> bytes:
        sent = (line.document for line in reversed(self.player(who).sees))
        return next(data for name, data in sent if name.endswith(ending))

    async def pictures(self, who: Person) -> int:
        return sum(bool(line.photo) for line in self.player(who).sees)

    async def say_in_company(self, who: Person, text: str) -> None:
        self._company().promote_bot(self.player(who))
        self.player(who).says(text, self._company())

    async def stands_in_company(self) -> list[str]:
        """The pinned card is what people come back to."""
        company = self._company()
        assert company.chat.pinned in {0, *(line.id for line in company.bot_lines)}
        return [line.text for line in company.bot_lines]

    def _company(self) -> Group:
        if self._group is None:
            self._group = self._telegram.group("10B", *self._players.values())
        return self._group

    def player(self, who: Person) -> Player:
        name = who.name.split()[0]
        if name not in self._players:
            player = self._telegram.person(name)
            player.chat.started = True
            self._players[name] = player
        return self._players[name]


@asynccontextmanager
async def on_telegram(address: str, day: Morning = morning) -> AsyncGenerator[Journey]:
    clock = RunningClock()
    async with telegram_running(now=clock.seconds) as telegram:
        chat = OnTelegram(telegram)
        settings = Settings(
            database_url=address,
            key=SecretStr(KEY),
            telegram_token=SecretStr(telegram.token),
            telegram_api_url=telegram.url,
        )
        async with opened(settings, chat, clock, day) as (desk, _):
            yield Journey(chat, desk, clock)
