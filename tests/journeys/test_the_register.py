"""A register from its first minute to its last figure, alike on every platform."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.faces.drawn import draw_selfie
from core.attendance.model import Status
from core.attendance.register.show import ShowRegister
from core.attendance.review.appeal import AppealsOpen
from jobs.ask_feedback import ask_feedback
from jobs.send_reports import plan_reports, send_weekly_reports
from tests.fakes.clock import MONDAY
from tests.journeys.desk import Journey, Morning
from tests.journeys.on_browser import on_browser
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.seven import (
    MATHS,
    NORA,
    OMAR,
    PHYSICS,
    PIA,
    QUINN,
    ROSA,
    SOMEBODY_ELSE,
    a_class_of_seven,
    learn_faces,
)
from tests.journeys.ways import ByTelegram, Ways, number
from tests.journeys.ways_by_page import ByPage
from tests.journeys.ways_in_chromium import InChromium
from tests.people import ADA, AS_MAYA, GINA, LENA, LEO, MAYA

Opening = Callable[[str, Morning], AbstractAsyncContextManager[Journey]]
PLATFORMS: dict[str, tuple[Opening, str, type[Ways]]] = {
    "browser": (on_browser, "sqlite", InChromium),
    "slack": (on_slack, "postgres", ByPage),
    "telegram": (on_telegram, "sqlite", ByTelegram),
}
MINUTE = timedelta(minutes=1)
BY = {True: "by hand", False: "by evidence"}
A_NOTE = b"%PDF-1.4\n1 0 obj (Two days of rest) endobj\n%%EOF\n"


@pytest.fixture(params=PLATFORMS)
async def ways(
    request: pytest.FixtureRequest, new_address: Callable[[str], str], tmp_path: Path
) -> AsyncIterator[Ways]:
    opening, kind, ways = PLATFORMS[request.param]
    async with (
        opening(new_address(kind), a_class_of_seven) as journey,
        AsyncExitStack() as opened,
    ):
        await learn_faces(journey.desk)
        yield ways(journey, opened, tmp_path)


async def test_the_register(ways: Ways):
    journey = ways.journey
    chat = journey.chat
    await the_tutor_begins(chat)
    await ways.lena()
    await by_the_number(journey)
    await ways.rosa()
    await ways.nora()
    await what_is_doubtful_is_looked_at(chat)
    await a_refusal_is_appealed(chat)
    await one_is_late(journey)
    await ways.rosa_later()
    await by_a_tap_or_a_sentence(chat)
    await an_excuse_for_tomorrow(chat)
    await the_tutor_ends(journey)
    await put_right(chat)
    await stars(journey)
    await figures(journey)

    assert await books(journey) == {
        "register": [
            ("Lena Brandt", "PRESENT", "by evidence"),
            ("Leo Hart", "PRESENT", "by evidence"),
            ("Nora Ito", "PRESENT", "by hand"),
            ("Omar Haddad", "PRESENT", "by hand"),
            ("Pia Nowak", "LATE", "by evidence"),
            ("Quinn Abbey", "PRESENT", "by hand"),
            ("Rosa Vidal", "LATE", "by hand"),
        ],
        "why": ["They were there after all"],
        "actual": ("12:00", "12:52"),
        "tomorrow": [("Lena Brandt", "EXCUSED")],
        "appeals": [],
    }


async def the_tutor_begins(chat) -> None:
    await chat.says(ADA, "/set tutors_place yes", hears="Yes. Before it was No.")
    await chat.says(ROSA, "running 10 min late", hears="I have told your tutor")
    await chat.hears(MAYA, "Rosa Vidal is on the way, 10 min late")
    await chat.says(MAYA, "/begin", hears="Your organisation wants to know first")
    await chat.share_place(MAYA, 51.5, -0.12)
    await chat.hears(MAYA, "Thank you: you are where you should be.")
    await chat.presses(MAYA, "Start the session", hears="Started maths")
    for each in (LEO, ROSA):
        await chat.hears(each, "maths with Maya Okafor has begun.")


async def by_the_number(journey: Journey) -> None:
    chat = journey.chat
    code = await number(journey)
    await chat.says(LEO, f"/here {code}", hears="Share your live location with me.")
    await chat.share_place(LEO, 51.5, -0.12)
    await chat.hears(LEO, "You are present: maths, Mon 9 Mar, 11:55.")


async def what_is_doubtful_is_looked_at(chat) -> None:
    """The tutor sees Nora's two pictures side by side."""
    await chat.presses_and_sees(MAYA, "Why pending?", pictures=2)
    await chat.says(MAYA, "/review", hears="Nora Ito (1 of 1)")
    await chat.presses(MAYA, "present", hears="Nora Ito: present")
    await chat.hears(NORA, "Your tutor has you down as present: maths")


async def a_refusal_is_appealed(chat) -> None:
    await chat.says(OMAR, "I'm here", hears="Send me a selfie taken now")
    await chat.shows(OMAR, draw_selfie(SOMEBODY_ELSE, 5), hears="Share your live")
    await chat.share_place(OMAR, 51.5, -0.12)
    await chat.hears(OMAR, "That does not check you in: maths")
    await chat.presses(OMAR, "Ask the tutor to look at it", hears="Your tutor has it")
    await chat.says(OMAR, "I have shaved", hears="Passed on.")
    await chat.hears(MAYA, "Omar Haddad asks you to look at it again")
    await chat.presses_and_sees(MAYA, "Look at it and decide", pictures=2)
    await chat.presses(MAYA, "present", hears="Omar Haddad: present")
    await chat.hears(OMAR, "Your tutor has you down as present: maths")


async def one_is_late(journey: Journey) -> None:
    chat = journey.chat
    journey.clock.until(MONDAY + 8 * MINUTE)
    code = await number(journey)
    await chat.says(PIA, "I'm here", hears="I do not know your face")
    await chat.says(PIA, code, hears="Share your live location with me.")
    await chat.share_place(PIA, 51.5, -0.12)
    await chat.hears(PIA, "which is late: maths")


async def by_a_tap_or_a_sentence(chat) -> None:
    await chat.says(MAYA, "/grid", hears="Tap a name")
    await chat.presses(MAYA, "· Quinn Abbey", hears="1 changed and not saved")
    await chat.presses(MAYA, "Save", hears="Quinn Abbey: present")
    await chat.hears(QUINN, "Your tutor has you down as present: maths")
    await chat.says(
        MAYA, "everyone here but Quinn, Rosa 15 late", hears="Quinn Abbey: absent"
    )
    await chat.edits(
        MAYA, "everyone here but Quinn, Rosa 10 late", hears="late, by 10 min (12:05)"
    )
    await chat.hears(QUINN, "Your tutor has you down as absent: maths")
    await chat.hears(ROSA, "Your tutor has you down as late: maths")


async def an_excuse_for_tomorrow(chat) -> None:
    await chat.says(
        LENA, "I can't come tomorrow, I'm ill", hears="I have told your tutor"
    )
    await chat.presses(LENA, "Send a note", hears="Send me the note now")
    await chat.send_file(LENA, A_NOTE, "note.pdf", "application/pdf")
    await chat.hears(LENA, "Thank you, the note is with whoever decides.")
    await chat.press(MAYA, "See the note")
    await chat.gets_file(MAYA, "note-1.pdf")
    await chat.presses(MAYA, "Excused", hears="Excused: Lena Brandt, physics")
    await chat.hears(LENA, "Your tutor has excused you: physics Tue 10 Mar")


async def the_tutor_ends(journey: Journey) -> None:
    chat = journey.chat
    journey.clock.until(MONDAY + 52 * MINUTE)
    await chat.says(MAYA, "/end", hears="Your organisation wants to know first")
    await chat.share_place(MAYA, 51.5, -0.12)
    await chat.presses(MAYA, "End the session", hears="Ended maths")


async def put_right(chat) -> None:
    """After the end no entry changes without a reason."""
    await chat.says(MAYA, "Quinn was there", hears="that register is closed")
    await chat.presses(MAYA, "They were there after all", hears="Quinn Abbey: present")


async def stars(journey: Journey) -> None:
    chat = journey.chat
    journey.clock.until(MONDAY + 60 * MINUTE)
    await ask_feedback.run(journey.desk.door)
    await chat.hears(LENA, "How was maths, Mon 9 Mar?")
    for count, then in (
        (5, "How was it expl"),
        (4, "How much"),
        (5, "And all"),
        (5, "Overall: ★★★★★"),
    ):
        await chat.press(LENA, f"{count} ★")
        await chat.hears(LENA, then)


async def figures(journey: Journey) -> None:
    chat = journey.chat
    await chat.says(MAYA, "/stats", hears="March 2026: 100% came")
    await chat.says(LEO, "/attendance", hears="Your attendance, latest first.")
    await chat.says(GINA, "how is Leo's attendance?", hears="Leo Hart's attendance")
    await plan_reports.run(journey.desk.door)
    journey.clock.until(MONDAY + timedelta(days=7))
    await send_weekly_reports.run(journey.desk.door)
    await chat.hears(ADA, "The week from")


async def books(journey: Journey) -> dict[str, Any]:
    """All that was done, without what each platform has of its own."""
    door = journey.desk.door
    register = await door.run(ShowRegister(AS_MAYA, MATHS.id))
    tomorrow = await door.run(ShowRegister(AS_MAYA, PHYSICS.id))
    held = register.session.span
    return {
        "register": [
            (e.student.name, e.entry.status.name, BY[e.entry.is_by_hand])
            for e in register.lines
        ],
        "why": [e.entry.reason for e in register.lines if e.entry.reason],
        "actual": (f"{held.start:%H:%M}", f"{held.end:%H:%M}"),
        "tomorrow": [
            (e.student.name, e.entry.status.name)
            for e in tomorrow.lines
            if e.entry.status is not Status.EXPECTED
        ],
        "appeals": await door.run(AppealsOpen(AS_MAYA, MATHS.id)),
    }
