"""Checking in from Slack, which knows no places: a page asks the phone for one."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import uuid4

import aiohttp
from pydantic import SecretStr

from adapters.system_clock import SystemClock
from bot.bootstrap import open_desk
from bot.settings import Settings
from core.application import Door, Ports
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.pings.now import AskWhoIsThere
from core.kernel.ids import SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.organisation.model import DateOrder, Site
from core.organisation.ports import Sites
from core.organisation.settings import ChangePolicy
from core.people.model import Account
from core.people.ports import Accounts
from core.sessions.held.start import StartSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.slack.desk import serving
from tests.emulators.slack import BOT_TOKEN, SIGNING_SECRET, Player, slack_emulator
from tests.emulators.slack.workspace import TEAM
from tests.keys import KEY
from tests.people import AS_ADA, AS_MAYA, HERE, LEO, LONDON, MAYA, settle_in

MATHS = SessionId(uuid4())
ROOM = Place(51.5, -0.12)
IN_THE_ROOM = {"lat": 51.5, "lon": -0.12, "accuracy": 12}
BY_PAGE = "Slack cannot send me a place: the button opens a page that does."


def lesson(ports: Ports) -> None:
    """Maths with Leo, begun five minutes ago; both are on Slack."""
    settle_in(ports)
    site = Site(SiteId(uuid4()), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, ROOM)
    ports[Sites].add(HERE.id, site)
    now = SystemClock().now()
    start = now - timedelta(minutes=5)
    planned = Span(start, start + timedelta(hours=1))
    maths = Session(MATHS, (MAYA.id,), (LEO.id,), planned, "maths")
    ports[Sessions].add(HERE.id, maths)
    for person, user in ((MAYA, "UMAYA"), (LEO, "ULEO")):
        account = Account("slack", user, TEAM)
        ports[Accounts].link(HERE.id, person.id, account, now)


def by_a_phone() -> aiohttp.ClientSession:
    """Keeps its cookies, also those of an address without a name."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))


async def they_are_asked_whether_they_are_still_there(door: Door) -> None:
    await door.run(ChangePolicy(AS_ADA, "ping_place", "yes"))
    await door.run(StartSession(AS_MAYA, MATHS, SystemClock().now()))
    await door.run(AskWhoIsThere(AS_MAYA))


async def hand_in(
    phone: aiohttp.ClientSession,
    desk: str,
    link: str,
    at: datetime,
    place: Mapping[str, float] = IN_THE_ROOM,
) -> None:
    """What the page does once the phone has said where it is."""
    page, token = {"Origin": desk}, link.rpartition("/")[2]
    told = {
        "token": token,
        "key": uuid4().hex,
        "place": place,
        "sent_at": at.isoformat(),
    }
    for path, said in (("open", {"token": token}), ("send", told)):
        where = f"{desk}/checkin/api/{path}"
        async with phone.post(where, json=said, headers=page) as answer:
            assert answer.status == 200, await answer.text()


def page_behind(player: Player) -> str:
    links = [
        button["url"]
        for message in player.hears()
        for button in message.buttons.values()
        if "url" in button
    ]
    return str(links[-1]) if links else ""


async def test_a_number_in_the_chat_and_a_place_by_the_page_are_one_check_in(
    new_address: Callable[[str], str],
):
    """And so is what shows, later, that they are still there."""
    address = new_address("sqlite")
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(lesson)
    async with slack_emulator(pace=0) as slack, by_a_phone() as phone:
        settings = Settings(
            database_url=address,
            key=SecretStr(KEY),
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_signing_secret=SecretStr(SIGNING_SECRET),
            slack_api_url=slack.api,
        )
        async with open_desk(settings) as desk, serving(desk.app) as where:
            slack.delivery.address = where
            slack.person("Maya")
            leo = slack.person("Leo")
            shown = await desk.door.run(ShowCode(AS_MAYA))

            await leo.writes(f"/here {shown.code}")
            await slack.until(lambda: page_behind(leo))
            assert leo.hears()[-1].text.endswith(BY_PAGE)
            await hand_in(phone, where, page_behind(leo), SystemClock().now())
            await slack.until(lambda: "present" in leo.hears()[-1].text)

            await they_are_asked_whether_they_are_still_there(desk.door)
            await slack.until(lambda: "Still there?" in leo.hears()[-1].text)
            await leo.presses("Still here")
            await slack.until(lambda: leo.hears()[-1].text.endswith(BY_PAGE))
            await hand_in(phone, where, page_behind(leo), SystemClock().now())
            await slack.until(
                lambda: any("you are there" in each.text for each in leo.hears())
            )
