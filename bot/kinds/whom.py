"""Kinds that name students, a class or a course, or several of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from bot.kinds.people import AT_MOST, Called, meant_by, nearest, seen_by
from core.kernel.actor import Role
from core.kernel.ids import ClassId, CourseId, PersonId, TaskId
from core.people.model import Person
from core.sessions.names import Names, OwnStudents, WhatIsNamed


@dataclass(frozen=True, slots=True)
class Whom:
    """Students by name, or a class, or all that are taught a course."""

    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class Students:
    """`id:…,id:…`, `Leo and Lena`, `10B`, `COS10001`.

    Of several people of one name, a tutor means those taught lately.
    """

    role: Role | None = Role.STUDENT

    def read(self, words: str, call: Call) -> Whom:
        names = call.run(WhatIsNamed(call.actor))
        whole = _thing(words.strip(), names)
        if whole is not None:
            return whole
        parts = [p.strip() for p in words.replace(" and ", ",").split(",") if p.strip()]
        found: list[PersonId] = []
        for place, part in enumerate(parts):
            meant = self._meant(part, names, call)
            if len(meant) != 1:
                near = meant or nearest(self._known(names, call), part)
                around = [f"id:{each}" for each in found], parts[place + 1 :]
                options = _options(near, *around)
                said = "" if part.startswith("id:") else part
                raise Unreadable("Whom", options, unknown=not meant, said=said)
            found.append(meant[0].id)
        if not found:
            raise Unreadable("Whom")
        return Whom(tuple(dict.fromkeys(found)))

    def offer(self, call: Call) -> tuple[Option, ...]:
        names = call.run(WhatIsNamed(call.actor))
        known = self._known(names, call)
        own = call.run(OwnStudents(call.actor))
        first = [p for p in known if p.id in own]
        people = first or (known if len(known) <= AT_MOST else [])
        groups = [Option(each.name, f"id:{each.id}") for each in names.classes]
        return (*_options(people, [], []), *groups)[:AT_MOST]

    def _meant(self, said: str, names: Names, call: Call) -> Sequence[Person]:
        known = self._known(names, call)
        if said.startswith("id:"):
            return [p for p in known if f"id:{p.id}" == said]
        meant = meant_by(said, known)
        if len(meant) > 1:
            taught = call.run(OwnStudents(call.actor))
            own = [p for p in meant if p.id in taught]
            return own if len(own) == 1 else meant
        return meant

    def _known(self, names: Names, call: Call) -> list[Person]:
        people = seen_by(call, names.people)
        if self.role is None:
            return people
        return [p for p in people if self.role in p.roles_at(call.now)]


@dataclass(frozen=True, slots=True)
class Thing:
    """A class, course, task, room or unit: by `id:…`, its name, or how that starts."""

    what: str

    def read(self, words: str, call: Call) -> UUID:
        known = self._known(call)
        said = words.strip().casefold()
        for each in known:
            if said in {f"id:{each.id}", each.name.casefold(), _code(each)}:
                return each.id
        meant = meant_by(said, known) if said else []
        if len(meant) == 1:
            return meant[0].id
        near = meant or nearest(known, words)
        rest = [] if meant else [each for each in known if each not in near]
        options = tuple(Option(e.name, f"id:{e.id}") for e in (*near, *rest))
        kind = f"Thing-{self.what}"
        raise Unreadable(kind, options[:AT_MOST], unknown=bool(said) and not meant)

    def offer(self, call: Call) -> tuple[Option, ...]:
        known = self._known(call)
        return tuple(Option(e.name, f"id:{e.id}") for e in known[:AT_MOST])

    def _known(self, call: Call) -> Sequence[Called]:
        names = call.run(WhatIsNamed(call.actor))
        kinds: dict[str, Sequence[Called]] = {
            "class": names.classes,
            "course": names.courses,
            "task": names.tasks,
            "room": names.rooms,
            "unit": names.units,
        }
        return kinds[self.what]


ACLASS, ACOURSE, ATASK, AROOM, AUNIT = (
    Thing("class"),
    Thing("course"),
    Thing("task"),
    Thing("room"),
    Thing("unit"),
)


class UnitOrNone:
    """A programme, department or school; `none` is no unit."""

    def read(self, words: str, call: Call) -> UUID | None:
        none = words.strip().casefold() in {"none", call.say("option-none").casefold()}
        return None if none else AUNIT.read(words, call)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return (*AUNIT.offer(call), Option(call.say("option-none"), "none"))


@dataclass(frozen=True, slots=True)
class Work:
    """What time went into: a task, course or student, or just words."""

    text: str = ""
    task: TaskId | None = None
    course: CourseId | None = None
    student: PersonId | None = None
    group: ClassId | None = None


@dataclass(frozen=True, slots=True)
class Works:
    """`id:…` of any of these, the name of a task or course, or free words."""

    most: int = 180

    def read(self, words: str, call: Call) -> Work:
        said = words.strip()
        if not said or len(said) > self.most:
            raise Unreadable("Line")
        names = call.run(WhatIsNamed(call.actor))
        for task in names.tasks:
            if said == f"id:{task.id}" or said.casefold() == task.name.casefold():
                return Work(task.name, task.id, task.course)
        for person in names.people if said.startswith("id:") else ():
            if said == f"id:{person.id}":
                return Work(person.name, student=person.id)
        thing = _thing(said, names)
        if thing is not None:
            return Work(_name_of(thing, names), None, thing.course, None, thing.group)
        if said.startswith("id:"):
            raise Unreadable("Line")
        return Work(said)

    def offer(self, call: Call) -> tuple[Option, ...]:
        del call
        return ()


class Subject:
    """A word for what is taught; the desk writes `id:maths`."""

    def read(self, words: str, call: Call) -> str:
        del call
        return words.strip().removeprefix("id:")[:200]

    def offer(self, call: Call) -> tuple[Option, ...]:
        del call
        return ()


def _code(thing: Called) -> str:
    return str(getattr(thing, "code", "") or thing.name).casefold()


def _thing(said: str, names: Names) -> Whom | None:
    """The class or course that this is the id or name of."""
    low = said.casefold()
    for group in names.classes:
        if low in {f"id:{group.id}", group.name.casefold()}:
            return Whom(group=group.id)
    for course in names.courses:
        if low in {f"id:{course.id}", course.name.casefold(), _code(course)}:
            return Whom(course=course.id)
    return None


def _name_of(thing: Whom, names: Names) -> str:
    groups = [g.name for g in names.classes if g.id == thing.group]
    return (groups or [c.short for c in names.courses if c.id == thing.course])[0]


def _options(
    people: Sequence[Person], before: list[str], after: list[str]
) -> tuple[Option, ...]:
    """Each a whole answer: those known already, one of these, and the rest."""
    return tuple(
        Option(p.name, ",".join((*before, f"id:{p.id}", *after)))
        for p in people[:AT_MOST]
    )
