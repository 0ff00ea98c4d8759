"""/atrisk: who stays away, in a row or too often, with the sessions behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.people import Somebody
from core.attendance.absence.missing_card import write_to
from core.attendance.absence.streaks import Sort
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.reporting.at_risk import AskAtRisk, Concern

SHOWN, BUTTONS, WHY = 20, 6, 60


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@command(
    name="atrisk",
    args=Args,
    intent="students_at_risk",
    allow=Permission.SEE_WHO_IS_MISSING,
    only_reads=True,
    slots={"student": "students"},
)
def at_risk(args: Args, call: Call) -> Reply:
    found = call.run(AskAtRisk(call.actor, args.student))
    if not found:
        return Reply(call.say("at-risk-none"), private=True)
    people = {each.student.id: each.student for each in found}
    return Reply(
        call.say("at-risk", count=len(people)),
        tuple(write_to(each) for each in [*people.values()][:BUTTONS]),
        fields=tuple(
            Field(each.student.name, _said(each, call)) for each in found[:SHOWN]
        ),
        why=tuple(line for each in found for line in _why(each, call))[:WHY],
        private=True,
    )


def _said(concern: Concern, call: Call) -> str:
    trouble = concern.trouble
    if trouble.sort is Sort.IN_A_ROW:
        since = trouble.since.astimezone(call.speaker.zone).date()
        return call.say("at-risk-row", count=trouble.absences, since=since)
    return call.say("at-risk-rate", rate=trouble.rate, of=len(trouble.rows))


def _why(concern: Concern, call: Call) -> Iterator[str]:
    for session, mark in concern.rows:
        status = call.say(f"status-{mark.status}")
        yield f"{concern.student.name}, {title_of(session, call)}: {status}"
    if concern.hidden:
        name = concern.student.name
        yield call.say("at-risk-hidden", name=name, count=concern.hidden)
