"""Whatever is said of one student's check-in stands in one message of their chat."""

from datetime import timedelta

from bot.incoming import PlaceSource
from core.attendance.register.own_card import own_card
from core.attendance.review.overdue import SettleOverdue
from core.kernel.actor import desk_of
from core.messaging.model import Message
from tests.core.attendance.lesson import (
    HOUR,
    MATHS,
    MINUTE,
    SECOND,
    STRANGERS,
    Lesson,
    selfie,
)
from tests.people import HERE, LENA, LEO, MAYA

ASK, WHY = "Ask the tutor to look at it", "Why?"
FORMER = "There is newer word of this below."


def sees(lesson: Lesson) -> list[Message]:
    return lesson.talk.sees(LENA)


def labels(message: Message) -> list[str]:
    return [each.label for each in message.buttons]


def step(lesson: Lesson, *, by: timedelta = SECOND) -> Lesson:
    return lesson.at(lesson.world.clock.now() + by)


def begin(lesson: Lesson) -> None:
    lesson.start()
    lesson.talk.deliver()


def pending(lesson: Lesson) -> Lesson:
    """By a pin, which may be anywhere."""
    begin(lesson)
    lesson.photo()
    step(lesson).place(source=PlaceSource.PINNED)
    return step(lesson)


def test_what_came_what_is_missing_and_the_verdict_are_one_message(lesson: Lesson):
    begin(lesson)
    before = len(sees(lesson))
    lesson.photo()
    [asked] = sees(lesson)[before:]
    assert asked.title == "Checking in: maths, Mon 9 Mar, 10:00"
    assert asked.text.startswith("I have your selfie.")

    step(lesson).place()

    [told] = sees(lesson)[before:]
    assert told.text.startswith("You are present: maths")
    assert labels(told) == [WHY]


def test_why_opens_the_reasons_beside_it(lesson: Lesson):
    pending(lesson)

    why = lesson.talk.presses(LENA, WHY)

    assert "a pin on the map" in why.text
    assert "Nearly: your tutor will take a look" in sees(lesson)[-2].text


def test_a_refusal_an_appeal_and_its_end_are_the_same_message(lesson: Lesson):
    begin(lesson)
    before = len(sees(lesson))
    lesson.photo(seen=selfie(STRANGERS))
    step(lesson).place()
    [refused] = sees(lesson)[before:]
    assert labels(refused) == [WHY, ASK]

    step(lesson).talk.presses(LENA, ASK)
    [noted] = sees(lesson)[before:]
    assert "Your tutor has it on the table" in noted.text
    assert labels(noted) == [WHY]

    step(lesson).talk.says(MAYA, "/attend Lena present")
    [decided] = sees(lesson)[before:]
    assert decided.text.startswith("Your tutor has you down as present")


def test_an_appeal_that_changes_nothing_is_answered_all_the_same(lesson: Lesson):
    begin(lesson)
    lesson.talk.says(MAYA, "/attend Lena absent")
    step(lesson).talk.presses(LENA, ASK)

    step(lesson).talk.says(MAYA, "/attend Lena absent")

    assert "looked at it again, and you stay down as absent" in sees(lesson)[-1].text
    step(lesson).talk.says(MAYA, "/attend Lena absent")
    assert len([m for m in lesson.heard(LENA) if "looked at it" in m.text]) == 1


def test_below_many_messages_it_is_said_anew_and_the_old_one_says_so(lesson: Lesson):
    pending(lesson)
    card = len(sees(lesson)) - 1
    for each in ("/me", "/week", "/help"):
        step(lesson).talk.says(LENA, each)

    step(lesson).talk.says(MAYA, "/attend Lena late")

    old, new = sees(lesson)[card], sees(lesson)[-1]
    assert (old.text, labels(old)) == (FORMER, [])
    assert new.text.startswith("Your tutor has you down as late")


def test_whoever_has_looked_away_hears_a_new_message(lesson: Lesson):
    """An edit rings nobody's phone."""
    pending(lesson)

    step(lesson, by=31 * MINUTE).talk.says(MAYA, "/attend Lena late")

    old, new = sees(lesson)[-2:]
    assert old.text == FORMER
    assert new.text.startswith("Your tutor has you down as late")


def test_the_same_said_twice_is_no_silence(lesson: Lesson):
    """An edit that changes nothing would show nothing."""
    begin(lesson)
    lesson.photo(seen=selfie(faces=2, face=None))

    step(lesson).photo(seen=selfie(faces=2, face=None))

    old, new = sees(lesson)[-2:]
    assert old.text == FORMER
    assert "more than one face" in new.text


def test_several_tries_move_it_down_again(lesson: Lesson):
    """Their own pictures push it out of sight, though nothing else is said."""
    begin(lesson)
    before = len(sees(lesson))
    lesson.photo()
    for far in (900, 800, 700):
        step(lesson).place(metres=far)

    former, now = sees(lesson)[before:]
    assert former.text == FORMER
    assert "700 m from the room" in now.text


def test_what_nobody_decided_in_time_is_said_there_too(lesson: Lesson):
    pending(lesson)
    step(lesson, by=50 * HOUR)
    lesson.world.run(SettleOverdue(desk_of(HERE.id)))
    lesson.talk.deliver()

    old, new = sees(lesson)[-2:]
    assert old.text == FORMER
    assert new.text.startswith("Nobody")
    assert WHY in labels(new)


def test_siblings_at_one_phone_have_a_card_each():
    assert own_card(MATHS.id, LENA.id) != own_card(MATHS.id, LEO.id)
    assert len(own_card(MATHS.id, LENA.id)) <= 100
