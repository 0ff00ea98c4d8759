"""Letters between people, and with the office, in SQL."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, and_, bindparam, insert, or_, select

from core.kernel.actor import NOBODY
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Address
from core.messaging.ports import Attached
from core.messaging.thread import Mark, ThreadId
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.pass_on import CARD, KEY
from core.messaging.threads.search import Entry, Written
from storage.messaging.attachments import SqlAttachments
from storage.messaging.search import SqlSearches
from storage.messaging.sent import behind, chat_said
from storage.repository import Repository, known, organisation_said
from storage.sealing.keys import Owner
from storage.tables.threads import letter as table

TEXT = "letter.text"
HEX = 32

_add = insert(table)
_one = select(table).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("letter")
)
_page = (
    select(table)
    .where(
        table.c.organisation_id == organisation_said,
        table.c.thread_id.in_(bindparam("threads", expanding=True)),
    )
    .order_by(table.c.at.desc(), table.c.id.desc())
    .limit(bindparam("most"))
)
_next = _page.where(
    or_(
        table.c.at < bindparam("then"),
        and_(table.c.at == bindparam("then"), table.c.id < bindparam("mark")),
    )
)


class SqlLetters(Repository):
    def add(self, organisation: OrganisationId, letter: DirectMessage) -> None:
        """Sealed for whoever gets it, or wrote to the office: it goes when they go."""
        owner = Owner(organisation, _whose(letter.to, letter.by))
        row = {
            "organisation_id": organisation,
            "id": letter.id,
            "thread_id": letter.thread,
            "by_id": known(letter.by),
            "to_id": known(letter.to),
            "anonymous": NOBODY in {letter.by, letter.to},
            "text": self.vault.seal(owner, letter.text, about=TEXT, row=letter.id),
            "at": letter.at,
            "answers": letter.answers,
        }
        self.connection.execute(_add, row)
        found_by = Entry(
            Written.LETTER, letter.id, letter.at, letter.by, letter.to, letter.thread
        )
        files = [each.file for each in letter.files]
        ids = [each.id for each in files]
        self._attachments.enclose(organisation, ids, letter.id, owner.person)
        words = [letter.text, *(each.name for each in files)]
        searches = SqlSearches(self.connection, self.appended, self.vault)
        searches.put(organisation, found_by, "\n".join(words))

    def find(
        self, organisation: OrganisationId, letter: DirectMessageId
    ) -> DirectMessage | None:
        said = {"organisation": organisation, "letter": letter}
        rows = self.connection.execute(_one, said).mappings().all()
        return next(iter(self._letters(organisation, rows)), None)

    def of(
        self,
        organisation: OrganisationId,
        threads: Sequence[ThreadId],
        *,
        before: Mark | None = None,
        limit: int,
    ) -> Sequence[DirectMessage]:
        said: dict[str, Any] = {"organisation": organisation, "most": limit}
        said["threads"] = list(threads)
        page = _page
        if before is not None:
            page, said = _next, {**said, "then": before.at, "mark": before.id}
        rows = self.connection.execute(page, said).mappings().all()
        return list(self._letters(organisation, rows))

    def behind(self, there: Address, message: str) -> DirectMessageId | None:
        said = {**chat_said(there), "shown_as": message}
        key = self.connection.execute(behind, said).scalars().first() or ""
        for kind in (KEY, CARD):
            if key.startswith(kind):
                return DirectMessageId(UUID(key[len(kind) : len(kind) + HEX]))
        return None

    def _letters(
        self, organisation: OrganisationId, rows: Sequence[RowMapping]
    ) -> Iterable[DirectMessage]:
        whose = {row["to_id"] or row["by_id"] for row in rows} - {None}
        self.vault.fetch(organisation, whose)
        ids = [row["id"] for row in rows]
        files = self._attachments.of_letters(organisation, ids)
        return (self._letter(row, files.get(row["id"], ())) for row in rows)

    @property
    def _attachments(self) -> SqlAttachments:
        return SqlAttachments(self.connection, self.appended, self.vault)

    def _letter(self, row: RowMapping, files: Sequence[Attached]) -> DirectMessage:
        owner = Owner(row["organisation_id"], row["to_id"] or row["by_id"])
        text = self.vault.open(owner, row["text"], about=TEXT, row=row["id"])
        return DirectMessage(
            row["id"],
            row["by_id"] or NOBODY,
            NOBODY if row["anonymous"] and row["by_id"] else row["to_id"],
            text or "",
            row["at"],
            row["thread_id"],
            row["answers"],
            tuple(files),
        )


def _whose(to: PersonId | None, by: PersonId) -> PersonId | None:
    """The organisation's, where nobody knows whose else."""
    return known(to) or known(by)
