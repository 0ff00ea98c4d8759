"""The API described for programs: OpenAPI 3.1, from what the endpoints declare.

The schemas are made from the very types that requests are read into and answers are
written from, so the document cannot say one thing and the desk do another.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct

from adapters.web.api.endpoint import LONGEST_KEY, Endpoint
from bot.words import say

REF = "#/components/schemas/{name}"
UUID_AT = re.compile(r"\{(\w+):uuid\}")
BEARER = {"bearer": list[str]()}
PROBLEM = {
    "type": "object",
    "description": "Why it was refused (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "detail": {"type": "string"},
                    "pointer": {"type": "string"},
                },
            },
        },
    },
    "required": ["type", "title", "status"],
}

Said = dict[str, Any]


def described(endpoints: Sequence[Endpoint], refresh: Endpoint) -> Said:
    """`refresh` is asked for without an access token."""
    every = [*endpoints, refresh]
    bodies = [each.body for each in every if each.body]
    answers = [each.answers for each in every if each.answers]
    types = list(dict.fromkeys([*bodies, *answers]))
    _, schemas = msgspec.json.schema_components(types, ref_template=REF)
    paths: dict[str, Said] = {}
    for each in every:
        operation = _operation(each)
        if each is refresh:
            operation["security"] = []
        path = UUID_AT.sub(r"{\1}", each.path)
        paths.setdefault(path, {})[each.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tutordesk",
            "version": "1",
            "description": say("api-about"),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "security": [BEARER],
        "paths": paths,
        "components": {
            "schemas": {**schemas, "Problem": PROBLEM},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(endpoint: Endpoint) -> Said:
    said: Said = {
        "operationId": endpoint.name,
        "summary": say(f"api-{endpoint.name}"),
        "tags": [endpoint.path.split("/")[2]],
        "parameters": [*_in_path(endpoint), *_in_query(endpoint), *_heads(endpoint)],
        "responses": dict(_responses(endpoint)),
    }
    if endpoint.scope is not None:
        said["description"] = say("api-needs-scope", scope=endpoint.scope.value)
    if endpoint.body is not None:
        schema = {"$ref": REF.format(name=endpoint.body.__name__)}
        content = {"application/json": {"schema": schema}}
        said["requestBody"] = {"required": True, "content": content}
    return said


def _in_path(endpoint: Endpoint) -> Iterable[Said]:
    for name in UUID_AT.findall(endpoint.path):
        schema = {"type": "string", "format": "uuid"}
        yield {"name": name, "in": "path", "required": True, "schema": schema}


def _in_query(endpoint: Endpoint) -> Iterable[Said]:
    for field in msgspec.structs.fields(endpoint.query):
        schema = msgspec.json.schema(_type_of(endpoint.query, field.name))
        schema = _without_none(_inlined(schema))
        about = schema.pop("description", "")
        said: Said = {"name": field.encode_name, "in": "query", "schema": schema}
        if field.required:
            said["required"] = True
        yield said | ({"description": about} if about else {})


def _type_of(query: type[Struct], name: str) -> Any:
    return get_type_hints(query, include_extras=True)[name]


def _inlined(schema: Said) -> Said:
    """A parameter has no place to keep definitions beside itself."""
    kept = schema.pop("$defs", {})
    options = schema.get("anyOf", [schema])
    found = [kept[o["$ref"].rpartition("/")[2]] if "$ref" in o else o for o in options]
    told = {name: schema[name] for name in ("description",) if name in schema}
    return {"anyOf": found, **told} if "anyOf" in schema else {**found[0], **told}


def _without_none(schema: Said) -> Said:
    """What may be left out is left out, not sent as null."""
    options = [e for e in schema.get("anyOf", []) if e.get("type") != "null"]
    told = {name: value for name, value in schema.items() if name == "description"}
    return {**options[0], **told} if len(options) == 1 else schema


def _heads(endpoint: Endpoint) -> Iterable[Said]:
    names = ["if-none-match"] if endpoint.only_reads else ["idempotency-key"]
    if endpoint.is_versioned:
        names.append("if-match")
    for name in names:
        about = say(f"api-header-{name}")
        schema: Said = {"type": "string"}
        if name == "idempotency-key":
            schema["maxLength"] = LONGEST_KEY
        yield {"name": name, "in": "header", "schema": schema, "description": about}


def _responses(endpoint: Endpoint) -> Iterable[tuple[str, Said]]:
    said: Said = {"description": say(f"api-status-{endpoint.status}")}
    if endpoint.answers is not None:
        schema = {"$ref": REF.format(name=endpoint.answers.__name__)}
        said["content"] = {"application/json": {"schema": schema}}
    yield str(endpoint.status), said
    if endpoint.only_reads:
        yield "304", {"description": say("api-status-304")}
    problem = {"schema": {"$ref": REF.format(name="Problem")}}
    for status in endpoint.every_refusal:
        content = {"application/problem+json": problem}
        about = say(f"problem-{status}")
        yield str(status), {"description": about, "content": content}
