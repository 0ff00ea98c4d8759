"""Reading what a page sends: JSON of a known shape, with bytes of a bearable size."""

import re
from base64 import b64decode
from binascii import Error as NotBase64
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request

from adapters.web.guard import MEGABYTE
from adapters.web.problem import Problem

R = TypeVar("R")

PART = re.compile(r"\.([^.\[`]+)|\[(\d+)\]")
"""A step of the way to what did not fit, as msgspec writes it: `.name`, `[2]`."""

LARGEST = 10
"""Megabytes of one photo or file, as phones make them and as Telegram takes them."""

LARGEST_BODY = 15 * MEGABYTE
"""Ten megabytes in base64, and what goes with them."""


class Where(Struct):
    lat: Annotated[float, Meta(ge=-90, le=90)]
    lon: Annotated[float, Meta(ge=-180, le=180)]
    accuracy: Annotated[float, Meta(ge=0, le=1e7)] = 0
    live: bool = False


def ip_of(request: Request) -> str:
    """As the server that listens has it: of a proxy on this machine, what it says."""
    return request.client.host if request.client else ""


async def read_json(request: Request, shape: type[R]) -> R:
    """Only as JSON, which no other site's form can send unasked."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, "type")
    try:
        return msgspec.json.decode(await request.body(), type=shape)
    except msgspec.ValidationError as misfit:
        raise misfitting(misfit) from misfit
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as garbled:
        raise Problem(400, "json") from garbled


def misfitting(misfit: msgspec.ValidationError) -> Problem:
    """What does not fit, and where: `errors` points to it (RFC 9457, 3)."""
    why, _, where = str(misfit).partition(" - at `$")
    steps = PART.findall(where.removesuffix("`"))
    pointer = "".join(f"/{name or place}" for name, place in steps)
    errors = [{"detail": why, "pointer": f"#{pointer}"}]
    return Problem(422, "shape", {"why": str(misfit)}, more={"errors": errors})


def check_bytes(name: str, data: str | None) -> None:
    if data is None:
        return
    try:
        size = len(b64decode(data, validate=True))
    except (NotBase64, ValueError) as garbled:
        raise Problem(422, "base64", {"name": name}) from garbled
    if not size:
        raise Problem(422, "base64", {"name": name})
    if size > LARGEST * MEGABYTE:
        raise Problem(413, "photo-size", {"name": name, "limit": LARGEST})
