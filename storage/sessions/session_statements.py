"""The statements about sessions, built once."""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from storage.quick import Quick
from storage.repository import organisation_said
from storage.tables.organisation import room as rooms
from storage.tables.people import person as persons
from storage.tables.sessions import session as table
from storage.tables.sessions import session_past as past
from storage.tables.sessions import session_person as taking_part

_kept = select(table).where(
    table.c.organisation_id == organisation_said, table.c.deleted_at.is_(None)
)
_this = (
    table.c.organisation_id == organisation_said,
    table.c.id == bindparam("session"),
)
ONE = _kept.where(table.c.id == bindparam("session"))
HELD = ONE.with_for_update()
_in_order = _kept.order_by(table.c.starts_at, table.c.id)
SOME = _in_order.where(table.c.id.in_(bindparam("these", expanding=True)))

# No session is longer than a day, so one that overlaps began at most a day before.
_then = (
    table.c.starts_at < bindparam("until"),
    table.c.starts_at > bindparam("day_before"),
    table.c.ends_at > bindparam("since"),
)
BETWEEN = _in_order.where(*_then)
IN_ROOM = BETWEEN.where(table.c.room_id == bindparam("room"))
OF_CLASS_THEN = BETWEEN.where(table.c.class_id == bindparam("group"))
OF_CLASS = (
    _in_order.where(table.c.class_id == bindparam("group"))
    .where(table.c.planned_start >= bindparam("since"))
    .where(table.c.state == "scheduled")
)
_of_series = (
    table.c.series_id == bindparam("series"),
    table.c.original_day >= bindparam("since"),
)
IN_SERIES = _kept.where(*_of_series).order_by(table.c.id)
HELD_IN_SERIES = IN_SERIES.with_for_update()
PLANNED_BY_SERIES = (
    _in_order.where(table.c.series_id.is_not(None), table.c.state == "scheduled")
    .where(table.c.starts_at >= bindparam("since"))
    .where(table.c.starts_at < bindparam("until"))
    .limit(bindparam("most"))
    .with_for_update()
)
PLANNED_BY_SERIES_AT = PLANNED_BY_SERIES.where(table.c.site_id == bindparam("site"))
DAYS_OF_SERIES = select(table.c.original_day).where(
    table.c.organisation_id == organisation_said, *_of_series
)
_theirs = (
    select(taking_part.c.session_id)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.person_id.in_(bindparam("people", expanding=True)))
    .where(taking_part.c.starts_at < bindparam("until"))
    .where(taking_part.c.starts_at > bindparam("day_before"))
    .where(taking_part.c.ends_at > bindparam("since"))
)
OF_PEOPLE = BETWEEN.where(table.c.id.in_(_theirs))  # or SQLite reads all there are
OF_PERSON_AS = BETWEEN.where(
    table.c.id.in_(
        _theirs.where(taking_part.c.teaches == bindparam("teaches", type_=Boolean))
    )
)


def _due(each: Any) -> tuple[ColumnElement[bool], ...]:
    return (
        each.c.state == literal_column("'active'"),  # as its index has it
        each.c.deleted_at.is_(None),
        each.c.closes <= bindparam("now"),
    )


def _never(each: Any) -> tuple[ColumnElement[bool], ...]:
    return (
        each.c.state == literal_column("'scheduled'"),  # as its index has it
        each.c.deleted_at.is_(None),
        each.c.ends_at <= bindparam("now"),
        each.c.ends_at > bindparam("weeks_ago"),
        each.c.flags.not_like("%not started%"),
    )


# Which they are is asked of everybody's, and they are ordered by what they are found
# by: otherwise SQLite would sooner read all that the organisation has, in order.
_other = table.alias("other")
DUE = (
    _kept.where(*_due(table), table.c.id.in_(select(_other.c.id).where(*_due(_other))))
    .order_by(table.c.closes, table.c.id)
    .with_for_update(skip_locked=True)
)
NEVER = (
    _kept.where(*_never(table))
    .where(table.c.id.in_(select(_other.c.id).where(*_never(_other))))
    .order_by(table.c.ends_at, table.c.id)
    .with_for_update(skip_locked=True)
)
WITH_SOME_NEVER = select(table.c.organisation_id).where(*_never(table))
WITH_SOME_DUE = select(table.c.organisation_id).where(*_due(table))

LOCK = select(table.c.id).where(*_this).with_for_update()
PEOPLE_OF = Quick(
    select(taking_part.c.person_id, taking_part.c.teaches)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.session_id == bindparam("session"))
    .order_by(taking_part.c.place)
)
PEOPLE = (
    select(taking_part.c.session_id, taking_part.c.person_id, taking_part.c.teaches)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.session_id.in_(bindparam("sessions", expanding=True)))
    .order_by(taking_part.c.session_id, taking_part.c.place)
)
ADD, ADD_PERSON, ADD_PAST = insert(table), insert(taking_part), insert(past)
CHANGE = update(table).where(*_this, table.c.version == bindparam("was_version"))
REMOVE = update(table).where(*_this).values(deleted_at=bindparam("at"))
FORGET_PEOPLE = delete(taking_part).where(
    taking_part.c.organisation_id == organisation_said,
    taking_part.c.session_id == bindparam("session"),
)
LEAVE = FORGET_PEOPLE.where(
    taking_part.c.person_id == bindparam("person"), taking_part.c.teaches.is_(False)
)
MOVE_PEOPLE = (
    update(taking_part)
    .where(
        taking_part.c.organisation_id == organisation_said,
        taking_part.c.session_id == bindparam("session"),
    )
    .values(starts_at=bindparam("starts"), ends_at=bindparam("ends"))
)
_that_past = (
    past.c.organisation_id == organisation_said,
    past.c.session_id == bindparam("session"),
    past.c.version == bindparam("of_version"),
)
BEFORE = select(past.c.before).where(*_that_past)
FORGET_PAST = delete(past).where(*_that_past)
LOCK_PEOPLE = (
    select(persons.c.id)
    .where(persons.c.organisation_id == organisation_said)
    .where(persons.c.id.in_(bindparam("people", expanding=True)))
    .order_by(persons.c.id)
    .with_for_update(key_share=True)  # rows that name them need not wait
)
LOCK_ROOM = (
    select(rooms.c.id)
    .where(rooms.c.organisation_id == organisation_said)
    .where(rooms.c.id == bindparam("room"))
    .with_for_update(key_share=True)
)
