"""/enrol and /unenrol: who is in a class."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.whom import ACLASS, Students, Whom
from bot.understand.times.moment import Tense
from core.curriculum.enrol import Enrol, PutMemberships, Unenrol
from core.curriculum.keep_classes import EveryClass
from core.curriculum.model import Membership
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply


class Memberships(Typed):
    """`person/since/until` each, with empty days where open; travels behind Undo."""

    def read(self, words: str, call: Call) -> tuple[Membership, ...]:
        del call
        try:
            return tuple(_memberships(words))
        except ValueError:
            raise Unreadable("Identifier") from None


def _memberships(words: str) -> Iterator[Membership]:
    for each in filter(None, words.split(",")):
        person, since, until = each.split("/")
        yield Membership(
            PersonId(UUID(person)),
            ClassId(UUID(int=0)),
            date.fromisoformat(since) if since else None,
            date.fromisoformat(until) if until else None,
        )


def _written(memberships: Iterable[Membership]) -> str:
    return ",".join(f"{m.person}/{m.since or ''}/{m.until or ''}" for m in memberships)


@dataclass(frozen=True, slots=True)
class Into:
    who: Annotated[Whom, Students()]
    group: Annotated[ClassId, ACLASS]
    since: Annotated[date | None, ADay()] = if_said()
    until: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()


@dataclass(frozen=True, slots=True)
class OutOf:
    who: Annotated[Whom, Students()]
    group: Annotated[ClassId, ACLASS]


@dataclass(frozen=True, slots=True)
class Were:
    group: Annotated[ClassId, ACLASS]
    were: Annotated[tuple[Membership, ...] | None, Memberships()] = if_said()
    gone: Annotated[tuple[Membership, ...] | None, Memberships()] = if_said()


@command(
    name="enrol",
    args=Into,
    allow=Permission.MANAGE_CURRICULUM,
    slots={"group": "class"},
)
def enrol(args: Into, call: Call) -> Reply:
    students = args.who.students
    if not students:
        return Reply(call.say("enrol-whom"))
    request = Enrol(
        call.actor, args.group, students, args.since or call.today_here, args.until
    )
    were = call.run(request)
    again = {each.person for each in were}
    gone = (Membership(each, args.group) for each in students if each not in again)
    undo = call.undo(
        "putmembers",
        group=f"id:{args.group}",
        were=_written(were),
        gone=_written(gone),
    )
    return Reply(call.say("enrolled", **_facts(students, args.group, call)), (undo,))


@command(name="unenrol", args=OutOf, allow=Permission.MANAGE_CURRICULUM)
def unenrol(args: OutOf, call: Call) -> Reply:
    students = args.who.students
    if not students:
        return Reply(call.say("enrol-whom"))
    were = call.run(Unenrol(call.actor, args.group, students, call.today_here))
    undo = call.undo("putmembers", group=f"id:{args.group}", were=_written(were))
    return Reply(call.say("unenrolled", **_facts(students, args.group, call)), (undo,))


@command(name="putmembers", args=Were, allow=Permission.MANAGE_CURRICULUM, menu=False)
def put_members(args: Were, call: Call) -> Reply:
    """What Undo presses after either."""
    gone = tuple(each.person for each in args.gone or ())
    request = PutMemberships(call.actor, args.group, args.were or (), gone)
    group = call.run(request)
    return Reply(call.say("members-put-back", name=group.name))


def _facts(
    students: tuple[PersonId, ...], group: ClassId, call: Call
) -> dict[str, object]:
    names = names_here(call)
    groups = {each.id: each.name for each in call.run(EveryClass(call.actor))}
    return {"who": [names.get(s, "?") for s in students], "name": groups.get(group, "")}
