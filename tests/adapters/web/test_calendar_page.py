"""The calendar page over HTTP: opened once from the chat, closed to everybody else."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from httpx import ASGITransport, AsyncClient

from adapters.web.app import web_app
from adapters.web.calendar.passes import Passes
from adapters.web.calendar.routes import CalendarPage
from adapters.web.guard import Manners
from adapters.web.measured import new_registry
from core.kernel.actor import Actor
from core.people.manage import RemovePerson
from core.timetable.page_link import OfferPage
from tests.people import AS_ADA, AS_CORA, AS_GINA, AS_LENA, AS_LEO, AS_MAYA, LEO, MAYA
from tests.world import Talk, World

HERE = "http://127.0.0.1:8080"
KEY = "a key of an installation"


class Inside:
    """The world's own desk as a door."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def run(self, request, origin=None):
        del origin
        return self.world.run(request)

    async def read(self, unit, origin=None):
        del origin
        return self.world.change(unit)


@pytest.fixture
async def web(world: World) -> AsyncIterator[AsyncClient]:
    passes = Passes.of(KEY, https=False)
    page = CalendarPage(Inside(world), world.clock, passes)  # type: ignore[arg-type]  # has what it uses
    app = web_app(page.routes(), Manners(), new_registry())
    async with AsyncClient(transport=ASGITransport(app), base_url=HERE) as client:
        yield client


def path_for(world: World, actor: Actor) -> str:
    return world.run(OfferPage(actor)).removeprefix("https://desk.example")


async def enter(web: AsyncClient, world: World, actor: Actor) -> None:
    web.cookies.clear()
    answer = await web.post(path_for(world, actor))
    assert (answer.status_code, answer.headers["location"]) == (303, "/calendar/")
    said = answer.headers["set-cookie"]
    assert all(
        each in said for each in ("HttpOnly", "SameSite=strict", "Path=/calendar")
    )


@pytest.fixture
def booked(talk: Talk) -> Talk:
    """It is Monday 9 March, noon."""
    talk.says(MAYA, "book Leo and Lena maths tomorrow 4pm")
    talk.says(MAYA, "book Lena <b>chemistry tomorrow 6pm")
    return talk


@pytest.mark.usefixtures("booked")
async def test_a_link_is_looked_at_as_often_as_one_likes_and_opens_once(
    world: World, web: AsyncClient
):
    path = path_for(world, AS_MAYA)
    for _ in range(3):
        assert '<form id="door" method="post">' in (await web.get(path)).text
    assert (await web.post(path)).status_code == 303
    page = (await web.get("/calendar/")).text
    assert "9 to 15 March 2026" in page
    assert "Leo Hart and Lena Brandt" in page
    web.cookies.clear()
    again = await web.post(path)
    assert (again.status_code, "has been used" in again.text) == (403, True)
    assert (await web.get("/calendar/")).status_code == 401

    late = path_for(world, AS_MAYA)
    world.clock.forward(timedelta(minutes=10))
    assert (await web.post(late)).status_code == 403


@pytest.mark.usefixtures("booked")
async def test_a_family_sees_its_own_sessions_and_no_other_family(
    world: World, web: AsyncClient
):
    for actor, theirs in ((AS_GINA, 1), (AS_LEO, 1), (AS_LENA, 2), (AS_CORA, 2)):
        await enter(web, world, actor)
        page = (await web.get("/calendar/?view=day&day=2026-03-10")).text
        assert page.count("<article") == theirs
        assert "<b>" not in page
        assert ("Lena" in page) == (actor == AS_CORA)
    await enter(web, world, AS_LENA)
    for of in ("all", f"person:{LEO.id}", "room:none", "class:5", "person:"):
        page = (await web.get("/calendar/", params={"view": "day", "of": of})).text
        assert "Leo" not in page


@pytest.mark.usefixtures("booked")
async def test_who_runs_the_desk_turns_to_anybody(world: World, web: AsyncClient):
    await enter(web, world, AS_CORA)
    page = (await web.get(f"/calendar/?view=week&of=person:{LEO.id}")).text
    assert page.count('<article class="card') == 2  # the table's, and the list's
    assert '<option value="all">' in page


@pytest.mark.parametrize(
    "asked",
    [
        "view=year",
        "day=2026-02-31",
        "day=9999-12-31",
        "day=0001-01-01",
        "view=&day=&of=",
    ],
)
async def test_what_makes_no_sense_shows_this_week(
    world: World, web: AsyncClient, asked: str
):
    await enter(web, world, AS_MAYA)
    answer = await web.get(f"/calendar/?{asked}")
    assert (answer.status_code, "9 to 15 March 2026" in answer.text) == (200, True)


async def test_it_is_closed_with_time_with_the_person_and_by_hand(
    world: World, web: AsyncClient
):
    await enter(web, world, AS_MAYA)
    assert (await web.post("/calendar/out")).status_code == 200
    closed = await web.get("/calendar/", headers={"accept-language": "de"})
    assert (closed.status_code, "Dieser Kalender" in closed.text) == (401, True)
    assert '<html lang="de">' in closed.text
    assert "Zu den Stunden" in closed.text
    await enter(web, world, AS_MAYA)
    world.clock.forward(timedelta(hours=13))
    assert (await web.get("/calendar/")).status_code == 401
    await enter(web, world, AS_MAYA)
    world.run(RemovePerson(AS_ADA, MAYA.id))
    assert (await web.get("/calendar/")).status_code == 401


async def test_another_sites_page_opens_nothing(world: World, web: AsyncClient):
    foreign = {"sec-fetch-site": "cross-site"}
    path = path_for(world, AS_MAYA)
    assert (await web.post(path, headers=foreign)).status_code == 403
    assert (await web.post(path)).status_code == 303
