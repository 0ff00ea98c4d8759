"""What drafts need from the outside."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.timetable.drafts.model import DraftId, Entry, TermDraft


class Drafts(Protocol):
    """Drafts of timetables, what is in them, and who is still to hear of it."""

    def add(self, organisation: OrganisationId, draft: TermDraft) -> None: ...

    def change(
        self, organisation: OrganisationId, draft: TermDraft, was: TermDraft
    ) -> None:
        """`ChangedSince` if it is no longer what it was."""
        ...

    def find(
        self, organisation: OrganisationId, draft: DraftId
    ) -> TermDraft | None: ...

    def hold(self, organisation: OrganisationId, draft: DraftId) -> TermDraft | None:
        """Like `find`; and nobody else changes it until the unit ends."""
        ...

    def latest(self, organisation: OrganisationId) -> TermDraft | None:
        """The last one that is open, or else the last one that was not dropped."""
        ...

    def published(self, organisation: OrganisationId) -> TermDraft | None:
        """The last one published."""
        ...

    def at_work(self, organisation: OrganisationId) -> TermDraft | None:
        """One that is being carried out or taken back, or of which people are told."""
        ...

    def with_work(self) -> list[OrganisationId]: ...

    def fill(
        self, organisation: OrganisationId, draft: DraftId, entries: Iterable[Entry]
    ) -> None:
        """Instead of whatever was in it."""
        ...

    def entries(self, organisation: OrganisationId, draft: DraftId) -> list[Entry]:
        """By number."""
        ...

    def some(
        self, organisation: OrganisationId, draft: DraftId, numbers: Sequence[int]
    ) -> list[Entry]: ...

    def next_to_do(
        self, organisation: OrganisationId, draft: DraftId, *, back: bool
    ) -> Entry | None:
        """Making room goes first; `back` is taking it all back, the other way round."""
        ...

    def mark(
        self, organisation: OrganisationId, draft: DraftId, entries: Sequence[Entry]
    ) -> None:
        """How far these are."""
        ...

    def tell(
        self,
        organisation: OrganisationId,
        draft: DraftId,
        number: int,
        people: Iterable[PersonId],
    ) -> None:
        """They are to hear of it, together with whatever else is theirs."""
        ...

    def untold(
        self, organisation: OrganisationId, draft: DraftId, limit: int
    ) -> dict[PersonId, list[int]]:
        """The next so many people, and of what each is to hear."""
        ...

    def told(
        self, organisation: OrganisationId, draft: DraftId, people: Sequence[PersonId]
    ) -> None: ...
