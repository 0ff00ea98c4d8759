"""/draft: begin a timetable beside the one that stands, or see how it is doing."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.kind import Line
from bot.kinds.period import Days
from bot.understand.times.moment import Tense
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.organisation.academic_year import AcademicYears
from core.timetable.drafts.errors import NoDraft
from core.timetable.drafts.look import DraftEntries, LatestDraft
from core.timetable.drafts.model import Stage, TermDraft
from core.timetable.drafts.open import OpenDraft


@dataclass(frozen=True, slots=True)
class Args:
    name: Annotated[str | None, Line(100)] = if_said()
    days: Annotated[Period | None, Days(Tense.FUTURE)] = if_said()


@command(name="draft", args=Args, allow=Permission.PLAN_TIMETABLE)
def draft(args: Args, call: Call) -> Reply:
    if args.name is None:
        return shown(call)
    days = args.days or _of_term(args.name, call)
    if days is None:
        return Reply(call.say("draft-which-days", name=args.name))
    made = call.run(OpenDraft(call.actor, args.name, days))
    text = call.say(
        "draft-opened", name=made.name, first=made.days.first, last=made.days.last
    )
    return Reply(text, (_fill(call), _undo(made, call)))


def shown(call: Call) -> Reply:
    found = call.run(LatestDraft(call.actor))
    if found is None:
        return Reply(call.say("draft-none"))
    entries = call.run(DraftEntries(call.actor, found.id))
    count = sum(each.lesson is not None for each in entries)
    facts = {"first": found.days.first, "last": found.days.last, "count": count}
    text = call.say("draft-shown", name=found.name, **facts)
    stage = call.say("draft-stage", stage=found.stage.value)
    choices: tuple[Choice, ...] = ()
    if found.stage is Stage.OPEN:
        choices = (_fill(call), *_next(call, full=count > 0), _drop(found, call))
    elif found.stage is Stage.PUBLISHED:
        choices = (call.choice("unpublish-button", "unpublish"),)
    return Reply(f"{text} {stage}", choices)


def latest(call: Call) -> TermDraft:
    found = call.run(LatestDraft(call.actor))
    if found is None:
        raise NoDraft
    return found


def _of_term(name: str, call: Call) -> Period | None:
    _, terms, _ = call.run(AcademicYears(call.actor))
    said = name.casefold()
    return next((t.days for t in terms if t.name.casefold() == said), None)


def _next(call: Call, *, full: bool) -> tuple[Choice, ...]:
    if not full:
        return ()
    return call.choice("checkdraft-button", "checkdraft"), to_publish(call)


def to_publish(call: Call) -> Choice:
    """It is only a look yet, at what it would come to."""
    return Choice(call.say("publish-button"), Draft("publish"), again=True)


def _fill(call: Call) -> Choice:
    return call.choice("draft-fill-button", "import", what="timetable")


def _drop(found: TermDraft, call: Call) -> Choice:
    given = {"draft": f"id:{found.id}", "version": found.version}
    return call.choice("dropdraft-button", "dropdraft", **given)


def _undo(found: TermDraft, call: Call) -> Choice:
    return call.undo("dropdraft", draft=f"id:{found.id}", version=found.version)
