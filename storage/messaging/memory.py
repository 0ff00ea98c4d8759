"""Open drafts, offered buttons and the rows behind figures, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    Executable,
    Table,
    and_,
    bindparam,
    select,
    update,
)

from core.kernel.actor import Actor
from core.messaging.conversation import REDO, Draft, Offer
from core.messaging.model import Address
from storage.few import delete_few, purged
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import draft as drafts
from storage.tables.messaging import offer as offers
from storage.tables.messaging import why as whys

SAID, DRAFTS, ROWS = "draft.said", "offer.drafts", "why.rows"


def _there(table: Any) -> Any:
    return and_(
        table.c.organisation_id == organisation_said,
        table.c.person_id == bindparam("person"),
        table.c.platform == bindparam("on"),
        table.c.workspace == bindparam("at_work"),
        table.c.chat == bindparam("in_chat"),
    )


class _Standing(NamedTuple):
    """What is remembered of a conversation: where, and how it is found."""

    table: Table
    column: str
    found: Quick


_DRAFT = _Standing(
    drafts,
    "said",
    Quick(
        select(drafts.c.said).where(_there(drafts), drafts.c.expires > bindparam("now"))
    ),
)
_WHY = _Standing(
    whys,
    "rows",
    Quick(select(whys.c.rows).where(_there(whys), whys.c.expires > bindparam("now"))),
)

_mine = and_(
    offers.c.organisation_id == organisation_said,
    offers.c.person_id == bindparam("person"),
)
_by_token = select(offers).where(offers.c.token == bindparam("offer"))
_held_by_token = _by_token.with_for_update()
_undos = select(offers).where(_mine, offers.c.undoes)
_last_undo = Quick(
    _undos.where(offers.c.used.is_(None), offers.c.expires > bindparam("now"))
    .order_by(offers.c.offered.desc(), offers.c.token)
    .limit(1)
    .with_for_update()
)
_last_redo = (
    select(offers)
    .where(_mine, ~offers.c.undoes, offers.c.origin == REDO)
    .where(offers.c.used.is_(None), offers.c.expires > bindparam("now"))
    .order_by(offers.c.offered.desc(), offers.c.token)
    .limit(1)
    .with_for_update()
)
_undos_of = (
    _undos.where(offers.c.origin == bindparam("from_message"))
    .order_by(offers.c.offered.desc(), offers.c.token)
    .with_for_update()
)
_use = Quick(
    update(offers)
    .where(offers.c.organisation_id == organisation_said)
    .where(offers.c.token == bindparam("offer"))
    .values(used=bindparam("at"))
)
_purges = tuple(
    delete_few(table, table.c.expires < bindparam("before"))
    for table in (drafts, offers, whys)
)


class SqlMemory(Repository):
    def open_draft(
        self, actor: Actor, conversation: Address, now: datetime
    ) -> Draft | None:
        sealed = self._standing(_DRAFT, actor, conversation, now)
        told = self.vault.open_json(
            _owner(actor), sealed, about=SAID, row=conversation.chat
        )
        return _draft(told)

    def keep(
        self, actor: Actor, conversation: Address, draft: Draft, until: datetime
    ) -> None:
        row = {
            **_row(actor, conversation),
            "said": self.vault.seal_json(
                _owner(actor), _written(draft), about=SAID, row=conversation.chat
            ),
            "expires": until,
        }
        self.appended.replace(drafts, _row(actor, conversation), row)

    def forget(self, actor: Actor, conversation: Address) -> None:
        self.appended.replace(drafts, _row(actor, conversation), None)

    def offer(self, offer: Offer, at: datetime) -> None:
        owner = Owner(offer.organisation, offer.owner)
        told = [
            _written(offer.draft),
            offer.undoes and _written(offer.undoes),
            offer.said,
        ]
        self.appended.add(
            offers,
            {
                "organisation_id": offer.organisation,
                "token": offer.token,
                "person_id": offer.owner,
                "drafts": self.vault.seal_json(
                    owner, told, about=DRAFTS, row=offer.token
                ),
                "undoes": offer.undoes is not None,
                "origin": offer.origin,
                "again": offer.again,
                "offered": at,
                "expires": offer.expires,
            },
        )

    def find(self, token: str) -> Offer | None:
        return self._by(_by_token, token)

    def hold(self, token: str) -> Offer | None:
        return self._by(_held_by_token, token)

    def _by(self, statement: Executable, token: str) -> Offer | None:
        found = self.connection.execute(statement, {"offer": token})
        row = found.mappings().one_or_none()
        return None if row is None else self._offer(row)

    def hold_last_undo(self, actor: Actor, now: datetime) -> Offer | None:
        said = {"organisation": actor.organisation, "person": actor.person, "now": now}
        rows = _last_undo.mappings(self.connection, said)
        return self._offer(rows[0]) if rows else None

    def hold_last_redo(self, actor: Actor, now: datetime) -> Offer | None:
        said = {"organisation": actor.organisation, "person": actor.person, "now": now}
        row = self.connection.execute(_last_redo, said).mappings().one_or_none()
        return None if row is None else self._offer(row)

    def undos_of(self, actor: Actor, origin: str) -> list[Offer]:
        said = {"organisation": actor.organisation, "person": actor.person}
        found = self.connection.execute(_undos_of, {**said, "from_message": origin})
        return [self._offer(row) for row in found.mappings().all()]

    def use(self, offer: Offer, at: datetime) -> None:
        said = {"organisation": offer.organisation, "offer": offer.token, "at": at}
        _use.put(self.connection, said)

    def remember_why(
        self, actor: Actor, conversation: Address, why: Sequence[str], until: datetime
    ) -> None:
        row = {
            **_row(actor, conversation),
            "rows": self.vault.seal_json(
                _owner(actor), list(why), about=ROWS, row=conversation.chat
            ),
            "expires": until,
        }
        self.appended.replace(whys, _row(actor, conversation), row)

    def why(self, actor: Actor, conversation: Address, now: datetime) -> list[str]:
        sealed = self._standing(_WHY, actor, conversation, now)
        rows = self.vault.open_json(
            _owner(actor), sealed, about=ROWS, row=conversation.chat
        )
        return rows or []

    def purge(self, before: datetime, most: int) -> int:
        return purged(self.connection, _purges, most, before=before)

    def _standing(
        self,
        what: _Standing,
        actor: Actor,
        conversation: Address,
        now: datetime,
    ) -> bytes | None:
        """What is remembered there: as this batch has said, or as is stored."""
        said = self.appended.replaced(what.table, _row(actor, conversation))
        if said is None:
            where = {**_place(actor, conversation), "now": now}
            stored: bytes | None = what.found.first(self.connection, where)
            return stored
        if said.row is None or said.row["expires"] <= now:
            return None
        sealed: bytes = said.row[what.column]
        return sealed

    def _offer(self, row: Mapping[Any, Any]) -> Offer:
        owner = Owner(row["organisation_id"], row["person_id"])
        told = self.vault.open_json(
            owner, row["drafts"], about=DRAFTS, row=row["token"]
        )
        does, undoes, said = told or [{"command": "", "given": {}}, None, ""]
        return Offer(
            row["token"],
            row["organisation_id"],
            row["person_id"],
            Draft(**does),
            row["expires"],
            _draft(undoes),
            row["origin"],
            row["again"],
            row["used"],
            said,
        )


def _owner(actor: Actor) -> Owner:
    return Owner(actor.organisation, actor.person)


def _written(draft: Draft) -> dict[str, Any]:
    return {"command": draft.command, "given": dict(draft.given)}


def _draft(told: dict[str, Any] | None) -> Draft | None:
    return None if told is None else Draft(**told)


def _row(actor: Actor, conversation: Address) -> dict[str, Any]:
    return {
        "organisation_id": actor.organisation,
        "person_id": actor.person,
        "platform": conversation.platform,
        "workspace": conversation.workspace,
        "chat": conversation.chat,
    }


def _place(actor: Actor, conversation: Address) -> dict[str, Any]:
    return {
        "organisation": actor.organisation,
        "person": actor.person,
        "on": conversation.platform,
        "at_work": conversation.workspace,
        "in_chat": conversation.chat,
    }
