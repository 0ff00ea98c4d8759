"""The rows of exports, in SQL: in blocks, so that memory does not grow with them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, func, select

from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.kernel.span import Span
from core.reporting.files.model import Block, FileRun, What
from storage.repository import Repository, organisation_said
from storage.tables.attendance import register_entry as entries
from storage.tables.billing import charge as charges
from storage.tables.billing import payment as payments
from storage.tables.invoices import invoice as invoices
from storage.tables.marking import marking_entry as logged
from storage.tables.marking import marking_share as shares
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person as taking_part

AT_ONCE = 1000
"""Rows in memory at a time."""
_ours = sessions.c.organisation_id == organisation_said
_held = (
    select(
        sessions.c.id,
        sessions.c.starts_at,
        sessions.c.subject,
        sessions.c.class_id,
        sessions.c.course_id,
    )
    .where(_ours, sessions.c.deleted_at.is_(None))
    .where(sessions.c.starts_at >= bindparam("since"))
    .where(sessions.c.starts_at < bindparam("until"))
    .order_by(sessions.c.starts_at, sessions.c.id)
)
_sessions = _held.add_columns(
    sessions.c.ends_at,
    sessions.c.state,
    sessions.c.planned_start,
    sessions.c.planned_end,
)
_attendance = (
    _held.add_columns(entries.c.student_id, entries.c.status, entries.c.at)
    .join_from(
        sessions,
        entries,
        (entries.c.organisation_id == sessions.c.organisation_id)
        & (entries.c.session_id == sessions.c.id),
    )
    .order_by(entries.c.student_id)
)
_times = (
    select(
        logged.c.on,
        logged.c.tutor_id,
        logged.c.starts_at,
        logged.c.ends_at,
        logged.c.activity,
        shares.c.student_id,
        shares.c.course_id,
        shares.c["item"],
        shares.c.spent,
        logged.c.source,
    )
    .join_from(
        logged,
        shares,
        (shares.c.organisation_id == logged.c.organisation_id)
        & (shares.c.entry_id == logged.c.id),
    )
    .where(logged.c.organisation_id == organisation_said, logged.c.deleted_at.is_(None))
    .where(logged.c.on >= bindparam("first"), logged.c.on <= bindparam("last"))
    .order_by(logged.c.on, logged.c.starts_at, logged.c.id, shares.c.place)
)
_charges = (
    select(charges)
    .where(charges.c.organisation_id == organisation_said)
    .where(charges.c.on >= bindparam("first"), charges.c.on <= bindparam("last"))
    .order_by(charges.c.on, charges.c.at, charges.c.number, charges.c.id)
)
_payments = (
    select(payments)
    .where(payments.c.organisation_id == organisation_said)
    .where(payments.c.on >= bindparam("first"), payments.c.on <= bindparam("last"))
    .order_by(payments.c.on, payments.c.at, payments.c.id)
)
_issued = func.coalesce(invoices.c.issued_on, invoices.c.last)
_invoices = (
    select(invoices)
    .where(invoices.c.organisation_id == organisation_said)
    .where(invoices.c.dropped_at.is_(None))
    .where(_issued >= bindparam("first"), _issued <= bindparam("last"))
    .order_by(_issued, invoices.c.number, invoices.c.id)
)
_with = (
    select(taking_part.c.session_id, taking_part.c.person_id, taking_part.c.teaches)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.session_id.in_(bindparam("sessions", expanding=True)))
    .order_by(taking_part.c.session_id, taking_part.c.place)
)
People = Mapping[tuple[UUID, bool], Sequence[UUID]]


def _session(row: Row[Any], people: People) -> tuple[object, ...]:
    return (
        *(row.starts_at, row.starts_at, row.ends_at, row.state, row.subject),
        *(row.class_id, row.course_id),
        *(tuple(people.get((row.id, each), ())) for each in (True, False)),
        *(row.planned_start, row.planned_end),
    )


def _entry(row: Row[Any], people: People) -> tuple[object, ...]:
    return (
        *(row.starts_at, row.starts_at, row.class_id, row.course_id, row.subject),
        tuple(people.get((row.id, True), ())),
        *(row.student_id, row.status, row.at),
    )


def _time(row: Row[Any], _: People) -> tuple[object, ...]:
    return tuple(row)


def _charge(row: Row[Any], _: People) -> tuple[object, ...]:
    currency = row.amount_currency
    return (
        *(row.on, row.student_id, row.kind, row.tutor_id, row.class_id, row.course_id),
        row.minutes,
        *(Money(each, currency) for each in (row.amount_minor, row.tax_minor)),
        currency,
    )


def _payment(row: Row[Any], _: People) -> tuple[object, ...]:
    currency = row.amount_currency
    return (
        *(row.on, row.student_id, row.payer_id, row.kind, row.method),
        *(Money(row.amount_minor, currency), currency),
    )


def _invoice(row: Row[Any], _: People) -> tuple[object, ...]:
    sums = (Money(each, row.currency) for each in (row.total_minor, row.tax_minor))
    return (
        *(row.number, row.kind, row.state, row.student_id, row.payer_id),
        *(row.first, row.last, row.issued_on, row.due_on, *sums, row.currency),
    )


ROWS: Mapping[What, tuple[Select[Any], Callable[[Row[Any], People], Any]]] = {
    What.SESSIONS: (_sessions, _session),
    What.ATTENDANCE: (_attendance, _entry),
    What.TIMES: (_times, _time),
    What.CHARGES: (_charges, _charge),
    What.PAYMENTS: (_payments, _payment),
    What.INVOICES: (_invoices, _invoice),
}
GROUPS = {
    What.SESSIONS: sessions.c.class_id,
    What.ATTENDANCE: sessions.c.class_id,
    What.CHARGES: charges.c.class_id,
}


class SqlExportRows(Repository):
    def count(
        self,
        organisation: OrganisationId,
        run: FileRun,
        span: Span,
        most: int | None = None,
    ) -> int:
        asked = _asked(run).order_by(None).limit(most).subquery()
        counted = select(func.count()).select_from(asked)
        said = _said(organisation, run, span)
        return int(self.connection.execute(counted, said).scalar_one())

    def read(
        self, organisation: OrganisationId, run: FileRun, span: Span
    ) -> Iterator[Block]:
        _, shown = ROWS[run.what]
        found = self.connection.execute(
            _asked(run),
            _said(organisation, run, span),
            execution_options={"yield_per": AT_ONCE},
        )
        for rows in found.partitions():
            people = self._people(organisation, run, rows)
            yield [shown(row, people) for row in rows]

    def _people(
        self, organisation: OrganisationId, run: FileRun, rows: Sequence[Row[Any]]
    ) -> People:
        found: dict[tuple[UUID, bool], list[UUID]] = defaultdict(list)
        if run.what not in {What.SESSIONS, What.ATTENDANCE}:
            return found
        these = list(dict.fromkeys(row.id for row in rows))
        said = {"organisation": organisation, "sessions": these}
        asked = _with
        if run.what is What.ATTENDANCE:
            asked = asked.where(taking_part.c.teaches.is_(True))
        for session, person, teaches in self.connection.execute(asked, said):
            found[session, teaches].append(person)
        return found


def _asked(run: FileRun) -> Select[Any]:
    asked, _ = ROWS[run.what]
    if run.group is not None:
        asked = asked.where(GROUPS[run.what] == run.group)
    return asked


def _said(organisation: OrganisationId, run: FileRun, span: Span) -> dict[str, Any]:
    days = run.days
    return {
        "organisation": organisation,
        "since": span.start,
        "until": span.end,
        "first": days and days.first,
        "last": days and days.last,
    }
