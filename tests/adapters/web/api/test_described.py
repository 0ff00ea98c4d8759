"""The description of the API, for programs and for people."""

import re
from html.parser import HTMLParser
from pathlib import Path
from uuid import uuid4

from adapters.web.api import app
from adapters.web.api.app import ENDPOINTS
from adapters.web.api.refusals import every_refusal, slug_of
from bot.words import has
from core.messaging.notices.sorts import Sort
from tests.adapters.web.api.conftest import Program
from tests.people import AS_MAYA


async def test_every_endpoint_is_described_with_what_it_takes_and_answers(
    program: Program,
):
    answer = await program().get("/api/openapi.json")
    said = answer.json()
    assert said["openapi"] == "3.1.0"
    for each in ENDPOINTS:
        assert has(f"api-{each.name}")
        path = each.path.replace(":uuid", "")
        operation = said["paths"][path][each.method.lower()]
        assert str(each.status) in operation["responses"]
        assert "401" in operation["responses"]
    shown = str(said)
    for name in said["components"]["schemas"]:
        assert name == "Problem" or f"#/components/schemas/{name}" in shown


async def test_what_must_be_said_is_described_so(program: Program):
    paths = (await program().get("/api/openapi.json")).json()["paths"]

    def required(path: str) -> set[str]:
        parameters = paths[path]["get"]["parameters"]
        return {each["name"] for each in parameters if each.get("required")}

    assert required("/api/reports") == {"report"}
    assert required("/api/audiences") == {"audience"}


async def test_which_sorts_of_notices_there_are_is_described(program: Program):
    said = (await program().get("/api/openapi.json")).json()
    channels = said["components"]["schemas"]["ChannelsIn"]["properties"]["channels"]

    assert set(channels["propertyNames"]["enum"]) == {each.value for each in Sort}


API = Path(app.__file__).parent


class Outside(HTMLParser):
    """Everything that the page would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched = list[str]()
        self.scripts = 0

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.scripts += tag == "script"
        if tag in {"link", "img"}:
            self.fetched.append(said.get("href") or said.get("src") or "")


async def test_the_page_for_people_needs_no_script_and_nothing_from_outside(
    program: Program,
):
    answer = await program().get("/api/docs")
    page = Outside()
    page.feed(answer.text)
    assert page.scripts == 0
    assert page.fetched == ["/assets/base.css", "/api/docs.css"]
    for each in ENDPOINTS:
        assert f'id="{each.name}"' in answer.text
    assert (await program().get("/api/docs.css")).status_code == 200


async def test_the_type_of_every_problem_is_explained_on_that_page(program: Program):
    page = (await program().get("/api/docs")).text
    named = {f'id="{slug_of(kind)}"' for kind in every_refusal()}
    assert {"SpentTwice", "NotPermitted"} <= {k.__name__ for k in every_refusal()}
    assert {each for each in named if each not in page} == set()

    typed = "".join(each.read_text("utf-8") for each in API.glob("*.py"))
    for slug in re.findall(r"/api/docs#([a-z-]+)", typed):
        assert page.count(f'id="{slug}"') == 1, slug

    nobodys = f"/api/tutor-times/{uuid4()}"
    problem = (await program(AS_MAYA).get(nobodys)).json()
    address, _, anchor = problem["type"].partition("#")
    assert address == "/api/docs"
    assert f'id="{anchor}"' in page
