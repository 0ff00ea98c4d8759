"""What /book does with what repeats."""

from bot.call import Call
from bot.commands.sessions.rhythms import left_out, odd_ones, rhythm_in_words
from bot.commands.sessions.shown import facts_of, undo_series
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.series.book import Booked, BookSeries
from core.sessions.series.errors import SeriesClashes


def no_time(call: Call) -> Reply:
    """The days are known; at what time is asked."""
    given = dict(call.draft.given)
    given["every"] = given.pop("when")
    asking = Draft(call.draft.command, given)
    return Reply(call.say("series-what-time"), asking=asking)


def as_series(request: BookSeries, call: Call) -> Reply:
    try:
        booked = call.run(request)
    except SeriesClashes as clashes:
        return _taken(clashes, call)
    return Reply(_told(booked, call), (undo_series(booked.series, call),))


def _told(booked: Booked, call: Call) -> str:
    series = booked.series
    first = booked.sessions[0] if booked.sessions else None
    facts = facts_of(first, call) if first else {}
    last = series.last
    lines = [
        call.say(
            "series-booked",
            **facts,
            rhythm=rhythm_in_words(series, call),
            count=len(booked.sessions),
            ends="yes" if last else "no",
            last=last or series.first,
            rest="yes" if last is None or last > booked.made.until else "no",
        ),
        *left_out(booked.skipped, call),
        *odd_ones(booked.odd, call),
    ]
    return "\n".join(lines)


def _taken(found: SeriesClashes, call: Call) -> Reply:
    """Nothing is booked yet: around them, or not at all."""
    days = [each.day for each in found.clashes]
    text = call.say(
        "series-clashes",
        days=days[:8],
        count=len(days),
        all=found.days,
        who=found.who,
        start=found.start,
    )
    if not found.free:
        return Reply(text + " " + call.say("series-clashes-all"))
    label = call.say("series-around-button", count=found.free)
    around = call.draft.with_answer("around", "yes")
    return Reply(text, (Choice(label, around),))
