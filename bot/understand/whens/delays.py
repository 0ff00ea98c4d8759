"""By how much somebody is late, or when they come instead."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.understand.times.moment import Tense
from bot.understand.times.said import Bound, Said
from bot.understand.timing import Slots, Times
from bot.understand.whens.points import BARE_MINUTES

_IN_MINUTES = re.compile(
    r"\bin (?:about |like |around )?(\d{1,2})(?=\s*(?:[,.;!]|$|because\b|sorry\b))"
)


SOON = timedelta(hours=6)
HALF_DAY = timedelta(hours=12)


def late_said(times: Times) -> Slots:
    """By how much, or when instead."""
    said = times.merged()
    bare = BARE_MINUTES.search(times.sentence.coded) or _IN_MINUTES.search(
        times.sentence.coded
    )
    if bare:
        return {"late_by": timedelta(minutes=int(bare[1]))}
    if said is None:
        return {}
    if said.length and said.length.time:
        return {"late_by": said.length.time}
    if said.instant and said.instant.end > times.moment.now:
        return {"eta": times.aware(said.instant.end)}
    said = replace(said, bound=Bound.AT)  # not there until 5: there at 5
    found = times.resolved(said, Tense.FUTURE) if said.clock else None
    if found is None:
        return {}
    return {"eta": times.aware(_soonest(times, said, found.span.start))}


def _soonest(times: Times, said: Said, at: datetime) -> datetime:
    """In the evening `be there at 8:15` is in the evening."""
    bare = said.clock and not (said.clock.half or said.pieces or said.part)
    other = at - HALF_DAY
    is_sooner = times.moment.now < other <= times.moment.now + SOON
    return other if bare and is_sooner else at
