"""What happened, as programs read it that missed a call or want none."""

from datetime import timedelta

from core.people.tokens.model import Scope
from tests.adapters.web.api.conftest import Program
from tests.adapters.web.api.test_reading import taught
from tests.people import AS_ADA, AS_CORA
from tests.world import World


async def test_events_are_read_from_where_a_program_stopped(
    world: World, program: Program
):
    session = taught(world)
    admin = program(AS_ADA, Scope.EVENTS_READ)
    assert (await admin.get("/api/events")).json()["items"] == []
    world.clock.forward(timedelta(minutes=1))

    page = (await admin.get("/api/events", params={"limit": 1})).json()
    [completed] = page["items"]
    assert completed["type"] == "session.completed"
    assert completed["data"]["session"] == session
    rest = (await admin.get("/api/events", params={"cursor": page["next"]})).json()
    assert [each["type"] for each in rest["items"]] == ["attendance.decided"]
    assert rest["next"] is None
    after = {"after": completed["id"]}
    assert (await admin.get("/api/events", params=after)).json() == rest


async def test_they_are_for_admins(program: Program):
    answer = await program(AS_CORA, Scope.EVENTS_READ).get("/api/events")
    assert answer.status_code == 403
    answer = await program(AS_ADA, Scope.TIMES_READ).get("/api/events")
    assert answer.json()["type"] == "/api/docs#scope"
