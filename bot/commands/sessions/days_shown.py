"""Sessions as lines: one each for a few days, one a day for a month."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bot.call import Call
from bot.commands.sessions.shown import Known, facts_of, known_here, named, with_whom
from core.kernel.period import Period
from core.messaging.conversation import Field
from core.sessions.model import Session, State

MOST_ON_A_DAY = 6
"""More on one day of a month are counted."""


def session_fields(
    found: Sequence[Session], days: Period, call: Call
) -> tuple[Field, ...]:
    """When, and what with whom; on a card of one day the day is not repeated."""
    known = known_here(call)
    return tuple(
        Field(_heading(each, days, call), _line(each, call, known)) for each in found
    )


def by_day(found: Sequence[Session], call: Call) -> Mapping[date, list[Session]]:
    """By the day on which they begin, where their reader is."""
    days: dict[date, list[Session]] = {}
    for each in found:
        on = each.span.start.astimezone(call.speaker.zone).date()
        days.setdefault(on, []).append(each)
    return days


def day_fields(
    days: Mapping[date, list[Session]], call: Call, known: Known
) -> Iterator[Field]:
    for on, sessions in sorted(days.items()):
        if len(sessions) > MOST_ON_A_DAY:
            said = call.say("calendar-count", count=len(sessions))
        else:
            said = "; ".join(_short(each, call, known) for each in sessions)
        yield Field(call.show(on), said)


def _short(session: Session, call: Call, known: Known) -> str:
    facts = {
        "start": session.span.start,
        "who": with_whom(session, call, known),
        "state": call.say("session-state", state=session.state),
    }
    planned = session.state is State.SCHEDULED
    return call.say("calendar-short" if planned else "calendar-short-state", **facts)


def _heading(session: Session, days: Period, call: Call) -> str:
    then = session.span
    if days.first == days.last:
        return call.say("schedule-time", start=then.start, end=then.end)
    on = then.start.astimezone(call.speaker.zone).date()
    return call.say("schedule-day-time", on=on, start=then.start, end=then.end)


def _line(session: Session, call: Call, known: Known) -> str:
    facts = facts_of(session, call, known) | named(session, call)
    if session.state is State.SCHEDULED:
        return call.say("schedule-line", **facts)
    facts["state"] = call.say("session-state", state=session.state)
    return call.say("schedule-line-state", **facts)
