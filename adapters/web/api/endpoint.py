"""Declaring what programs may ask: once, for the route, the check and the document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from adapters.web.problem import Problem
from core.application import Desk
from core.kernel.actor import Actor
from core.people.tokens.model import Caller, Scope

READ = "GET"
CHANGED_SINCE = 412
LONGEST_KEY = 200


class NoQuery(Struct, forbid_unknown_fields=True):
    """Nothing may stand behind the question mark."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came, read and checked. `path` has the ids in the address."""

    caller: Caller
    path: Mapping[str, UUID]
    query: Any
    body: Any
    if_match: str
    now: datetime

    @property
    def actor(self) -> Actor:
        return self.caller.actor

    @property
    def today(self) -> date:
        return self.now.astimezone(self.caller.zone).date()

    def must_match(self, version: str) -> None:
        """Raises a problem if the caller wanted to change another version."""
        wanted = {each.strip().strip('"') for each in self.if_match.split(",")}
        if self.if_match and not wanted & {version, "*"}:
            raise Problem(
                CHANGED_SINCE, "changed-since", type="/api/docs#version-changed"
            )


@dataclass(frozen=True, slots=True)
class Given:
    """What goes back: nothing, or a body; its version, and where it is found."""

    body: Struct | None = None
    version: str = ""
    found_at: str = ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`refuses` are the statuses, beside those that everything may answer with.

    Without `run` it is only described here, and answered elsewhere.

    What it is for stands in the words, as `api-<name>`.
    """

    name: str
    method: str
    path: str
    scope: Scope | None
    run: Callable[[Asked, Desk], Given] | None
    answers: type[Struct] | None
    status: int = 200
    query: type[Struct] = NoQuery
    body: type[Struct] | None = None
    refuses: tuple[int, ...] = ()

    @property
    def only_reads(self) -> bool:
        return self.method == READ

    @property
    def is_versioned(self) -> bool:
        """Whether it changes one version, and no other."""
        return CHANGED_SINCE in self.refuses

    @property
    def every_refusal(self) -> tuple[int, ...]:
        always = {401, 403, 422, 429}
        if "{" in self.path or self.query is not NoQuery or self.body is not None:
            always |= {404, 409}
        if self.body is not None:
            always |= {400, 413, 415}
        return tuple(sorted(always | set(self.refuses)))
