"""Agreeing to face recognition, declining it, and having one's face forgotten."""

from dataclasses import dataclass

from core.application import Request, changes, reads
from core.attendance.enrolment import CONSENT_TEXT, Consent, Enrolment
from core.attendance.errors import FacesAreOff, GuardianConsents, NotTheirConsent
from core.attendance.ports import Consents, Enrolments, KeptPhotos, PhotoTraces
from core.attendance.scene import Scene
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.access import person_known_to
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Faces:
    """A bundle of ports; see `Composer`."""

    scene: Scene
    people: People
    families: Families
    consents: Consents
    enrolments: Enrolments
    traces: PhotoTraces
    photos: KeptPhotos
    clock: Clock

    def guardians(self, actor: Actor, student: PersonId) -> list[PersonId]:
        """Those who may say yes for a minor today."""
        every = self.families.guardians(actor.organisation, (student,))
        return [each.guardian for each in every if each.may_consent]

    def forget(self, actor: Actor, person: Person) -> None:
        """Numbers and pictures are destroyed, wherever they were kept."""
        self.enrolments.forget(actor.organisation, person.id)
        self.traces.forget(actor.organisation, person.id)
        self.photos.forget(actor.organisation, person.id)

    def who(self, actor: Actor, person: PersonId | None) -> Person:
        """The person named; else the actor."""
        if person is None:
            permitted(actor, Permission.ENROL_FACE)
            person = actor.person
        return person_known_to(actor, person, self.people)

    def may_answer(self, actor: Actor, person: Person) -> None:
        """An adult for themselves; for a minor a guardian and nobody else."""
        if not self.scene.policies(actor).faces:
            raise FacesAreOff
        if actor.person in self.guardians(actor, person.id) and person.minor:
            return
        if actor.person != person.id:
            raise NotTheirConsent
        if person.minor:
            raise GuardianConsents


@dataclass(frozen=True, slots=True)
class FaceState:
    person: Person
    consent: Consent | None
    enrolment: Enrolment | None
    may_answer: bool
    guardians: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HowAboutFace(Request[FaceState]):
    """Where somebody stands with it: their own, or of a student in one's care."""

    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class MayReadFace(Request[bool]):
    """Before anybody looks at a picture: did whose face it may show agree to that?"""

    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AnswerConsent(Request[Person]):
    """Yes or no to the text of that version."""

    person: PersonId | None
    given: bool
    text: str = CONSENT_TEXT


@dataclass(frozen=True, slots=True)
class AskGuardians(Request[list[PersonId]]):
    """A minor would like to use it; answers which guardians could be asked."""


@dataclass(frozen=True, slots=True)
class ForgetFace(Request[Person]):
    person: PersonId | None = None


@reads
def how_about_face(request: HowAboutFace, faces: Faces) -> FaceState:
    actor = request.actor
    if not faces.scene.policies(actor).faces:
        raise FacesAreOff
    person = faces.who(actor, request.person)
    guardians = faces.guardians(actor, person.id) if person.minor else []
    if actor.person not in {person.id, *guardians}:
        raise NotTheirConsent
    names = {each.id: each.name for each in faces.people.every(actor.organisation)}
    return FaceState(
        person,
        faces.consents.last(actor.organisation, person.id),
        faces.enrolments.find(actor.organisation, person.id),
        may_answer=not person.minor or actor.person in guardians,
        guardians=tuple(names[each] for each in guardians if each in names),
    )


@reads
def may_read_face(request: MayReadFace, faces: Faces) -> bool:
    """Their own, or that of a child for whom they answer."""
    actor = request.actor
    if not faces.scene.policies(actor).faces:
        return False
    whose = request.person or actor.person
    if actor.person != whose and actor.person not in faces.guardians(actor, whose):
        return False
    said = faces.consents.last(actor.organisation, whose)
    return said is not None and said.holds


@changes
def answer_consent(request: AnswerConsent, faces: Faces) -> Person:
    """A no forgets the face as well; the equal path costs them nothing."""
    actor = request.actor
    person = faces.who(actor, request.person)
    faces.may_answer(actor, person)
    now = faces.clock.now()
    said = Consent(person.id, request.given, actor.person, now, request.text)
    faces.consents.add(actor.organisation, said)
    if not request.given:
        faces.forget(actor, person)
    return person


@changes
def ask_guardians(request: AskGuardians, faces: Faces, post: Post) -> list[PersonId]:
    actor = request.actor
    permitted(actor, Permission.ENROL_FACE)
    person = person_known_to(actor, actor.person, faces.people)
    guardians = faces.guardians(actor, person.id)
    asked = faces.families.days.today(actor.organisation)
    draft = Draft("enrolface", {"person": f"id:{person.id}"})
    letter = Letter(
        f"consent:{person.id.hex}:{asked}",
        "consent-asked-for",
        {"name": person.name},
        (Choice("consent-read", draft, again=True),),
    )
    unreached = post.write(actor.organisation, guardians, letter)
    return [each for each in guardians if each not in unreached]


@changes
def forget_face(request: ForgetFace, faces: Faces) -> Person:
    """The consent ends with it."""
    actor = request.actor
    person = faces.who(actor, request.person)
    theirs = {person.id, *faces.guardians(actor, person.id)}
    if actor.person not in theirs and not may(actor, Permission.MANAGE_PEOPLE):
        raise NotTheirConsent
    now = faces.clock.now()
    faces.consents.add(
        actor.organisation, Consent(person.id, given=False, by=actor.person, at=now)
    )
    faces.forget(actor, person)
    return person
