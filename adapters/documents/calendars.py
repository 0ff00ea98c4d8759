"""Calendar files (RFC 5545), by icalendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, vRecur

from adapters.documents.zones import zone_component
from core.timetable.feeds.model import Event as Written

HOUR = timedelta(hours=1)
A_YEAR = timedelta(days=366)
MAKER = "-//Tutordesk//Tutordesk//EN"
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
"""Where it is not known when something was made: the same each time it is written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in the words of its reader."""

    event: Written
    summary: str
    location: str = ""
    description: str = ""


def calendar_file(name: str, about: str, entries: Iterable[Entry]) -> bytes:
    """The same bytes for the same entries, so that a program can ask for news only."""
    written = list(entries)
    file = Calendar()
    file.add("prodid", MAKER)
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("name", name)
    file.add("x-wr-calname", name)
    file.add("description", about)
    file.add("refresh-interval", HOUR, parameters={"VALUE": "DURATION"})
    file.add("x-published-ttl", HOUR)
    for zone, days in sorted(_zones(written), key=lambda each: each[0].key):
        file.add_component(zone_component(zone, *days))
    for each in written:
        file.add_component(_event(each))
    data: bytes = file.to_ical()
    return data


def _event(entry: Entry) -> Component:
    told, session = entry.event, entry.event.seen.session
    changed = told.changed_at or BEGINNING
    event = Event()
    event.add("uid", told.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", told.sequence)
    event.add("dtstart", told.starts)
    event.add("duration", told.length)
    if told.instead_of is not None:
        event.add("recurrence-id", told.instead_of)
    if told.rule is not None:
        until = f"{told.until:%Y%m%dT%H%M%SZ}" if told.until else ""
        said = f"{told.rule};UNTIL={until}" if until else str(told.rule)
        event.add("rrule", vRecur.from_ical(said))
    if told.without:
        event.add("exdate", list(told.without))
    event.add("summary", entry.summary)
    if entry.location:
        event.add("location", entry.location)
    if entry.description:
        event.add("description", entry.description)
    event.add("status", "CANCELLED" if told.seen.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if told.seen.is_off else "OPAQUE")
    event.add("class", "PRIVATE")
    if session.subject:
        event.add("categories", [session.subject])
    return event


def _zones(entries: Iterable[Entry]) -> Iterator[tuple[ZoneInfo, tuple[date, date]]]:
    """Each zone that is named, and the days that it is needed for."""
    needed: dict[ZoneInfo, list[date]] = {}
    for each in entries:
        told = each.event
        for at in (told.starts, told.instead_of):
            if at is not None and isinstance(at.tzinfo, ZoneInfo):
                last = (told.until or at).date()
                needed.setdefault(at.tzinfo, []).extend((at.date(), last))
    for zone, days in needed.items():
        yield zone, (min(days), max(days))
