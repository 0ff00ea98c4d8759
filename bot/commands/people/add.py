"""/addstudent and /adduser: new people."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, Line, Name, YesNo
from bot.kinds.role import ARole
from bot.kinds.whom import ACLASS
from core.curriculum.enrol import ClassesOf, Enrol
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.people.add_person import AddPerson, TakeBackPerson
from core.people.model import Grant, Person


@dataclass(frozen=True, slots=True)
class NewStudent:
    name: Annotated[str, Name(100)]
    group: Annotated[ClassId | None, ACLASS] = if_said()
    school: Annotated[str | None, Line(100)] = if_said()
    branch: Annotated[str | None, Line(100)] = if_said()
    minor: Annotated[str, YesNo()] = unless_said("yes")


@dataclass(frozen=True, slots=True)
class NewPerson:
    name: Annotated[str, Name(100)]
    role: Annotated[Role, ARole()]


@dataclass(frozen=True, slots=True)
class Which:
    person: Annotated[PersonId, Identifier()]


@command(
    name="addstudent",
    args=NewStudent,
    intent="add_student",
    allow=Permission.ADD_STUDENTS,
    slots={"group": "class"},
)
def add_student(args: NewStudent, call: Call) -> Reply:
    request = AddPerson(
        call.actor,
        args.name,
        (Grant(Role.STUDENT),),
        args.school or "",
        args.branch or "",
        minor=args.minor == "yes",
    )
    person = call.run(request)
    if args.group is None:
        return _added(person, call)
    call.run(Enrol(call.actor, args.group, (person.id,)))
    classes = [each.name for each in call.run(ClassesOf(call.actor, person.id))]
    text = call.say("person-added-to", name=person.name, classes=classes)
    return replace(_added(person, call), text=text)


@command(name="adduser", args=NewPerson, allow=Permission.MANAGE_PEOPLE)
def add_user(args: NewPerson, call: Call) -> Reply:
    request = AddPerson(call.actor, args.name, (Grant(args.role),))
    return _added(call.run(request), call)


@command(name="takebackperson", args=Which, allow=Permission.ADD_STUDENTS, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    person = call.run(TakeBackPerson(call.actor, args.person))
    return Reply(call.say("person-removed", name=person.name))


def _added(person: Person, call: Call) -> Reply:
    who = f"id:{person.id}"
    return Reply(
        call.say("person-added", name=person.name),
        (
            call.undo("takebackperson", person=who),
            call.choice("invite-button", "invite", person=who),
        ),
    )
