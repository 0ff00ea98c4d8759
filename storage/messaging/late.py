"""Answers that wait to be said together, in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select

from core.kernel.ids import OrganisationId
from core.messaging.model import Address, ChatKind, Event
from core.messaging.ports import LateAnswer
from storage.messaging.message_rows import message_read, message_written
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.notices import late_answer as table

SAID = "late_answer.said"

_there = (
    table.c.organisation_id == organisation_said,
    table.c.place == bindparam("there"),
)
_of = select(table).where(*_there).order_by(table.c.nth)
_count = select(func.count()).select_from(table).where(*_there)
_drop = delete(table).where(*_there)
_add = insert(table)


class SqlLateBook(Repository):
    def keep(self, answer: LateAnswer) -> None:
        said = {"organisation": answer.organisation, "there": answer.place}
        to, event = answer.to, answer.event
        told = {
            "to": [to.platform, to.chat, to.workspace, to.thread, to.kind],
            "event": [event.platform, event.key, event.conversation, event.workspace],
            "words": answer.words,
            "says": message_written(answer.says),
            "undos": answer.undos,
            "asks": answer.asks,
        }
        owner = Owner(answer.organisation, answer.person)
        row = {
            "organisation_id": answer.organisation,
            "id": answer.id,
            "person_id": answer.person,
            "place": answer.place,
            "nth": self.connection.execute(_count, said).scalar_one(),
            "at": answer.at,
            "said": self.vault.seal_json(owner, told, about=SAID, row=answer.id),
        }
        self.connection.execute(_add, row)

    def of(self, organisation: OrganisationId, place: UUID) -> Sequence[LateAnswer]:
        said = {"organisation": organisation, "there": place}
        rows = self.connection.execute(_of, said).mappings()
        return [self._read(row) for row in rows]

    def drop(self, organisation: OrganisationId, place: UUID) -> None:
        said = {"organisation": organisation, "there": place}
        self.connection.execute(_drop, said)

    def _read(self, row: Any) -> LateAnswer:
        owner = Owner(row["organisation_id"], row["person_id"])
        told = self.vault.open_json(owner, row["said"], about=SAID, row=row["id"]) or {}
        platform, chat, workspace, thread, kind = told["to"]
        on, key, conversation, at_work = told["event"]
        return LateAnswer(
            row["id"],
            row["organisation_id"],
            row["person_id"],
            row["place"],
            Address(platform, chat, workspace, thread, ChatKind(kind)),
            Event(on, key, conversation, b"", at_work),
            told["words"],
            message_read(told["says"]),
            tuple(told["undos"]),
            told["asks"],
            row["at"],
        )
