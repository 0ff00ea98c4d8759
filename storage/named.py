"""Lists that change seldom and are read in every turn, by their version."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from core.kernel.ids import OrganisationId
from storage.repository import Repository

S = TypeVar("S", bound=Repository)
P = ParamSpec("P")
R = TypeVar("R")
MOST = 2000


@dataclass(slots=True)
class Kept:
    """The lists asked for last, of this process; a version never comes twice."""

    most: int = MOST
    _known: "OrderedDict[Hashable, tuple[str, Any]]" = field(
        default_factory=OrderedDict
    )
    _lock: Lock = field(default_factory=Lock)

    def get(self, what: Hashable, version: str) -> Any:
        found = self._known.get(what)
        return found[1] if found is not None and found[0] == version else None

    def put(self, what: Hashable, version: str, value: Any) -> None:
        with self._lock:
            self._known[what] = (version, value)
            self._known.move_to_end(what)
            while len(self._known) > self.most:
                self._known.popitem(last=False)


LISTS = Kept()


def kept_by_version(
    read: Callable[Concatenate[S, OrganisationId, P], R],
) -> Callable[Concatenate[S, OrganisationId, P], R]:
    """For a method that lists what `renew_names` is told of whenever it changes."""
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def reading(
        self: S, organisation: OrganisationId, /, *more: P.args, **named: P.kwargs
    ) -> R:
        version = self.names_version(organisation)
        what = (name, organisation.int, *more, *named.items())  # hashed in no time
        known = LISTS.get(what, version) if version else None
        if known is None:
            known = read(self, organisation, *more, **named)
            LISTS.put(what, version, known)
        found: R = known
        return found

    return reading
