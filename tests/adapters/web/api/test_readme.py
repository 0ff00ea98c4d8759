"""What README asks by curl is asked here, word for word, and answers as it says."""

import json
import re
import shlex
from pathlib import Path
from string import Template

from httpx import AsyncClient, Response

from tests.adapters.web.api.conftest import Program
from tests.people import AS_MAYA, LEO, MAYA

README = Path(__file__).parents[4] / "README.md"
ANSWERS = {"POST": 201, "GET": 200, "PUT": 200, "DELETE": 204}


def curls() -> list[str]:
    """Each command on one line, as a shell reads it."""
    text = README.read_text("utf-8").replace("\\\n", " ")
    return re.findall(r"^ {4}(curl .*)$", text, re.MULTILINE)


async def asked(client: AsyncClient, curl: str, known: dict[str, str]) -> Response:
    """Run by httpx: quotes, variables and options are the shell's and curl's."""
    words = [Template(each).substitute(known) for each in shlex.split(curl)[1:]]
    told: dict[str, list[str]] = {"-X": [], "-d": [], "-H": [], "url": []}
    while words:
        word = words.pop(0)
        told[word if word in told else "url"].append(
            words.pop(0) if word in told else word
        )
    headers = dict(each.split(": ", 1) for each in told["-H"])
    method, body = (told[each][0] if told[each] else None for each in ("-X", "-d"))
    [url] = told["url"]
    return await client.request(method or "GET", url, content=body, headers=headers)


async def test_the_six_endpoints_answer_as_readme_asks_them(program: Program):
    token = program(AS_MAYA).headers["authorization"].removeprefix("Bearer ")
    known = {
        "DESK": "http://127.0.0.1",
        "TOKEN": token,
        "STUDENT": str(LEO.id),
        "TUTOR": str(MAYA.id),
        "ID": "",
    }
    seen: list[tuple[str, str]] = []
    for curl in curls():
        answer = await asked(program(), curl, known)
        method, path = answer.request.method, answer.request.url.path
        assert answer.status_code == ANSWERS[method], (curl, answer.text)
        if method == "POST":
            known["ID"] = answer.json()["id"]
            assert answer.headers["location"].endswith(known["ID"])
        if method == "PUT":
            assert answer.json()["minutes"] == 60
        if "/tutor-times/tutor/" in path or "/tutor-times/student/" in path:
            assert [each["id"] for each in answer.json()["items"]] == [known["ID"]]
        shown = path.replace(known["ID"] or "?", "*").replace(known["TUTOR"], "*")
        seen.append((method, shown.replace(known["STUDENT"], "*")))

    assert seen == [
        ("GET", "/api/me"),
        ("POST", "/api/tutor-times"),
        ("GET", "/api/tutor-times/*"),
        ("GET", "/api/tutor-times/tutor/*"),
        ("GET", "/api/tutor-times/student/*"),
        ("PUT", "/api/tutor-times/*"),
        ("DELETE", "/api/tutor-times/*"),
    ]
    gone = await asked(program(), curls()[2], known)
    assert (gone.status_code, json.loads(gone.text)["status"]) == (404, 404)
