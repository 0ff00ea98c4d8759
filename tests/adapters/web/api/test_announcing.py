"""Programs announce what their owner may, to whom the same grammar names."""

from datetime import timedelta

import pytest

from core.messaging.announcement import AnnouncementState
from tests.adapters.web.api.conftest import Program
from tests.people import AS_ADA, AS_CORA, AS_LEO, AS_MAYA, AS_SAM, LEO
from tests.world import World

AT, WHOM = "/api/announcements", "/api/audiences"
TO_LEO = f"person:id:{LEO.id}"


async def test_what_is_announced_is_looked_at_first_listed_and_taken_back(
    world: World, program: Program
):
    cora = program(AS_CORA)
    seen = (await cora.get(WHOM, params={"audience": TO_LEO})).json()
    assert (seen["people"], seen["unreachable"], seen["needs_number"]) == (1, 0, False)

    tomorrow = (world.clock.now() + timedelta(days=1)).isoformat()
    said = {"audience": TO_LEO, "text": "The exam is on Monday.", "at": tomorrow}
    made = await cora.post(AT, json=said)
    assert (made.status_code, made.json()["state"]) == (201, "scheduled")
    listed = (await cora.get(AT)).json()
    assert [each["id"] for each in listed["coming"]] == [made.json()["id"]]
    assert (await program(AS_SAM).get(AT)).status_code == 403

    one = f"{AT}/{made.json()['id']}"
    assert (await program(AS_SAM).delete(one)).status_code == 403
    assert (await cora.delete(one)).status_code == 204
    listed = (await cora.get(AT)).json()
    assert [e["state"] for e in listed["latest"]] == [AnnouncementState.RECALLED]


@pytest.mark.parametrize("actor", [AS_MAYA, AS_LEO])
async def test_who_may_not_announce_may_not_by_a_program(program: Program, actor):
    said = {"audience": TO_LEO, "text": "Buy my bicycle"}
    assert (await program(actor).post(AT, json=said)).status_code == 403
    seen = await program(actor).get(WHOM, params={"audience": "all"})
    assert seen.status_code == 403


@pytest.mark.parametrize(
    ("said", "status", "problem"),
    [
        ({"audience": "friends"}, 409, "times"),
        ({"audience": "students:id:nobody"}, 409, "nobody-to-tell"),
        ({"audience": "person"}, 409, "times"),
        ({"audience": "all,-tag"}, 409, "times"),
        ({"audience": "saved:id:friends"}, 409, "times"),
        ({"audience": "absent:id:10B"}, 409, "times"),
        ({"audience": f"{TO_LEO},-{TO_LEO}"}, 409, "nobody-to-tell"),
        ({"text": ""}, 422, ""),
        ({"text": "x" * 8_001}, 422, ""),
        ({"at": "9999-12-31T23:59:59Z"}, 409, "times"),
        ({"at": "2026-03-01T12:00:00Z"}, 409, "announcement-in-the-past"),
    ],
)
async def test_what_cannot_be_announced_is_refused_with_why(
    program: Program, said, status, problem
):
    asked = {"audience": TO_LEO, "text": "The exam is on Monday.", **said}
    answer = await program(AS_ADA).post(AT, json=asked)
    assert answer.status_code == status, answer.text
    assert answer.json()["type"].endswith(problem)
    assert (await program(AS_ADA).get(AT)).json() == {"coming": [], "latest": []}


async def test_how_many_they_are_may_be_written_as_any_whole_number(program: Program):
    said = {"audience": TO_LEO, "text": "The exam is on Monday.", "people": 1.0}
    assert (await program(AS_CORA).post(AT, json=said)).status_code == 201
    part = await program(AS_CORA).post(AT, json={**said, "people": 1.5})
    assert part.status_code == 422


async def test_which_kinds_of_people_there_are_is_said(program: Program):
    answer = await program(AS_CORA).get(WHOM, params={"audience": "everyone"})
    assert "all, students, parents" in answer.json()["detail"]
