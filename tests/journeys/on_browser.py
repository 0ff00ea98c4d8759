"""The browser chat, by its protocol."""

from base64 import b64encode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from pydantic import SecretStr

from bot.settings import Settings
from core.people.model import Account, Person
from tests.fakes.clock import RunningClock
from tests.journeys.chat import Chat
from tests.journeys.desk import TEN_B, Journey, Morning, morning, opened
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.people import CORA, HERE

MESSAGES = "/chat/api/messages"
COMPANY = f"{TEN_B.name} \u00b7 {HERE.name}"
"""The conversation of a class."""


class OnBrowser(Chat):
    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._speaker = CORA
        self.web = httpx.AsyncClient()

    def account(self, who: Person) -> Account:
        return Account("browser", handle_of(who))

    async def send(self, who: Person, text: str) -> None:
        self._last[who.name] = (await self._post(who, text=text))["id"]

    async def edit(self, who: Person, text: str) -> None:
        await self._post(who, text=text, edit_of=self._last[who.name])

    async def labels(self, who: Person) -> set[str]:
        seen = await self._messages(who)
        return {button["label"] for message in seen for button in message["buttons"]}

    async def tap(self, who: Person, label: str) -> None:
        seen = await self._messages(who)
        press = next(
            button["press"]
            for message in reversed(seen)
            for button in message["buttons"]
            if button["label"] == label
        )
        await self._post(who, press=press)

    async def send_photo(self, who: Person, data: bytes, caption: str) -> None:
        photo = b64encode(data).decode()
        await self._post(who, text=caption, photo=photo)

    async def send_file(self, who: Person, data: bytes, name: str, mime: str) -> None:
        del mime
        file = {"name": name, "data": b64encode(data).decode()}
        await self._post(who, file=file)

    async def share_place(self, who: Person, lat: float, lon: float) -> None:
        place = {"lat": lat, "lon": lon, "accuracy": 12, "live": True}
        await self._post(who, place=place)

    async def heard(self, who: Person) -> list[str]:
        return [each["text"] for each in await self._messages(who)]

    async def files(self, who: Person) -> list[str]:
        seen = await self._messages(who)
        return [file["name"] for message in seen for file in message["files"]]

    async def opened(self, who: Person, ending: str) -> bytes:
        seen = reversed(await self._messages(who))
        files = (file for message in seen for file in message["files"])
        url = next(each["url"] for each in files if each["name"].endswith(ending))
        return (await self.web.get(url)).content

    async def pictures(self, who: Person) -> int:
        seen = await self._messages(who)
        return sum(len(message["pictures"]) for message in seen)

    async def say_in_company(self, who: Person, text: str) -> None:
        self._speaker = who
        await self._post(who, text=text, chat=COMPANY)

    async def stands_in_company(self) -> list[str]:
        who = handle_of(self._speaker)
        told = await self.web.get(MESSAGES, params={"as": who, "chat": COMPANY})
        return [each["text"] for each in told.json()["messages"]]

    async def _post(self, who: Person, **said: object) -> Any:
        answer = await self.web.post(MESSAGES, json={"as": handle_of(who), **said})
        assert answer.status_code in {200, 202}, answer.text
        return answer.json()

    async def _messages(self, who: Person) -> list[Any]:
        told = await self.web.get(MESSAGES, params={"as": handle_of(who)})
        return list(told.json()["messages"])


def handle_of(who: Person) -> str:
    return who.name.split()[0].lower()


@asynccontextmanager
async def on_browser(address: str, day: Morning = morning) -> AsyncGenerator[Journey]:
    clock, chat = RunningClock(), OnBrowser()
    settings = Settings(database_url=address, key=SecretStr(KEY))
    async with opened(settings, chat, clock, day, demo=True) as (desk, where):
        page = {"Origin": where}
        async with httpx.AsyncClient(
            base_url=where, headers=page, timeout=PATIENCE
        ) as web:
            chat.web = web
            yield Journey(chat, desk, clock, where)
