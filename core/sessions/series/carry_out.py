"""Write down a change of a series: what it is now, and each of its sessions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.sessions.access import changed_by
from core.sessions.model import Session
from core.sessions.series.access import renewed
from core.sessions.series.cut import Cut
from core.sessions.series.model import Done, Series, Skip, Why
from core.sessions.series.plan import A_DAY


@dataclass(frozen=True, slots=True)
class CarriedOut:
    was: Series
    pairs: tuple[tuple[Session, Session], ...]
    added: tuple[Session, ...]


def carried_out(
    cut: Cut, rest: Sequence[Session], going: Sequence[Session]
) -> CarriedOut:
    actor, planner, where = cut.actor, cut.planner, cut.actor.organisation
    now = planner.diary.clock.now()
    if not cut.in_place:
        planner.book.add(where, cut.new)
    moves = {each.id for each in going}
    pairs = []
    for each in rest:
        there = cut.moved(each) if each.id in moves else cut.followed(each)
        if there != each:
            pairs.append((changed_by(there, actor, now), each))
    planner.diary.sessions.change_all(where, pairs)
    added = _filled(cut, rest)
    changed = tuple((each.id, each.version) for each, _ in pairs)
    made = None if cut.in_place else cut.new.id
    done = Done(cut.old, changed, tuple(each.id for each in added), made)
    ended = renewed(replace(cut.old, last=cut.since - A_DAY), actor, now)
    was = cut.new if cut.in_place else ended
    planner.book.change(where, was, cut.old, done)
    return CarriedOut(was, tuple(pairs), added)


def _filled(cut: Cut, rest: Sequence[Session]) -> tuple[Session, ...]:
    """Days that had none may have one now; those left out by hand stay so."""
    planner, where, old, new = cut.planner, cut.actor.organisation, cut.old, cut.new
    there = {cut.there(e.original_day) for e in rest if e.original_day is not None}
    gone = planner.diary.sessions.days_in_series(where, old.id, cut.since)
    by_hand = {
        each.day
        for each in planner.book.skips(where, old.id)
        if each.why is Why.BY_HAND and each.day >= cut.since
    }
    never = {cut.there(each) for each in gone | by_hand} - there
    days = planner.days(new, new.first, new.ahead_to)
    missing = [day for day in days if day not in there and day not in never]
    planner.book.unskip(where, new.id, missing)
    made = planner.fill(cut.actor, new, missing, new.ahead_to)
    planner.keep(cut.actor, new, made)
    if not cut.in_place:
        left = [Skip(day, Why.BY_HAND) for day in sorted(never)]
        planner.book.skip(where, new.id, left)
    return made.sessions
