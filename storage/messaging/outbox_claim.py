"""Whose notices go next, found without looking at all that wait.

Each organisation has a line in each lane. An index leads from the head of one line to
the head of the next, so what a claim costs grows with the lines, not with their length.
"""

from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Update,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    true,
    tuple_,
    union_all,
    update,
)

from core.messaging.model import Lane
from storage.tables.messaging import NOTHING
from storage.tables.messaging import outbox as table


def _due(each: Any) -> ColumnElement[bool]:
    free = or_(each.c.leased_until.is_(None), each.c.leased_until <= bindparam("now"))
    waits = each.c.settled.is_(None), each.c.due <= bindparam("now")
    full = each.c.platform.in_(bindparam("full", expanding=True))
    busy = each.c.chat.in_(bindparam("busy", expanding=True))
    answer = each.c.lane == literal_column(str(Lane.ANSWER.value))
    room = or_(answer, not_(or_(full, busy)))
    return and_(*waits, free, room, or_(each.c.card == "", not_(_under_way(each))))


def _under_way(each: Any) -> ColumnElement[bool]:
    """An earlier state of a card is on its way: until it stands none can replace it."""
    other = table.alias()
    named = ("organisation_id", "card", "platform", "workspace", "chat")
    same = (other.c[name] == each.c[name] for name in named)
    held = other.c.settled.is_(None), other.c.leased_until.is_not(None)
    return exists().where(
        *same, *held, other.c.card != NOTHING, other.c.key != each.c.key
    )


def _head(lane: Any, *after: Any) -> Any:
    """The first organisation with anything unsettled in `lane`, after another."""
    each = table.alias()
    found = select(each.c.organisation_id).where(
        each.c.settled.is_(None), each.c.lane == lane
    )
    for organisation in after:
        found = found.where(each.c.organisation_id > organisation)
    return found.order_by(each.c.organisation_id).limit(1).scalar_subquery()


def _lines() -> CTE:
    lanes = union_all(
        *(select(literal(lane.value).label("lane")) for lane in Lane)
    ).cte("lanes")
    first = select(lanes.c.lane, _head(lanes.c.lane).label("organisation_id"))
    lines = first.cte("lines", recursive=True)
    more = select(lines.c.lane, _head(lines.c.lane, lines.c.organisation_id))
    return lines.union_all(more.where(lines.c.organisation_id.is_not(None)))


def _heads(lines: CTE, *, lateral: bool) -> tuple[FromClause, Any, Any]:
    """As many of each line as could all go: where from, their keys, when due."""
    each = table.alias("each")
    first = (
        select(each.c.key, each.c.due)
        .where(
            each.c.organisation_id == lines.c.organisation_id,
            each.c.lane == lines.c.lane,
            _due(each),
        )
        .order_by(each.c.due)
        .limit(bindparam("most"))
    )
    if lateral:
        held = first.with_for_update(of=each, skip_locked=True)
        heads = held.lateral("heads")
        return lines.join(heads, true()), heads.c.key, heads.c.due
    named = table.alias("named")
    keys = first.with_only_columns(each.c.key).correlate(lines)
    here = and_(
        named.c.organisation_id == lines.c.organisation_id, named.c.key.in_(keys)
    )
    return lines.join(named, here), named.c.key, named.c.due


def _claim(*, lateral: bool) -> Update:
    lines = _lines()
    source, key, due = _heads(lines, lateral=lateral)
    turn = func.row_number().over(
        partition_by=(lines.c.lane, lines.c.organisation_id), order_by=due
    )
    in_turn = (
        select(lines.c.organisation_id, key.label("key"))
        .select_from(source)
        .order_by(lines.c.lane, turn, due)
        .limit(bindparam("most"))
        .cte("in_turn")
        .prefix_with("MATERIALIZED", dialect="postgresql")  # else asked for every row
    )
    return (
        update(table)
        .where(tuple_(table.c.organisation_id, table.c.key).in_(select(in_turn)))
        .values(
            leased_until=bindparam("until"),
            held_by=bindparam("session"),
            attempts=table.c.attempts + 1,
            doubts=table.c.doubts + case((table.c.leased_until.is_(None), 0), else_=1),
        )
        .returning(table)
    )


claims = {"sqlite": _claim(lateral=False), "postgresql": _claim(lateral=True)}
