"""/addstudent and /adduser: new people."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, Line, Name, YesNo
from bot.kinds.priced import HowMuch, PriceCalled
from bot.kinds.role import ARole
from bot.kinds.whom import ACLASS
from core.billing.model import RateId
from core.billing.rates.set_rate import SetRate, TakeBackRate
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
    rate: Annotated[HowMuch | None, PriceCalled()] = if_said()
    """Agreed on as they are added, by whoever may."""


@dataclass(frozen=True, slots=True)
class NewPerson:
    name: Annotated[str, Name(100)]
    role: Annotated[Role, ARole()]


@dataclass(frozen=True, slots=True)
class Which:
    person: Annotated[PersonId, Identifier()]
    rate: Annotated[RateId | None, Identifier()] = if_said()


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
    text = call.say("person-added", name=person.name)
    if args.group is not None:
        call.run(Enrol(call.actor, args.group, (person.id,)))
        classes = [each.name for each in call.run(ClassesOf(call.actor, person.id))]
        text = call.say("person-added-to", name=person.name, classes=classes)
    if args.rate is None or args.rate.price is None:
        return replace(_added(person, call), text=text)
    if not call.may(Permission.KEEP_MONEY):
        return replace(_added(person, call), text=f"{text} {call.say('rate-left-out')}")
    rate = SetRate(call.actor, person.id, args.rate.price, call.today_here)
    made = call.run(rate)
    priced = call.say("person-rated", price=args.rate.price)
    added = _added(person, call, rate=f"id:{made.rule.id}")
    return replace(added, text=f"{text} {priced}", private=True)


@command(name="adduser", args=NewPerson, allow=Permission.MANAGE_PEOPLE)
def add_user(args: NewPerson, call: Call) -> Reply:
    request = AddPerson(call.actor, args.name, (Grant(args.role),))
    return _added(call.run(request), call)


@command(name="takebackperson", args=Which, allow=Permission.ADD_STUDENTS, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    if args.rate is not None:
        call.run(TakeBackRate(call.actor, args.rate))
    person = call.run(TakeBackPerson(call.actor, args.person))
    return Reply(call.say("person-removed", name=person.name))


def _added(person: Person, call: Call, **beside: str) -> Reply:
    who = f"id:{person.id}"
    return Reply(
        call.say("person-added", name=person.name),
        (
            call.undo("takebackperson", person=who, **beside),
            call.choice("invite-button", "invite", person=who),
        ),
    )
