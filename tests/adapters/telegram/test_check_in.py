"""Checking in from Telegram: the number in the chat, the place by one tap."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import uuid4

import pytest
from pydantic import SecretStr

from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.application import Ports
from core.attendance.checking_in.rotating import ShowCode
from core.kernel.ids import SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.people.model import Account
from core.people.ports import Accounts
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.telegram.desk import BOT
from tests.emulators.telegram import Limits, Person, Telegram, telegram_running
from tests.fakes.clock import MONDAY, RunningClock
from tests.keys import KEY
from tests.people import AS_MAYA, HERE, LEO, LONDON, MAYA, settle_in

ROOM = Place(51.5, -0.12)


@pytest.fixture
def clock() -> RunningClock:
    return RunningClock()


@pytest.fixture
async def telegram(clock: RunningClock) -> AsyncIterator[Telegram]:
    async with telegram_running(now=clock.seconds, limits=Limits.none()) as running:
        yield running


def lesson(maya: Person, leo: Person) -> Callable[[Ports], None]:
    """Maths with Leo, begun five minutes ago; both are on Telegram."""

    def settled(ports: Ports) -> None:
        settle_in(ports)
        site = Site(
            SiteId(uuid4()), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, ROOM
        )
        ports[Sites].add(HERE.id, site)
        start = MONDAY - timedelta(minutes=5)
        planned = Span(start, start + timedelta(hours=1))
        maths = Session(SessionId(uuid4()), (MAYA.id,), (LEO.id,), planned, "maths")
        ports[Sessions].add(HERE.id, maths)
        for each, player in ((MAYA, maya), (LEO, leo)):
            account = Account("telegram", str(player.id), BOT)
            ports[Accounts].link(HERE.id, each.id, account, MONDAY)

    return settled


@asynccontextmanager
async def a_lesson(
    telegram: Telegram, address: str, clock: RunningClock, maya: Person, leo: Person
) -> AsyncIterator[OpenedDesk]:
    for each in (maya, leo):
        each.chat.started = True
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(lesson(maya, leo))
    settings = Settings.model_construct(
        database_url=address,
        key=SecretStr(KEY),
        telegram_token=SecretStr(telegram.token),
        telegram_api_url=telegram.url,
        public_url="https://desk.test",
    )
    async with open_desk(settings, clock=clock) as desk:
        yield desk


async def test_a_number_and_a_live_place_make_somebody_present(
    telegram: Telegram, clock: RunningClock, new_address: Callable[[str], str]
):
    """One card from the first step on; what asked for a place goes when that came."""
    maya, leo = telegram.person("Maya"), telegram.person("Leo")
    async with a_lesson(telegram, new_address("sqlite"), clock, maya, leo) as desk:
        shown = await desk.door.run(ShowCode(AS_MAYA))

        leo.says(f"/here {shown.code}")
        await telegram.until(lambda: len(leo.sees) > 1)
        asked, tap = leo.sees
        assert "I have the number" in asked.text
        assert "live location" in asked.text
        ((button,),) = tap.keyboard["keyboard"]
        assert button["request_location"] is True

        leo.sends_place(51.504, -0.12, accuracy=12, live_for=900)
        await telegram.until(lambda: "limit" in leo.sees[0].text and len(leo.sees) > 1)
        await telegram.until(lambda: leo.sees[-1].id != tap.id)
        live = leo.sends_place(51.5, -0.12, accuracy=12, live_for=900)
        await telegram.until(lambda: len(leo.sees) == 1)
        leo.moves(live, 51.5001, -0.12, accuracy=8)
        leo.says("/me")
        await telegram.until(lambda: len(leo.sees) > 1)

    told, _ = leo.sees
    assert told.id == asked.id
    assert "present" in told.text
    assert told.buttons == ["Why?"]


async def test_a_pin_or_a_forwarded_place_makes_nobody_present(
    telegram: Telegram, clock: RunningClock, new_address: Callable[[str], str]
):
    maya, leo = telegram.person("Maya"), telegram.person("Leo")
    async with a_lesson(telegram, new_address("sqlite"), clock, maya, leo) as desk:
        shown = await desk.door.run(ShowCode(AS_MAYA))
        leo.says(f"/here {shown.code}")
        await telegram.until(lambda: len(leo.sees) > 1)

        leo.forwards(maya.sends_place(51.5, -0.12, accuracy=12, live_for=900))
        await telegram.until(lambda: "forwarded" in leo.sees[0].text)

    assert "You are present" not in leo.sees[0].text


async def test_where_no_place_can_be_sent_a_button_leads_to_the_page(
    telegram: Telegram, clock: RunningClock, new_address: Callable[[str], str]
):
    """As on Telegram's own program for a desk, which knows no places."""
    maya, leo = telegram.person("Maya"), telegram.person("Leo")
    async with a_lesson(telegram, new_address("sqlite"), clock, maya, leo) as desk:
        shown = await desk.door.run(ShowCode(AS_MAYA))

        leo.says(f"/here {shown.code}")
        await telegram.until(lambda: leo.sees)

    rows = leo.sees[0].kept.said["reply_markup"]["inline_keyboard"]
    address = rows[-1][0]["url"]
    assert address.startswith("https://desk.test/checkin/")
    assert address.rpartition("/")[2] not in leo.sees[0].text
