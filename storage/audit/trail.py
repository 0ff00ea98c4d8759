"""The audit in SQL."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from core.application import Change, Origin
from core.audit.model import START, Entry, Head, Link
from core.audit.ports import Recorded, Search
from core.kernel.actor import NOBODY
from core.kernel.ids import OrganisationId
from core.kernel.in_order import in_order
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.sealing.vault import ErasedError
from storage.tables.audit import audit as table
from storage.tables.audit import audit_head

PAGE = 1000
_ours = table.c.organisation_id == organisation_said
_chain = (
    select(table)
    .where(_ours, table.c.number > bindparam("after"))
    .order_by(table.c.number)
    .limit(PAGE)
)
_head = select(audit_head.c.number, audit_head.c.seal).where(
    audit_head.c.organisation_id == bindparam("organisation")
)
_unsealed = select(func.count()).where(_ours, table.c.number.is_(None))

FACTS, ORIGIN = "audit.facts", "audit.origin"


class SqlJournal(Repository):
    def record(self, change: Change) -> None:
        """It joins the chain a moment later; see `storage.audit.chain`."""
        organisation, actor = change.actor.organisation, change.actor.person
        subject = change.subject or (None if actor == NOBODY else actor)
        came = change.origin
        origin = [came.chat, came.user, came.address]
        mine = Owner(organisation, None if actor == NOBODY else actor)
        self.appended.add(
            table,
            {
                "organisation_id": organisation,
                "id": in_order(change.at),
                "actor_id": actor,
                "subject_id": subject,
                "action": change.action,
                "kind": change.kind,
                "thing_id": change.thing,
                "facts": self._sealed(
                    Owner(organisation, subject), dict(change.facts), FACTS
                ),
                "platform": came.platform,
                "event": came.update,
                "origin": self._sealed(mine, origin, ORIGIN) if any(origin) else b"",
                "at": change.at,
            },
        )

    def _sealed(self, owner: Owner, value: object, about: str) -> bytes:
        try:
            return self.vault.seal_json(owner, value, about=about)
        except ErasedError:  # that something was done stays, whom it concerned goes
            return b""


class SqlAuditTrail(Repository):
    def of(self, organisation: OrganisationId) -> Iterator[Link]:
        said: dict[str, object] = {"organisation": organisation, "after": -1}
        while rows := self.connection.execute(_chain, said).all():
            for row in rows:
                yield Link(row.number, entry(row), row.seal)
            said["after"] = rows[-1].number

    def head(self, organisation: OrganisationId) -> Head:
        said = {"organisation": organisation}
        row = self.connection.execute(_head, said).one_or_none()
        return START if row is None else Head(row.number, row.seal)

    def secret(self, organisation: OrganisationId) -> bytes:
        return self.vault.chain_secret(organisation)

    def unsealed(self, organisation: OrganisationId) -> int:
        said = {"organisation": organisation}
        return self.connection.execute(_unsealed, said).scalar_one()

    def search(self, organisation: OrganisationId, search: Search) -> list[Recorded]:
        found = self.connection.execute(_searching(organisation, search))
        return [self._recorded(row) for row in found]

    def _recorded(self, row: Row[Any]) -> Recorded:
        organisation = row.organisation_id
        actor = Owner(organisation, None if row.actor_id == NOBODY else row.actor_id)
        origin = self.vault.open_json(actor, row.origin or None, about=ORIGIN)
        chat, user, address = origin or ("", "", "")
        return Recorded(
            row.id,
            row.number,
            row.actor_id,
            row.subject_id,
            row.action,
            row.kind,
            row.thing_id,
            self.vault.open_json(
                Owner(organisation, row.subject_id), row.facts or None, about=FACTS
            ),
            Origin(row.platform, chat, user, row.event, address),
            row.at,
        )


def entry(row: Row[Any]) -> Entry:
    return Entry(
        row.organisation_id,
        row.id,
        row.actor_id,
        row.subject_id,
        row.action,
        row.kind,
        row.thing_id,
        row.facts,
        row.platform,
        row.event,
        row.origin,
        row.at,
    )


def _searching(organisation: OrganisationId, search: Search) -> Select[Any]:
    asked = select(table).where(table.c.organisation_id == organisation)
    wanted = {
        table.c.actor_id: search.actor,
        table.c.subject_id: search.subject,
        table.c.action: search.action,
        table.c.kind: search.kind,
        table.c.thing_id: search.thing,
    }
    for column, value in wanted.items():
        if value is not None:
            asked = asked.where(column == value)
    if search.since is not None:
        asked = asked.where(table.c.at >= search.since)
    if search.until is not None:
        asked = asked.where(table.c.at < search.until)
    if search.before is not None:
        asked = asked.where(table.c.id < search.before)
    return asked.order_by(table.c.id.desc()).limit(search.limit)
