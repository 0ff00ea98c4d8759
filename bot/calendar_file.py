"""An .ics file, read before the turn: when somebody is busy, and nothing else of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.kernel.recurring import NoRhythm, Rule
from core.sessions.availability.busy_calendar import BusyCalendar, BusyEvent

MOST_BYTES, MOST_LINES = 5_000_000, 400_000
MOST_EVENTS, MOST_TO_COME, MOST_RULES = 20_000, 2_000, 200
"""Of the file; of it those that are not over; and of them those that come round."""
MOST_DATES, FIRST_YEAR = 1_000, 1600
"""Left out of, or added to, what comes round."""
LONGEST = timedelta(days=60)
OLDEST = timedelta(days=3660)
BEGIN, END, MARK = b"BEGIN:%s", b"END:%s", 60
A_WHILE, FAR_AHEAD = timedelta(days=61), timedelta(days=800)
WANTED = re.compile(
    rb"(?:UID|DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|RECURRENCE-ID|STATUS|TRANSP)"
    rb"[;:]",
    re.IGNORECASE,
)
NAME = re.compile(rb"(?:X-WR-CALNAME|NAME)(?:;[^:]*)?:(.{1,80})", re.IGNORECASE)
FOLD = re.compile(rb"\r?\n[ \t]")
DAY = re.compile(rb"DTSTART[^:]*:(\d{4})(\d\d)(\d\d)", re.IGNORECASE)
VENDOR = re.compile(rb'TZID="?/[^;:"]*?/([A-Za-z_]+(?:/[A-Za-z_]+){1,2})"?(?=[;:])')
UNTIL = re.compile(rb"RRULE.*UNTIL=(\d{4})(\d\d)(\d\d)", re.IGNORECASE)
COMES_ROUND = (b"RRULE", b"RDATE")
"""A little is known before the library sees it: it takes whatever it is given."""
UNREAD = (NoRhythm, ValueError, KeyError, TypeError, AttributeError, OverflowError)


class NotACalendar(Exception):  # noqa: N818 -- an answer: the file cannot be read as one
    """Too much of it, damaged, or nothing of the kind."""

    def __init__(self, *, too_long: bool = False) -> None:
        super().__init__()
        self.too_long = too_long


def is_calendar(data: bytes) -> bool:
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:15].upper() == b"BEGIN:VCALENDAR"


def calendar_of(data: bytes, now: datetime) -> BusyCalendar:
    """What is over is left out here already. Raises `NotACalendar`."""
    if len(data) > MOST_BYTES or data.count(b"\n") > MOST_LINES:
        raise NotACalendar(too_long=True)
    name, events = _parts(FOLD.sub(b"", data))
    if len(events) > MOST_EVENTS:
        raise NotACalendar(too_long=True)
    kept = [each for each in events if not _is_over(each, now.date())]
    rules = sum(map(_comes_round, kept))
    if len(kept) > MOST_TO_COME or rules > MOST_RULES:
        raise NotACalendar(too_long=True)
    return _read(name, kept, now)


def _parts(text: bytes) -> tuple[str, list[list[bytes]]]:
    """Its name, and of each event the times; nothing of alarms, or what it is about."""
    name, events, within = "", list[list[bytes]](), list[bytes]()
    for line in text.splitlines():
        mark = line[:MARK].strip().upper()
        if mark.startswith(b"BEGIN:"):
            within.append(mark[6:])
            if within[-1] == b"VEVENT":
                events.append([])
        elif mark.startswith(b"END:"):
            within = within[:-1]
        elif within[-1:] == [b"VEVENT"] and WANTED.match(line):
            events[-1].append(VENDOR.sub(rb"TZID=\1", line.strip()))
        elif len(within) == 1 and (named := NAME.match(line)):
            name = named[1].decode(errors="replace").replace("\\", "").strip()
    return name, events


def _comes_round(event: list[bytes]) -> bool:
    return any(line[:5].upper() in COMES_ROUND for line in event)


def _is_over(event: list[bytes], today: date) -> bool:
    """Or so far ahead that nobody asks; what comes round may go on for ever."""
    said = next(filter(None, map(DAY.match, event)), None)
    if said is None:
        return False
    first = (b"%s-%s-%s" % said.groups()).decode()
    if first > str(today + FAR_AHEAD):
        return True
    if _comes_round(event):
        until = next(filter(None, map(UNTIL.search, event)), None)
        first = "-".join(each.decode() for each in until.groups()) if until else ""
    return "" < first < str(today - A_WHILE)


def _read(name: str, events: list[list[bytes]], now: datetime) -> BusyCalendar:
    from icalendar import Calendar  # noqa: PLC0415 -- slow to load, and rarely needed

    lines = [BEGIN % b"VCALENDAR"]
    for each in events:
        lines += [BEGIN % b"VEVENT", *each, END % b"VEVENT"]
    try:
        file = Calendar.from_ical(b"\r\n".join([*lines, END % b"VCALENDAR", b""]))
        found = [*_events(file.subcomponents, now)]
    except Exception as why:  # whatever a hostile file does to its reader
        raise NotACalendar from why
    kept = [each for each, _ in found if each is not None]
    zones = tuple(dict.fromkeys(zone for _, zone in found if zone))
    return BusyCalendar(
        name, tuple(kept), len([e for e, _ in found if e is None]), zones
    )


def _events(
    components: list[Any], now: datetime
) -> Iterator[tuple[BusyEvent | None, str]]:
    """None for what cannot be read; a moved one stands by itself, and not before."""
    moved: dict[str, set[datetime | date]] = {}
    for each in components:
        if "RECURRENCE-ID" in each and hasattr(each["RECURRENCE-ID"], "dt"):
            own = moved.setdefault(str(each.get("UID")), set())
            own.add(_zoned(each["RECURRENCE-ID"])[0])
    for each in components:
        if _is_free(each):
            continue
        try:
            event, zone = _event(each, now)
        except (
            NoRhythm,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            OverflowError,
        ):
            yield None, ""
            continue
        if event.rule is not None and "RECURRENCE-ID" not in each:
            gone = moved.get(str(each.get("UID")), set())
            event = replace(event, without=event.without | gone)
        yield event, zone


def _is_free(event: Any) -> bool:
    status = str(event.get("STATUS", "")).upper()
    return (
        status == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    )


def _event(event: Any, now: datetime) -> tuple[BusyEvent, str]:
    start, zone = _zoned(event["DTSTART"])
    length = _length(event, start)
    if length < timedelta() or length > LONGEST:
        raise ValueError(length)
    without, also = (
        [at for each in _lists(event, name) for at in each]
        for name in ("EXDATE", "RDATE")
    )
    if len(without) + len(also) > MOST_DATES:
        raise ValueError(len(without))
    years = {at.year for at in (start, *without, *also)}
    if min(years) < FIRST_YEAR or max(years) > (now + FAR_AHEAD).year:
        raise ValueError(years)
    rule, until, count = _rule(event, start)
    first = start.date() if isinstance(start, datetime) else start
    if rule is not None and first < now.date() - OLDEST and count is not None:
        raise ValueError(first)
    made = BusyEvent(start, length, rule, until, count, frozenset(without), tuple(also))
    return made, zone


def _length(event: Any, start: datetime | date) -> timedelta:
    """Without an end a day is whole, and a moment is nothing."""
    if "DTEND" in event:
        end, _ = _zoned(event["DTEND"])
        if not isinstance(end, datetime) and not isinstance(start, datetime):
            return end - start
        if not isinstance(end, datetime) or not isinstance(start, datetime):
            raise TypeError(end)
        if (end.tzinfo is None) is not (start.tzinfo is None):
            end = end.replace(tzinfo=start.tzinfo)
        return _elapsed(end) - _elapsed(start)
    if "DURATION" in event:
        length = event["DURATION"].dt
        if not isinstance(length, timedelta):
            raise ValueError(length)
        return length
    return timedelta()


def _elapsed(at: datetime) -> datetime:
    return at if at.tzinfo is None else at.astimezone(UTC)


def _rule(
    event: Any, start: datetime | date
) -> tuple[Rule | None, date | None, int | None]:
    """One rule, read by us: the library would search for a second without end."""
    if "RRULE" not in event:
        return None, None, None
    said = event["RRULE"]
    if isinstance(said, list):  # several rules are in no calendar of a person
        raise TypeError(said)
    parts = {name.upper(): values for name, values in said.items()}
    parts.pop("WKST", None)
    until, count = (parts.pop(name, [None])[0] for name in ("UNTIL", "COUNT"))
    if isinstance(until, datetime):
        here = start.tzinfo if isinstance(start, datetime) else None
        until = (until.astimezone(here) if until.tzinfo and here else until).date()
    if "BYSETPOS" in parts and len(parts.get("BYDAY", [])) == 1:
        nth = parts.pop("BYSETPOS")
        parts["BYDAY"] = [f"{nth[0]}{parts['BYDAY'][0]}"]
    words = ";".join(f"{n}={','.join(map(str, v))}" for n, v in parts.items())
    return Rule.read(words), until, None if count is None else max(int(count), 1)


def _lists(event: Any, name: str) -> Iterator[list[datetime | date]]:
    said = event.get(name)
    for each in said if isinstance(said, list) else [said] if said is not None else []:
        yield [_of_zone(at.dt, each.params)[0] for at in each.dts]


def _zoned(said: Any) -> tuple[datetime | date, str]:
    return _of_zone(said.dt, said.params)


def _of_zone(at: Any, params: Any) -> tuple[datetime | date, str]:
    """In a zone that there is; or in none, with the name that is no zone's."""
    if not isinstance(at, datetime):
        if not isinstance(at, date):
            raise TypeError(at)
        return at, ""
    if isinstance(at.tzinfo, ZoneInfo):
        return at, ""
    if at.tzinfo is not None:
        return at.astimezone(UTC), ""
    return at, str(params.get("TZID", ""))[:60]
