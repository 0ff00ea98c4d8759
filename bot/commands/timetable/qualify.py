"""/qualify: which courses a tutor may teach; others are not asked to stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.people import Somebody
from bot.kinds.several import SomeCourses
from core.curriculum.keep_courses import EveryCourse
from core.kernel.ids import CourseId, PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply
from core.sessions.substitutes.qualify import MayTeach, Qualify


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId, Somebody()]
    courses: Annotated[tuple[CourseId, ...] | None, SomeCourses()] = if_said()


@command(name="qualify", args=Args, allow=Permission.PLAN_TIMETABLE)
def qualify(args: Args, call: Call) -> Reply:
    """Without courses it shows what was said before."""
    if args.courses is None:
        return Reply(
            _said(args.tutor, call.run(MayTeach(call.actor, args.tutor)), call)
        )
    before = call.run(Qualify(call.actor, args.tutor, args.courses))
    return Reply(_said(args.tutor, args.courses, call), (_undo(args, before, call),))


def _undo(args: Args, before: Sequence[CourseId], call: Call) -> Choice:
    said = ",".join(f"id:{each}" for each in before) or "anything"
    return call.undo("qualify", tutor=f"id:{args.tutor}", courses=said)


def _said(tutor: PersonId, courses: Sequence[CourseId], call: Call) -> str:
    names = {each.id: each.short for each in call.run(EveryCourse(call.actor))}
    return call.say(
        "qualified" if courses else "qualified-anything",
        tutor=names_here(call).get(tutor, "?"),
        courses=call.show([names.get(each, "?") for each in courses]),
    )
