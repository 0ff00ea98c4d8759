"""Who is to meet: students and tutors, told apart, as people name them together."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from bot.kinds.people import LEARNERS, Somebody
from bot.kinds.whom import Students, Whom
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.people.look_up import Everybody, Wards
from core.timetable.finding.find_time import TutorsOf

TEACHES = frozenset({Role.TUTOR, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Meeting:
    tutors: tuple[PersonId, ...] = ()
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None

    @property
    def said(self) -> str:
        """As an argument of another command says whom it is with."""
        if self.group is not None:
            return f"id:{self.group}"
        return ",".join(f"id:{each}" for each in self.students)


@dataclass(frozen=True, slots=True)
class Whoever(Students):
    """`me` are a student, or those whom a guardian looks after."""

    role: Role | None = None

    def read(self, words: str, call: Call) -> Whom:
        if words != "me":
            return Students.read(self, words, call)
        match own(call):
            case [one]:
                return Whom((one.person,))
            case several:
                options = (Option(each.name, f"id:{each.person}") for each in several)
                raise Unreadable("OneOfYours", tuple(options), unknown=True)


class Own(NamedTuple):
    person: PersonId
    name: str


def own(call: Call) -> list[Own]:
    """Oneself, for a student; whom a guardian looks after."""
    if Role.STUDENT in call.actor.roles:
        return [Own(call.actor.person, call.speaker.name)]
    return [Own(each.id, each.name) for each in call.run(Wards(call.actor))]


def left_to_say(who: Whom, call: Call) -> list[Own]:
    """Whoever only learns, and names their tutors alone, is to be there as well."""
    learns = call.actor.roles <= LEARNERS
    return own(call) if learns and only_teach(who, call) else []


def only_teach(who: Whom, call: Call) -> bool:
    everybody = who.students
    return who.group is None and bool(everybody) and _teaching(who, call) == everybody


def _teaching(who: Whom, call: Call) -> tuple[PersonId, ...]:
    roles = {p.id: p.roles_at(call.now) for p in call.run(Everybody(call.actor))}
    return tuple(e for e in who.students if roles.get(e, TEACHES) & TEACHES)


def meeting_of(who: Whom, tutor: PersonId | None, call: Call) -> Meeting:
    """Those of them who teach are its tutors; else the speaker, or whoever has them."""
    teaching = _teaching(who, call)
    students = tuple(each for each in who.students if each not in teaching)
    tutors = tuple(dict.fromkeys((*teaching, *((tutor,) if tutor else ()))))
    if not tutors and call.actor.roles & TEACHES:
        tutors = (call.actor.person,)
    if not tutors and students:
        tutors = call.run(TutorsOf(call.actor, students))
    return Meeting(tutors, students, who.group)


def tutors_to_tap(found: Meeting, call: Call) -> tuple[Option, ...]:
    """A family's own; of all who teach, for those who know them."""
    if call.actor.roles - LEARNERS and not found.tutors:
        return Somebody(Role.TUTOR).offer(call)
    names = {each.id: each.name for each in call.run(Everybody(call.actor))}
    return tuple(Option(names.get(e, "?"), f"id:{e}") for e in found.tutors)
