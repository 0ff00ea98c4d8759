"""Boards, in SQL."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId
from core.messaging.model import Address, ChatKind
from core.reporting.boards.model import Board, BoardId
from storage.repository import Repository, organisation_said
from storage.tables.boards import board as table

_this = (table.c.organisation_id == organisation_said, table.c.id == bindparam("board"))
_at = (
    select(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.platform == bindparam("on"))
    .where(table.c.workspace == bindparam("at_work"))
    .where(table.c.chat == bindparam("in_chat"))
)
_due = (
    select(table)
    .where(table.c.look_at <= bindparam("now"))
    .order_by(table.c.look_at)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
)
_looked = (
    update(table)
    .where(*_this)
    .values(looks=bindparam("looking"), look_at=bindparam("again"))
)
_drop, _add = delete(table).where(*_this), insert(table)


class SqlBoards(Repository):
    def keep(
        self, organisation: OrganisationId, board: Board, look_at: datetime
    ) -> None:
        self.drop(organisation, board.id)
        row = {
            "organisation_id": organisation,
            "id": board.id,
            "platform": board.chat.platform,
            "workspace": board.chat.workspace,
            "chat": board.chat.chat,
            "chat_kind": board.chat.kind.value,
            "class_id": board.group,
            "by_id": board.by,
            "looks": board.looks,
            "look_at": look_at,
        }
        self.connection.execute(_add, row)

    def at(self, organisation: OrganisationId, chat: Address) -> Board | None:
        said = {
            "organisation": organisation,
            "on": chat.platform,
            "at_work": chat.workspace,
            "in_chat": chat.chat,
        }
        row = self.connection.execute(_at, said).mappings().one_or_none()
        return _board(row) if row else None

    def drop(self, organisation: OrganisationId, board: BoardId) -> None:
        said = {"organisation": organisation, "board": board}
        self.connection.execute(_drop, said)

    def claim(self, now: datetime, limit: int) -> list[tuple[OrganisationId, Board]]:
        said = {"now": now, "at_most": limit}
        rows = self.connection.execute(_due, said).mappings().all()
        return [(OrganisationId(row["organisation_id"]), _board(row)) for row in rows]

    def looked(
        self, organisation: OrganisationId, board: Board, look_at: datetime
    ) -> None:
        said = {
            "organisation": organisation,
            "board": board.id,
            "looking": board.looks,
            "again": look_at,
        }
        self.connection.execute(_looked, said)


def _board(row: RowMapping) -> Board:
    kind = ChatKind(row["chat_kind"])
    chat = Address(row["platform"], row["chat"], row["workspace"], kind=kind)
    return Board(row["id"], chat, row["by_id"], row["class_id"], row["looks"])
