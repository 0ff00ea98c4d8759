"""Reports: the same figures as in the chat, their names and units beside them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.days import NAMES, in_order
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.kernel.ids import ClassId, CourseId, PersonId
from core.people.tokens.model import Scope
from core.reporting.figures.ask import AskReport
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked as AskedFor
from core.reporting.measures import By, Cell, Row, Table, Unit

Name = Annotated[
    str, Meta(pattern=f"^({'|'.join(reports())})$", description="Which report.")
]


class Figure(Struct):
    """A column: minutes are whole, per cent and stars are rounded already."""

    name: str
    unit: Unit


class Line(Struct):
    """Of a thing, by its id, or of days; neither where the rest belongs to none."""

    label: str
    id: UUID | None
    since: date | None
    until: date | None
    figures: list[float | None]


class ReportOut(Struct, rename=NAMES):
    """`totals` are of the whole: a session of two tutors counts in it once."""

    report: str
    by: By
    since: date
    until: date
    columns: list[Figure]
    rows: list[Line]
    totals: list[float | None]
    before: Annotated[
        list[float | None],
        Meta(description="The totals of as many days or months before."),
    ]


class Which(
    Struct,
    kw_only=True,
    forbid_unknown_fields=True,
    rename=NAMES,
):
    """Without days, this month until today."""

    report: Name
    by: By | None = None
    since: Annotated[date | None, Meta(description="The first day.")] = None
    until: Annotated[date | None, Meta(description="The last day.")] = None
    tutor_id: UUID | None = None
    student_id: UUID | None = None
    class_id: UUID | None = None
    course_id: UUID | None = None


def made(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    last = query.until or asked.today
    first = query.since or last.replace(day=1)
    in_order(first, last)
    found = desk.run(
        AskReport(
            asked.actor,
            AskedFor(
                query.report,
                f"{first}/{last}",
                query.by,
                PersonId(query.tutor_id) if query.tutor_id else None,
                PersonId(query.student_id) if query.student_id else None,
                ClassId(query.class_id) if query.class_id else None,
                CourseId(query.course_id) if query.course_id else None,
            ),
        )
    )
    return Given(_shown(found))


def _shown(found: Table) -> ReportOut:
    return ReportOut(
        found.asked.report,
        found.by,
        found.days.first,
        found.days.last,
        [Figure(each.name, each.unit) for each in found.columns],
        [_line(each) for each in found.rows],
        _numbers(found.totals),
        _numbers(found.before),
    )


def _line(row: Row) -> Line:
    days = row.days
    return Line(
        row.label,
        row.key,
        days.first if days else None,
        days.last if days else None,
        _numbers(row.cells),
    )


def _numbers(cells: tuple[Cell, ...]) -> list[float | None]:
    return [each.number for each in cells]


ENDPOINTS = (
    Endpoint(
        "make-report",
        "GET",
        "/api/reports",
        Scope.REPORTS_READ,
        made,
        ReportOut,
        query=Which,
    ),
)
