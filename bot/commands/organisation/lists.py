"""/import: a list as a file, all of it or nothing."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.incoming import Kind
from bot.kinds import OneOf
from bot.lists.catalogue import LISTS
from bot.lists.take_in import take_in
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Reply, Sheet


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[str, OneOf(tuple(LISTS))]


@command(name="import", args=Args, allow=Permission.ADD_STUDENTS, hears=(Kind.MEDIA,))
def take_list(args: Args, call: Call) -> Reply:
    """Without a file it sends the template, and waits for it to come back."""
    what = LISTS[args.what]
    permitted(call.actor, what.allow)
    name = call.say(f"option-{args.what}")
    if call.gathered.unreadable:
        return Reply(call.say("list-unreadable"), asking=call.draft)
    if not call.gathered.lists:
        header = tuple(what.columns)
        example = tuple(column.example for column in what.columns.values())
        sheet = Sheet(args.what, header, (example,), "csv")
        text = call.say("list-template", what=name)
        return Reply(text, attachments=(sheet,), asking=call.draft)
    count = take_in(call.gathered.lists[0], what, call)
    return Reply(call.say("list-taken", what=name, count=count), final=call.final())
