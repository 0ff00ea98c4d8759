"""When to speak up."""

from datetime import timedelta

from bot.understand.day_counts import days_before
from bot.understand.times.resolve import Resolved
from bot.understand.timing import Slots, Times
from bot.understand.whens.sessions import repeats_said


def alert_said(times: Times) -> Slots:
    """When to speak up."""
    said = times.merged()
    if days := days_before(times.sentence.coded):
        return {"before": timedelta(days=days)}
    if said is None:
        return {}
    if said.every:
        return repeats_said(times, said)
    if said.length and _before_it(times):
        return {"before": said.length.time}
    return _moment(times, times.resolved(said))


def _moment(times: Times, found: Resolved | None) -> Slots:
    if found is None:
        return {}
    if found.is_timed:
        return {"at": times.aware(found.span.start)}
    return {"at_date": found.span.start.date()}


def _before_it(times: Times) -> bool:
    said = times.sentence.coded
    return "L before" in said or "L beforehand" in said or "L prior" in said
