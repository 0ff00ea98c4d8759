"""A calendar file sent in chat: shown first, then its busy times count; or refused."""

from datetime import UTC, date, datetime, time

import pytest

from adapters.recurring import DateutilRecurring
from bot.calendar_file import NotACalendar, calendar_of
from bot.gather import Gathered
from bot.incoming import Kind
from core.kernel.period import Period
from core.kernel.span import Span
from core.messaging.model import Message
from core.people.errors import NoSuchPerson
from core.sessions.availability.busy_calendar import (
    BusyCalendar,
    busy_spans,
)
from core.sessions.availability.condensed import condensed
from core.sessions.availability.errors import NoSuchTime, NotTheirTime
from core.sessions.availability.model import Having
from core.sessions.availability.say import ShowAvailability
from core.sessions.availability.take_in import (
    DropCalendar,
    HoldCalendar,
    KeepCalendar,
)
from tests.bot.heard import labels
from tests.people import (
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    LEO,
    LONDON,
    MAYA,
    TOM,
)
from tests.world import Talk

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
YEAR = Period(date(2026, 3, 9), date(2027, 3, 9))
KEEP = "Count these as not free"


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def file(*events: str, name: str = "Work") -> bytes:
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:{name}\r\n"
    return f"{head}{''.join(events)}END:VCALENDAR\r\n".encode()


def read(*events: str) -> BusyCalendar:
    return calendar_of(file(*events), NOW)


def spans(*events: str) -> list[Span]:
    return busy_spans(read(*events).events, LONDON, YEAR, DateutilRecurring())


def sent(talk: Talk, who, *events: str, name: str = "Work", **more) -> Message:
    calendar = calendar_of(file(*events, name=name), NOW)
    gathered = Gathered(calendars=(calendar,))
    return talk.sends(who, gathered=gathered, kind=Kind.MEDIA, **more)


YOGA = event(
    "UID:yoga",
    "DTSTART;TZID=Europe/London:20260105T180000",
    "DTEND;TZID=Europe/London:20260105T190000",
    "RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=SU",
    "EXDATE;TZID=Europe/London:20260316T180000",
)
TRIP = event("DTSTART;VALUE=DATE:20260407", "DTEND;VALUE=DATE:20260411")


def away(talk: Talk, who=AS_MAYA) -> int:
    said = talk.world.run(ShowAvailability(who, who.person)).said
    return sum(each.kind is Having.AWAY for each in said)


def test_what_is_in_it_is_shown_and_counts_once_that_is_confirmed(talk: Talk):
    said = sent(talk, MAYA, YOGA, TRIP)

    assert said.text.splitlines() == [
        "In “Work” you are busy 53 times until Tue 9 Mar 2027:",
        "- away 18:00 to 19:00, Mon 9 Mar",
        "- away Mondays 18:00 to 19:00, 23 Mar 2026 to 8 Mar 2027",
        "- away, 7 to 10 Apr 2026",
    ]
    assert away(talk) == 0
    done = talk.presses(MAYA, KEEP)
    assert done.text.startswith("Noted: you are not booked at these times")
    assert (
        "- From the calendar “Work”: away at 3 times" in talk.says(MAYA, "/avail").text
    )
    warned = talk.says(CORA, "book Leo with Maya on 8 April at 10")
    assert "Maya Okafor" in warned.text
    assert labels(warned)[0] == "Do it anyway"


def test_it_is_taken_back_and_replaces_itself_when_sent_again(talk: Talk):
    sent(talk, MAYA, YOGA)
    talk.presses(MAYA, KEEP)
    assert away(talk) == 2

    again = sent(talk, MAYA, TRIP)
    assert again.text.endswith("It replaces what I know from that calendar.")
    sent(talk, MAYA, event("DTSTART;VALUE=DATE:20260501"), name="Choir")
    talk.presses(MAYA, KEEP)
    assert away(talk) == 3
    sent(talk, MAYA, TRIP)
    talk.presses(MAYA, KEEP)
    assert away(talk) == 2
    talk.presses(MAYA, "Undo")
    assert away(talk) == 3
    talk.says(MAYA, "/avail")
    talk.presses(MAYA, "Remove: From the calendar “Choir”: away at one time")
    assert away(talk) == 2


def test_what_one_says_oneself_stands_beside_it(talk: Talk):
    sent(talk, MAYA, YOGA)
    talk.presses(MAYA, KEEP)
    talk.says(MAYA, "/avail Tue 16-19")
    talk.says(MAYA, "/avail clear")
    assert away(talk) == 2


def test_a_guardian_sends_it_for_their_child_and_a_planner_for_a_tutor(talk: Talk):
    said = sent(talk, GINA, TRIP)
    assert said.text.startswith("In “Work” Leo Hart is busy once until")
    talk.presses(GINA, KEEP)
    assert away(talk, AS_LEO) == 1

    assert ".ics" in talk.says(CORA, "/importcalendar Tom").text
    assert "Tom Reid is busy" in sent(talk, CORA, TRIP).text
    talk.presses(CORA, KEEP)
    talk.says(TOM, "/avail")
    assert "From the calendar" in talk.heard[list(talk.heard)[-1]][-1].text


def test_under_words_it_is_still_a_calendar(talk: Talk):
    said = sent(talk, MAYA, TRIP, text="here is my calendar")
    assert said.text.startswith("In “Work” you are busy once")


def test_nobody_sends_it_for_another_family_or_house(talk: Talk):
    for actor, refusal in ((AS_LENA, NotTheirTime), (AS_SAM, NoSuchPerson)):
        with pytest.raises(refusal):
            talk.world.run(HoldCalendar(actor, LEO.id, read(TRIP), LONDON))
        with pytest.raises(refusal):
            talk.world.run(KeepCalendar(actor, LEO.id, "ics:0"))
        with pytest.raises(refusal):
            talk.world.run(DropCalendar(actor, LEO.id, "ics:0"))
    for source in ("told", "ics:0"):
        with pytest.raises(NoSuchTime):
            talk.world.run(KeepCalendar(AS_MAYA, MAYA.id, source))
    held = talk.world.run(HoldCalendar(AS_MAYA, MAYA.id, read(TRIP), LONDON))
    with pytest.raises(NoSuchTime):
        talk.world.run(KeepCalendar(AS_LEO, LEO.id, held.source))


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        (["DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"], ["0310T09"]),
        (["DTSTART:20260410T090000", "DURATION:PT1H"], ["0410T08"]),
        (
            ["DTSTART;TZID=GMT Standard Time:20260410T090000", "DURATION:PT1H"],
            ["0410T08"],
        ),
        (
            [
                "DTSTART;TZID=/x.org/Olson_2_5/Europe/Berlin:20260410T090000",
                "DURATION:PT1H",
            ],
            ["0410T07"],
        ),
        (
            [
                "DTSTART:20260310T090000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=3",
            ],
            ["0310T09", "0414T09", "0512T09"],
        ),
        (
            [
                "DTSTART;TZID=Europe/London:20000310T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260311T090000Z",
            ],
            ["0309T09", "0310T09", "0311T09"],
        ),
        (
            [
                "DTSTART:20260310T090000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "RDATE:20260401T090000Z",
                "EXDATE:20260317T090000Z",
            ],
            ["0310T09", "0324T09", "0401T09"],
        ),
        (["DTSTART:20260310T090000Z", "STATUS:CANCELLED", "DURATION:PT1H"], []),
        (["DTSTART:20260310T090000Z", "TRANSP:TRANSPARENT", "DURATION:PT1H"], []),
        (["DTSTART:20260310T090000Z"], []),
        (["DTSTART:20200310T090000Z", "DURATION:PT1H"], []),
        (["DTSTART:99991231T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"], []),
        (["DTSTART;VALUE=DATE:99991231"], []),
    ],
)
def test_when_somebody_is_busy_is_read_as_programs_write_it(
    lines: list[str], starts: list[str]
):
    assert [f"{each.start:%m%dT%H}" for each in spans(event(*lines))] == starts


def test_one_of_many_that_was_moved_is_where_it_was_moved_to():
    weekly = ("DTSTART:20260310T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2")
    moved = ("RECURRENCE-ID:20260317T090000Z", "DTSTART:20260318T110000Z")
    found = spans(event("UID:a", *weekly), event("UID:a", *moved, "DURATION:PT1H"))
    assert [f"{each.start:%m%dT%H}" for each in found] == ["0310T09", "0318T11"]


@pytest.mark.parametrize(
    "lines",
    [
        ["DTSTART:20260310T090000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000000"],
        ["DTSTART:20260310T090000Z", "RRULE:FREQ=MINUTELY"],
        ["DTSTART:20260310T090000Z", "RRULE:FREQ=WEEKLY;INTERVAL=0"],
        ["DTSTART:20260310T090000Z", "DTEND:20260309T090000Z"],
        ["DTSTART:20260310T090000Z", "DTEND:20290310T090000Z"],
        ["DTSTART:20260310T090000Z", "DTEND;VALUE=DATE:20260311"],
        ["DTSTART:tomorrow"],
        ["SUMMARY:no time at all"],
        ["DTSTART:20260310T090000Z", "RDATE:" + ",".join(["20260310T090000Z"] * 2000)],
        ["DTSTART:20260310T090000Z", "EXDATE:00010101T000000Z"],
    ],
)
def test_what_cannot_be_read_is_left_out_and_counted(talk: Talk, lines: list[str]):
    calendar = read(event(*lines))
    assert (calendar.events, calendar.left_out) == ((), 1)
    said = sent(talk, MAYA, event(*lines))
    assert said.text.startswith("One thing in it is left out")


def test_a_zone_that_is_none_is_told_and_taken_as_ones_own(talk: Talk):
    mars = event(
        "DTSTART;TZID=Mars/Phobos:20260410T090000",
        "DTEND;TZID=Mars/Phobos:20260410T100000",
    )
    bomb = (
        "BEGIN:VTIMEZONE\r\nTZID:Mars/Phobos\r\nBEGIN:STANDARD\r\n"
        "DTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\n"
        "TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    said = sent(talk, MAYA, bomb, mars)
    assert "- away 09:00 to 10:00, Fri 10 Apr" in said.text
    assert "I do not know (Mars/Phobos)" in said.text


NEVER = event("DTSTART:20250310T090000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")


def test_a_day_that_never_comes_is_not_looked_for_for_ever():
    assert spans(*[NEVER] * 100) == []


@pytest.mark.parametrize(
    "data",
    [
        file(*[event("DTSTART:20260310T090000Z")] * 20_500),
        file("BEGIN:VEVENT\r\n" * 20_500),
        file(event("DTSTART:20260310T090000Z"), name="\r\n" * 500_000),
        file(*[NEVER] * 300),
        b"BEGIN:VCALENDAR\r\n" + b"x" * 6_000_000,
    ],
    ids=["too many", "unclosed", "empty lines", "rules", "6 MB"],
)
def test_more_than_a_person_has_is_refused(data: bytes):
    with pytest.raises(NotACalendar):
        calendar_of(data, NOW)


def test_too_often_busy_is_refused_kindly(talk: Talk):
    often = event(
        "DTSTART:20260310T090000Z", "DURATION:PT5M", "RRULE:FREQ=DAILY;COUNT=400"
    )
    events = [often.replace("T09", f"T{n % 24:02}") for n in range(9)]
    assert "more times" in sent(talk, MAYA, *events).text
    gathered = Gathered(calendars=(None,))
    said = talk.sends(MAYA, gathered=gathered, kind=Kind.MEDIA)
    assert "more in that calendar than I take in" in said.text
    assert "nothing in that calendar" in sent(talk, MAYA).text


def test_many_times_become_few_rules_of_the_same_length():
    found = spans(YOGA, TRIP, event("DTSTART:20260310T220000Z", "DURATION:PT4H"))
    rules = condensed(found, LONDON)
    assert len(rules) == 5
    assert (rules[1].since, rules[1].until) == (time(22), None)
    assert (rules[2].since, rules[2].until) == (None, time(2))
