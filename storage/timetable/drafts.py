"""Drafts of timetables in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Executable

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.errors import ChangedSince
from core.timetable.drafts.model import DraftId, Entry, TermDraft
from storage.repository import Repository, in_parts
from storage.timetable import draft_statements as sql
from storage.timetable import news_statements as news
from storage.timetable.draft_rows import draft_of, entry_of, entry_row, row_of


class SqlDrafts(Repository):
    def add(self, organisation: OrganisationId, draft: TermDraft) -> None:
        row = {"organisation_id": organisation, **row_of(draft)}
        self.connection.execute(sql.ADD, row)

    def change(
        self, organisation: OrganisationId, draft: TermDraft, was: TermDraft
    ) -> None:
        row = row_of(draft)
        del row["id"]
        said = {**_said(organisation, draft.id), "was_version": was.version}
        if self.connection.execute(sql.CHANGE, {**row, **said}).rowcount != 1:
            raise ChangedSince

    def find(self, organisation: OrganisationId, draft: DraftId) -> TermDraft | None:
        return self._one(sql.ONE, _said(organisation, draft))

    def hold(self, organisation: OrganisationId, draft: DraftId) -> TermDraft | None:
        return self._one(sql.HELD, _said(organisation, draft))

    def latest(self, organisation: OrganisationId) -> TermDraft | None:
        return self._one(sql.LATEST, {"organisation": organisation})

    def published(self, organisation: OrganisationId) -> TermDraft | None:
        return self._one(sql.PUBLISHED, {"organisation": organisation})

    def at_work(self, organisation: OrganisationId) -> TermDraft | None:
        return self._one(sql.AT_WORK, {"organisation": organisation})

    def with_work(self) -> list[OrganisationId]:
        return sorted(set(self.connection.execute(sql.WITH_WORK).scalars()))

    def fill(
        self, organisation: OrganisationId, draft: DraftId, entries: Iterable[Entry]
    ) -> None:
        self.connection.execute(sql.EMPTY, _said(organisation, draft))
        rows = [entry_row(organisation, draft, each) for each in entries]
        if rows:
            self.connection.execute(sql.FILL, rows)

    def entries(self, organisation: OrganisationId, draft: DraftId) -> list[Entry]:
        return self._entries(sql.ENTRIES, _said(organisation, draft))

    def some(
        self, organisation: OrganisationId, draft: DraftId, numbers: Sequence[int]
    ) -> list[Entry]:
        said = _said(organisation, draft)
        parts = in_parts(sorted(set(numbers)))
        return [
            each
            for part in parts
            for each in self._entries(sql.SOME, {**said, "numbers": part})
        ]

    def next_to_do(
        self, organisation: OrganisationId, draft: DraftId, *, back: bool
    ) -> Entry | None:
        statement = sql.NEXT_BACK if back else sql.NEXT
        found = self._entries(statement, _said(organisation, draft))
        return found[0] if found else None

    def mark(
        self, organisation: OrganisationId, draft: DraftId, entries: Sequence[Entry]
    ) -> None:
        rows = [
            {
                **_said(organisation, draft),
                "of_number": each.number,
                "to_action": each.action.value,
                "to_done": each.done.value,
                "to_replaces": each.replaces,
                "to_became": each.became,
                "to_version": each.version,
                "to_left_out": each.left_out,
            }
            for each in entries
        ]
        if rows:
            self.connection.execute(sql.MARK, rows)

    def tell(
        self,
        organisation: OrganisationId,
        draft: DraftId,
        number: int,
        people: Iterable[PersonId],
    ) -> None:
        said = {**_said(organisation, draft), "number": number}
        known = set(self.connection.execute(news.HEARS, said).scalars())
        rows = [
            {
                "organisation_id": organisation,
                "draft_id": draft,
                "person_id": each,
                "number": number,
            }
            for each in dict.fromkeys(people)
            if each not in known
        ]
        if rows:
            self.connection.execute(news.TELL, rows)

    def untold(
        self, organisation: OrganisationId, draft: DraftId, limit: int
    ) -> dict[PersonId, list[int]]:
        said = _said(organisation, draft)
        people = self.connection.execute(news.NEXT_PEOPLE, {**said, "most": limit})
        those = {**said, "people": list(people.scalars())}
        found: dict[PersonId, list[int]] = defaultdict(list)
        for person, number in self.connection.execute(news.UNTOLD, those):
            found[person].append(number)
        return dict(found)

    def told(
        self, organisation: OrganisationId, draft: DraftId, people: Sequence[PersonId]
    ) -> None:
        for part in in_parts(people):
            said = {**_said(organisation, draft), "people": part}
            self.connection.execute(news.TOLD, said)

    def _one(self, statement: Executable, said: dict[str, Any]) -> TermDraft | None:
        row = self.connection.execute(statement, said).mappings().one_or_none()
        return None if row is None else draft_of(dict(row))

    def _entries(self, statement: Executable, said: dict[str, Any]) -> list[Entry]:
        rows = self.connection.execute(statement, said).mappings()
        return [entry_of(dict(row)) for row in rows]


def _said(organisation: OrganisationId, draft: DraftId) -> dict[str, Any]:
    return {"organisation": organisation, "draft": draft}
