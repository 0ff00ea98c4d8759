"""Parameters in, JSON out, and the shape of a refusal."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 -- named for what happened
    """The platform says no: a code, its sentence, and sometimes parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        said: Json = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return said | ({"parameters": self.parameters} if self.parameters else {})


def bad(why: str) -> Refused:
    return Refused(400, f"Bad Request: {why}")


def forbidden(why: str) -> Refused:
    return Refused(403, f"Forbidden: {why}")


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    data: bytes = field(repr=False)


class Parameters:
    """What a client sent, whichever of the four ways it chose to write it."""

    def __init__(self, given: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.given = given
        self.uploads = uploads

    def text(self, name: str, default: str = "") -> str:
        value = self.given.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.given.get(name, default))
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def decimal(self, name: str) -> float | None:
        if name not in self.given:
            return None
        try:
            return float(self.given[name])
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        return str(self.given.get(name, "")).lower() in {"true", "1", "yes"}

    def json(self, name: str, kind: type[Any], why: str) -> Any:
        """A nested value; None when it was not given."""
        value = self.given.get(name)
        if value in (None, ""):
            return None
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad(f"can't parse {why} JSON object") from None
        if not isinstance(value, kind):
            raise bad(f"can't parse {why}: wrong type")
        return value

    def __contains__(self, name: str) -> bool:
        return name in self.given


async def read_parameters(request: web.Request) -> Parameters:
    given: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method == "POST" and request.content_type == "application/json":
        body = await request.read()
        try:
            given |= json.loads(body) if body else {}
        except ValueError:
            raise bad("can't parse JSON object") from None
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                mime = value.content_type
                uploads[name] = Upload(value.filename, mime, value.file.read())
            else:
                given[name] = value
    return Parameters(given, uploads)


def utf16(text: str) -> int:
    """The length of a text as message entities count it."""
    return len(text.encode("utf-16-le")) // 2
