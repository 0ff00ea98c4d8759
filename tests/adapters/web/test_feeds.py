"""A calendar link, read by programs that know nothing of the desk."""

import random
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import recurring_ical_events
from httpx import ASGITransport, AsyncClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from adapters.web.app import web_app
from adapters.web.calendar.feed import CalendarFeed, written
from adapters.web.guard import Manners
from adapters.web.measured import new_registry
from core.curriculum.enrol import Enrol, Unenrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import THE_DESK, Actor, Role
from core.kernel.recurring import Rule
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.organisation.add_site import AddRoom, AddSite
from core.people.manage import EndRole, RemovePerson
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.move import MoveSession
from core.sessions.model import State
from core.sessions.schedule import ScheduleOf
from core.sessions.series.book import BookSeries
from core.sessions.series.change import ChangeSeries
from core.sessions.series.end import EndSeries
from core.sessions.series.model import Scope
from core.sessions.series.take_back import TakeBackSeries
from core.timetable.feeds.errors import NoSuchFeed, NotYoursToFollow, TooManyFeeds
from core.timetable.feeds.make import Made, MakeFeed, RevokeFeed
from core.timetable.feeds.model import MOST, Of
from core.timetable.feeds.read import ReadFeed
from tests.inside import Inside
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    LENA,
    LEO,
    TOM,
)
from tests.world import World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
TUESDAY = date(2026, 3, 10)
A_DAY, HOUR = timedelta(days=1), timedelta(hours=1)
HERE = "http://127.0.0.1:8080"


def token(made: Made) -> str:
    return made.link.rsplit("/", 1)[1].removesuffix(".ics")


def file_of(world: World, made: Made) -> bytes:
    return written(world.run(ReadFeed(THE_DESK, token(made))))


def instants(file: bytes) -> list[tuple[datetime, datetime]]:
    """As somebody else's program reads it; what is called off is left out."""
    found = recurring_ical_events.of(Calendar.from_ical(file)).between(
        NOON - 60 * A_DAY, NOON + 300 * A_DAY
    )
    return sorted(
        (e["DTSTART"].dt.astimezone(UTC), e["DTEND"].dt.astimezone(UTC))
        for e in found
        if e["STATUS"] != "CANCELLED"
    )


def parts(file: bytes, kind: str = "VEVENT") -> list[Any]:
    return list(Calendar.from_ical(file).walk(kind))


def planned(world: World, actor: Actor) -> list[tuple[datetime, datetime]]:
    found = world.run(ScheduleOf(actor, Span(NOON - 60 * A_DAY, NOON + 300 * A_DAY)))
    live = [each for each in found if each.state is not State.CANCELLED]
    return sorted((each.planned.start, each.planned.end) for each in live)


def weekly(world: World, **more):
    told = {"students": (LEO.id,), "first": TUESDAY, "last": date(2026, 5, 12), **more}
    return world.run(
        BookSeries(AS_MAYA, Rule.read("FREQ=WEEKLY"), time(16), HOUR, **told)
    )


@contextmanager
def new_world(template: Path) -> Iterator[World]:
    with closing(World(template)) as world:
        yield world


RULES = (
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY",
    "FREQ=WEEKLY;BYDAY=SU",
)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    rule=st.sampled_from(RULES),
    at=st.sampled_from([time(0, 30), time(1, 30), time(9), time(16), time(23, 30)]),
    minutes=st.sampled_from([30, 60, 150]),
    seed=st.integers(0, 10_000),
)
def test_whatever_becomes_of_a_timetable_others_read_the_desks_own_instants(
    sqlite_template: Path, rule: str, at: time, minutes: int, seed: int
):
    """Over a day on which clocks change; SEQUENCE never goes down meanwhile."""
    chance = random.Random(seed)  # noqa: S311 -- the same each time
    with new_world(sqlite_template) as world:
        told: dict[str, Any] = {"students": (LEO.id, LENA.id), "first": TUESDAY}
        length = timedelta(minutes=minutes)
        try:
            world.run(BookSeries(AS_MAYA, Rule.read(rule), at, length, **told))
        except Refusal:
            return
        maya, leo = world.run(MakeFeed(AS_MAYA)), world.run(MakeFeed(AS_LEO))
        before: dict[tuple[str, str], int] = {}
        for _ in range(3):
            changed_by_chance(world, chance)
            for actor, made in ((AS_MAYA, maya), (AS_LEO, leo)):
                assert instants(file_of(world, made)) == planned(world, actor)
            now = sequences(file_of(world, leo))
            assert all(now[key] >= before[key] for key in before.keys() & now.keys())
            before |= now


def changed_by_chance(world: World, chance: random.Random) -> None:
    found = world.run(ScheduleOf(AS_MAYA, Span(NOON, NOON + 200 * A_DAY)))
    live = [each for each in found if each.state is State.SCHEDULED]
    if not live:
        return
    one = chance.choice(live)
    shift = timedelta(minutes=chance.choice([-90, 45, 60, 24 * 60]))
    there = Span(one.planned.start + shift, one.planned.end + shift)
    scope = chance.choice([Scope.FOLLOWING, Scope.ALL])
    try:
        match chance.choice(["move", "cancel", "series", "series", "undo", "end"]):
            case "move":
                world.run(MoveSession(AS_MAYA, one.id, there))
            case "cancel":
                world.run(CancelSession(AS_MAYA, one.id, "ill"))
            case "series":
                world.run(ChangeSeries(AS_MAYA, one.id, scope, there, around=True))
            case "undo":
                changed = world.run(
                    ChangeSeries(AS_MAYA, one.id, scope, there, around=True)
                )
                world.run(TakeBackSeries(AS_MAYA, changed.was.id, changed.was.version))
            case _:
                world.run(EndSeries(AS_MAYA, one.id, scope, "moved away"))
    except Refusal:
        pass


def sequences(file: bytes) -> dict[tuple[str, str], int]:
    """By what names an event: its UID, and the day that it stands for."""
    found = parts(file)
    days = [
        e["RECURRENCE-ID"].to_ical() if "RECURRENCE-ID" in e else b"" for e in found
    ]
    return {
        (str(e["UID"]), day.decode()): int(e["SEQUENCE"])
        for e, day in zip(found, days, strict=True)
    }


def test_a_series_is_written_once_with_what_differs_beside_it(world: World):
    booked = weekly(world)
    moved, off, *_ = booked.sessions
    there = Span(moved.planned.start + HOUR, moved.planned.end + HOUR)
    world.run(MoveSession(AS_MAYA, moved.id, there))
    world.run(CancelSession(AS_MAYA, off.id, "flu"))
    file = file_of(world, world.run(MakeFeed(AS_MAYA)))
    events = parts(file)
    series, instead, called_off = events
    uid = f"{booked.series.id.hex}@tutordesk"
    assert {str(each["UID"]) for each in events} == {uid}
    assert series["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20260512T150000Z"
    assert series["DTSTART"].params["TZID"] == "Europe/London"
    assert instead["RECURRENCE-ID"].dt == series["DTSTART"].dt
    assert instead["DTSTART"].dt - series["DTSTART"].dt == HOUR
    assert called_off["STATUS"] == "CANCELLED"
    assert b"flu" not in file
    zones = parts(file, "VTIMEZONE")
    assert [str(each["TZID"]) for each in zones] == ["Europe/London"]
    summer = zones[0].walk("DAYLIGHT")[0]
    assert summer["DTSTART"].dt == datetime(2026, 3, 29, 1)  # noqa: DTZ001 -- RFC 5545 has it local there


def test_who_leaves_the_class_has_no_more_of_it_and_its_feed_ends(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    world.run(Enrol(AS_ADA, group.id, (LEO.id, LENA.id)))
    weekly(world, students=(), group=group.id)
    own = world.run(MakeFeed(AS_LENA))
    of_class = world.run(MakeFeed(AS_LENA, Of.CLASS, group.id))
    assert len(instants(file_of(world, own))) == 10
    assert instants(file_of(world, of_class)) == instants(file_of(world, own))
    assert b"Leo" not in file_of(world, of_class)

    world.clock.forward(8 * A_DAY)
    world.run(Unenrol(AS_ADA, group.id, (LENA.id,), date(2026, 3, 17)))

    assert instants(file_of(world, own)) == planned(world, AS_LENA)
    assert len(instants(file_of(world, own))) < 10
    with pytest.raises(NoSuchFeed):
        file_of(world, of_class)


def test_a_feed_shows_what_its_owner_may_see_and_nothing_else(world: World):
    site = world.run(AddSite(AS_ADA, "Main"))
    room = world.run(AddRoom(AS_ADA, site.id, "B12"))
    weekly(world, students=(LEO.id, LENA.id), room=room.id, subject="maths, or; so")
    for actor in (AS_SAM, AS_LENA, AS_TOM):
        with pytest.raises(NotYoursToFollow):
            world.run(MakeFeed(actor, Of.PERSON, LEO.id))
    for actor in (AS_SAM, AS_LEO, AS_GINA, AS_MAYA):
        with pytest.raises(NotYoursToFollow):
            world.run(MakeFeed(actor, Of.ROOM, room.id))
    ginas = file_of(world, world.run(MakeFeed(AS_GINA)))
    assert b"Leo Hart" in ginas
    assert b"Lena" not in ginas
    of_leo = file_of(world, world.run(MakeFeed(AS_GINA, Of.PERSON, LEO.id)))
    assert instants(of_leo) == instants(ginas)
    of_room = Calendar.from_ical(
        file_of(world, world.run(MakeFeed(AS_CORA, Of.ROOM, room.id)))
    )
    event: Any = of_room.walk("VEVENT")[0]
    assert (
        event["SUMMARY"] == "maths, or; so, Leo Hart and Lena Brandt with Maya Okafor"
    )
    assert event["LOCATION"] == "B12, Main"
    assert of_room["NAME"] == "Sessions: B12"


def test_with_the_role_and_the_person_the_feed_goes(world: World):
    coras = world.run(MakeFeed(AS_CORA, Of.PERSON, LEO.id))
    toms = world.run(MakeFeed(AS_TOM))
    file_of(world, coras)
    world.run(EndRole(AS_ADA, CORA.id, Role.MODERATOR))
    world.run(RemovePerson(AS_ADA, TOM.id))
    for made in (coras, toms):
        with pytest.raises(NoSuchFeed):
            file_of(world, made)
    with pytest.raises(NoSuchFeed):
        world.run(RevokeFeed(AS_LEO, toms.feed.id))


def test_so_many_links_and_no_more(world: World):
    made = [world.run(MakeFeed(AS_MAYA)) for _ in range(MOST)]
    with pytest.raises(TooManyFeeds):
        world.run(MakeFeed(AS_MAYA))
    world.run(RevokeFeed(AS_MAYA, made[0].feed.id))
    assert len({each.link for each in made}) == MOST
    world.run(MakeFeed(AS_MAYA))


@pytest.fixture
async def client(world: World) -> AsyncIterator[AsyncClient]:
    app = web_app(
        CalendarFeed(Inside(world), world.clock).routes(),
        Manners(),
        new_registry(),
    )
    async with AsyncClient(transport=ASGITransport(app), base_url=HERE) as opened:
        yield opened


async def test_what_has_not_changed_is_not_sent_again(
    world: World, client: AsyncClient
):
    weekly(world)
    path = f"/calendar/{token(world.run(MakeFeed(AS_MAYA)))}.ics"
    first = await client.get(path)
    assert first.headers["content-type"].startswith("text/calendar")
    tag = first.headers["etag"]
    for known in (tag, f'"x", W/{tag}', "*", f"{tag}, {'y' * 9000}"):
        again = await client.get(path, headers={"if-none-match": known})
        assert (again.status_code, again.content) == (304, b"")
    head = await client.head(path)
    assert (head.headers["etag"], head.content) == (tag, b"")
    plain = await client.get(path, headers={"accept-encoding": "identity"})
    assert plain.content == first.content
    world.clock.forward(timedelta(minutes=5))
    assert (await client.get(path)).headers["etag"] == tag


async def test_unknown_and_revoked_links_answer_alike(
    world: World, client: AsyncClient
):
    made = world.run(MakeFeed(AS_LEO))
    path = f"/calendar/{token(made)}.ics"
    assert (await client.get(path)).status_code == 200
    world.run(RevokeFeed(AS_LEO, made.feed.id))
    answers = [
        await client.get(each)
        for each in (path, "/calendar/none.ics", f"/calendar/{'x' * 5000}.ics")
    ]
    assert {(each.status_code, each.content) for each in answers} == {
        (404, answers[0].content)
    }
    assert (await client.post(path)).status_code == 405
