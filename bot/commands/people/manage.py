"""/edituser, /removeuser, /role, /endrole, /guardian: people as they change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.people.roles import role_named
from bot.fields import if_said, unless_said
from bot.kinds.by_name import WithinCalled
from bot.kinds.days import LastDay
from bot.kinds.kind import Identifier, LineOrNone, OneOf, Unreadable, YesNo
from bot.kinds.people import Somebody
from bot.kinds.role import ARole
from bot.lists.kinds import Email, Phone
from bot.turn.advance import ask_again
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.people.look_up import Find
from core.people.manage import (
    FIELDS,
    AddGuardian,
    ChangePerson,
    EndGuardianship,
    EndRole,
    GrantRole,
    RemovePerson,
    RestorePerson,
)
from core.people.model import Person

CHECKED: Mapping[str, Email | Phone] = {"email": Email(), "phone": Phone()}


@dataclass(frozen=True, slots=True)
class Edit:
    person: Annotated[PersonId, Somebody()]
    field: Annotated[str, OneOf(FIELDS)]
    value: Annotated[str, LineOrNone(200)]


@dataclass(frozen=True, slots=True)
class Removal:
    person: Annotated[PersonId, Somebody()]
    sure: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    person: Annotated[PersonId, Identifier()]


@dataclass(frozen=True, slots=True)
class NewRole:
    person: Annotated[PersonId, Somebody()]
    role: Annotated[Role, ARole()]
    until: Annotated[date | None, LastDay()] = if_said()
    within: Annotated[UUID | None, WithinCalled()] = if_said()


@dataclass(frozen=True, slots=True)
class OldRole:
    person: Annotated[PersonId, Somebody()]
    role: Annotated[Role, ARole()]
    within: Annotated[UUID | None, WithinCalled()] = if_said()


@dataclass(frozen=True, slots=True)
class Family:
    guardian: Annotated[PersonId, Somebody()]
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    pays: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class TheTwo:
    guardian: Annotated[PersonId, Somebody()]
    student: Annotated[PersonId, Somebody()]


@command(name="edituser", args=Edit, allow=Permission.MANAGE_PEOPLE)
def edit(args: Edit, call: Call) -> Reply:
    """An address or a number is checked first."""
    kind = CHECKED.get(args.field)
    try:
        value = kind.read(args.value, call) if kind and args.value else args.value
    except Unreadable as problem:
        return ask_again(call.draft, "value", problem, call)
    request = ChangePerson(call.actor, args.person, args.field, value)
    person, before = call.run(request)
    text = call.say(
        "person-changed",
        name=person.name,
        what=call.say(f"option-{args.field}"),
        value=value,
        emptied="no" if value else "yes",
    )
    given = {"person": f"id:{person.id}", "field": args.field, "value": before}
    return Reply(text, (call.undo("edituser", **given),))


@command(
    name="removeuser",
    args=Removal,
    intent="remove_student",
    allow=Permission.MANAGE_PEOPLE,
    slots={"person": "students"},
)
def remove(args: Removal, call: Call) -> Reply:
    """Asks first: it ends what somebody may do here. Whoever may not, asks an admin."""
    name = call.run(Find(call.actor, args.person)).name
    if not call.may(Permission.REMOVE_PEOPLE):
        asks = Draft("askremoval", {"person": f"id:{args.person}"})
        return Reply(call.say("removal-needs-admin", name=name), asking=asks)
    if args.sure != "yes":
        draft = call.draft.with_answer("sure", "yes")
        yes = Choice(call.say("remove-button", name=name), draft)
        dont = call.choice("leave-button", "cancel")
        return Reply(call.say("remove-sure", name=name), (yes, dont))
    return removed(call.run(RemovePerson(call.actor, args.person)), call)


def removed(person: Person, call: Call) -> Reply:
    undo = call.undo("restoreuser", person=f"id:{person.id}")
    return Reply(call.say("person-removed", name=person.name), (undo,))


@command(name="restoreuser", args=Which, allow=Permission.REMOVE_PEOPLE, menu=False)
def restore(args: Which, call: Call) -> Reply:
    person = call.run(RestorePerson(call.actor, args.person))
    return Reply(call.say("person-restored", name=person.name))


@command(name="role", args=NewRole, intent="grant_role", allow=Permission.GRANT_ROLES)
def grant(args: NewRole, call: Call) -> Reply:
    until = None if args.until is None else _end_of(args.until, call)
    request = GrantRole(call.actor, args.person, args.role, args.within, until)
    person = call.run(request)
    role = _a_role(args, call)
    sentence = "role-given" if args.until is None else "role-given-until"
    text = call.say(sentence, name=person.name, role=role, until=args.until)
    return Reply(text, (_undo(person, args.role, args.within, call),))


@command(name="endrole", args=OldRole, intent="end_role", allow=Permission.GRANT_ROLES)
def end(args: OldRole, call: Call) -> Reply:
    person = call.run(EndRole(call.actor, args.person, args.role, args.within))
    role = _a_role(args, call)
    text = call.say("role-ended", name=person.name, role=role)
    return Reply(text, (_undo(person, args.role, args.within, call),))


def _a_role(args: NewRole | OldRole, call: Call) -> str:
    """With its article, where the language has one there."""
    name = role_named(args.role, args.within, call)
    return call.say("a-role", kind=args.role.value, role=name)


@command(name="guardian", args=Family, allow=Permission.MANAGE_PEOPLE)
def guardian(args: Family, call: Call) -> Reply:
    request = AddGuardian(
        call.actor, args.guardian, args.student, pays=args.pays == "yes"
    )
    looks_after, student, was = call.run(request)
    two = {"guardian": f"id:{looks_after.id}", "student": f"id:{student.id}"}
    text = call.say("guardian-added", guardian=looks_after.name, student=student.name)
    if was is None:
        return Reply(text, (call.undo("endguardian", **two),))
    paid = "yes" if was.pays else "no"
    return Reply(text, (call.undo("guardian", **two, pays=paid),))


@command(name="endguardian", args=TheTwo, allow=Permission.MANAGE_PEOPLE, menu=False)
def end_guardianship(args: TheTwo, call: Call) -> Reply:
    call.run(EndGuardianship(call.actor, args.guardian, args.student))
    names = {
        "guardian": call.run(Find(call.actor, args.guardian)).name,
        "student": call.run(Find(call.actor, args.student)).name,
    }
    return Reply(call.say("guardian-ended", **names))


def _end_of(day: date, call: Call) -> datetime:
    """`until 30 June` holds through that day, on the organisation's clocks."""
    zone = call.speaker.organisation.zone
    after = datetime.combine(day + timedelta(days=1), time(), zone)
    return after.astimezone(UTC)


def _undo(before: Person, role: Role, within: UUID | None, call: Call) -> Choice:
    """As it was: for as long as it was held, or not at all."""
    held = [
        grant for grant in before.grants if (grant.role, grant.within) == (role, within)
    ]
    of = {"person": f"id:{before.id}", "role": role.value}
    if within is not None:
        of["within"] = f"id:{within}"
    if not held:
        return call.undo("endrole", **of)
    if held[0].until is None:
        return call.undo("role", **of)
    last = (
        (held[0].until - timedelta(seconds=1))
        .astimezone(call.speaker.organisation.zone)
        .date()
    )
    return call.undo("role", **of, until=last.isoformat())
