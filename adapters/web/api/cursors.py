"""Going on where a page ended: by the key of its last row, never by counting."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Annotated, TypeVar
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.problem import Problem

T = TypeVar("T")
Key = tuple[str, UUID]
"""What a list is sorted by, and the id where two are alike."""

MOST = 100
Limit = Annotated[int, Meta(ge=1, le=MOST, description="Rows on a page.")]
Cursor = Annotated[
    str,
    Meta(
        max_length=400,
        pattern="^[A-Za-z0-9_-]*$",
        description="The `next` of the page before.",
    ),
]


class Paged(Struct, kw_only=True, forbid_unknown_fields=True):
    """Every list comes page by page."""

    limit: Limit = 50
    cursor: Cursor = ""


def written(key: Key) -> str:
    told = json.dumps([key[0], key[1].hex], separators=(",", ":"))
    return urlsafe_b64encode(told.encode()).decode().rstrip("=")


def read(cursor: str) -> Key | None:
    """None at the beginning. It names no secret: it only says where to go on."""
    if not cursor:
        return None
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        by, of = json.loads(urlsafe_b64decode(padded.encode("ascii")))
        return str(by), UUID(of)
    except (NotBase64, ValueError, TypeError, AttributeError) as garbled:
        raise wrong() from garbled


def read_instant(cursor: str) -> tuple[datetime, UUID] | None:
    """Of a list that is sorted by instants."""
    key = read(cursor)
    if key is None:
        return None
    try:
        at = datetime.fromisoformat(key[0])
    except ValueError as garbled:
        raise wrong() from garbled
    if at.tzinfo is None:
        raise wrong()
    return at, key[1]


def wrong() -> Problem:
    return Problem(404, "api-cursor", type="/api/docs#cursor")


def page_of(
    rows: Iterable[T], asked: Paged, key: Callable[[T], Key]
) -> tuple[list[T], str | None]:
    """So many after the cursor, and where the next page begins; None at the end."""
    after = read(asked.cursor)
    left = [each for each in rows if after is None or key(each) > after]
    some = sorted(left, key=key)[: asked.limit + 1]
    page = some[: asked.limit]
    return page, written(key(page[-1])) if len(some) > asked.limit else None
