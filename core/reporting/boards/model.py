"""A board: which chat it hangs in, and what of today it shows."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.kernel.refusal import Refusal
from core.messaging.model import Address

BoardId = NewType("BoardId", UUID)


@dataclass(eq=False)
class NoBoardHere(Refusal):
    """No board hangs in this chat."""


@dataclass(eq=False)
class BoardsHangInGroups(Refusal):
    """This is a conversation with one person."""


@dataclass(frozen=True, slots=True)
class Board:
    """Of a class, or of everything; one to a chat. It counts and names nobody."""

    id: BoardId
    chat: Address
    by: PersonId
    group: ClassId | None = None
    looks: str = ""
    """How it was last shown: what reads the same is not sent again."""


class Boards(Protocol):
    def keep(
        self, organisation: OrganisationId, board: Board, look_at: datetime
    ) -> None:
        """Instead of the one in its chat; to be looked at then."""
        ...

    def at(self, organisation: OrganisationId, chat: Address) -> Board | None: ...

    def drop(self, organisation: OrganisationId, board: BoardId) -> None: ...

    def claim(self, now: datetime, limit: int) -> list[tuple[OrganisationId, Board]]:
        """Those to be looked at by now, locked until the unit ends."""
        ...

    def looked(
        self, organisation: OrganisationId, board: Board, look_at: datetime
    ) -> None:
        """How it looks now, and when to look again."""
        ...
