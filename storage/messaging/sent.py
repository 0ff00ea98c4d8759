"""What stands in each chat now, in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId
from core.messaging.model import Address, Carried, Lane, Notice
from core.messaging.ports import Standing
from storage.messaging.message_rows import MESSAGE, message_read
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import NOTHING, outbox
from storage.tables.messaging import chat as chats
from storage.tables.messaging import sent as table

BESIDE = ","

_of_card = and_(
    table.c.organisation_id == organisation_said,
    table.c.card == bindparam("of_card"),
    table.c.platform == bindparam("on"),
    table.c.workspace == bindparam("at_work"),
    table.c.chat == bindparam("in_chat"),
)
_standing = select(table.c.message, table.c.at, table.c.beside).where(_of_card)
_replace, _add = delete(table).where(_of_card), insert(table)


_listed_in = literal(BESIDE) + table.c.beside + literal(BESIDE)
_of_one = literal(f"%{BESIDE}") + bindparam("shown_as") + literal(f"{BESIDE}%")
behind = select(table.c.key).where(
    table.c.platform == bindparam("on"),
    table.c.workspace == bindparam("at_work"),
    table.c.chat == bindparam("in_chat"),
    or_(table.c.message == bindparam("shown_as"), _listed_in.like(_of_one)),
)
"""What a message of a chat belongs to: the one that has its words, or one beside it."""


def _next(dialect: Any) -> Any:
    counted = dialect.insert(chats).values(last=1)
    return counted.on_conflict_do_update(
        index_elements=[chats.c.platform, chats.c.workspace, chats.c.chat],
        set_={"last": chats.c.last + 1},
    ).returning(chats.c.last)


_number = {"sqlite": _next(sqlite), "postgresql": _next(postgresql)}


_hand_over = update(table).where(_of_card).values(card=bindparam("other"))
_NEWEST = 12
"""Of a chat: more of them below a card make no difference any more."""

_newest = (
    select(table.c.at)
    .where(
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.chat == bindparam("in_chat"),
    )
    .order_by(table.c.number.desc())
    .limit(_NEWEST)
    .subquery()
)
_others_below = (
    select(func.count()).select_from(_newest).where(_newest.c.at > bindparam("since"))
)
edits_below = select(func.count()).where(
    outbox.c.organisation_id == organisation_said,
    outbox.c.card == bindparam("of_card"),
    outbox.c.card != NOTHING,
    outbox.c.lane == Lane.ANSWER,
    outbox.c.settled > bindparam("since"),
)
"""Each answered something that stands below the card that it edited."""

_shown = Quick(
    select(table.c.key, table.c.at, table.c.edited_at)
    .add_columns(outbox.c.message, outbox.c.person_id)
    .join(
        outbox,
        and_(
            outbox.c.organisation_id == table.c.organisation_id,
            outbox.c.key == table.c.key,
        ),
    )
    .where(_of_card)
)


class SentMessages(Repository):
    """One row a message; an edit gives its row the next number of the chat."""

    def standing(
        self, organisation: OrganisationId, to: Address, card: str
    ) -> tuple[str, tuple[str, ...]]:
        """The platform's id of what shows `card` there, and of what is beside it."""
        said = {"organisation": organisation, "of_card": card, **chat_said(to)}
        row = self.connection.execute(_standing, said).first()
        return ("", ()) if row is None else (row.message, _listed(row.beside))

    def stands(
        self, organisation: OrganisationId, to: Address, card: str
    ) -> Standing | None:
        said = {"organisation": organisation, "of_card": card, **chat_said(to)}
        rows = _shown.mappings(self.connection, said)
        if not rows:
            return None
        row = rows[0]
        since = {**said, "since": row["at"]}
        below = sum(
            self.connection.execute(each, since).scalar_one()
            for each in (_others_below, edits_below)
        )
        told = None
        if row["message"] is not None:
            owner = Owner(organisation, row["person_id"])
            told = message_read(
                self.vault.open_json(
                    owner, row["message"], about=MESSAGE, row=row["key"]
                )
            )
        return Standing(row["at"], row["edited_at"] or row["at"], below, told)

    def hand_over(
        self, organisation: OrganisationId, to: Address, card: str, other: str
    ) -> None:
        said = {"organisation": organisation, "of_card": card, **chat_said(to)}
        self.connection.execute(_hand_over, {**said, "other": other})

    def remember(self, notice: Notice, carried: Carried, at: datetime) -> None:
        message, beside = carried.message, carried.beside
        to = notice.to
        where = {"platform": to.platform, "workspace": to.workspace, "chat": to.chat}
        first, edited = at, None
        if notice.card:
            said = {
                "organisation": notice.organisation,
                "of_card": notice.card,
                **chat_said(to),
            }
            before = self.connection.execute(_standing, said).first()
            if before is not None and before.message == message:
                first, edited = before.at, at
                beside = beside or _listed(before.beside)
            self.connection.execute(_replace, said)
        numbered = _number[self.connection.dialect.name]
        number = self.connection.execute(numbered, where).scalar_one()
        row = {
            "organisation_id": notice.organisation,
            "key": notice.key,
            "number": number,
            "message": message,
            "beside": BESIDE.join(beside),
            "card": notice.card,
            "at": first,
            "edited_at": edited,
            **where,
        }
        self.connection.execute(_add, row)


def _listed(beside: str) -> tuple[str, ...]:
    return tuple(beside.split(BESIDE)) if beside else ()


def chat_said(to: Address) -> dict[str, str]:
    return {"on": to.platform, "at_work": to.workspace, "in_chat": to.chat}
