"""A student says *I am here*, in one message or in several."""

from dataclasses import replace
from uuid import UUID

import pytest

from bot.gather import Gathered
from bot.incoming import Handle, Kind, PlaceSource
from core.attendance.evidence.findings import Finding, Grade, Reason
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.model import Status
from core.attendance.photos.photo import PhotoProblem, PhotoSeen
from core.attendance.ports import Registers
from core.kernel.span import Span
from core.messaging.conversation import Want
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import (
    HOUR,
    MATHS,
    MINUTE,
    ONLINE,
    SECOND,
    TEN,
    Lesson,
    selfie,
)
from tests.people import ADA, GINA, HERE, LENA, LEO, MAYA, SAM

PRESENT = "You are present: maths, Mon 9 Mar, 10:00. Checked in at 10:00."


def test_selfie_then_place_is_present(lesson: Lesson):
    asked = lesson.photo()

    assert asked.text == "I have your selfie.\nShare your live location with me."
    assert asked.wants == (Want.PLACE,)
    assert lesson.place().text == PRESENT
    assert lesson.status() is Status.PRESENT


def test_place_then_selfie_is_present(lesson: Lesson):
    asked = lesson.place()

    assert asked.wants == (Want.PHOTO,)
    assert lesson.photo().text == PRESENT


def test_saying_it_asks_for_exactly_what_is_missing(lesson: Lesson):
    asked = lesson.talk.says(LENA, "I'm here")

    assert asked.wants == (Want.PHOTO, Want.PLACE)
    assert asked.text.splitlines() == [
        "Send me a selfie taken now. Or type the number that your tutor shows.",
        "Share your live location with me.",
    ]


def test_all_of_it_may_come_in_one_message(lesson: Lesson):
    lesson.place()

    said = lesson.photo(text="here", kind=Kind.TEXT)

    assert said.text == PRESENT


@pytest.mark.parametrize(
    ("off", "status"),
    [
        (-15 * MINUTE, Status.PRESENT),
        (10 * MINUTE - SECOND, Status.PRESENT),
        (10 * MINUTE, Status.LATE),
        (30 * MINUTE, Status.LATE),
    ],
)
def test_it_counts_within_the_window_and_is_late_from_ten_minutes(
    lesson: Lesson, off, status
):
    lesson.at(TEN + off)
    lesson.photo()
    lesson.place()

    assert lesson.status() is status


def test_before_the_window_it_says_when_it_opens(lesson: Lesson):
    lesson.at(TEN - 15 * MINUTE - SECOND)

    said = lesson.photo()

    assert said.text == (
        "No session of yours is open to check-in now. The next opens Mon 9 Mar, 09:45."
    )
    assert lesson.status() is None


def test_after_the_window_it_says_who_can_help(lesson: Lesson):
    lesson.at(TEN + 30 * MINUTE + SECOND)

    assert lesson.photo().text.startswith("Check-in closed at 10:30.")
    assert lesson.status() is None


def test_parts_sent_far_apart_do_not_belong_together(lesson: Lesson):
    lesson.at(TEN - 10 * MINUTE)
    lesson.photo()
    lesson.at(TEN + MINUTE)

    assert lesson.place().wants == (Want.PHOTO,)


def test_what_was_sent_so_far_is_never_lost(lesson: Lesson):
    """It is rows: whoever answers the next message need not be who heard the first."""
    lesson.photo()
    again = Lesson.__new__(Lesson)
    again.world, again.talk = lesson.world, type(lesson.talk)(lesson.world)

    assert again.place().text == PRESENT


def test_a_second_tap_changes_nothing(lesson: Lesson):
    lesson.photo()
    lesson.place()
    before = lesson.entry()

    assert lesson.place().text.startswith("You are down as present already")
    assert lesson.entry() == before


def test_a_pin_is_pending_and_a_live_place_settles_it(lesson: Lesson):
    lesson.photo()

    said = lesson.place(source=PlaceSource.PINNED)

    assert said.text.splitlines() == [
        "Nearly: your tutor will take a look. maths, Mon 9 Mar, 10:00.",
        "The place was a pin on the map, not your phone's live location.",
        "Your live location settles it at once (paper clip, Location), or /page.",
    ]
    assert lesson.status() is Status.PENDING
    assert lesson.place().text == PRESENT


def test_outside_is_refused_and_only_the_place_must_be_sent_again(lesson: Lesson):
    lesson.photo()

    said = lesson.place(metres=400)

    assert said.wants == (Want.PLACE,)
    assert "You were 400 m from the room's place; 110 m is the limit." in said.text
    assert "You may try 4 more times" in said.text
    assert lesson.status() is None
    assert lesson.place().text == PRESENT


def test_tries_come_to_an_end_and_the_tutor_can_still_help(lesson: Lesson):
    lesson.photo()
    tried = [lesson.place(metres=900) for _ in range(5)]

    assert "That was your last try." in tried[-1].text
    assert (tried[-2].wants, tried[-1].wants) == ((Want.PLACE,), ())
    assert lesson.place().text.startswith("You have no tries left")


@pytest.mark.parametrize("problem", list(PhotoProblem))
def test_a_poor_photo_says_what_to_do_and_costs_no_try(lesson: Lesson, problem):
    lesson.place()

    said = lesson.photo(seen=PhotoSeen("a" * 64, unreadable=problem))

    assert said.wants == (Want.PHOTO,)
    assert len(said.text.splitlines()) == 3
    assert lesson.photo().text == PRESENT


def test_a_file_that_is_no_photo_is_told_so(lesson: Lesson):
    said = lesson.talk.sends(
        LENA, gathered=Gathered(out_of_reach="too big"), kind=Kind.MEDIA
    )

    assert said.text.startswith("That file is too big for me.")


def test_with_two_sessions_open_it_asks_which_and_keeps_what_came(lesson: Lesson):
    second = replace(
        MATHS,
        id=SessionId(UUID(int=711)),
        subject="physics",
        planned=Span(TEN + 10 * MINUTE, TEN + HOUR),
    )
    lesson.world.work(lambda ports: ports[Sessions].add(HERE.id, second))

    asked = lesson.photo()

    labels = [button.label for button in asked.buttons]
    assert labels == ["maths, Mon 9 Mar, 10:00", "physics, Mon 9 Mar, 10:10"]
    assert lesson.talk.presses(LENA, labels[1]).wants == (Want.PLACE,)
    lesson.place()
    found = lesson.world.work(
        lambda ports: ports[Registers].find(HERE.id, second.id, LENA.id)
    )
    assert found is not None
    assert found.status is Status.PRESENT
    assert lesson.status() is None


def test_a_live_place_told_again_is_only_answered_when_it_changes_something(
    lesson: Lesson,
):
    lesson.photo()
    refused = lesson.place(metres=400, message="m1")
    count = len(lesson.heard(LENA))
    now = lesson.world.clock.now()

    with pytest.raises(IndexError):  # still outside: nobody wants to hear of it
        lesson.place(metres=300, message="m1", edited_at=now + SECOND)
    arrived = lesson.place(metres=20, message="m1", edited_at=now + 2 * SECOND)

    assert refused.text.startswith("That does not check you in")
    assert arrived.text == PRESENT
    assert len(lesson.heard(LENA)) == count + 1
    with pytest.raises(IndexError):
        lesson.place(metres=10, message="m1", edited_at=now + 3 * SECOND)


def test_what_reaches_the_desk_after_the_window_is_judged_by_when_it_was_sent(
    lesson: Lesson,
):
    lesson.photo()
    lesson.at(TEN + 45 * MINUTE)

    said = lesson.place(sent_at=TEN + MINUTE)

    assert "It reached me 44 min after it says it was sent." in said.text
    entry = lesson.entry()
    assert entry is not None
    assert (entry.status, entry.at) == (Status.PENDING, TEN + MINUTE)


def test_why_shows_what_the_verdict_rests_on(lesson: Lesson):
    lesson.photo()
    lesson.place(metres=20)

    rows = lesson.talk.says(LENA, "/why").text.splitlines()

    assert rows == [
        "maths, Mon 9 Mar, 10:00:",
        "The selfie shows your enrolled face (likeness 88 of 100).",
        "You were 20 m from the room's place, within 110 m (accuracy 10 m).",
    ]


def test_an_online_session_asks_for_a_turned_head_instead_of_a_place(lesson: Lesson):
    online = replace(MATHS, room=ONLINE.id, version=2)
    lesson.world.work(lambda ports: ports[Sessions].change(HERE.id, online, MATHS))

    asked = lesson.photo()

    assert "Now turn your head" in asked.text
    seen = selfie()
    assert seen.face is not None
    turned = replace(seen, face=replace(seen.face, turn=0.4))
    assert lesson.photo(seen=turned).text == PRESENT


def test_a_guardian_a_tutor_and_a_stranger_check_in_nowhere(lesson: Lesson):
    for who in (GINA, MAYA, SAM):
        assert lesson.talk.says(who, "/here").text.startswith("That needs the right")


def test_nobody_checks_in_to_somebody_elses_session(lesson: Lesson):
    alone = replace(MATHS, participants=(LEO.id,), version=2)
    lesson.world.work(lambda ports: ports[Sessions].change(HERE.id, alone, MATHS))

    said = lesson.talk.says(LENA, f"/here session={MATHS.id}")

    assert said.text.startswith("No session of yours is open")


def test_a_photo_is_not_looked_at_without_consent(lesson: Lesson):
    said = lesson.photo(LEO)

    assert said.text.splitlines()[0].startswith("I do not know your face")
    assert said.wants == (Want.PLACE,)


@pytest.mark.parametrize("caption", ["", "my face!", "I'm here", "/here"])
def test_a_caption_does_not_get_in_the_way_of_a_selfie(lesson: Lesson, caption):
    lesson.place()
    kind = Kind.COMMAND if caption.startswith("/") else Kind.TEXT
    files = (Handle("photo", is_photo=True),)

    said = lesson.photo(text=caption, kind=kind, files=files)

    assert said.text == PRESENT


def test_an_admin_adds_an_online_room(lesson: Lesson):
    said = lesson.talk.says(
        ADA, '/addroom site="Hart Lane" name="The cloud" online=yes'
    )

    assert said.text == (
        "The cloud is an online room now: nobody is asked for a place there."
    )
    assert lesson.talk.presses(ADA, "Undo").text != ""


def test_an_admin_decides_what_becomes_of_who_was_left_pending(lesson: Lesson):
    counted = lesson.talk.says(ADA, "/set pending_counts yes").text
    assert (
        counted == "Whoever is pending after that was present: Yes. Before it was No."
    )
    kept = lesson.talk.says(ADA, "/set photos_kept 1").text
    assert kept.partition(": ")[2].startswith("1 day. Before it was ")


def test_who_can_give_no_place_is_looked_at_by_a_person(lesson: Lesson):
    lesson.photo()

    said = lesson.talk.presses(LENA, "I can't send a place")

    assert said.text.splitlines()[:2] == [
        "Nearly: your tutor will take a look. maths, Mon 9 Mar, 10:00.",
        "No place was given.",
    ]
    assert lesson.status() is Status.PENDING
    assert lesson.place().text == PRESENT


def test_an_organisation_may_insist_on_a_place(lesson: Lesson):
    lesson.weighs(Reason.PLACE_WITHHELD, Grade.REFUSED)
    lesson.photo()

    said = lesson.talk.presses(LENA, "I can't send a place")

    assert "No place was given." in said.text
    assert lesson.status() is None


def test_a_policy_older_than_a_doubt_takes_it_as_the_desk_does():
    policy = EvidencePolicy(1, {Reason.PLACE_PINNED: Grade.GOOD})

    doubt = policy.graded(Finding(Reason.PLACE_WITHHELD))

    assert doubt.grade is Grade.PENDING
