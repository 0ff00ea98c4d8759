"""Group chats of classes, in SQL."""

from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.kernel.ids import ClassId, OrganisationId
from core.messaging.model import Address, ChatKind
from core.sessions.telling.class_chat import ClassChat
from storage.repository import Repository, organisation_said
from storage.tables.class_chats import class_chat as table

_here = table.c.organisation_id == organisation_said
_this = (_here, table.c.class_id == bindparam("group"))
_of = select(table).where(*_this)
_at = (
    select(table)
    .where(_here, table.c.platform == bindparam("on"))
    .where(table.c.workspace == bindparam("at_work"))
    .where(table.c.chat == bindparam("in_chat"))
    .order_by(table.c.at)
)
_drop, _keep = delete(table).where(*_this), insert(table)


class SqlClassChats(Repository):
    def keep(self, organisation: OrganisationId, bound: ClassChat) -> None:
        self.drop(organisation, bound.group)
        row = {
            "organisation_id": organisation,
            "class_id": bound.group,
            "platform": bound.chat.platform,
            "workspace": bound.chat.workspace,
            "chat": bound.chat.chat,
            "by_id": bound.by,
            "at": bound.at,
        }
        self.connection.execute(_keep, row)

    def of(self, organisation: OrganisationId, group: ClassId) -> ClassChat | None:
        said = {"organisation": organisation, "group": group}
        row = self.connection.execute(_of, said).mappings().one_or_none()
        return _bound(row) if row else None

    def at(self, organisation: OrganisationId, chat: Address) -> list[ClassChat]:
        said: dict[str, Any] = {"organisation": organisation, "on": chat.platform}
        said |= {"at_work": chat.workspace, "in_chat": chat.chat}
        rows = self.connection.execute(_at, said).mappings()
        return [_bound(row) for row in rows]

    def drop(self, organisation: OrganisationId, group: ClassId) -> None:
        said = {"organisation": organisation, "group": group}
        self.connection.execute(_drop, said)


def _bound(row: RowMapping) -> ClassChat:
    chat = Address(row["platform"], row["chat"], row["workspace"], kind=ChatKind.GROUP)
    return ClassChat(row["class_id"], chat, row["by_id"], row["at"])
