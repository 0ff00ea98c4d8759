"""Where people reach the desk: the chats, the pages, the HTTP side."""

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial

from prometheus_client import CollectorRegistry
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from adapters.browser.chat import BrowserChat
from adapters.browser.who import SignedIn
from adapters.console import Console
from adapters.mail import MailPlatform, Post
from adapters.slack.opening import House, keys_of, open_slack
from adapters.smtp import Lines, Server
from adapters.telegram.mini_app import MiniApp, NotSigned
from adapters.telegram.opening import open_telegram
from adapters.telegram.surroundings import Surroundings
from adapters.web.answers import Arrivals, Awaited
from adapters.web.api.app import Api
from adapters.web.app import web_app
from adapters.web.calendar.app import CalendarApp
from adapters.web.calendar.feed import CalendarFeed
from adapters.web.calendar.passes import Passes
from adapters.web.calendar.routes import CalendarPage
from adapters.web.checkin import CheckInPage
from adapters.web.checkin_app import CheckInApp
from adapters.web.gauges import Meter
from adapters.web.guard import manners_for
from adapters.web.handed_in import CheckInPlatform
from adapters.web.health import Health
from adapters.web.mail_stop import MailStop, StopLinks
from adapters.web.pages import shared_parts
from adapters.web.reading import LARGEST_BODY
from adapters.web.signed import Signed
from adapters.webhooks import open_webhooks
from bot.command import Command
from bot.platform import Platform
from bot.settings import Settings
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.web import WebAddress
from core.messaging.watch.figures import AskFigures, TryTheWriter
from core.outgoing.webhooks.model import WEBHOOK
from core.people.model import Account
from storage.bells import Bells


@dataclass(frozen=True, slots=True)
class Lobby:
    """What every surface needs of the desk behind it."""

    settings: Settings
    door: Door
    clock: Clock
    commands: Mapping[str, Command]
    bells: Bells
    web: WebAddress
    arrivals: Arrivals
    registry: CollectorRegistry
    meter: Meter


@dataclass(frozen=True, slots=True)
class Surfaces:
    """What was opened: platforms by their names, and the paths they are reached by."""

    browser: BrowserChat
    console: Console
    page: CheckInPage
    platforms: dict[str, Platform]
    paths: list[BaseRoute] = field(default_factory=list[BaseRoute])


async def open_surfaces(
    lobby: Lobby, opened: AsyncExitStack, *, hears: bool, speaks: bool
) -> Surfaces:
    door, clock, arrived = lobby.door, lobby.clock, lobby.bells.arrived
    browser = BrowserChat(door, clock, arrived.set, lobby.arrivals)
    awaited = Awaited(door, lobby.arrivals)
    signed = _signed(lobby)
    app = CheckInApp(door, signed) if signed else None
    page = CheckInPage(door, clock, arrived.set, awaited, lobby.web, app)
    console = Console(door, clock, arrived.set, lobby.arrivals)
    own = (browser, console, CheckInPlatform())
    platforms: dict[str, Platform] = {each.name: each for each in own}
    stops = StopLinks.of(lobby.settings.secret_key, lobby.web)
    mail = _mail_of(lobby, stops)
    if mail is not None:
        platforms[mail.name] = mail
        opened.push_async_callback(mail.close)
    if lobby.settings.hooked:
        hooks = open_webhooks(lobby.settings.hooked, door, clock)
        platforms[WEBHOOK] = await opened.enter_async_context(hooks)
    surfaces = Surfaces(browser, console, page, platforms)
    await _open_telegram(surfaces, lobby, opened, hears=hears, speaks=speaks)
    surfaces.paths.extend(page.routes())
    surfaces.paths.extend(CalendarFeed(door, clock).routes())
    surfaces.paths.extend(_calendar(lobby, signed).routes())
    surfaces.paths.extend(MailStop(door, stops).routes())
    surfaces.paths.extend(Api(door, clock).routes())
    house = House(door, clock, lobby.commands, arrived.set)
    slack = await opened.enter_async_context(
        open_slack(keys_of(lobby.settings), house, hears=hears)
    )
    if slack is not None:
        platforms[slack.platform.name] = slack.platform
        surfaces.paths.extend(slack.routes)
    return surfaces


async def _open_telegram(
    surfaces: Surfaces,
    lobby: Lobby,
    opened: AsyncExitStack,
    *,
    hears: bool,
    speaks: bool,
) -> None:
    around = Surroundings(
        lobby.settings,
        lobby.door,
        lobby.clock,
        lobby.commands,
        lobby.bells.arrived.set,
        lobby.web.bot_is_called,
        app=lobby.web.check_in_app,
        calendar=lobby.web.calendar_app,
    )
    telegram = await opened.enter_async_context(
        open_telegram(around, hears=hears, speaks=speaks)
    )
    if telegram.chat is not None:
        surfaces.platforms[telegram.chat.name] = telegram.chat
    surfaces.paths.extend(telegram.routes)


def _calendar(lobby: Lobby, signed: Signed | None) -> CalendarPage:
    passes = Passes.of(lobby.settings.secret_key, https=lobby.web.is_https)
    app = CalendarApp(signed, passes, lobby.clock) if signed else None
    return CalendarPage(lobby.door, lobby.clock, passes, app)


def _signed(lobby: Lobby) -> Signed | None:
    """None where there is no bot that a page could be opened from."""
    token = lobby.settings.telegram_token
    if token is None:
        return None
    telegram = MiniApp(token.get_secret_value(), lobby.clock)

    async def read(data: str) -> Account | None:
        try:
            return await telegram.opened_by(data)
        except NotSigned:
            return None

    return Signed(lobby.door, read)


def _mail_of(lobby: Lobby, stops: StopLinks) -> MailPlatform | None:
    """None where no server is set."""
    settings = lobby.settings
    if not settings.smtp_host:
        return None
    password = settings.smtp_password
    server = Server(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_user,
        password.get_secret_value() if password else "",
        settings.smtp_security,
    )
    post = Post(settings.smtp_from, Lines(server, lobby.clock), stops)
    return MailPlatform(post, lobby.door, lobby.clock)


async def _sends(lobby: Lobby) -> bool:
    """One process alone sends by itself, without a lease."""
    held = await lobby.door.run(TryTheWriter(THE_DESK))
    return held or lobby.settings.is_sqlite


def signed_in(settings: Settings, door: Door, clock: Clock) -> SignedIn:
    https = settings.web_address.startswith("https://")
    return SignedIn(settings.secret_key, door, clock.now, https=https)


def assembled(lobby: Lobby, paths: Sequence[BaseRoute]) -> Starlette:
    """The desk's HTTP side: the platforms' paths, and its own."""
    settings, registry = lobby.settings, lobby.registry
    figures = partial(lobby.door.run, AskFigures(THE_DESK))
    sends = partial(_sends, lobby)
    bearer = settings.metrics_bearer
    health = Health(figures, registry, sends=sends, bearer=bearer)
    manners = manners_for(
        settings.web_address, (("/chat/", LARGEST_BODY), ("/checkin/", LARGEST_BODY))
    )
    return web_app([*paths, *health.routes(), *shared_parts()], manners, registry)
