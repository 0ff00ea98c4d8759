"""When people and rooms are taken: what looking for time needs, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.kernel.ids import ClassId, OrganisationId, PersonId, RoomId, SiteId
from core.kernel.span import Span
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Taken:
    """A session that keeps `who`, a person or a room, from any other."""

    who: PersonId | RoomId
    span: Span
    session: SessionId
    site: SiteId | None = None
    """Where one has to be for it: nowhere for what is held by a link."""
    group: ClassId | None = None


class Busy(Protocol):
    """Sessions that were not cancelled, in the order of their start."""

    def people(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[Taken]:
        """A row for each of them and each session of theirs that overlaps `within`."""
        ...

    def in_room(
        self, organisation: OrganisationId, room: RoomId, within: Span
    ) -> list[Taken]:
        """A row for each session in that one."""
        ...

    def rooms(self, organisation: OrganisationId, within: Span) -> list[Taken]:
        """A row for each session in any room."""
        ...

    def in_rooms(
        self, organisation: OrganisationId, rooms: Sequence[RoomId], within: Span
    ) -> list[Taken]:
        """A row for each session in any of these."""
        ...
