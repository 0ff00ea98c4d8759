"""What programs read: whose token it is, sessions, attendance, people, courses."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from core.people.tokens.model import Scope
from core.sessions.held.log import LogSession
from tests.adapters.web.api.conftest import FEW, Program, secrets_of
from tests.invoices import sent
from tests.invoices import taught as billed
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    LENA,
    LEO,
    MAYA,
)
from tests.world import World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAYS = {"from": "2026-03-01", "to": "2026-03-31"}


def taught(world: World, days_ago: int = 1) -> str:
    start = NOON - timedelta(days=days_ago)
    made = world.run(
        LogSession(AS_MAYA, start, start + HOUR, (LEO.id,), subject="maths")
    )
    return str(made.id)


async def test_a_program_learns_whom_it_speaks_for(program: Program):
    said = (await program(AS_MAYA, Scope.TIMES_READ).get("/api/me")).json()
    assert (said["name"], said["roles"]) == (MAYA.name, ["tutor"])
    assert said["scopes"] == ["times:read"]


async def test_without_a_good_token_nothing_is_answered(world: World, program: Program):
    nobody = program()
    answer = await nobody.get("/api/sessions")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="tutordesk"'
    assert answer.headers["content-type"] == "application/problem+json"
    wrong = {"authorization": "Bearer td_a_wrong"}
    answer = await nobody.get("/api/sessions", headers=wrong)
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]
    late = program(AS_MAYA)
    world.clock.forward(HOUR)
    assert (await late.get("/api/me")).status_code == 401


async def test_a_token_is_good_for_its_scopes_alone(program: Program):
    answer = await program(AS_ADA, Scope.SESSIONS_READ).get("/api/people")
    assert (answer.status_code, answer.json()["type"]) == (403, "/api/docs#scope")


async def test_a_refresh_token_is_good_once(world: World, program: Program):
    secrets = secrets_of(world, AS_MAYA)
    said = {"refresh_token": secrets.refresh}
    answer = await program().post("/api/token/refresh", json=said)
    new = answer.json()
    headers = {"authorization": f"Bearer {new['access_token']}"}
    assert (await program().get("/api/me", headers=headers)).status_code == 200
    replayed = await program().post("/api/token/refresh", json=said)
    assert replayed.status_code == 401
    assert (await program().get("/api/me", headers=headers)).status_code == 401


async def test_sessions_are_those_that_whoever_asks_may_see(
    world: World, program: Program
):
    made = taught(world)
    for actor in (AS_MAYA, AS_LEO, AS_GINA, AS_CORA):
        said = (await program(actor).get("/api/sessions", params=DAYS)).json()
        assert [each["id"] for each in said["items"]] == [made], actor
    stranger = program(AS_SAM)
    assert (await stranger.get("/api/sessions", params=DAYS)).json()["items"] == []
    assert (await stranger.get(f"/api/sessions/{made}")).status_code == 404
    one = await program(AS_MAYA).get(f"/api/sessions/{made}")
    assert one.json()["student_ids"] == [str(LEO.id)]
    assert one.headers["etag"]


async def test_a_list_comes_page_by_page_and_each_row_once(
    world: World, program: Program
):
    made = {taught(world, days) for days in (1, 2, 3)}
    maya, seen = program(AS_MAYA), list[str]()
    asked: dict[str, Any] = {**DAYS, "limit": 2}
    while True:
        said = (await maya.get("/api/sessions", params=asked)).json()
        seen += [each["id"] for each in said["items"]]
        if said["next"] is None:
            break
        asked["cursor"] = said["next"]
    assert (len(seen), set(seen)) == (3, made)


async def test_attendance_is_told_to_those_who_may_know(world: World, program: Program):
    made = taught(world)
    said = (await program(AS_GINA).get("/api/attendance", params=DAYS)).json()
    assert [each["session_id"] for each in said["items"]] == [made]
    assert said["items"][0]["student_id"] == str(LEO.id)
    other = {**DAYS, "student_id": str(LENA.id)}
    answer = await program(AS_GINA).get("/api/attendance", params=other)
    assert answer.status_code == 403
    other = {**DAYS, "status": "asleep"}
    answer = await program(AS_GINA).get("/api/attendance", params=other)
    assert answer.json()["errors"][0]["pointer"] == "#/status"


async def test_people_have_contacts_for_whoever_manages_them_alone(program: Program):
    asked = {"limit": 100}
    everybody = (await program(AS_CORA).get("/api/people", params=asked)).json()
    names = [each["name"] for each in everybody["items"]]
    assert names == sorted(names)
    assert LEO.name in names
    own = (await program(AS_LEO).get("/api/people")).json()["items"]
    assert [(each["name"], each["email"]) for each in own] == [(LEO.name, None)]
    tutors = await program(AS_CORA).get("/api/people", params={"role": "tutor"})
    assert all("tutor" in each["roles"] for each in tutors.json()["items"])


async def test_courses_and_tasks_have_ids_to_log_time_on(
    world: World, program: Program
):
    course = world.run(AddCourse(AS_ADA, "Introduction", "COS10001"))
    task = world.run(AddTask(AS_ADA, course.id, "Essay 2"))
    maya = program(AS_MAYA)
    courses = (await maya.get("/api/courses")).json()["items"]
    assert {each["code"] for each in courses} == {"COS10001"}
    asked = {"course_id": str(course.id)}
    tasks = (await maya.get("/api/tasks", params=asked)).json()["items"]
    assert [each["id"] for each in tasks] == [str(task.id)]
    assert (await program(AS_SAM).get("/api/courses")).json()["items"] == []


async def test_what_is_known_already_is_not_sent_again(world: World, program: Program):
    taught(world)
    maya = program(AS_MAYA)
    first = await maya.get("/api/sessions", params=DAYS)
    known = {"if-none-match": first.headers["etag"]}
    again = await maya.get("/api/sessions", params=DAYS, headers=known)
    assert (again.status_code, again.content) == (304, b"")


async def test_what_does_not_fit_is_pointed_at(program: Program):
    maya = program(AS_MAYA)
    for asked, pointer in (
        ({"limit": "0"}, "#/limit"),
        ({"from": "31 Feb"}, "#/from"),
        ({"person_id": "1"}, "#/person_id"),
    ):
        answer = await maya.get("/api/sessions", params=asked)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer
    for asked, status in (
        ({"cursor": "nonsense"}, 404),
        ({"cursor": "WzEsMl0"}, 404),
        ({"cursor": "!"}, 422),
        ({"from": "2026-03-02", "to": "2026-03-01"}, 409),
        ({"from": "2026-01-01", "to": "2026-12-31"}, 409),
        ({"sort": "up"}, 422),
        ({"from": "null"}, 422),
    ):
        answer = await maya.get("/api/sessions", params=asked)
        assert answer.status_code == status, asked
    assert (await maya.get("/api/sessions?limit=1&limit=2")).status_code == 422
    wrong = await maya.post("/api/sessions", json={})
    assert wrong.status_code == 405
    assert set(wrong.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert (await maya.get("/api/sessions/12")).status_code == 404


async def test_whoever_asks_too_often_waits(program: Program):
    maya = program(AS_MAYA)
    answers = [(await maya.get("/api/me")).status_code for _ in range(FEW + 1)]
    assert set(answers[:-1]) == {200}
    last = await maya.get("/api/me")
    assert (last.status_code, last.headers["retry-after"]) == (429, "60")


async def test_invoices_are_for_admins_and_for_those_who_pay_them(
    world: World, program: Program
):
    billed(world)
    sent(world, LEO)
    known = ""
    for actor in (AS_ADA, AS_GINA):
        said = (await program(actor).get("/api/invoices")).json()
        assert [each["number"] for each in said["items"]] == ["INV-0001"]
        total, known = said["items"][0]["total"], said["items"][0]["id"]
        one = (await program(actor).get(f"/api/invoices/{known}")).json()
        assert sum(each["amount"]["minor"] for each in one["lines"]) == total["minor"]
        assert one["invoice"]["total"] == total
        assert total == {"minor": 6000, "currency": "GBP"}
    for actor in (AS_MAYA, AS_CORA, AS_LEO, AS_SAM):
        asks = program(actor)
        answer = await asks.get("/api/invoices")
        assert answer.status_code == 403 or not answer.json()["items"], actor
        answer = await asks.get(f"/api/invoices/{known}")
        assert answer.status_code in {403, 404}, actor


@pytest.mark.parametrize("of", ["sessions", "attendance"])
@pytest.mark.parametrize("day", ["from=0001-01-01", "from=9999-12-31", "to=9999-12-31"])
async def test_days_beyond_anybodys_work_are_refused(
    of: str, day: str, program: Program
):
    answer = await program(AS_ADA).get(f"/api/{of}?{day}")
    assert answer.status_code == 409
    assert answer.json()["errors"][0]["pointer"] == f"#/{day.partition('=')[0]}"


async def test_without_days_attendance_is_of_the_week_until_today(
    world: World, program: Program
):
    made = taught(world)
    said = (await program(AS_MAYA).get("/api/attendance")).json()
    assert [each["session_id"] for each in said["items"]] == [made]


async def test_a_state_that_no_session_can_have_is_refused(program: Program):
    answer = await program(AS_MAYA).get("/api/sessions", params={"state": "lost"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (
        422,
        "#/state",
    )


async def test_a_tutor_learns_the_ids_of_those_they_teach(
    world: World, program: Program
):
    taught(world)
    own = (await program(AS_MAYA).get("/api/people")).json()["items"]
    assert {each["name"] for each in own} == {MAYA.name, LEO.name}
    assert {each["email"] for each in own} == {None}
    students = (await program(AS_LEO).get("/api/people")).json()["items"]
    assert [each["name"] for each in students] == [LEO.name]
