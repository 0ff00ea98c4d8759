"""Learn a face from a photo, once somebody has agreed to that."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Request, changes
from core.attendance.consent.consenting import Faces
from core.attendance.enrolment import Enrolment
from core.attendance.errors import (
    AnotherFace,
    FacesAreOff,
    NobodyAgreed,
    NoFaceKnown,
    NotTheirConsent,
    PhotoNotGood,
    PhotoSecondHand,
)
from core.attendance.here_model import PhotoSent
from core.attendance.model import KnownPhoto
from core.attendance.photos.faces import MOST_ENROLLED, Band, compare
from core.attendance.photos.photo import FaceTemplate, PhotoProblem
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.access import person_known_to
from core.people.model import Person

ALIKE = frozenset({Band.MATCH, Band.REVIEW})


@dataclass(frozen=True, slots=True)
class SeenPhoto:
    """A photo sent to be learnt from; the audit keeps no face."""

    sent: PhotoSent

    def __str__(self) -> str:
        return "a photo"


@dataclass(frozen=True, slots=True)
class Enrolled:
    person: Person
    photos: int
    version: int


@dataclass(frozen=True, slots=True)
class EnrolFace(Request[Enrolled]):
    photo: SeenPhoto
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class ClearResemblance(Request[Person]):
    """Somebody looked: the two who look alike are two people."""

    person: PersonId


@changes
def enrol_face(request: EnrolFace, faces: Faces, post: Post) -> Enrolled:
    """One face, well seen; with a fourth photo the oldest is forgotten."""
    actor, now = request.actor, faces.clock.now()
    if not faces.scene.policies(actor).faces:
        raise FacesAreOff
    person = faces.who(actor, request.person)
    if actor.person not in {person.id, *faces.guardians(actor, person.id)}:
        raise NotTheirConsent
    said = faces.consents.last(actor.organisation, person.id)
    if said is None or not said.holds:
        raise NobodyAgreed
    template = _template(request.photo.sent)
    before = faces.enrolments.find(actor.organisation, person.id)
    enrolment = _with(before, template, person.id, now)
    alike = _lookalike(actor, enrolment, faces)
    if alike and not (before and before.cleared and before.resembles == alike):
        enrolment = replace(enrolment, resembles=alike, cleared=False)
        _tell_staff(actor, person, alike, faces, post)
    sent = request.photo.sent
    enrolment = replace(enrolment, picture=sent.seen.thumb)
    faces.enrolments.keep(actor.organisation, enrolment)
    photo = KnownPhoto(person.id, None, sent.seen.trace, now, sent.unique)
    faces.traces.add(actor.organisation, photo)
    return Enrolled(person, len(enrolment.templates), enrolment.version)


@changes
def clear_resemblance(request: ClearResemblance, faces: Faces) -> Person:
    actor = request.actor
    permitted(actor, Permission.MANAGE_PEOPLE)
    person = person_known_to(actor, request.person, faces.people)
    found = faces.enrolments.find(actor.organisation, person.id)
    if found is None:
        raise NoFaceKnown
    faces.enrolments.keep(actor.organisation, replace(found, cleared=True))
    return person


def _template(sent: PhotoSent) -> FaceTemplate:
    problem = sent.seen.problem
    if problem is not None:
        raise PhotoNotGood(problem)
    if sent.forwarded:
        raise PhotoSecondHand
    if sent.seen.face is None:
        raise PhotoNotGood(PhotoProblem.NO_FACE)
    return sent.seen.face.template


def _with(
    before: Enrolment | None, template: FaceTemplate, person: PersonId, now: datetime
) -> Enrolment:
    """Photos read by another engine say nothing to this one: it starts afresh."""
    if before is None:
        return Enrolment(person, (template,), now)
    match = compare(template, before.templates)
    if match is not None and match.band is Band.NO_MATCH:
        raise AnotherFace
    kept = before.templates if match is not None else ()
    templates = (*kept, template)[-MOST_ENROLLED:]
    version = before.version + 1
    return replace(before, templates=templates, at=now, version=version)


def _lookalike(actor: Actor, enrolment: Enrolment, faces: Faces) -> PersonId | None:
    """Whoever else is enrolled and hard to tell from this face."""
    newest, where = enrolment.templates[-1], actor.organisation
    for other in faces.enrolments.others(where, enrolment.person, newest.engine):
        match = compare(newest, other.templates)
        if match is not None and match.band in ALIKE:
            return other.person
    return None


def _tell_staff(
    actor: Actor, person: Person, alike: PersonId, faces: Faces, post: Post
) -> None:
    everybody = faces.people.every(actor.organisation)
    now = faces.clock.now()
    staff = [p.id for p in everybody if Role.MODERATOR in p.roles_at(now)]
    staff = staff or [p.id for p in everybody if Role.ADMIN in p.roles_at(now)]
    names = {each.id: each.name for each in everybody}
    letter = Letter(
        f"lookalike:{person.id.hex}:{alike.hex}:{now:%Y%m%d%H%M%S}",
        "faces-alike",
        {"name": person.name, "other": names.get(alike, "?")},
        (Choice("faces-are-two", Draft("twofaces", {"person": f"id:{person.id}"})),),
    )
    post.write(actor.organisation, staff, letter)
