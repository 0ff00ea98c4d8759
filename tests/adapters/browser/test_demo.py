"""The demo, seeded as `./desk demo` does it, by the real engine of this machine."""

from httpx import AsyncClient

from adapters.system_clock import SystemClock
from bot.bootstrap import open_desk
from bot.demo import hold_something_now, seed
from bot.settings import Settings
from tests.adapters.browser.conftest import client_of


async def says(web: AsyncClient, who: str, text: str) -> str:
    body = {"as": who, "text": text}
    answer = await web.post("/chat/api/messages", json=body)
    return str(answer.json()["replies"][0]["text"])


async def test_the_demo_is_seeded_with_a_past_and_something_to_check_into(
    settings: Settings,
):
    async with open_desk(settings, demo=True) as desk:
        now = SystemClock().now()
        await seed(desk.door, now, desk.look_at_drawn)
        await hold_something_now(desk.door, now)
        async with client_of(desk) as web:
            people = (await web.get("/chat/api/people")).json()

            assert "10B" in await says(web, "maya", "today")
            assert "selfie" in await says(web, "omar", "I'm here")
            assert "owe" in await says(web, "ada", "who owes us?")

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
