"""A desk that is open, on one platform and one database, at a certain time."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.application import Ports
from core.curriculum.model import Class, Membership
from core.curriculum.ports import Classes
from core.kernel.ids import ClassId, SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.people.ports import Accounts
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.slack.desk import serving
from tests.fakes.clock import MONDAY, RunningClock
from tests.journeys.chat import Chat
from tests.keys import KEY
from tests.people import (
    ADA,
    CORA,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    account_of,
    settle_in,
)

ROOM = Place(51.5, -0.12)
HART_LANE = Site(
    SiteId(UUID(int=700)), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, ROOM
)
TEN_B = Class(ClassId(UUID(int=501)), "10B")
MATHS = Session(
    SessionId(UUID(int=710)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(MONDAY - timedelta(minutes=5), MONDAY + timedelta(minutes=55)),
    "maths",
)


@dataclass
class Journey:
    chat: Chat
    desk: OpenedDesk
    clock: RunningClock
    address: str = ""
    """Where it is served, for who looks with a browser of their own."""


def of_tens(chat: Chat, ports: Ports) -> None:
    """Everybody is on this platform; two of them are a class."""
    settle_in(ports)
    for each in (MAYA, LEO, LENA, CORA, ADA):
        account = chat.account(each)
        ports[Accounts].unlink(HERE.id, each.id, account_of(each))
        ports[Accounts].link(HERE.id, each.id, account, MONDAY)
    ports[Classes].add(HERE.id, TEN_B)
    for each in (LEO, LENA):
        ports[Classes].join(HERE.id, Membership(each.id, TEN_B.id))


Morning = Callable[[Chat], Callable[[Ports], None]]
"""Who is on a platform, and what is planned, as the day begins."""


def morning(chat: Chat) -> Callable[[Ports], None]:
    """Everybody is on this platform; a lesson was to begin five minutes ago."""

    def settled(ports: Ports) -> None:
        of_tens(chat, ports)
        ports[Sites].add(HERE.id, HART_LANE)
        ports[Sessions].add(HERE.id, MATHS)

    return settled


@asynccontextmanager
async def opened(
    settings: Settings,
    chat: Chat,
    clock: RunningClock,
    day: Morning = morning,
    *,
    demo: bool = False,
) -> AsyncGenerator[tuple[OpenedDesk, str]]:
    """The desk, and the address it is served at."""
    async with (
        open_database(settings.database_url, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(day(chat))
    async with (
        open_desk(settings, clock=clock, demo=demo) as desk,
        serving(desk.app) as where,
    ):
        yield desk, where
