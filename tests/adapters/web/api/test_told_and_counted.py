"""What programs read of notices and of reports: their owner's, and no one else's."""

from datetime import UTC, datetime, timedelta

import pytest

from core.messaging.threads.send_message import SendMessage
from core.people.tokens.model import Scope
from core.sessions.held.log import LogSession
from tests.adapters.web.api.conftest import Program
from tests.people import AS_ADA, AS_LEO, AS_MAYA, AS_SAM, LEO, MAYA
from tests.world import World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAYS = {"from": "2026-03-01", "to": "2026-03-31"}
NOBODY = "00000000-0000-0000-0000-0000000000ff"
NOTICES, WAYS = "/api/notifications", "/api/notification-preferences"


async def test_notices_are_listed_and_marked_by_whom_they_came_to(
    world: World, program: Program
):
    for words in ("the first", "the second", "the third"):
        world.run(SendMessage(AS_ADA, LEO.id, words))
    leo = program(AS_LEO)
    first = (await leo.get(NOTICES, params={"limit": 2})).json()
    assert (len(first["items"]), first["unread"]) == (2, 3)
    rest = await leo.get(NOTICES, params={"limit": 2, "cursor": first["next"]})
    said = [each["says"][-9:].strip() for each in rest.json()["items"]]
    assert (len(said), rest.json()["next"]) == (1, None)

    one = f"{NOTICES}/{first['items'][0]['id']}"
    for actor in (AS_MAYA, AS_SAM):
        refused = await program(actor).put(one, json={"read": True})
        assert refused.status_code == 404
    assert (await leo.put(one, json={"read": True})).status_code == 204
    assert (await leo.get(NOTICES)).json()["unread"] == 2
    assert (await leo.put(one, json={"read": False})).status_code == 204
    assert (await leo.get(NOTICES)).json()["unread"] == 3
    assert (await program(AS_MAYA).get(NOTICES)).json()["items"] == []


async def test_the_way_that_a_sort_comes_by_is_chosen(program: Program):
    leo = program(AS_LEO)
    chosen = await leo.patch(WAYS, json={"channels": {"report": "digest"}})
    assert chosen.json()["channels"]["report"] == "digest"
    assert (await leo.get(WAYS)).json() == chosen.json()
    locked = await leo.patch(WAYS, json={"channels": {"account": "none"}})
    assert locked.status_code == 409
    assert (await leo.patch(WAYS, json={"channels": {"x": "y"}})).status_code == 422
    only = program(AS_LEO, Scope.MESSAGES_READ)
    refused = await only.patch(WAYS, json={"channels": {"report": "chat"}})
    assert refused.status_code == 403


@pytest.mark.parametrize(
    ("actor", "held"), [(AS_ADA, 1), (AS_MAYA, 1), (AS_LEO, 1), (AS_SAM, 0)]
)
async def test_a_report_is_of_what_its_reader_may_see(
    world: World, program: Program, actor, held
):
    start = NOON - timedelta(days=1)
    world.run(LogSession(AS_MAYA, start, start + HOUR, (LEO.id,), subject="maths"))
    asked = {"report": "sessions", "by": "tutor", **DAYS}
    said = (await program(actor).get("/api/reports", params=asked)).json()
    named = [each["name"] for each in said["columns"]]
    assert said["totals"][named.index("held")] == held
    assert [each["id"] for each in said["rows"]] == [str(MAYA.id)] * held
    assert (said["from"], said["to"]) == (DAYS["from"], DAYS["to"])


async def test_today_is_seen_at_a_glance_by_whoever_sees_reports(
    world: World, program: Program
):
    start = world.clock.now() - HOUR
    world.run(LogSession(AS_MAYA, start, start + HOUR, (LEO.id,), subject="maths"))
    said = (await program(AS_ADA).get("/api/dashboard")).json()
    assert [each["subject"] for each in said["sessions"]] == ["maths"]
    assert said["total"] == said["sessions"][0]["came"]
    assert sum(said["total"].values()) == 1
    for actor in (AS_LEO, AS_MAYA, AS_SAM):
        assert (await program(actor).get("/api/dashboard")).status_code == 403


@pytest.mark.parametrize(
    ("asked", "status", "problem"),
    [
        ({"report": "weather"}, 422, ""),
        ({"report": "sessions", "from": "2026-03-02", "to": "2026-03-01"}, 409, "days"),
        ({"report": "sessions", "from": "0001-01-01"}, 409, "nothing-then"),
        ({"report": "sessions", "to": "9999-12-31"}, 409, "nothing-then"),
        ({"report": "sessions", "from": "1999-01-01"}, 409, "too-long-a-report"),
        ({"report": "marking", "by": "class"}, 409, "not-counted-so"),
        ({"report": "sessions", "tutor_id": NOBODY}, 404, "no-such-person"),
    ],
)
async def test_a_report_that_cannot_be_made_says_why(
    program: Program, asked, status, problem
):
    answer = await program(AS_ADA).get("/api/reports", params=asked)
    assert answer.status_code == status, answer.text
    assert answer.json()["type"].endswith(problem)
