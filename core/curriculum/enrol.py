"""Put students into a class and out of it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.application import Facts, Request, changes, reads
from core.curriculum.access import class_known_to
from core.curriculum.errors import InClassAlready, NotInClass, OnlyStudentsEnrol
from core.curriculum.facts import MembershipChanged
from core.curriculum.model import Class, Membership
from core.curriculum.ports import Classes
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import Permission, permitted
from core.organisation.days import Days
from core.people.access import person_known_to
from core.people.families import Families
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Enrol(Request[list[Membership]]):
    """Answers the memberships before, of those who had been in it in the past."""

    group: ClassId
    students: tuple[PersonId, ...]
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Unenrol(Request[list[Membership]]):
    """From `on` they are no longer in the class; answers the memberships before."""

    group: ClassId
    students: tuple[PersonId, ...]
    on: date


@dataclass(frozen=True, slots=True)
class PutMemberships(Request[Class]):
    """The inverse of both: these hold again as they were, and `gone` never did."""

    group: ClassId
    were: tuple[Membership, ...] = ()
    gone: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassesOf(Request[Sequence[Class]]):
    """Of oneself, of a ward, or of anybody for whoever sees every schedule; today."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class ClassSizes(Request[Mapping[ClassId, int]]):
    """How many are in each class on that day."""

    on: date


@dataclass(frozen=True, slots=True)
class MembersOf(Request[Sequence[PersonId]]):
    group: ClassId
    on: date


@changes
def enrol(
    request: Enrol, classes: Classes, people: People, days: Days, facts: Facts
) -> list[Membership]:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    group = class_known_to(actor, request.group, classes)
    now, today = days.clock.now(), days.today(actor.organisation)
    were: list[Membership] = []
    for student in request.students:
        person = person_known_to(actor, student, people)
        if Role.STUDENT not in person.roles_at(now):
            raise OnlyStudentsEnrol(person.name)
        before = classes.membership(actor.organisation, group.id, student)
        if before is not None:
            if before.until is None or before.until >= today:
                raise InClassAlready(person.name)
            were.append(before)
        member = Membership(student, group.id, request.since, request.until)
        classes.join(actor.organisation, member)
        facts.tell(MembershipChanged(actor, member))
    return were


@changes
def unenrol(
    request: Unenrol, classes: Classes, people: People, facts: Facts
) -> list[Membership]:
    """What was, stays known: they were members until the day before."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    group = class_known_to(actor, request.group, classes)
    were: list[Membership] = []
    for student in request.students:
        before = classes.membership(actor.organisation, group.id, student)
        if before is None or (before.until and before.until < request.on):
            raise NotInClass(person_known_to(actor, student, people).name)
        were.append(before)
        now = replace(before, until=request.on - timedelta(days=1))
        classes.join(actor.organisation, now)
        facts.tell(MembershipChanged(actor, now))
    return were


@changes
def put_memberships(request: PutMemberships, classes: Classes, facts: Facts) -> Class:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    group = class_known_to(actor, request.group, classes)
    for person in request.gone:
        classes.leave(actor.organisation, group.id, person)
        ended = Membership(person, group.id)
        facts.tell(MembershipChanged(actor, ended, ended=True))
    for were in request.were:
        classes.join(actor.organisation, replace(were, within=group.id))
        facts.tell(MembershipChanged(actor, replace(were, within=group.id)))
    return group


@reads
def classes_of(
    request: ClassesOf, classes: Classes, families: Families
) -> Sequence[Class]:
    actor = request.actor
    own = {actor.person, *(ward.student for ward in families.wards(actor))}
    staff = Permission.SEE_EVERY_SCHEDULE
    permitted(actor, Permission.SEE_SELF if request.person in own else staff)
    here, today = actor.organisation, families.days.today(actor.organisation)
    theirs = set(classes.classes_of(here, request.person, today))
    return [each for each in classes.every(here) if each.id in theirs]


@reads
def class_sizes(request: ClassSizes, classes: Classes) -> Mapping[ClassId, int]:
    permitted(request.actor, Permission.SEE_EVERY_SCHEDULE)
    return classes.sizes(request.actor.organisation, request.on)


@reads
def members_of(request: MembersOf, classes: Classes) -> Sequence[PersonId]:
    """Answered to the desk on behalf of a speaker; see `Everybody`."""
    actor = request.actor
    return classes.members_of(actor.organisation, request.group, request.on)
