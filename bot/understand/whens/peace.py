"""`Mute for two hours`, `quiet till Monday`: until when somebody is left alone."""

import re
from dataclasses import replace

from bot.understand.times.resolve import Resolved
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import Grain
from bot.understand.timing import Slots, Times

ENDS = frozenset({Bound.UNTIL, Bound.BEFORE, Bound.BY})
_UNTIL = re.compile(r"\b(?:until|till|til|before) (?:after )?(?:the )?$")


def peace_said(times: Times) -> Slots:
    """An instant where one can be told, else the day on whose morning it ends."""
    said = times.merged()
    if said is None or said.every:
        return {}
    if said.length and not (said.pieces or said.clock or said.instant):
        end = said.length.after(times.moment.now)
        return {"until": times.aware(end)} if end else {}
    at = replace(said, bound=Bound.AT) if said.bound in ENDS else said
    found = times.resolved(at)
    return _end(times, said, found) if found else {}


def _end(times: Times, said: Said, found: Resolved) -> Slots:
    span = found.span
    before = times.sentence.said[: said.at[0]]
    if said.bound in ENDS or _UNTIL.search(before):
        exact = found.is_timed or span.grain <= Grain.HOUR
        start = span.start
        return {"until": times.aware(start) if exact else start.date()}
    if span.start.date() > times.today:
        return {}  # `this weekend`, said on Wednesday: not from now on
    return {"until": times.aware(span.end)} if found.has_end else {}
