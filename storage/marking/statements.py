"""What is said to the tables of logged time, built once."""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Select,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.quick import Quick
from storage.repository import organisation_said
from storage.tables.marking import marking_entry as table
from storage.tables.marking import marking_share as shares

here = select(table).where(table.c.organisation_id == organisation_said)
kept = here.where(table.c.deleted_at.is_(None))
_versions = table.alias()
_last = (
    select(func.max(_versions.c.version))
    .where(_versions.c.organisation_id == organisation_said)
    .where(_versions.c.root_id == bindparam("entry"))
    .scalar_subquery()
)
_of_entry = table.c.root_id == bindparam("entry")
ONE = kept.where(_of_entry)
VERSION = here.where(_of_entry, table.c.version == bindparam("version"))
GONE = here.where(_of_entry, table.c.deleted_at.is_not(None), table.c.version == _last)
BETWEEN = (
    kept.where(table.c.on >= bindparam("since"), table.c.on < bindparam("until"))
).order_by(table.c.on, table.c.starts_at, table.c.root_id)
OF_TUTOR = BETWEEN.where(table.c.tutor_id == bindparam("tutor"))
EXACTLY_THEN = (
    kept.where(table.c.tutor_id == bindparam("tutor"), ~table.c.assumed)
    .where(table.c.starts_at < bindparam("until"))
    .where(table.c.starts_at > bindparam("day_before"))
    .where(table.c.ends_at > bindparam("since"))
    .order_by(table.c.starts_at)
)
spent_on = Quick(
    select(table.c.starts_at, table.c.ends_at)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.tutor_id == bindparam("tutor"), table.c.on == bindparam("day"))
    .where(table.c.deleted_at.is_(None))
)
SHARES = (
    select(shares)
    .where(shares.c.organisation_id == organisation_said)
    .where(shares.c.entry_id.in_(bindparam("entries", expanding=True)))
    .order_by(shares.c.entry_id, shares.c.place)
)
add = Quick(
    insert(table),
    (
        "organisation_id",
        "id",
        "root_id",
        "version",
        "tutor_id",
        "on",
        "starts_at",
        "ends_at",
        "assumed",
        "activity",
        "note",
        "forgotten",
        "source",
        "entered_at",
    ),
)
add_shares = Quick(insert(shares))
take_back = (
    update(table)
    .where(table.c.organisation_id == organisation_said, _of_entry)
    .where(table.c.deleted_at.is_(None))
    .values(deleted_at=bindparam("at"))
)
restore = (
    update(table)
    .where(table.c.organisation_id == organisation_said, _of_entry)
    .where(table.c.version == _last)
    .values(deleted_at=None)
)
_of_one_of_its_shares = and_(
    shares.c.organisation_id == table.c.organisation_id,
    shares.c.entry_id == table.c.id,
)
_CONDITIONS = {
    "tutor": table.c.tutor_id == bindparam("tutor"),
    "student": shares.c.student_id == bindparam("student"),
    "task": shares.c.task_id == bindparam("task"),
    "course": shares.c.course_id == bindparam("course"),
    "since": table.c.on >= bindparam("since"),
    "until": table.c.on < bindparam("until"),
    "activity": table.c.activity == bindparam("activity"),
    "before": or_(
        table.c.starts_at < bindparam("before"),
        and_(
            table.c.starts_at == bindparam("before"),
            table.c.root_id < bindparam("entry"),
        ),
    ),
}
_OF_SHARES = ("student", "task", "course")
_WITHIN = or_(
    table.c.tutor_id == bindparam("own"),
    ~exists().where(
        _of_one_of_its_shares,
        or_(
            shares.c.course_id.is_(None),
            shares.c.course_id.not_in(bindparam("courses", expanding=True)),
        ),
    ),
)


@lru_cache(maxsize=256)
def page(said: frozenset[str]) -> Select[Any]:
    """The newest first, with each of the conditions that are `said`."""
    found = kept
    for name in sorted(said & _CONDITIONS.keys()):
        condition = _CONDITIONS[name]
        if name in _OF_SHARES:
            condition = table.c.id.in_(
                select(shares.c.entry_id)
                .where(shares.c.organisation_id == organisation_said)
                .where(condition)
            )
        found = found.where(condition)
    if "courses" in said:
        found = found.where(_WITHIN)
    return found.order_by(table.c.starts_at.desc(), table.c.root_id.desc()).limit(
        bindparam("most")
    )
