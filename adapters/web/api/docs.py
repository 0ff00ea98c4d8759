"""One page that explains the API to people: made here, with no script at all."""

from pathlib import Path
from typing import Any

from adapters.web.api.refused import listed_refusals
from adapters.web.markup import NOTHING, Html, el, joined
from bot.words import say

CSS = Path(__file__).with_name("docs.css")
Said = dict[str, Any]


def page_of(described: Said) -> str:
    title = say("api-title")
    head = el(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        el("title", title),
        Html('<link rel="stylesheet" href="/assets/base.css">'),
        Html('<link rel="stylesheet" href="/api/docs.css">'),
    )
    body = el(
        "body",
        el("main", el("h1", title), *_intro(), *_paths(described), listed_refusals()),
    )
    return "<!doctype html>" + el("html", head, body, lang="en")


def _intro() -> list[Html]:
    parts = ("token", "pages", "versions", "twice", "refusals", "limits")
    return [
        el("p", say("api-about")),
        el("pre", el("code", say("api-first-call")), tabindex="0"),
        el(
            "dl",
            *(
                joined(
                    el("dt", say(f"api-about-{each}-title"), id=each),
                    el("dd", say(f"api-about-{each}")),
                )
                for each in parts
            ),
        ),
        el("p", el("a", say("api-as-json"), href="/api/openapi.json")),
    ]


def _paths(described: Said) -> list[Html]:
    schemas = described["components"]["schemas"]
    return [
        _operation(method, path, operation, schemas)
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
    ]


def _operation(method: str, path: str, operation: Said, schemas: Said) -> Html:
    heading = el("h2", el("code", f"{method.upper()} {path}"))
    return el(
        "section",
        heading,
        el("p", operation["summary"] + "."),
        el("p", operation["description"]) if "description" in operation else NOTHING,
        _parameters(operation),
        _schema(say("api-body"), operation.get("requestBody", {}), schemas),
        *_answers(operation, schemas),
        id=operation["operationId"],
    )


def _parameters(operation: Said) -> Html:
    rows = [
        el(
            "tr",
            el("th", el("code", each["name"]), scope="row"),
            el("td", say(f"api-in-{each['in']}")),
            el("td", _type(each["schema"]), _about(each)),
        )
        for each in operation["parameters"]
    ]
    return _table(say("api-parameters"), rows)


def _schema(title: str, said: Said, schemas: Said) -> Html:
    content = said.get("content", {}).get("application/json")
    if content is None:
        return NOTHING
    schema = schemas[content["schema"]["$ref"].rpartition("/")[2]]
    needed = set(schema.get("required", ()))
    rows = [
        el(
            "tr",
            el("th", el("code", name), scope="row"),
            el("td", say("api-needed") if name in needed else ""),
            el("td", _type(each), _about(each)),
        )
        for name, each in schema["properties"].items()
    ]
    about = f": {schema['description']}" if "description" in schema else ""
    return _table(title + about, rows)


def _answers(operation: Said, schemas: Said) -> list[Html]:
    made: list[Html] = []
    refused: list[str] = []
    for status, said in operation["responses"].items():
        if "application/json" in said.get("content", {}):
            made.append(_schema(say("api-answer", status=status), said, schemas))
        else:
            refused.append(f"{status} {said['description']}")
    return [*made, el("p", say("api-other-answers", answers="; ".join(refused)))]


def _table(caption: str, rows: list[Html]) -> Html:
    if not rows:
        return NOTHING
    return el("table", el("caption", caption), el("tbody", *rows))


def _type(schema: Said) -> str:
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return say("api-or").join(_type(each) for each in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return say("api-list-of", what=_type(schema.get("items", {})))
    return str(schema.get("format") or schema.get("type", ""))


def _about(said: Said) -> str:
    return f". {said['description']}" if said.get("description") else ""
