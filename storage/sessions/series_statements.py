"""The statements about series, built once."""

from sqlalchemy import bindparam, delete, insert, or_, select, update

from storage.repository import organisation_said
from storage.tables.series import series as table
from storage.tables.series import series_past as past
from storage.tables.series import series_person as taking_part
from storage.tables.series import series_skip as skipped

_kept = (
    select(table)
    .where(table.c.organisation_id == organisation_said, table.c.deleted_at.is_(None))
    .order_by(table.c.first, table.c.id)
)
_this = (
    table.c.organisation_id == organisation_said,
    table.c.id == bindparam("series"),
)
ONE = _kept.where(table.c.id == bindparam("series"))
HELD = ONE.with_for_update()
SOME = _kept.where(table.c.id.in_(bindparam("these", expanding=True)))
_on = or_(table.c.last.is_(None), table.c.last >= bindparam("since"))
EVERY = _kept.where(_on)
OF_CLASS = EVERY.where(table.c.class_id == bindparam("group"))
_theirs = (
    select(taking_part.c.series_id)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.person_id.in_(bindparam("people", expanding=True)))
)
OF_PEOPLE = EVERY.where(table.c.id.in_(_theirs))
_is_behind = (
    table.c.deleted_at.is_(None),
    table.c.ahead_to < bindparam("day"),
    or_(table.c.last.is_(None), table.c.ahead_to < table.c.last),
)
BEHIND = (
    select(table)
    .where(table.c.organisation_id == organisation_said, *_is_behind)
    .order_by(table.c.ahead_to, table.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer
)
WITH_SOME_BEHIND = select(table.c.organisation_id).where(*_is_behind).distinct()

PEOPLE = (
    select(taking_part.c.series_id, taking_part.c.person_id, taking_part.c.teaches)
    .where(taking_part.c.organisation_id == organisation_said)
    .where(taking_part.c.series_id.in_(bindparam("these", expanding=True)))
    .order_by(taking_part.c.series_id, taking_part.c.place)
)
ADD, ADD_PERSON, ADD_PAST = insert(table), insert(taking_part), insert(past)
CHANGE = update(table).where(*_this, table.c.version == bindparam("was_version"))
REACHED = update(table).where(*_this).values(ahead_to=bindparam("reached"))
REMOVE = update(table).where(*_this).values(deleted_at=bindparam("at"))
FORGET_PEOPLE = delete(taking_part).where(
    taking_part.c.organisation_id == organisation_said,
    taking_part.c.series_id == bindparam("series"),
)
_that_past = (
    past.c.organisation_id == organisation_said,
    past.c.series_id == bindparam("series"),
    past.c.version == bindparam("of_version"),
)
BEFORE = select(past.c.before).where(*_that_past)
FORGET_PAST = delete(past).where(*_that_past)
SKIPS = (
    select(skipped.c.original_day, skipped.c.why, skipped.c.holiday_id)
    .where(skipped.c.organisation_id == organisation_said)
    .where(skipped.c.series_id == bindparam("series"))
    .order_by(skipped.c.original_day)
)
SKIPPED_FOR = (
    select(skipped.c.series_id, skipped.c.original_day)
    .where(skipped.c.organisation_id == organisation_said)
    .where(skipped.c.holiday_id == bindparam("holiday"))
    .order_by(skipped.c.series_id, skipped.c.original_day)
    .limit(bindparam("most"))
)
SKIP = insert(skipped)
UNSKIP = delete(skipped).where(
    skipped.c.organisation_id == organisation_said,
    skipped.c.series_id == bindparam("series"),
    skipped.c.original_day == bindparam("day"),
)
