"""/reminders: what one is going to be reminded of, and no more."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.how_often import every_in_words
from bot.kinds.kind import Identifier
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.remind_me import DropReminder, OwnReminders
from core.messaging.reminders import Reminder, ReminderId

BUTTONS = 5


@dataclass(frozen=True, slots=True)
class Which:
    reminder: Annotated[ReminderId, Identifier()]


@command(name="dropreminder", args=Which, allow=Permission.SEE_SELF, menu=False)
def drop_reminder(args: Which, call: Call) -> Reply:
    gone = call.run(DropReminder(call.actor, args.reminder))
    at = {"every": gone.every} if gone.every else {"at": gone.at.isoformat()}
    undo = call.undo("remind", audience="me", text=gone.text, **at)
    return Reply(call.say("reminder-gone", text=gone.text), (undo,), private=True)


@command(
    name="reminders",
    intent="see_reminders",
    args=Nothing,
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def reminders(args: Nothing, call: Call) -> Reply:
    del args
    own = call.run(OwnReminders(call.actor))
    if not own:
        return Reply(call.say("reminders-none"))
    fields = tuple(Field(call.when(each.at), _listed(each, call)) for each in own)
    drop = tuple(_drop(each, call) for each in own[:BUTTONS])
    text = call.say("reminders", count=len(own))
    return Reply(text, drop, fields=fields, private=True)


def _listed(each: Reminder, call: Call) -> str:
    if not each.every:
        return each.text
    day = each.at.astimezone(call.speaker.zone).date()
    rhythm = every_in_words(each.every, day, call)
    return call.say("reminder-each-time", text=each.text, rhythm=rhythm)


def _drop(each: Reminder, call: Call) -> Choice:
    label = call.say("drop-reminder-button", at=call.when(each.at))
    return Choice(label, Draft("dropreminder", {"reminder": f"id:{each.id}"}))
