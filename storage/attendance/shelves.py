"""What is kept for a while only, table by table, in SQL.

Each shelf says twice what is past its day: to destroy it, and to look for what is
left. The two differ where a row outlives what it held, and where something stuck.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Delete,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from core.attendance.retention import Shelf
from core.kernel.ids import OrganisationId
from core.messaging.threads.search import Written
from storage.repository import Repository, organisation_said
from storage.tables.attachments import attachment
from storage.tables.attendance import (
    check_in,
    check_in_link,
    claim,
    enrolment,
    kept_photo,
    photo_trace,
    stay,
)
from storage.tables.excuses import excuse_paper
from storage.tables.feedback import feedback, feedback_round
from storage.tables.messaging import file, inbox, outbox
from storage.tables.notices import told
from storage.tables.people import person
from storage.tables.pings import ping
from storage.tables.searching import entry, words
from storage.tables.threads import letter, thread

_before = bindparam("before", type_=check_in.c.at.type)


@dataclass(frozen=True, slots=True)
class Statements:
    empty: Delete | Update
    left: Select[Any]


def _here(table: Table) -> list[ColumnElement[bool]]:
    """The inbox is the installation's: whose an event is shows when it is read."""
    if "organisation_id" not in table.c:
        return []
    return [table.c.organisation_id == organisation_said]


def _rows(
    table: Table, old: ColumnElement[bool], stuck: ColumnElement[bool] | None = None
) -> Statements:
    """They go whole; `stuck` are such as should have gone and are still in use."""
    left = old if stuck is None else or_(old, stuck)
    return Statements(
        delete(table).where(*_here(table), old),
        select(func.count()).select_from(table).where(*_here(table), left),
    )


def _parts(
    table: Table, old: ColumnElement[bool], *columns: str, **emptied: object
) -> Statements:
    """The row stays, without these columns."""
    full = or_(*(table.c[name].is_not(None) for name in columns))
    old = and_(*_here(table), old, full)
    values = {**dict.fromkeys(columns), **emptied}
    return Statements(
        update(table).where(old).values(**values),
        select(func.count()).select_from(table).where(old),
    )


_closed = feedback.c.session_id.in_(
    select(feedback_round.c.session_id)
    .where(feedback_round.c.organisation_id == organisation_said)
    .where(feedback_round.c.closes < _before)
)
_removed = (
    select(person.c.id)
    .where(person.c.organisation_id == organisation_said)
    .where(person.c.deleted_at < _before)
)
STATEMENTS: Mapping[Shelf, Statements] = {
    Shelf.PHOTOS: _rows(kept_photo, kept_photo.c.until <= _before),
    Shelf.PLACES: _parts(
        check_in, check_in.c.at < _before, "evidence", "account", "phone"
    ),
    Shelf.STEPS: _rows(stay, stay.c.at < _before),
    Shelf.TRACES: _rows(photo_trace, photo_trace.c.at < _before),
    Shelf.DOCUMENTS: _rows(excuse_paper, excuse_paper.c.at < _before),
    Shelf.PINGS: _rows(ping, ping.c.asked < _before),
    Shelf.CLAIMS: _rows(claim, claim.c.expires < _before),
    Shelf.LINKS: _rows(check_in_link, check_in_link.c.closes < _before),
    Shelf.WORDS: _parts(feedback, _closed, "words", "earlier"),
    Shelf.EVENTS: _rows(
        inbox,
        inbox.c.closed < _before,
        and_(inbox.c.closed.is_(None), inbox.c.received < _before),
    ),
    Shelf.MESSAGES: _parts(outbox, outbox.c.settled < _before, "message", handle=""),
    Shelf.TOLD: _rows(told, told.c.at < _before),
    Shelf.FILES: _rows(file, file.c.kept_at < _before),
}


OF_THE_REMOVED = tuple(
    _rows(table, table.c.person_id.in_(_removed))
    for table in (enrolment, photo_trace, kept_photo, claim, stay)
)


_found_by = and_(*_here(entry), entry.c.kind == Written.LETTER, entry.c.at < _before)
_numbers = select(entry.c.number).where(_found_by)
_old_letters = (
    select(letter.c.id)
    .where(letter.c.organisation_id == organisation_said)
    .where(letter.c.at < _before)
)
OF_LETTERS = (
    _rows(attachment, attachment.c.letter_id.in_(_old_letters)),
    Statements(
        delete(words).where(words.c.number.in_(_numbers)),
        select(func.count()).select_from(words).where(words.c.number.in_(_numbers)),
    ),
    Statements(
        delete(entry).where(_found_by),
        select(func.count()).select_from(entry).where(_found_by),
    ),
    _rows(letter, letter.c.at < _before),
    _rows(thread, thread.c.at < _before),
)
"""What came with them, and what finds them, first.

A thread changed with its last letter, or after it.
"""
SEVERAL = {Shelf.FACES: OF_THE_REMOVED, Shelf.LETTERS: OF_LETTERS}


def _of(shelf: Shelf) -> tuple[Statements, ...]:
    return SEVERAL.get(shelf) or (STATEMENTS[shelf],)


class SqlShelves(Repository):
    def empty(
        self, organisation: OrganisationId, shelf: Shelf, before: datetime
    ) -> int:
        said = _said(shelf, organisation, before)
        done = (self.connection.execute(each.empty, said) for each in _of(shelf))
        return sum(each.rowcount for each in done)

    def left(self, organisation: OrganisationId, shelf: Shelf, before: datetime) -> int:
        said = _said(shelf, organisation, before)
        found = (self.connection.execute(each.left, said) for each in _of(shelf))
        return sum(each.scalar_one() for each in found)


def _said(
    shelf: Shelf, organisation: OrganisationId, before: datetime
) -> dict[str, Any]:
    said: dict[str, Any] = {"before": before}
    return said if shelf is Shelf.EVENTS else {**said, "organisation": organisation}
