"""A session in a few words, where there is no conversation: in a file or on a page."""

from zoneinfo import ZoneInfo

from bot.words import say
from bot.words.formats import listed
from core.timetable.seen import Seen

UTC = ZoneInfo("UTC")
MOST_NAMES = 4


def what(seen: Seen, language: str) -> str:
    return seen.session.subject or say("session-plain", UTC, language)


def with_whom(seen: Seen, language: str) -> str:
    """Students hear of their tutors only; a class is called by its name."""
    tutors = listed(list(seen.tutors), language)
    if seen.learns:
        return tutors
    students = _students(seen, language)
    if seen.teaches or not tutors:
        return students
    facts = {"students": students, "tutors": tutors}
    return say("session-both", UTC, language, **facts) if students else tutors


def where(seen: Seen) -> str:
    return ", ".join(part for part in (seen.room, seen.site) if part)


def in_short(seen: Seen, language: str) -> str:
    facts = {"subject": what(seen, language), "who": with_whom(seen, language)}
    return (
        say("schedule-line", UTC, language, **facts)
        if facts["who"]
        else str(facts["subject"])
    )


def _students(seen: Seen, language: str) -> str:
    if seen.group:
        return seen.group
    if len(seen.students) > MOST_NAMES:
        return say("session-students", UTC, language, count=len(seen.students))
    return listed(list(seen.students), language)
