"""No face is read of who did not agree to it, nor off a picture of something else."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from bot.catalogue import load_commands
from bot.incoming import Handle, Incoming, Kind
from bot.turn.router import Router
from core.application import Ports
from core.attendance.consent.consenting import MayReadFace
from core.attendance.enrolment import Consent
from core.attendance.model import Status
from core.attendance.photos.photo import PhotoSeen
from core.attendance.ports import Consents
from core.messaging.model import Message, direct
from core.people.model import Person
from tests.core.attendance.lesson import TEN, Lesson, selfie
from tests.people import (
    AS_GINA,
    AS_LENA,
    AS_SAM,
    GINA,
    HERE,
    LENA,
    LEO,
    account_of,
)
from tests.world import World

PICTURE = Handle("picture", is_photo=True)


@pytest.fixture
def lesson(world: World) -> Lesson:
    return Lesson(world)


def reads(lesson: Lesson, who: Person, text: str = "") -> bool:
    """Of a picture sent with those words."""
    account, router = account_of(who), Router(load_commands())
    incoming = Incoming(
        account,
        direct(account),
        TEN,
        TEN,
        Kind.TEXT if text else Kind.MEDIA,
        text,
        files=(PICTURE,),
        message=uuid4().hex,
    )
    return lesson.world.change(lambda desk: router.reads_face(incoming, desk))


def says_no(lesson: Lesson, who: Person) -> None:
    def decline(ports: Ports) -> None:
        no = Consent(who.id, given=False, by=who.id, at=TEN)
        ports[Consents].add(HERE.id, no)

    lesson.world.work(decline)


def test_a_selfie_of_who_agreed_is_read(lesson: Lesson):
    assert reads(lesson, LENA)
    assert reads(lesson, LENA, "I'm here")


def test_no_face_is_read_of_who_never_said_or_said_no(lesson: Lesson):
    assert not reads(lesson, LEO)
    says_no(lesson, LENA)
    assert not reads(lesson, LENA)


def test_no_face_is_read_where_faces_are_off(lesson: Lesson):
    lesson.policies(faces=False)

    assert not reads(lesson, LENA)


def test_no_face_is_read_off_what_is_sent_with_other_words(lesson: Lesson):
    assert not reads(lesson, LENA, "/absent")
    assert not reads(lesson, LENA, "I can't come tomorrow, doctor")
    assert not reads(lesson, LENA, "/import")


def test_no_face_is_read_for_a_stranger(lesson: Lesson):
    xeno = replace(LENA, id=LENA.id, name="Xeno Nobody")

    assert not reads(lesson, xeno)


def test_a_guardian_who_agreed_for_a_child_may_have_it_learnt(lesson: Lesson):
    assert not reads(lesson, GINA, "/enrolface")
    lesson.talk.says(GINA, "/enrolface")
    assert not reads(lesson, GINA)
    lesson.talk.presses(GINA, "I agree")

    assert reads(lesson, GINA)
    assert not lesson.world.run(MayReadFace(AS_GINA, LENA.id))


def test_who_is_elsewhere_has_no_word_in_it(lesson: Lesson):
    assert lesson.world.run(MayReadFace(AS_LENA))
    assert not lesson.world.run(MayReadFace(AS_SAM, LENA.id))


def test_a_picture_that_was_not_looked_at_counts_for_nothing(lesson: Lesson):
    """Whatever is on it; the number is asked for."""
    says_no(lesson, LENA)
    unseen = PhotoSeen(f"{UUID(int=5).hex:0>64}", "image/jpeg", looked_at=False)

    told: Message = lesson.photo(seen=unseen)
    poor = lesson.photo(seen=replace(selfie(), faces=2, face=None))

    for each in (told, poor):
        assert each.text.startswith("No selfie is needed from you.")
        assert "number that your tutor shows" in each.text
        assert "face" not in each.text
    assert lesson.status() is None or lesson.status() is Status.EXPECTED
