"""The register of a session, from its start to the tutor's last word."""

from datetime import timedelta
from typing import Any

import pytest

from bot.incoming import PlaceSource
from core.application import Request
from core.attendance.errors import EntryChangedSince, NotOnThisRegister
from core.attendance.model import Status
from core.attendance.register.show import AttendanceOf, ShowRegister, WhyVerdict
from core.attendance.review.decide import Decide, TakeBackDecision
from core.attendance.review.overdue import SettleOverdue, WithOverdue
from core.kernel.actor import THE_DESK, Actor, Role, desk_of
from core.kernel.permissions import NotPermitted
from core.people.errors import NoSuchPerson
from core.sessions.errors import NoSuchSession
from core.sessions.held.close_forgotten import CloseForgotten
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
)


def pending(lesson: Lesson) -> None:
    lesson.photo()
    lesson.place(source=PlaceSource.PINNED)


def present(lesson: Lesson) -> None:
    lesson.photo()
    lesson.place()


def test_who_takes_part_is_expected_and_who_came_before_is_there(lesson: Lesson):
    present(lesson)
    lesson.start()

    assert lesson.status(LENA) is Status.PRESENT
    assert lesson.status(LEO) is Status.EXPECTED


def test_the_end_marks_the_absent_and_leaves_the_pending(lesson: Lesson):
    lesson.start()
    pending(lesson)
    lesson.at(TEN + HOUR).end()

    assert lesson.status(LEO) is Status.ABSENT
    assert lesson.status(LENA) is Status.PENDING


def test_a_session_nobody_ended_marks_them_too(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + 2 * HOUR)
    lesson.world.run(CloseForgotten(desk_of(HERE.id)))

    assert lesson.status(LEO) is Status.ABSENT


def test_the_tutor_sees_one_card_that_changes(lesson: Lesson):
    lesson.start()
    first = lesson.card()
    present(lesson)
    second = lesson.card()

    assert first.text == (
        "maths, 10:00: 0 present, 0 late, 0 pending, 0 absent, 2 expected."
    )
    assert second.text == (
        "maths, 10:00: 1 present, 0 late, 0 pending, 0 absent, 1 expected."
    )
    assert [(field.label, field.value) for field in second.fields] == [
        ("present", "Lena Brandt")
    ]


def test_a_pending_one_is_decided_by_a_button_on_the_card(lesson: Lesson):
    lesson.start()
    pending(lesson)
    labels = [button.label for button in lesson.card().buttons]

    said = lesson.talk.presses(MAYA, "Lena Brandt: present")

    assert labels == [
        "Lena Brandt: present",
        "Lena Brandt: late",
        "Lena Brandt: absent",
        "Why pending?",
        "Whole register",
        "Show the number",
    ]
    assert said.text == "maths, Mon 9 Mar, 10:00:\nLena Brandt: present"
    assert lesson.status() is Status.PRESENT
    assert lesson.heard(LENA)[-1].text == (
        "Your tutor has you down as present: maths Mon 9 Mar, 10:00."
    )


def test_the_tutor_sees_why_it_is_pending(lesson: Lesson):
    lesson.start()
    pending(lesson)
    lesson.card()

    said = lesson.talk.presses(MAYA, "Why pending?")

    assert said.title == "Lena Brandt"
    assert said.text.splitlines() == [
        "Try 1: to be looked at.",
        "The selfie shows the enrolled face (likeness 88 of 100).",
        "The place was a pin on the map, not a phone's live location.",
        "They were 0 m from the room's place, within 110 m (accuracy 10 m).",
    ]


def test_a_decision_is_taken_back_to_what_was_before(lesson: Lesson):
    lesson.start()
    pending(lesson)
    lesson.card()
    lesson.talk.presses(MAYA, "Lena Brandt: absent")

    lesson.talk.says(MAYA, "undo")

    entry = lesson.entry()
    assert entry is not None
    assert (entry.status, entry.by) == (Status.PENDING, None)
    assert lesson.heard(LENA)[-1].text.startswith("Your tutor will take another look")


def test_a_decision_changed_since_is_not_taken_back(lesson: Lesson):
    lesson.start()
    pending(lesson)
    [first] = lesson.world.run(Decide(AS_MAYA, ((LENA.id, Status.LATE),), MATHS.id))
    lesson.world.run(Decide(AS_MAYA, ((LENA.id, Status.ABSENT),), MATHS.id))

    with pytest.raises(EntryChangedSince):
        lesson.world.run(
            TakeBackDecision(AS_MAYA, MATHS.id, ((LENA.id, first.entry.version),))
        )


def test_a_tap_needs_no_evidence_and_evidence_leaves_it_alone(lesson: Lesson):
    lesson.start()
    lesson.talk.says(MAYA, "/attend Leo late")
    lesson.world.run(Decide(AS_MAYA, ((LENA.id, Status.ABSENT),), MATHS.id))

    present(lesson)

    assert lesson.status(LEO) is Status.LATE
    assert lesson.status(LENA) is Status.ABSENT


def test_everybody_else_is_marked_at_once_and_undone_at_once(lesson: Lesson):
    lesson.start()
    lesson.talk.says(MAYA, "/register")

    said = lesson.talk.presses(MAYA, "Everybody else: present")

    assert said.text.splitlines()[1:] == ["Leo Hart: present", "Lena Brandt: present"]
    lesson.talk.says(MAYA, "undo")
    assert (lesson.status(LEO), lesson.status(LENA)) == (Status.EXPECTED,) * 2


def test_an_excused_student_who_comes_after_all_is_welcome(lesson: Lesson):
    lesson.start()
    lesson.talk.says(MAYA, "/attend Lena excused")
    lesson.at(TEN + MINUTE)
    present(lesson)

    assert lesson.status() is Status.PRESENT


def test_the_register_shows_everybody_by_name(lesson: Lesson):
    lesson.start()
    present(lesson)

    shown = lesson.talk.says(MAYA, "/register")

    assert shown.title == "maths, Mon 9 Mar, 10:00"
    assert [(f.label, f.value) for f in shown.fields] == [
        ("Lena Brandt", "present 10:00"),
        ("Leo Hart", "expected"),
    ]
    asked = lesson.talk.presses(MAYA, "Leo Hart …")
    assert [b.label for b in asked.buttons] == ["present", "late", "absent", "excused"]
    assert lesson.talk.presses(MAYA, "absent").text.endswith("Leo Hart: absent")


def test_who_is_pending_past_the_deadline_is_settled_by_policy(lesson: Lesson):
    lesson.start()
    pending(lesson)
    lesson.at(TEN + HOUR).end()
    lesson.at(TEN + HOUR + timedelta(hours=24) - MINUTE)
    assert lesson.world.run(WithOverdue(THE_DESK)) == []

    lesson.at(TEN + HOUR + timedelta(hours=24))

    assert lesson.world.run(WithOverdue(THE_DESK)) == [HERE.id]
    assert lesson.world.run(SettleOverdue(desk_of(HERE.id))) == 1
    assert lesson.status() is Status.ABSENT
    assert "Nobody confirmed it in time" in lesson.heard(LENA)[-1].text
    assert lesson.world.run(SettleOverdue(desk_of(HERE.id))) == 0


def test_an_organisation_may_give_the_benefit_of_the_doubt(lesson: Lesson):
    lesson.policies(pending_counts=True)
    lesson.start()
    pending(lesson)
    lesson.at(TEN + timedelta(days=2))

    lesson.world.run(SettleOverdue(desk_of(HERE.id)))

    assert lesson.status() is Status.PRESENT


@pytest.mark.parametrize("who", [AS_LEO, AS_LENA, AS_GINA, AS_CORA])
def test_other_roles_keep_no_register(lesson: Lesson, who: Actor):
    said = ((LENA.id, Status.PRESENT),)
    asked: tuple[Request[Any], ...] = (
        ShowRegister(who, MATHS.id),
        Decide(who, said, MATHS.id),
        TakeBackDecision(who, MATHS.id, ((LENA.id, 1),)),
    )
    for request in asked:
        with pytest.raises(NotPermitted):
            lesson.world.run(request)


@pytest.mark.parametrize("who", [AS_TOM, AS_SAM])
def test_another_tutor_here_or_elsewhere_finds_no_such_session(
    lesson: Lesson, who: Actor
):
    said = ((LENA.id, Status.PRESENT),)
    asked: tuple[Request[Any], ...] = (
        ShowRegister(who, MATHS.id),
        Decide(who, said, MATHS.id),
        WhyVerdict(who, MATHS.id, LENA.id),
    )
    for request in asked:
        with pytest.raises(NoSuchSession):
            lesson.world.run(request)


def test_an_admin_and_a_head_keep_every_register(lesson: Lesson):
    for who in (AS_ADA, AS_HAL):
        assert lesson.world.run(ShowRegister(who, MATHS.id)).session.id == MATHS.id


def test_a_head_of_another_course_does_not(lesson: Lesson):
    elsewhere = frozenset({ADA.id})
    narrow = Actor(HERE.id, TOM.id, frozenset({Role.HEAD}), {Role.HEAD: elsewhere})

    with pytest.raises(NoSuchSession):
        lesson.world.run(ShowRegister(narrow, MATHS.id))


def test_somebody_who_takes_no_part_is_not_on_the_register(lesson: Lesson):
    with pytest.raises(NotOnThisRegister):
        lesson.world.run(Decide(AS_MAYA, ((TOM.id, Status.PRESENT),), MATHS.id))


def test_a_student_sees_their_own_record_and_a_guardian_their_students(lesson: Lesson):
    lesson.start()
    present(lesson)
    lesson.at(TEN + HOUR).end()

    own = lesson.world.run(AttendanceOf(AS_LENA, LENA.id))
    ward = lesson.world.run(AttendanceOf(AS_GINA, LEO.id))

    assert [entry.status for _, entry in own] == [Status.PRESENT]
    assert [entry.status for _, entry in ward] == [Status.ABSENT]
    for who, whose in ((AS_LEO, LENA), (AS_GINA, LENA)):
        with pytest.raises(NotPermitted):
            lesson.world.run(AttendanceOf(who, whose.id))
    with pytest.raises(NoSuchPerson):
        lesson.world.run(AttendanceOf(AS_SAM, LENA.id))


def test_who_has_no_record_is_told_so(lesson: Lesson):
    said = lesson.talk.says(LENA, "/attendance")

    assert said.text == "There is nothing on your record yet."


def test_whoever_answers_for_attendance_sees_a_students_record(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()

    for who in (ADA, HAL, CORA, MAYA, GINA):
        said = lesson.talk.says(who, "/attendance Leo")
        assert said.text == "Leo Hart's attendance, latest first."
        assert [field.value for field in said.fields] == ["absent"]


def test_a_tutor_sees_of_a_student_only_what_own_sessions_say(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()

    said = lesson.talk.says(TOM, "/attendance Leo")

    assert said.text == (
        "There is nothing on Leo Hart's record that I could show you yet."
    )


def test_a_head_of_another_course_sees_nothing_of_it(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()
    elsewhere = frozenset({ADA.id})
    narrow = Actor(HERE.id, TOM.id, frozenset({Role.HEAD}), {Role.HEAD: elsewhere})

    assert lesson.world.run(AttendanceOf(narrow, LEO.id)) == []


def test_who_names_nobody_is_asked_whose_attendance_it_is(lesson: Lesson):
    lesson.start()
    lesson.at(TEN + HOUR).end()

    assert lesson.talk.says(GINA, "/attendance").text.startswith("Leo Hart's")
    assert lesson.talk.says(ADA, "/attendance").text == "Whose attendance?"
    assert lesson.talk.says(ADA, "Leo").text == "Leo Hart's attendance, latest first."
    lesson.talk.says(ADA, "/attendance")
    assert lesson.talk.presses(ADA, "Leo Hart").text.startswith("Leo Hart's")


def test_whoever_teaches_nothing_now_chooses_among_the_registers_kept(lesson: Lesson):
    asked = lesson.talk.says(ADA, "/register")

    assert asked.text == "Which register?"
    [label] = [button.label for button in asked.buttons]
    assert lesson.talk.presses(ADA, label).title == "maths, Mon 9 Mar, 10:00"
    assert lesson.talk.says(TOM, "/register").text.startswith("No session about now")


def test_before_the_start_the_card_expects_everybody_who_has_not_come(lesson: Lesson):
    lesson.at(TEN - MINUTE)
    present(lesson)

    assert lesson.card().text == (
        "maths, 10:00: 1 present, 0 late, 0 pending, 0 absent, 1 expected."
    )
