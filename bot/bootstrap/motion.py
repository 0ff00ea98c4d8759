"""What works by itself once the desk is open: answering, sending, keeping time."""

from contextlib import AsyncExitStack
from functools import partial

from adapters.alone import alone
from adapters.courier import PlatformCourier
from adapters.documents.streams import RowFile
from adapters.drawing import Draughtsman
from adapters.limiter import COLD_START
from bot import words
from bot.bootstrap.nightly import nightly
from bot.bootstrap.surfaces import Lobby, Surfaces
from bot.evidence import PhotoLooker
from bot.refresh import Refresher
from bot.turn.router import Router
from bot.worker import Tools, Worker
from core.messaging.delivery.lease import SENDING
from jobs.clock import ticking
from jobs.deliver import Deliver, delivering, succeeding
from jobs.duty import load_duties
from jobs.make_files import making
from jobs.pump import pumping


async def answer(
    lobby: Lobby, surfaces: Surfaces, looker: PhotoLooker, opened: AsyncExitStack
) -> None:
    """Turn what arrives into answers, and carry what was promised."""
    door, bells = lobby.door, lobby.bells
    words.warm_up()
    drawing = Draughtsman(lobby.settings.fonts)
    tools = Tools(looker, drawing, lobby.clock, lobby.meter.turn)
    worker = Worker(door, Router(lobby.commands), surfaces.platforms, tools)
    courier = PlatformCourier(surfaces.platforms, surfaces.page.link_for)
    deliver = Deliver(door, courier, lobby.arrivals.settled, bells.promised)
    refresher = Refresher(door, lobby.commands, lobby.clock)

    async def step() -> int:
        """Cards follow right behind the turns that change what they show."""
        return await worker.step() + await refresher.step()

    await opened.enter_async_context(pumping(step, bells.arrived, then=bells.promised))
    if lobby.settings.is_sqlite:  # nobody else can be there
        sending = delivering(deliver, bells.promised)
    else:
        work = partial(succeeding, deliver, bells.promised, COLD_START)
        sending = alone(door, SENDING, work)
    await opened.enter_async_context(sending)


async def keep_time(
    lobby: Lobby, opened: AsyncExitStack, *, duties: bool, backups: bool
) -> None:
    """Hear what other processes ring; with `duties`, do what is due as well."""
    due = [*load_duties(), *making(RowFile)] if duties else []
    if duties and backups:
        due.append(nightly(lobby.settings, lobby.clock))
    heard = [lobby.bells.arrived.heard, lobby.bells.promised.heard]
    await opened.enter_async_context(ticking(lobby.door, due, heard, lobby.meter.duty))
