"""Rows of ids and instants, as whoever opens the file reads them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.curriculum.ports import Classes, Courses
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.ports import Organisations
from core.people.ports import People
from core.reporting.files.model import Block, FileRun

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Naming:
    """A bundle of ports; see `core.application.Ports`."""

    people: People
    classes: Classes
    courses: Courses
    organisations: Organisations
    clock: Clock

    def zone(self, here: OrganisationId) -> ZoneInfo:
        home = self.organisations.find(here)
        return home.zone if home else ZoneInfo("UTC")

    def span(self, here: OrganisationId, run: FileRun) -> Span:
        """Whole days, on the organisation's clocks."""
        days = run.days or Period(run.at.date(), run.at.date())
        return Span(*days.instants(self.zone(here)))

    def of(self, here: OrganisationId) -> Callable[[Block], Block]:
        """Whoever was removed keeps their name there; who was erased has none."""
        zone = self.zone(here)
        names: dict[UUID, str] = {e.id: e.name for e in self.people.gone(here)}
        names |= {each.id: each.name for each in self.people.every(here)}
        names |= {each.id: each.name for each in self.classes.every(here)}
        names |= {each.id: each.name for each in self.courses.every(here)}

        def named(block: Block) -> Block:
            return [_row(row, names, zone) for row in block]

        return named


def _row(
    row: tuple[object, ...], names: Mapping[UUID, str], zone: ZoneInfo
) -> tuple[object, ...]:
    """It begins with its day there, where it does not begin with a number."""
    first, *rest = (_cell(each, names, zone) for each in row)
    return (first.date() if isinstance(first, datetime) else first, *rest)


def _cell(cell: object, names: Mapping[UUID, str], zone: ZoneInfo) -> object:
    kind = type(cell)
    if kind is str or kind is int or cell is None:
        return cell
    match cell:
        case UUID():
            return names.get(cell, "")
        case datetime():
            return cell.astimezone(zone)
        case timedelta():
            return cell // MINUTE
        case tuple():
            return _together(cell, names)
        case _:
            return cell


def _together(cell: Sequence[UUID], names: Mapping[UUID, str]) -> str:
    return "; ".join(filter(None, (names.get(each, "") for each in cell)))
