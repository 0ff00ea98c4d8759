"""End a series: none of its days from some day on."""

from dataclasses import dataclass, replace
from datetime import date

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.access import moved
from core.sessions.facts import SessionCancelled, TimetableChanged
from core.sessions.model import Session, SessionId, Side, State
from core.sessions.series.access import of_series, refuse_others, renewed, to_come
from core.sessions.series.facts import SeriesEnded
from core.sessions.series.model import Done, Scope, Series
from core.sessions.series.plan import A_DAY, Planner


@dataclass(frozen=True, slots=True)
class EndSeries(Request["Ended"]):
    """From that session on, or all that is still to come; `reason` is for tutors."""

    session: SessionId
    scope: Scope = Scope.FOLLOWING
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    series: Series
    since: date
    sessions: tuple[Session, ...]
    """Those that are off now."""


@changes
def end_series(request: EndSeries, planner: Planner, facts: Facts) -> Ended:
    """Its tutor, or whoever cancels any session; what has begun goes on."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.BOOK_SESSIONS)
    now, diary = planner.diary.clock.now(), planner.diary
    session, series = of_series(actor, request.session, planner)
    refuse_others(actor, series, session, Permission.CANCEL_ANY_SESSION, planner)
    since = first_day(request.scope, session, series, planner)
    rest = diary.sessions.hold_in_series(where, series.id, since)
    off = [each for each in rest if to_come(each, now)]
    pairs = [(called_off(each, request, planner), each) for each in off]
    diary.sessions.change_all(where, pairs)
    ended = renewed(
        replace(series, last=since - A_DAY, reason=request.reason), actor, now
    )
    done = Done(series, tuple((now_.id, now_.version) for now_, _ in pairs))
    planner.book.change(where, ended, series, done)
    for now_, was in pairs:
        facts.tell(SessionCancelled(actor, now_, was, quiet=True))
    facts.tell(SeriesEnded(actor, ended, since))
    news = tuple((was, now_) for now_, was in pairs)
    facts.tell(TimetableChanged(actor, news, "series-ended", request.reason))
    return Ended(ended, since, tuple(now_ for now_, _ in pairs))


def first_day(scope: Scope, session: Session, series: Series, planner: Planner) -> date:
    """What has begun stays of it, whatever the scope."""
    now = planner.diary.clock.now()
    today = now.astimezone(series.zone).date()
    next_ = today if series.on(today).span.start > now else today + A_DAY
    all_ = scope is Scope.ALL or session.original_day is None
    return max(next_, series.first, next_ if all_ else session.original_day or next_)


def called_off(session: Session, request: EndSeries, planner: Planner) -> Session:
    now = planner.diary.clock.now()
    return moved(
        session,
        State.CANCELLED,
        request.actor,
        now,
        reason=request.reason,
        cancelled_by=Side.DESK,
        notice=session.planned.start - now,
    )
