"""/approve: the weeks that tutors finalised, for whoever answers for them."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.marking.shown import named
from bot.commands.marking.timesheet import shown
from bot.kinds.kind import Identifier
from core.kernel.permissions import Permission
from core.marking.sheets.approve import (
    ApproveSheet,
    OneSheet,
    OpenSheet,
    WaitingSheets,
)
from core.marking.sheets.model import SheetId, SheetState
from core.messaging.conversation import Choice, Draft, Reply

MOST = 12


@dataclass(frozen=True, slots=True)
class This:
    sheet: Annotated[SheetId, Identifier()]


@command(name="approve", args=Nothing, allow=Permission.APPROVE_TIME, only_reads=True)
def approve(args: Nothing, call: Call) -> Reply:
    del args
    waiting = call.run(WaitingSheets(call.actor))
    if not waiting:
        return Reply(call.say("sheets-none"))
    names = named(call)
    choices = tuple(
        Choice(
            call.say(
                "sheet-label",
                name=names.get(sheet.tutor, "?"),
                days=sheet.days,
                spent=spent,
            ),
            Draft("sheet", {"sheet": f"id:{sheet.id}"}),
            again=True,
        )
        for sheet, spent in waiting[:MOST]
    )
    text = call.say("sheets-waiting", count=len(waiting))
    return Reply(text, choices, private=True)


@command(
    name="sheet", args=This, allow=Permission.SEE_TIME, only_reads=True, menu=False
)
def sheet(args: This, call: Call) -> Reply:
    week = call.run(OneSheet(call.actor, args.sheet))
    if week.sheet is None or not call.may(Permission.APPROVE_TIME):
        return shown(week, (), call)
    given = f"id:{args.sheet}"
    back = call.choice("sheet-back-button", "sendback", sheet=given)
    if week.sheet.state is SheetState.APPROVED:
        return shown(week, (back,), call)
    yes = call.choice("sheet-approve-button", "approvesheet", sheet=given)
    return shown(week, (yes, back), call)


@command(name="approvesheet", args=This, allow=Permission.APPROVE_TIME, menu=False)
def approve_sheet(args: This, call: Call) -> Reply:
    week = call.run(ApproveSheet(call.actor, args.sheet))
    name = named(call).get(week.tutor, "?")
    own = str(week.tutor == call.actor.person)
    return Reply(
        call.say("sheet-is-approved", name=name, days=week.days, own=own),
        (call.choice("sheets-more-button", "approve"),),
        final=call.final(),
    )


@command(name="sendback", args=This, allow=Permission.APPROVE_TIME, menu=False)
def send_back(args: This, call: Call) -> Reply:
    week = call.run(OpenSheet(call.actor, args.sheet))
    name = named(call).get(week.tutor, "?")
    text = call.say("sheet-is-sent-back", name=name, days=week.days)
    return Reply(text, (call.choice("sheets-more-button", "approve"),))
