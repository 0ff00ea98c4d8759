"""Take back the last change of a series, with all its sessions."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.kernel.actor import Actor
from core.sessions.changing.take_back import as_before
from core.sessions.errors import ChangedSince
from core.sessions.facts import (
    SessionCancelled,
    SessionMoved,
    SessionRestored,
    SessionTakenBack,
    TimetableChanged,
)
from core.sessions.model import SeriesId, Session, SessionId, State
from core.sessions.series.access import held_series
from core.sessions.series.facts import SeriesChanged, SeriesEnded
from core.sessions.series.model import Done, Series
from core.sessions.series.plan import Planner

Pair = tuple[Session | None, Session | None]


@dataclass(frozen=True, slots=True)
class TakeBackSeries(Request["TakenBack"]):
    """`version` is what the change made of it; whoever made it, while it is fresh."""

    series: SeriesId
    version: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    series: Series
    gone: bool
    """It never was, rather than being as before."""
    sessions: int


@changes
def take_back_series(
    request: TakeBackSeries, planner: Planner, facts: Facts
) -> TakenBack:
    """All of it or nothing: where one of its sessions was changed since, nothing."""
    actor, where = request.actor, request.actor.organisation
    series = held_series(actor, request.series, planner)
    _refuse_stale(request, series, planner)
    done = planner.book.done(where, series.id, series.version) or Done(None)
    pairs: list[Pair] = [*_put_back(done, actor, planner)]
    made = series.id if done.before is None else done.made
    if made is not None:
        pairs += _unmade(actor, made, done, planner)
        planner.book.remove(where, made, planner.diary.clock.now())
    for each in done.added if made is None else ():
        pairs += _removed(actor, planner.diary.sessions.hold(where, each), planner)
    again = done.before or series
    if done.before is not None:
        planner.book.put_back(where, done.before, series)
        facts.tell(SeriesChanged(actor, done.before, series, done.before.first))
    else:
        facts.tell(SeriesEnded(actor, series, series.first))
    for was, now in pairs:
        for fact in _told(actor, was, now):
            facts.tell(fact)
    sentence = "series-unbooked" if done.before is None else "series-back"
    facts.tell(TimetableChanged(actor, tuple(pairs), sentence))
    return TakenBack(again, done.before is None, len(pairs))


def _refuse_stale(request: TakeBackSeries, series: Series, planner: Planner) -> None:
    actor, now = request.actor, planner.diary.clock.now()
    fresh = planner.diary.policies(actor.organisation).undo_within
    if (
        series.version != request.version
        or series.changed_by != actor.person
        or series.changed_at is None
        or now - series.changed_at > fresh
        or (series.version == 1 and series.follows is not None)  # not by itself
    ):
        raise ChangedSince


def _put_back(done: Done, actor: Actor, planner: Planner) -> Iterator[Pair]:
    where, sessions = actor.organisation, planner.diary.sessions
    put: list[Session] = []
    for each, version in done.changed:
        session = sessions.hold(where, each)
        before = session and sessions.before(where, each, version)
        if session is None or before is None or session.version != version:
            raise ChangedSince
        again = as_before(before, session)
        sessions.put_back(where, again, session)
        put.append(again)
        yield session, again
    for again in put:
        if again.state is State.SCHEDULED:
            planner.diary.refuse_clashes(where, again)


def _unmade(
    actor: Actor, made: SeriesId, done: Done, planner: Planner
) -> Iterator[Pair]:
    """Whatever came of that series, before or since."""
    back = {each for each, _ in done.changed}
    series = held_series(actor, made, planner)
    rest = planner.diary.sessions.hold_in_series(actor.organisation, made, series.first)
    for session in rest:
        if session.id not in back:
            yield from _removed(actor, session, planner)


def _removed(actor: Actor, session: Session | None, planner: Planner) -> Iterator[Pair]:
    if session is None:
        return
    if session.version != 1 or session.state is not State.SCHEDULED:
        raise ChangedSince
    now = planner.diary.clock.now()
    planner.diary.sessions.remove(actor.organisation, SessionId(session.id), now)
    yield session, None


def _told(
    actor: Actor, was: Session | None, now: Session | None
) -> Iterator[SessionTakenBack | SessionRestored | SessionCancelled | SessionMoved]:
    if was is None:
        return
    if now is None:
        yield SessionTakenBack(actor, was, quiet=True)
    elif was.state is State.CANCELLED and now.state is not State.CANCELLED:
        yield SessionRestored(actor, now, was, quiet=True)
    elif now.state is State.CANCELLED and was.state is not State.CANCELLED:
        yield SessionCancelled(actor, now, was, quiet=True)
    elif now.state is State.SCHEDULED:
        yield SessionMoved(actor, now, was, quiet=True)
