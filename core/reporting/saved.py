"""Reports that people keep under a name of their own."""

from dataclasses import dataclass
from typing import Protocol

from core.application import Request, changes, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.people.ports import People
from core.reporting.figures.ask import AskReport, Books, ask_report
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked

MOST = 30


@dataclass(eq=False)
class NoSuchSavedReport(Refusal):
    """Nothing is kept under that name."""

    name: str


@dataclass(eq=False)
class IsAReport(Refusal):
    """One of the desk's own reports is called so already."""

    name: str


@dataclass(eq=False)
class TooManySaved(Refusal):
    """So many nobody finds again."""

    most: int = MOST


@dataclass(frozen=True, slots=True)
class Saved:
    name: str
    asked: Asked


class SavedReports(Protocol):
    def keep(
        self, organisation: OrganisationId, person: PersonId, saved: Saved
    ) -> None:
        """Instead of the one of that name, however it is capitalised."""
        ...

    def drop(
        self, organisation: OrganisationId, person: PersonId, name: str
    ) -> Saved | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Saved]:
        """By name."""
        ...


@dataclass(frozen=True, slots=True)
class SaveReport(Request[Saved | None]):
    """Answers what was kept under that name before."""

    name: str
    asked: Asked


@dataclass(frozen=True, slots=True)
class DropReport(Request[Saved]):
    name: str


@dataclass(frozen=True, slots=True)
class SavedOnes(Request[list[Saved]]):
    """One's own."""


@changes
def save_report(
    request: SaveReport, saved: SavedReports, people: People, books: Books
) -> Saved | None:
    actor, name = request.actor, request.name
    permitted(actor, Permission.SEE_SELF)
    if name.casefold() in reports():
        raise IsAReport(name)
    people.lock(actor.organisation, actor.person)
    mine = saved.of(actor.organisation, actor.person)
    before = next((e for e in mine if e.name.casefold() == name.casefold()), None)
    if before is None and len(mine) >= MOST:
        raise TooManySaved
    ask_report(AskReport(actor, request.asked), books)
    saved.keep(actor.organisation, actor.person, Saved(name, request.asked))
    return before


@changes
def drop_report(request: DropReport, saved: SavedReports) -> Saved:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    gone = saved.drop(actor.organisation, actor.person, request.name)
    if gone is None:
        raise NoSuchSavedReport(request.name)
    return gone


@reads
def saved_ones(request: SavedOnes, saved: SavedReports) -> list[Saved]:
    permitted(request.actor, Permission.SEE_SELF)
    return saved.of(request.actor.organisation, request.actor.person)
