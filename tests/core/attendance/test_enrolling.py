"""Who agrees, what is learnt, and how it is forgotten."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from core.application import Ports, Request
from core.attendance.consent.consenting import AnswerConsent, ForgetFace, HowAboutFace
from core.attendance.consent.enrol import ClearResemblance, EnrolFace, SeenPhoto
from core.attendance.enrolment import CONSENT_TEXT, Consent, Enrolment
from core.attendance.errors import (
    FacesAreOff,
    GuardianConsents,
    NobodyAgreed,
    NoFaceKnown,
    NotTheirConsent,
)
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.here_model import PhotoSent
from core.attendance.model import Status
from core.attendance.photos.photo import FaceTemplate, PhotoProblem, PhotoSeen
from core.attendance.ports import Consents, Enrolments, PhotoTraces
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted
from core.messaging.conversation import Want
from core.messaging.notices.choose import ChooseChannel
from core.messaging.notices.decide import Channel
from core.messaging.notices.sorts import Sort
from core.messaging.ports import Memory
from core.people.errors import NoSuchPerson
from core.people.model import Person
from storage.messaging.memory import SqlMemory
from storage.tables.messaging import offer
from tests.core.attendance.lesson import STRANGERS, TEN, Lesson, face, selfie
from tests.people import (
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    HERE,
    LENA,
    LEO,
    MAYA,
)

CURLY = (0.0, 0.0, 1.0, 0.0)


def enrolled(lesson: Lesson, who: Person) -> Enrolment | None:
    def find(ports: Ports) -> Enrolment | None:
        enrolments: Enrolments = ports[Enrolments]
        return enrolments.find(HERE.id, who.id)

    return lesson.world.work(find)


def consent(lesson: Lesson, who: Person) -> Consent | None:
    def find(ports: Ports) -> Consent | None:
        consents: Consents = ports[Consents]
        return consents.last(HERE.id, who.id)

    return lesson.world.work(find)


def offered(ports: Ports, who: Person) -> int:
    memory = ports[Memory]
    assert isinstance(memory, SqlMemory)
    theirs = select(func.count()).where(offer.c.person_id == who.id)
    return int(memory.connection.execute(theirs).scalar_one())


def sent(seen: PhotoSeen | None = None, **how: Any) -> SeenPhoto:
    return SeenPhoto(PhotoSent(seen or selfie(CURLY), **how))


def agree(lesson: Lesson, who: Actor, about: Person) -> None:
    lesson.world.run(AnswerConsent(who, about.id, given=True))


def test_an_adult_reads_agrees_and_sends_three_photos(lesson: Lesson):
    asked = lesson.talk.says(MAYA, "/enrolface")
    assert asked.text.startswith("If you agree, I learn your face")
    assert [button.label for button in asked.buttons] == ["I agree", "No, thank you"]

    wanted = lesson.talk.presses(MAYA, "I agree")
    assert wanted.wants == (Want.PHOTO,)
    said = [lesson.photo(MAYA, selfie(CURLY)).text]
    for _ in range(2):
        assert lesson.talk.presses(MAYA, "Send another photo").wants == (Want.PHOTO,)
        said.append(lesson.photo(MAYA, selfie(CURLY)).text)

    assert said[0].startswith("I know your face now (1 of 3 photos).")
    assert said[2].startswith("I know your face now, from three photos.")
    found = enrolled(lesson, MAYA)
    assert found is not None
    assert (len(found.templates), found.version, found.engine) == (3, 3, "sface")
    assert consent(lesson, MAYA) == Consent(MAYA.id, True, MAYA.id, TEN, CONSENT_TEXT)  # noqa: FBT003 -- agreed


def test_a_fourth_photo_takes_the_place_of_the_first(lesson: Lesson):
    agree(lesson, AS_MAYA, MAYA)

    done = [lesson.world.run(EnrolFace(AS_MAYA, sent())) for _ in range(4)]

    assert [(each.photos, each.version) for each in done] == [
        (1, 1),
        (2, 2),
        (3, 3),
        (3, 4),
    ]


def test_saying_no_is_kept_and_costs_nothing(lesson: Lesson):
    lesson.talk.says(LENA, "/forgetface sure=yes")

    said = lesson.photo()

    assert said.text.splitlines() == [
        "No selfie is needed from you.",
        "Type the number that your tutor shows.",
        "Share your live location with me.",
    ]


def test_a_minor_cannot_agree_but_their_guardian_is_asked(lesson: Lesson):
    said = lesson.talk.says(LEO, "/enrolface")
    assert said.text.startswith("That is for your guardian to decide. I have asked")

    assert lesson.heard(GINA)[-1].text.startswith("Leo Hart would like to check in")
    asked = lesson.talk.presses(GINA, "Read and answer")
    assert asked.text.startswith("If you agree for Leo Hart, I learn their face")
    lesson.talk.presses(GINA, "I agree")
    lesson.photo(GINA, selfie(CURLY))

    found = consent(lesson, LEO)
    assert found is not None
    assert (found.given, found.by) == (True, GINA.id)
    assert enrolled(lesson, LEO) is not None
    with pytest.raises(GuardianConsents):
        lesson.world.run(AnswerConsent(AS_LEO, LEO.id, given=True))


def test_what_only_goes_to_an_inbox_offers_nothing_to_press(lesson: Lesson):
    lesson.world.run(ChooseChannel(AS_GINA, Sort.ATTENDANCE, Channel.NONE))
    before = lesson.world.work(lambda ports: offered(ports, GINA))
    lesson.talk.says(LEO, "/enrolface")

    assert lesson.world.work(lambda ports: offered(ports, GINA)) == before
    assert "would like to check in" in lesson.talk.says(GINA, "/inbox").fields[0].value


def test_once_the_guardian_agreed_the_minor_sends_the_photos(lesson: Lesson):
    agree(lesson, AS_GINA, LEO)

    lesson.talk.says(LEO, "/enrolface")
    lesson.photo(LEO, selfie(CURLY))

    assert enrolled(lesson, LEO) is not None


def test_no_face_is_learnt_without_consent_or_by_consent_to_an_older_text(
    lesson: Lesson,
):
    with pytest.raises(NobodyAgreed):
        lesson.world.run(EnrolFace(AS_MAYA, sent()))

    lesson.world.run(AnswerConsent(AS_MAYA, MAYA.id, given=True, text="2025-01"))
    with pytest.raises(NobodyAgreed):
        lesson.world.run(EnrolFace(AS_MAYA, sent()))


@pytest.mark.parametrize("problem", list(PhotoProblem))
def test_a_poor_photo_is_refused_with_what_to_do(lesson: Lesson, problem):
    agree(lesson, AS_MAYA, MAYA)
    lesson.talk.says(MAYA, "/enrolface")

    said = lesson.photo(MAYA, PhotoSeen("a" * 64, unreadable=problem))

    assert said.text != ""
    assert enrolled(lesson, MAYA) is None


@pytest.mark.parametrize(("faces", "words"), [(0, "I see no face"), (2, "more than")])
def test_exactly_one_face_is_learnt_from(lesson: Lesson, faces, words):
    agree(lesson, AS_MAYA, MAYA)
    lesson.talk.says(MAYA, "/enrolface")

    said = lesson.photo(MAYA, replace(selfie(), faces=faces, face=None))

    assert words in said.text
    assert enrolled(lesson, MAYA) is None


def test_a_forwarded_photo_and_another_persons_face_are_not_learnt(lesson: Lesson):
    agree(lesson, AS_MAYA, MAYA)
    lesson.world.run(EnrolFace(AS_MAYA, sent()))
    lesson.talk.says(MAYA, "/enrolface")

    forwarded = lesson.photo(MAYA, selfie(CURLY), forwarded=True)
    lesson.talk.says(MAYA, "/enrolface")
    another = lesson.photo(MAYA, selfie(STRANGERS))

    assert forwarded.text.startswith("That photo was forwarded")
    assert another.text.startswith("That is not the face of the earlier photos")


def test_another_engine_starts_afresh(lesson: Lesson):
    agree(lesson, AS_MAYA, MAYA)
    lesson.world.run(EnrolFace(AS_MAYA, sent()))
    dlib = FaceTemplate("dlib", (0.25,) * 128)

    done = lesson.world.run(
        EnrolFace(AS_MAYA, sent(replace(selfie(), face=face(template=dlib))))
    )

    assert (done.photos, done.version) == (1, 2)
    found = enrolled(lesson, MAYA)
    assert found is not None
    assert found.templates == (dlib,)


def test_a_face_like_somebody_elses_is_left_to_people_until_they_say(lesson: Lesson):
    lesson.weighs(Reason.FACE_MINOR, Grade.GOOD)
    agree(lesson, AS_GINA, LEO)
    lesson.world.run(EnrolFace(AS_GINA, sent(selfie()), LEO.id))

    assert lesson.heard(CORA)[-1].text.startswith(
        "Leo Hart's face is hard to tell from Lena Brandt's."
    )
    lesson.photo(LEO)
    lesson.place(LEO)
    assert lesson.status(LEO) is Status.PENDING

    lesson.talk.presses(CORA, "They are two people")
    lesson.photo(LEO)

    assert lesson.status(LEO) is Status.PRESENT


def test_forgetting_leaves_nothing_to_compare_with(lesson: Lesson):
    lesson.photo()
    lesson.talk.says(LENA, "/forgetface sure=yes")

    assert enrolled(lesson, LENA) is None
    found = consent(lesson, LENA)
    assert found is not None
    assert not found.given

    def traces(ports: Ports) -> int:
        known: PhotoTraces = ports[PhotoTraces]
        return len(known.earlier(HERE.id, LENA.id, besides=None, limit=9))

    assert lesson.world.work(traces) == 0


def test_where_faces_are_off_everybody_uses_the_number(lesson: Lesson):
    lesson.policies(faces=False)

    said = lesson.photo()

    assert said.text.startswith("Your organisation checks in by the tutor's number")
    asked: tuple[Request[Any], ...] = (
        HowAboutFace(AS_MAYA),
        AnswerConsent(AS_MAYA, MAYA.id, given=True),
        EnrolFace(AS_MAYA, sent()),
    )
    for request in asked:
        with pytest.raises(FacesAreOff):
            lesson.world.run(request)


def test_nobody_answers_or_enrols_for_somebody_else(lesson: Lesson):
    asked: tuple[Request[Any], ...] = (
        HowAboutFace(AS_LENA, LEO.id),
        AnswerConsent(AS_LENA, LEO.id, given=True),
        AnswerConsent(AS_GINA, LENA.id, given=True),
        EnrolFace(AS_LENA, sent(), LEO.id),
        ForgetFace(AS_LENA, LEO.id),
        ForgetFace(AS_MAYA, LENA.id),
    )
    for request in asked:
        with pytest.raises(NotTheirConsent):
            lesson.world.run(request)


def test_another_organisation_knows_nobody_here(lesson: Lesson):
    asked: tuple[Request[Any], ...] = (
        HowAboutFace(AS_SAM, LENA.id),
        AnswerConsent(AS_SAM, LENA.id, given=True),
        EnrolFace(AS_SAM, sent(), LENA.id),
        ForgetFace(AS_SAM, LENA.id),
    )
    for request in asked:
        with pytest.raises(NoSuchPerson):
            lesson.world.run(request)


def test_whoever_manages_people_may_have_a_face_forgotten(lesson: Lesson):
    lesson.world.run(ForgetFace(AS_CORA, LENA.id))

    assert enrolled(lesson, LENA) is None


def test_only_whoever_manages_people_says_that_two_are_two(lesson: Lesson):
    with pytest.raises(NotPermitted):
        lesson.world.run(ClearResemblance(AS_LENA, LENA.id))
    with pytest.raises(NoFaceKnown):
        lesson.world.run(ClearResemblance(AS_CORA, MAYA.id))


def test_forgetting_cannot_be_undone_so_it_is_asked_about_first(lesson: Lesson):
    asked = lesson.talk.says(LENA, "/forgetface")

    assert asked.text.startswith("This destroys at once what I know of your face")
    assert [button.label for button in asked.buttons] == ["Forget it", "Keep it"]
    assert enrolled(lesson, LENA) is not None
    said = lesson.talk.presses(LENA, "Forget it")
    assert said.text.startswith("Your face is forgotten")
    assert enrolled(lesson, LENA) is None
