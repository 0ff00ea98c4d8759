"""Days counted from today or named by the week: `next Friday`, `a week on Monday`."""

from datetime import date, time, timedelta

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed, Hours, Weekday
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import WEEK, Grain, day_of, unit_away
from bot.understand.times.vocabulary import DAYS, UNITS, Words, number, weekday

STEPS = {"today": 0, "tomorrow": 1, "yesterday": -1}


def _fixed(on: date) -> Pieces:
    return (Fixed(day_of(on)),)


def today(moment: Moment) -> date:
    return moment.now.date()


def _this_week(moment: Moment, index: int, weeks: int = 0) -> date:
    monday = today(moment) - timedelta(days=today(moment).weekday())
    return monday + timedelta(days=index, weeks=weeks)


def coming(moment: Moment, index: int, *, from_today: int = 1) -> date:
    start = today(moment) + timedelta(days=from_today)
    return start + timedelta(days=(index - start.weekday()) % 7)


def latest(moment: Moment, index: int) -> date:
    """Before today."""
    start = today(moment) - timedelta(days=1)
    return start - timedelta(days=(start.weekday() - index) % 7)


def _counted(m: Words, moment: Moment) -> Pieces:
    return _fixed(today(moment) + timedelta(days=STEPS[DAYS[m["day"]]]))


def _after_tomorrow(_: Words, moment: Moment) -> Pieces:
    return _fixed(today(moment) + timedelta(days=2))


def _before_yesterday(_: Words, moment: Moment) -> Pieces:
    return _fixed(today(moment) - timedelta(days=2))


def _weekday(m: Words, _: Moment) -> Pieces:
    return (Weekday(weekday(m["wd"])),)


def _this(m: Words, moment: Moment) -> Pieces:
    return _fixed(coming(moment, weekday(m["wd"]), from_today=0))


def _next(m: Words, moment: Moment) -> Pieces:
    """`next Friday` is Friday of next week, as most of Britain means it."""
    return _fixed(_this_week(moment, weekday(m["wd"]), 1))


def _last(m: Words, moment: Moment) -> Pieces:
    return _fixed(latest(moment, weekday(m["wd"])))


def _before_last(m: Words, moment: Moment) -> Pieces:
    return _fixed(latest(moment, weekday(m["wd"])) - WEEK)


def _after_next(m: Words, moment: Moment) -> Pieces:
    """Not the one that comes next: the one after it."""
    return _fixed(coming(moment, weekday(m["wd"])) + WEEK)


def _weeks_on(m: Words, moment: Moment) -> Pieces | None:
    """`a week on Friday`, `Friday week`, `two weeks today`."""
    if m["way"] != "from" and DAYS.get(m["base"]) == "yesterday":
        return None  # a week yesterday: behind us, or ahead?
    weeks = number(m["n"]) if m["n"] else 1
    if UNITS[m["unit"]] == "fortnight":
        weeks *= 2
    said = m["base"]
    base = (
        today(moment) + timedelta(days=STEPS[DAYS[said]])
        if said in DAYS
        else coming(moment, weekday(said))
    )
    return _fixed(base + timedelta(days=int(7 * weeks)))


def _weekdays_away(m: Words, moment: Moment) -> Pieces | None:
    """`two Fridays ago`, `three Mondays from now`."""
    count, index = int(number(m["count"])), weekday(m["wd"].rstrip("s."))
    if m["way"] in {"ago", "back"}:
        return _fixed(latest(moment, index) - WEEK * (count - 1))
    return _fixed(coming(moment, index) + WEEK * (count - 1))


def _half_day(m: Words, moment: Moment) -> Pieces:
    """`tomorrow am`: all of it until noon."""
    day = _counted(m, moment) if m["day"] else _weekday(m, moment)
    half = timedelta(hours=12)
    start = time(12 if m["half"].startswith("p") else 0)
    return (*day, Hours(start, half))


_BASE = "(?P<base>{day}|{wd})"
RULES = rules(
    ("(?:the )?day after tomorrow|overmorrow", _after_tomorrow),
    ("(?:the )?day before yesterday", _before_yesterday),
    (
        f"(?:{{n}} )?(?P<unit>weeks?|wks?|fortnights?) (?P<way>on|from) {_BASE}",
        _weeks_on,
    ),
    ("{n} (?P<unit>weeks?|fortnights?) (?P<base>{day})", _weeks_on),
    (f"{_BASE} (?P<unit>week|wk|fortnight)", _weeks_on),
    (
        "{count} (?P<wd>{wd1}s?) (?P<way>ago|back|from now|from today|hence)",
        _weekdays_away,
    ),
    ("in {count} (?P<wd>{wd1}s?)(?P<way>)", _weekdays_away),
    ("(?:the )?(?:last )?{wd} before last", _before_last),
    ("(?:the )?{wd} after next", _after_next),
    (
        "(?:this|the|this coming|the coming|coming|this upcoming|upcoming|the upcoming) {wd}(?! (?:of|in|on) (?:last|next|this|the)\\b)",
        _this,
    ),
    ("(?:the )?(?:next|following) {wd}", _next),
    ("(?:the |this )?(?:last|past|previous) {wd}", _last),
    ("(?:the )?{wd} (?:just gone|just past|gone|last)(?! (?:week|month|year))", _last),
    ("(?:the )?{wd} next(?! (?:week|month|year))", _next),
    ("(?:the )?{wd} coming", _this),
    ("(?:earlier|later)(?: on)? {day}(?=,? (?:at|around|about|@) )", _counted),
    ("{day} {half}", _half_day),
    ("{wd} {half}", _half_day),
    ("{day}(?:'s(?: date)?)?", _counted),
    ("{wd}(?:'s)?", _weekday),
)


def _weekend(_: Words, moment: Moment) -> Pieces:
    return (Fixed(unit_away(moment.now, 0, Grain.WEEKEND)),)


ALONE = rules(("weekend", _weekend))
