"""What to say where a session cannot be: why not, and when it could be instead."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.call import Call
from bot.kinds.hurdles import hurdles_written
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.clashing.clashes import Clashes, overlooked
from core.sessions.errors import InThePast
from core.timetable.finding.alternatives import AlternativesTo

A_DAY = timedelta(days=1)


def taken(
    why: Clashes,
    wanted: AlternativesTo,
    at: Callable[[datetime], Draft],
    asking: Draft,
    call: Call,
) -> Reply:
    """Each other time as a button; another one may be typed.

    What all stands in the way and may be overlooked is, by a button of its own.
    """
    free = call.run(wanted)
    text = call.refused(why)
    choices = tuple(Choice(call.when(e.span.start), at(e.span.start)) for e in free)
    if overlooked(call.actor, why.kinds) == why.kinds:
        again = at(wanted.planned.start)
        again = again.with_answer("despite", hurdles_written(why.kinds))
        choices = (Choice(call.say("anyway-button"), again), *choices)
    return Reply(text, choices, asking=asking)


def is_over(
    why: InThePast,
    at: Callable[[datetime], Draft],
    asking: Draft,
    call: Call,
    *before: Choice,
) -> Reply:
    """A time that is past is most likely one of a day to come."""
    zone = call.speaker.zone
    clock = why.start.astimezone(zone).time()
    days = (call.today + away * A_DAY for away in range(2))
    starts = [call.instant(day, clock) for day in days]
    coming = [start for start in starts if start > call.now][:1]
    coming.append(why.start + 7 * A_DAY)
    later = (Choice(call.when(e), at(e)) for e in dict.fromkeys(coming) if e > call.now)
    text = call.say("over-already", when=call.when(why.start))
    return Reply(text, (*before, *later), asking=asking)
