"""/attendance: one's own record, or that of a student in one's care."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.pickers import Somebody
from core.attendance.register import OwnAttendance
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@command(
    name="attendance",
    args=Args,
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def attendance(args: Args, call: Call) -> Reply:
    whose = args.student or call.actor.person
    record = call.run(OwnAttendance(call.actor, whose))
    fields = tuple(
        Field(title_of(session, call), call.say(f"status-{entry.status}"))
        for session, entry in record
    )
    sentence = "attendance-record" if fields else "attendance-none"
    return Reply(call.say(sentence), fields=fields, private=True)
