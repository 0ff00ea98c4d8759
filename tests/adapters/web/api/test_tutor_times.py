"""The source's six endpoints for tutor times."""

from datetime import timedelta
from typing import Any

import pytest
from httpx import Response

from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from core.kernel.actor import Role
from core.people.manage import GrantRole
from core.people.tokens.model import Scope
from tests.adapters.web.api.conftest import Program
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    LENA,
    LEO,
    MAYA,
    SAM,
    TOM,
)
from tests.world import World

AT = "/api/tutor-times"


def worked(start: str = "09:00", end: str = "09:45", **more: Any) -> dict[str, Any]:
    day = "2026-03-09T"
    return {
        "start_time": f"{day}{start}:00Z",
        "end_time": f"{day}{end}:00Z",
        "student_id": str(LEO.id),
        **more,
    }


def refused(answer: Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].removeprefix("/api/docs#")


async def test_time_is_created_shown_replaced_and_deleted(program: Program):
    maya = program(AS_MAYA)
    made = await maya.post(AT, json=worked())
    assert made.status_code == 201
    said = made.json()
    assert (said["minutes"], said["source"]) == (45, "declared")
    assert (said["tutor_id"], said["student_id"]) == (str(MAYA.id), str(LEO.id))
    at = made.headers["location"]
    shown = await maya.get(at)
    assert (shown.json(), shown.headers["etag"]) == (said, made.headers["etag"])
    known = {"if-none-match": shown.headers["etag"]}
    assert (await maya.get(at, headers=known)).status_code == 304
    longer = await maya.put(at, json=worked(end="10:00"))
    assert (longer.json()["minutes"], longer.json()["id"]) == (60, said["id"])
    assert longer.headers["etag"] != made.headers["etag"]
    assert (await maya.delete(at)).status_code == 204
    assert (await maya.get(at)).status_code == 404
    assert (await maya.delete(at)).status_code == 404


async def test_time_is_split_in_shares_that_add_up(world: World, program: Program):
    course = world.run(AddCourse(AS_ADA, "Introduction", "COS10001"))
    task = world.run(AddTask(AS_ADA, course.id, "Essay 2"))
    shares = [
        {"minutes": 30, "student_id": str(LEO.id), "task_id": str(task.id)},
        {"minutes": 15, "student_id": str(LENA.id)},
    ]
    maya = program(AS_MAYA)
    made = await maya.post(AT, json=worked(student_id=None, shares=shares))
    said = made.json()
    assert [each["minutes"] for each in said["shares"]] == [30, 15]
    assert said["shares"][0]["course_id"] == str(course.id)
    assert said["student_id"] is None
    shares[1]["minutes"] = 20
    answer = await maya.post(AT, json=worked("10:00", "10:45", shares=shares))
    assert refused(answer) == (409, "times")
    wrong = worked("10:00", "10:45", student_id=None, shares=shares)
    assert refused(await maya.post(AT, json=wrong)) == (409, "shares-do-not-fit")


async def test_lists_are_of_a_tutor_or_a_student_the_newest_first(program: Program):
    maya = program(AS_MAYA)
    for start, end, who in (("08:00", "08:10", LEO), ("09:00", "09:10", LENA)):
        await maya.post(AT, json=worked(start, end, student_id=str(who.id)))
    mine = (await maya.get(f"{AT}/tutor/{MAYA.id}")).json()["items"]
    assert [each["student_id"] for each in mine] == [str(LENA.id), str(LEO.id)]
    leos = (await maya.get(f"{AT}/student/{LEO.id}")).json()["items"]
    assert [each["student_id"] for each in leos] == [str(LEO.id)]
    first = (await maya.get(f"{AT}/tutor/{MAYA.id}", params={"limit": 1})).json()
    after = {"limit": 1, "cursor": first["next"]}
    second = (await maya.get(f"{AT}/tutor/{MAYA.id}", params=after)).json()
    assert first["items"] + second["items"] == mine
    assert second["next"] is None
    other = {"from": "2026-03-10"}
    assert not (await maya.get(f"{AT}/tutor/{MAYA.id}", params=other)).json()["items"]


async def test_time_is_ones_own_and_that_of_those_one_answers_for(
    world: World, program: Program
):
    course = world.run(AddCourse(AS_ADA, "Introduction", "COS10001"))
    world.run(GrantRole(AS_ADA, TOM.id, Role.TUTOR))
    tom = TOM.actor(AS_MAYA.organisation, world.clock.now())
    maya = program(AS_MAYA)
    at = (await maya.post(AT, json=worked(course_id=str(course.id)))).headers[
        "location"
    ]
    for stranger in (AS_SAM, AS_LEO, AS_CORA):
        asks = program(stranger)
        for answer in (
            await asks.get(at),
            await asks.put(at, json=worked()),
            await asks.delete(at),
        ):
            assert answer.status_code in {403, 404}, stranger
        answer = await asks.get(f"{AT}/tutor/{MAYA.id}")
        assert answer.status_code == 403 or not answer.json()["items"]
    answer = await maya.get(f"{AT}/tutor/{tom.person}")
    assert refused(answer) == (403, "not-permitted")
    for_another = worked("10:00", "10:10", tutor_id=str(tom.person))
    assert (await maya.post(AT, json=for_another)).status_code == 403
    ada = program(AS_ADA)
    assert (await ada.get(at)).json()["tutor_id"] == str(MAYA.id)
    assert (await ada.put(at, json=worked(end="09:30"))).json()["minutes"] == 30


async def test_an_entry_of_another_version_is_not_changed(program: Program):
    maya = program(AS_MAYA)
    made = await maya.post(AT, json=worked())
    at, old = made.headers["location"], {"if-match": made.headers["etag"]}
    assert (await maya.put(at, json=worked(end="10:00"), headers=old)).is_success
    again = await maya.put(at, json=worked(end="10:30"), headers=old)
    assert refused(again) == (412, "version-changed")
    assert refused(await maya.delete(at, headers=old)) == (412, "version-changed")
    assert (await maya.get(at)).json()["minutes"] == 60


async def test_what_is_asked_twice_under_one_key_is_done_once(program: Program):
    maya, key = program(AS_MAYA), {"idempotency-key": "a"}
    first = await maya.post(AT, json=worked(), headers=key)
    again = await maya.post(AT, json=worked(), headers=key)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotency-replayed"] == "true"
    other = await maya.post(AT, json=worked(end="10:00"), headers=key)
    assert refused(other) == (409, "key-used-otherwise")
    assert len((await maya.get(f"{AT}/tutor/{MAYA.id}")).json()["items"]) == 1
    long = {"idempotency-key": "a" * 201}
    assert refused(await maya.post(AT, json=worked(), headers=long)) == (422, "key")
    clash = {"idempotency-key": "b"}
    refusal = await maya.post(AT, json=worked(), headers=clash)
    assert refused(refusal) == (409, "spent-twice")
    later = await maya.post(AT, json=worked("10:00", "10:30"), headers=clash)
    assert later.status_code == 201


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"start_time": "2026-03-09T09:00:00"}, 422),
        ({"start_time": "9 o'clock"}, 422),
        ({"end_time": "2026-03-09T08:00:00Z"}, 409),
        ({"end_time": "2026-03-09T09:00:00Z"}, 409),
        ({"end_time": "2026-03-26T01:00:00Z"}, 409),
        ({"start_time": "9999-12-31T23:59:59-14:00"}, 409),
        ({"start_time": "2026-02-29T09:00:00Z"}, 422),
        ({"start_time": "2026-03-09T25:00:00Z"}, 422),
        ({"student_id": "Leo"}, 422),
        ({"student_id": str(SAM.id)}, 404),
        ({"task_id": str(LEO.id)}, 404),
        ({"note": "\x00"}, 422),
        ({"minutes": 45}, 422),
        ({"activity": "sleeping"}, 422),
        ({"start_time": "2026-02-20T01:00:00Z"}, 409),
    ],
)
async def test_what_cannot_be_logged_is_refused_with_what_does_not_fit(
    program: Program, more: dict[str, Any], status: int
):
    answer = await program(AS_MAYA).post(AT, json=worked(**more))
    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]


async def test_a_body_that_is_no_json_is_refused(program: Program):
    maya = program(AS_MAYA)
    plain = {"content-type": "text/plain"}
    assert (await maya.post(AT, content="{}", headers=plain)).status_code == 415
    json = {"content-type": "application/json"}
    assert (await maya.post(AT, content="{", headers=json)).status_code == 400
    assert (await maya.post(AT, content="[]", headers=json)).status_code == 422


async def test_when_clocks_go_back_both_hours_count(world: World, program: Program):
    world.clock.forward(timedelta(days=240))
    said = {
        "start_time": "2026-10-25T01:30:00+01:00",
        "end_time": "2026-10-25T01:30:00+00:00",
    }
    answer = await program(AS_MAYA).post(AT, json=said)
    assert (answer.json()["minutes"], answer.json()["day"]) == (60, "2026-10-25")


async def test_a_token_that_only_reads_writes_nothing(program: Program):
    maya = program(AS_MAYA, Scope.TIMES_READ)
    assert refused(await maya.post(AT, json=worked())) == (403, "scope")
