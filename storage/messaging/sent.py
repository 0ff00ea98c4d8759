"""What stands in each chat now, in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId
from core.messaging.model import Address, Notice
from storage.repository import Repository, organisation_said
from storage.tables.messaging import chat as chats
from storage.tables.messaging import sent as table

_of_card = and_(
    table.c.organisation_id == organisation_said,
    table.c.card == bindparam("of_card"),
    table.c.platform == bindparam("on"),
    table.c.workspace == bindparam("at_work"),
    table.c.chat == bindparam("in_chat"),
)
_standing = select(table.c.message, table.c.at).where(_of_card)
_replace, _add = delete(table).where(_of_card), insert(table)


def _next(dialect: Any) -> Any:
    counted = dialect.insert(chats).values(last=1)
    return counted.on_conflict_do_update(
        index_elements=[chats.c.platform, chats.c.workspace, chats.c.chat],
        set_={"last": chats.c.last + 1},
    ).returning(chats.c.last)


_number = {"sqlite": _next(sqlite), "postgresql": _next(postgresql)}


class SentMessages(Repository):
    """One row a message; an edit gives its row the next number of the chat."""

    def standing(self, organisation: OrganisationId, to: Address, card: str) -> str:
        """The platform's id of the message that shows `card` there, if any does."""
        said = {"organisation": organisation, "of_card": card, **_said(to)}
        row = self.connection.execute(_standing, said).first()
        return "" if row is None else row.message

    def remember(self, notice: Notice, message: str, at: datetime) -> None:
        to = notice.to
        where = {"platform": to.platform, "workspace": to.workspace, "chat": to.chat}
        first, edited = at, None
        if notice.card:
            said = {
                "organisation": notice.organisation,
                "of_card": notice.card,
                **_said(to),
            }
            before = self.connection.execute(_standing, said).first()
            if before is not None and before.message == message:
                first, edited = before.at, at
            self.connection.execute(_replace, said)
        numbered = _number[self.connection.dialect.name]
        number = self.connection.execute(numbered, where).scalar_one()
        row = {
            "organisation_id": notice.organisation,
            "key": notice.key,
            "number": number,
            "message": message,
            "card": notice.card,
            "at": first,
            "edited_at": edited,
            **where,
        }
        self.connection.execute(_add, row)


def _said(to: Address) -> dict[str, str]:
    return {"on": to.platform, "at_work": to.workspace, "in_chat": to.chat}
