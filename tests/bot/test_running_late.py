"""Who is on the way says so in a sentence; whoever waits is told by how much."""

from datetime import timedelta

import pytest

from core.attendance.absence.alerts import SendAlerts
from core.attendance.model import Status
from core.kernel.actor import THE_DESK
from core.sessions.errors import NoSuchSession, NotNow
from core.sessions.telling.running_late import SayLate
from tests.core.attendance.lesson import HOUR, MATHS, MINUTE, TEN, Lesson
from tests.people import (
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_SAM,
    AS_TOM,
    GINA,
    LENA,
    LEO,
    MAYA,
)
from tests.world import World


@pytest.fixture
def lesson(world: World) -> Lesson:
    made = Lesson(world)
    made.policies(alert_guardians_after=10 * MINUTE)
    return made.at(TEN - 5 * MINUTE)


def alerts(lesson: Lesson, who=GINA) -> list[str]:
    lesson.world.run(SendAlerts(THE_DESK))
    return [e.text for e in lesson.heard(who) if "is not there" in e.text]


def coming(lesson: Lesson) -> list[str]:
    fields = lesson.heard(MAYA)[-1].fields
    return [each.value for each in fields if each.label == "late, on the way"]


def test_a_student_says_by_how_much_and_the_card_shows_it(lesson: Lesson):
    said = lesson.talk.says(LENA, "running 10 min late, the bus is stuck")

    assert said.text.startswith(
        "I have told your tutor that you are on the way, 10 min late, there at about "
        "10:10:"
    )
    told = [each.text for each in lesson.heard(MAYA)]
    assert any(
        each.startswith("Lena Brandt is on the way, 10 min late, there at about 10:10")
        for each in told
    )
    assert coming(lesson) == ["Lena Brandt (10 min)"]


def test_an_hour_does_as_well_as_minutes(lesson: Lesson):
    said = lesson.talk.says(LENA, "I'll be there at 10:20")

    assert "20 min late, there at about 10:20" in said.text


def test_the_verdict_is_still_by_the_clock(lesson: Lesson):
    lesson.talk.says(LENA, "running 15 min late")
    lesson.at(TEN).start()

    lesson.at(TEN + 14 * MINUTE).photo()
    lesson.place()

    assert lesson.status(LENA) is Status.LATE
    assert coming(lesson) == []


def test_a_guardian_says_it_for_the_child_and_no_alert_comes_meanwhile(
    lesson: Lesson,
):
    said = lesson.talk.says(GINA, "Leo is running 20 min late")
    assert "that Leo Hart is on the way, 20 min late" in said.text
    lesson.at(TEN).start()

    assert alerts(lesson.at(TEN + 11 * MINUTE)) == []
    assert alerts(lesson.at(TEN + 24 * MINUTE)) == []
    assert len(alerts(lesson.at(TEN + 26 * MINUTE))) == 1


def test_a_tutor_tells_the_students(lesson: Lesson):
    said = lesson.talk.says(MAYA, "running 10 min late")

    assert said.text.startswith("I have told your students that you are on the way")
    for who in (LEO, LENA, GINA):
        heard = lesson.heard(who)[-1].text
        assert heard == (
            "Maya Okafor is on the way, 10 min late, there at about 10:10: "
            "maths at 10:00."
        )


def test_it_is_taken_back(lesson: Lesson):
    lesson.talk.says(LENA, "running 10 min late")
    lesson.world.clock.forward(timedelta(seconds=1))

    assert "comes in time after all" in lesson.talk.says(LENA, "undo").text
    assert coming(lesson) == []


def test_of_others_sessions_nobody_is_late(lesson: Lesson):
    for stranger in (AS_TOM, AS_SAM, AS_HAL):
        with pytest.raises(NoSuchSession):
            lesson.world.run(SayLate(stranger, MATHS.id))
    with pytest.raises(NoSuchSession):
        lesson.world.run(SayLate(AS_LENA, MATHS.id, LEO.id))
    lesson.at(TEN).start()
    lesson.at(TEN + HOUR).end()
    with pytest.raises(NotNow):
        lesson.world.run(SayLate(AS_LEO, MATHS.id))


def test_guardians_are_asked_the_same_hour_and_put_right(lesson: Lesson):
    lesson.at(TEN).start()
    assert alerts(lesson.at(TEN + 9 * MINUTE)) == []

    [asked] = alerts(lesson.at(TEN + 11 * MINUTE))

    assert asked == (
        "Leo Hart was to be at maths Mon 9 Mar, 10:00, and is not there. "
        "Do you know why?"
    )
    assert len(alerts(lesson)) == 1  # once
    lesson.talk.says(MAYA, "Leo is here")
    assert lesson.heard(GINA)[-1].text == (
        "Leo Hart is there after all: maths Mon 9 Mar, 10:00."
    )


def test_a_press_says_why_or_that_they_are_coming(lesson: Lesson):
    lesson.at(TEN).start()
    alerts(lesson.at(TEN + 11 * MINUTE))

    assert lesson.talk.presses(GINA, "Say why").text.startswith("Why? The tutor reads")
    said = lesson.talk.says(GINA, "He has a fever")
    assert said.text.startswith("I have told the tutor that Leo Hart will not be there")
    lesson.talk.presses(MAYA, "Excused")
    assert "Leo Hart is excused: maths Mon 9 Mar, 10:00." in [
        each.text for each in lesson.heard(GINA)
    ]
    said = lesson.talk.presses(GINA, "On the way")
    assert "that Leo Hart is on the way" in said.text


def test_who_asked_to_be_excused_is_not_asked_about(lesson: Lesson):
    lesson.talk.says(GINA, "Leo is ill today")
    lesson.at(TEN).start()

    assert alerts(lesson.at(TEN + 11 * MINUTE)) == []


def test_grown_ups_are_their_own_and_no_policy_means_no_alert(lesson: Lesson):
    lesson.policies()
    lesson.at(TEN).start()
    assert alerts(lesson.at(TEN + 30 * MINUTE)) == []


def test_whoever_is_called_absent_later_is_asked_about_then(lesson: Lesson):
    lesson.talk.says(MAYA, "Leo is here")
    lesson.at(TEN).start()
    assert alerts(lesson.at(TEN + 11 * MINUTE)) == []

    lesson.talk.says(MAYA, "Leo was absent")

    assert len(alerts(lesson)) == 1


def test_night_is_no_reason_to_wait(lesson: Lesson):
    lesson.policies(alert_guardians_after=10 * MINUTE, quiet_from=TEN.time())
    lesson.at(TEN).start()

    assert len(alerts(lesson.at(TEN + 11 * MINUTE))) == 1
