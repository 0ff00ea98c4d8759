"""A tutor's own selfie and place, where the organisation asks for them."""

from datetime import timedelta

import pytest

from bot.incoming import Kind, PlaceSource
from core.attendance.checking_in.hand_in import MakeLink, OpenLink
from core.attendance.here_model import Brought
from core.attendance.proving.prove import ProvePresence
from core.attendance.proving.vouch import VouchForTutor
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.conversation import Want
from core.sessions.errors import NoSuchSession, ProofWanted
from core.sessions.model import State
from tests.core.attendance.lesson import (
    HOUR,
    MATHS,
    MINUTE,
    STRANGERS,
    TEN,
    Lesson,
    selfie,
)
from tests.people import (
    AS_HAL,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HAL,
    MAYA,
    TOM,
)

CURLY = (0.0, 0.0, 1.0, 0.0)

NOTHING_NEEDED = (
    "I need no photo, place or file from you now. /help shows what I can do."
)


@pytest.fixture
def proving(lesson: Lesson) -> Lesson:
    """Tutors prove to be there, and Maya's face is known."""
    lesson.policies(tutors_place=True, tutors_face=True)
    lesson.world.work(lambda ports: lesson.enrol(ports, MAYA, CURLY))
    return lesson


def test_without_proof_a_session_neither_starts_nor_ends(proving: Lesson):
    with pytest.raises(ProofWanted):
        proving.start()

    proving.photo(MAYA, selfie(CURLY))
    proving.place(MAYA)
    proving.start()

    proving.at(TEN + HOUR)
    with pytest.raises(ProofWanted):
        proving.end()


def test_asked_to_begin_the_desk_asks_for_what_is_wanted_and_no_more(lesson: Lesson):
    lesson.policies(tutors_place=True)

    said = lesson.talk.says(MAYA, "/begin")

    assert said.wants == (Want.PLACE,)
    assert said.text == (
        "Your organisation wants to know first that you are there. "
        "Share your live location with me, then try again."
    )
    lesson.policies(tutors_place=True, tutors_face=True)
    both = lesson.talk.says(MAYA, "/begin")
    assert both.wants == (Want.PHOTO, Want.PLACE)
    assert "Send me a selfie and your live location, then try" in both.text
    assert both.text.endswith("Whoever has no known face here is confirmed by a head.")


def test_a_selfie_and_a_live_place_start_it_and_end_it(proving: Lesson):
    assert proving.photo(MAYA, selfie(CURLY)).wants == (Want.PLACE,)
    said = proving.place(MAYA)
    assert said.text == "Thank you: you are where you should be."
    assert [button.label for button in said.buttons] == ["Start the session"]
    started = proving.start()
    proving.at(TEN + HOUR)
    proving.place(MAYA)

    assert started.state is State.ACTIVE
    assert [b.label for b in proving.photo(MAYA, selfie(CURLY)).buttons] == [
        "End the session"
    ]
    assert proving.end().state is State.COMPLETED


@pytest.mark.parametrize(
    "how",
    [
        {"source": PlaceSource.PINNED},
        {"source": PlaceSource.FORWARDED},
        {"metres": 500},
        {"accuracy": 1500},
    ],
)
def test_nobody_can_look_into_a_doubtful_proof_so_it_does_not_count(
    proving: Lesson, how
):
    proving.photo(MAYA, selfie(CURLY))
    proving.place(MAYA, **how)

    with pytest.raises(ProofWanted):
        proving.start()


def test_each_missing_factor_is_refused(proving: Lesson):
    proving.place(MAYA)
    with pytest.raises(ProofWanted):
        proving.start()
    proving.photo(MAYA, selfie(STRANGERS))
    with pytest.raises(ProofWanted):
        proving.start()


def test_where_nobody_asks_a_tutors_photo_is_not_needed(lesson: Lesson):
    said = lesson.photo(MAYA)

    assert said.text == NOTHING_NEEDED
    lesson.start()


def test_a_tutor_without_a_session_now_has_nothing_to_prove(proving: Lesson):
    assert proving.photo(TOM).text == NOTHING_NEEDED
    proving.at(TEN - timedelta(minutes=15, seconds=1))
    assert proving.photo(MAYA).text == NOTHING_NEEDED


def test_a_student_proves_nothing_of_the_kind(proving: Lesson):
    now = proving.world.clock.now()
    with pytest.raises(NotPermitted):
        proving.world.run(ProvePresence(AS_LENA, Brought(), now, now))


def test_what_a_page_says_about_its_time_is_believed_for_two_minutes(proving: Lesson):
    proving.policies(tutors_place=True, tutors_face=True)
    link = proving.world.run(MakeLink(AS_MAYA))
    nonce = proving.world.run(OpenLink(THE_DESK, link.token, "her phone")).nonce
    late = TEN + 31 * MINUTE
    proving.at(late)
    fields = {"link": nonce}

    said = proving.talk.sends(
        MAYA, kind=Kind.FORM, form="prove", fields=fields, sent_at=TEN
    )

    assert said.text == NOTHING_NEEDED


def test_place_and_face_are_asked_for_apart(lesson: Lesson):
    lesson.policies(tutors_place=True)
    lesson.place(MAYA, metres=500)
    with pytest.raises(ProofWanted):
        lesson.start()
    lesson.place(MAYA)
    lesson.start()


def test_only_the_face_may_be_asked_for(proving: Lesson):
    proving.policies(tutors_face=True, tutors_place=False)
    with pytest.raises(ProofWanted):
        proving.start()
    proving.photo(MAYA, selfie(STRANGERS))
    with pytest.raises(ProofWanted):
        proving.start()
    proving.photo(MAYA, selfie(CURLY))
    proving.start()


def test_a_head_confirms_a_tutor_whose_face_is_not_known(lesson: Lesson):
    lesson.policies(tutors_place=True, tutors_face=True)

    said = lesson.place(MAYA)

    assert said.text.startswith("Your face is not known here, so I asked Hal Moss")
    with pytest.raises(ProofWanted):
        lesson.start()
    assert lesson.talk.presses(HAL, "Yes, they are there").text.startswith("Thank you")
    assert lesson.talk.presses(MAYA, "Start the session").text.startswith("Started")


def test_a_head_is_asked_only_once_the_place_is_right(lesson: Lesson):
    lesson.policies(tutors_place=True, tutors_face=True)

    lesson.place(MAYA, metres=500)

    with pytest.raises(LookupError):
        lesson.talk.presses(HAL, "Yes, they are there")


def test_the_words_name_no_number_that_a_tutor_would_show(lesson: Lesson):
    lesson.policies(tutors_place=True, tutors_face=True)

    assert lesson.photo(MAYA, selfie(CURLY)).text == "Share your live location with me."


@pytest.mark.parametrize("who", [AS_SAM, AS_LENA, AS_MAYA, AS_TOM])
def test_nobody_but_a_head_or_admin_confirms_a_tutor(lesson: Lesson, who):
    session = MATHS.id

    with pytest.raises((NotPermitted, NoSuchSession)):
        lesson.world.run(VouchForTutor(who, session, MAYA.id))


def test_nobody_confirms_themselves(lesson: Lesson):
    with pytest.raises(NoSuchSession):
        lesson.world.run(VouchForTutor(AS_HAL, MATHS.id, HAL.id))
