"""The demo, seeded as `./desk demo` does it, by the real engine of this machine."""

from datetime import datetime, time, timedelta

from httpx import AsyncClient

from bot.bootstrap import OpenedDesk, open_desk
from bot.demo import hold_something_now, seed
from bot.demo.seed import speaking
from bot.demo.timetable import WEDNESDAY, at
from bot.settings import Settings
from core.kernel.span import Span
from core.sessions.schedule import ScheduleOf
from tests.adapters.browser.conftest import client_of
from tests.fakes.clock import RunningClock


async def says(web: AsyncClient, who: str, text: str) -> str:
    body = {"as": who, "text": text}
    answer = await web.post("/chat/api/messages", json=body)
    return str(answer.json()["replies"][0]["text"])


async def whatever_is_on_it_opens(desk: OpenedDesk, now: datetime) -> None:
    """Maya teaches Alan soon: what is held until then is as long as there is time."""
    soon = at(now.date(), WEDNESDAY, time(14, 20))
    await hold_something_now(desk.door, soon)
    maya = await speaking(desk.door, "maya")
    held = await desk.door.run(ScheduleOf(maya, Span(soon, soon + timedelta(hours=3))))
    assert held[0].planned.start == soon


async def test_the_demo_is_seeded_with_a_past_and_something_to_check_into(
    settings: Settings,
):
    clock = RunningClock()
    async with open_desk(settings, demo=True, clock=clock) as desk:
        now = clock.now()
        await seed(desk.door, now, desk.look_at_drawn)
        await hold_something_now(desk.door, now)
        async with client_of(desk) as web:
            people = (await web.get("/chat/api/people")).json()

            assert "10B" in await says(web, "maya", "today")
            assert "selfie" in await says(web, "omar", "I'm here")
            assert "owe" in await says(web, "ada", "who owes us?")
            assert "one clash." in await says(web, "cora", "/checkdraft")
            assert "closed from" in await says(web, "cora", "/rooms")
            today = now.date()
            days = f"{today}/{today + timedelta(days=8)}"
            clashes = await says(web, "cora", f"/conflicts {days}")
            assert "Zoe Lind on Wed" in clashes
            await whatever_is_on_it_opens(desk, now)

    roles = {role for person in people for role in person["roles"]}
    assert roles == {
        "admin",
        "guardian",
        "head",
        "moderator",
        "operator",
        "student",
        "tutor",
    }
