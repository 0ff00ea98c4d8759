"""What is kept under a chat's name, in SQL."""

from typing import Any

from sqlalchemy import RowMapping, Table, and_, bindparam, delete, select, update

from core.messaging.model import Address
from storage.messaging.memory import ROWS, SAID
from storage.repository import Repository
from storage.sealing.keys import Owner
from storage.tables.class_chats import class_chat
from storage.tables.messaging import draft as drafts
from storage.tables.messaging import outbox
from storage.tables.messaging import why as whys

SEALED = ((drafts, "said", SAID), (whys, "rows", ROWS))
"""What is sealed to the chat it was said in."""


def _there(table: Table) -> Any:
    return and_(
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.chat == bindparam("in_chat"),
    )


_promised = (
    update(outbox)
    .where(_there(outbox), outbox.c.settled.is_(None))
    .values(chat=bindparam("now_in"))
)
_found = {table: select(table).where(_there(table)) for table, _, _ in SEALED}
_emptied = {table: delete(table).where(_there(table)) for table, _, _ in SEALED}
_whose = {
    table: select(table.c.person_id, table.c.organisation_id).where(_there(table))
    for table, _, _ in SEALED
}


_rebound = update(class_chat).where(_there(class_chat)).values(chat=bindparam("now_in"))
_unbound = delete(class_chat).where(_there(class_chat))


class SqlChats(Repository):
    def leave(self, there: Address) -> None:
        said = {"on": there.platform, "at_work": there.workspace}
        self.connection.execute(_unbound, {**said, "in_chat": there.chat})

    def move(self, there: Address, to: str) -> None:
        said = {"on": there.platform, "at_work": there.workspace}
        old = {**said, "in_chat": there.chat}
        self.connection.execute(_rebound, {**old, "now_in": to})
        self.connection.execute(_promised, {**old, "now_in": to})
        for table, column, about in SEALED:
            rows = self.connection.execute(_found[table], old).mappings().all()
            if not rows:
                continue
            newer = self.connection.execute(_whose[table], {**said, "in_chat": to})
            taken = {tuple(row) for row in newer}
            self.connection.execute(_emptied[table], old)
            moved = [
                self._sealed_anew(row, column, about, to)
                for row in rows
                if (row["person_id"], row["organisation_id"]) not in taken
            ]
            if moved:
                self.connection.execute(table.insert(), moved)

    def _sealed_anew(
        self, row: RowMapping, column: str, about: str, to: str
    ) -> dict[str, Any]:
        owner = Owner(row["organisation_id"], row["person_id"])
        told = self.vault.open_json(owner, row[column], about=about, row=row["chat"])
        sealed = self.vault.seal_json(owner, told, about=about, row=to)
        return {**row, "chat": to, column: sealed}
