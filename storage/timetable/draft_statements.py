"""The statements about drafts, built once."""

from sqlalchemy import and_, bindparam, case, delete, insert, or_, select, update

from storage.repository import organisation_said
from storage.tables.drafts import draft as table
from storage.tables.drafts import draft_entry as entry
from storage.tables.drafts import draft_news as news

_this = (table.c.organisation_id == organisation_said, table.c.id == bindparam("draft"))
ADD = insert(table)
CHANGE = update(table).where(*_this, table.c.version == bindparam("was_version"))
ONE = select(table).where(*_this)
HELD = ONE.with_for_update()
LATEST = (
    select(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.stage != "dropped")
    .order_by(case((table.c.stage == "open", 0), else_=1))
    .order_by(table.c.at.desc(), table.c.id)
    .limit(1)
)
PUBLISHED = (
    select(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.stage == "published")
    .order_by(table.c.published_at.desc(), table.c.at.desc(), table.c.id)
    .limit(1)
)
_untold = (
    select(news.c.draft_id)
    .where(news.c.organisation_id == table.c.organisation_id)
    .where(news.c.draft_id == table.c.id)
    .exists()
)
_at_work = or_(table.c.stage.in_(("publishing", "withdrawing")), _untold)
AT_WORK = (
    select(table)
    .where(table.c.organisation_id == organisation_said, _at_work)
    .order_by(table.c.at, table.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer
)
WITH_WORK = select(table.c.organisation_id).where(_at_work).distinct()

_in = (
    entry.c.organisation_id == organisation_said,
    entry.c.draft_id == bindparam("draft"),
)
ENTRIES = select(entry).where(*_in).order_by(entry.c.number)
SOME = ENTRIES.where(entry.c.number.in_(bindparam("numbers", expanding=True)))
FILL, EMPTY = insert(entry), delete(entry).where(*_in)
MARK = (
    update(entry)
    .where(*_in, entry.c.number == bindparam("of_number"))
    .values(
        action=bindparam("to_action"),
        done=bindparam("to_done"),
        replaces_id=bindparam("to_replaces"),
        became_id=bindparam("to_became"),
        replaced_version=bindparam("to_version"),
        left_out=bindparam("to_left_out"),
    )
)
_clears = and_(entry.c.action.in_(("end", "change")), entry.c.done == "")
_works = entry.c.action.in_(("new", "change", "end"))
NEXT = (
    ENTRIES.where(_works, entry.c.done != "all")
    .order_by(None)
    .order_by(case((_clears, 0), else_=1), entry.c.number)
    .limit(1)
)
_made = and_(entry.c.action.in_(("new", "change")), entry.c.done == "all")
NEXT_BACK = (
    ENTRIES.where(_works, entry.c.done != "")
    .order_by(None)
    .order_by(case((_made, 0), else_=1), entry.c.number)
    .limit(1)
)
