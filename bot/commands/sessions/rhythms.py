"""Series in words: how often, and which days are odd or left out."""

from collections.abc import Iterator
from datetime import datetime

from bot.call import Call
from bot.how_often import rule_in_words
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.sessions.series.model import Occurrence, Series, Skip, Why

AT_MOST = 6


def rhythm_in_words(series: Series, call: Call) -> str:
    return rule_in_words(series.rule, series.first, call)


def left_out(skips: tuple[Skip, ...], call: Call) -> Iterator[str]:
    """One line for each reason."""
    for why in Why:
        days = [each.day for each in skips if each.why is why]
        if days:
            shown, more = days[:AT_MOST], len(days) - AT_MOST
            yield call.say(
                "series-skips",
                why=why.name.lower().replace("_", "-"),
                days=shown,
                more=max(more, 0),
            )


def odd_ones(odd: tuple[Occurrence, ...], call: Call) -> Iterator[str]:
    for each in odd:
        if each.odd is not None:
            sentence = f"series-odd-{each.odd.value}"
            yield call.say(sentence, on=each.day, start=each.span.start)


def odd_at(start: datetime, end: datetime, call: Call) -> Occurrence:
    """One session, and whether clocks that change there make its time odd."""
    local = start.astimezone(call.speaker.zone)
    _, odd = instant(local.date(), local.time(), call.speaker.zone)
    return Occurrence(local.date(), Span(start, end), odd)
