"""/entries: one's logged time, entry by entry; each can be changed or taken back."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import what
from bot.fields import if_said
from bot.kinds.kind import Identifier
from core.kernel.permissions import Permission
from core.marking.hours import MyEntries, OneEntry
from core.marking.model import EntryId, MarkingEntry
from core.messaging.conversation import Choice, Draft, Field, Reply

A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Page:
    before: Annotated[EntryId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    entry: Annotated[EntryId, Identifier()]


@command(name="entries", args=Page, allow=Permission.LOG_OWN_TIME, only_reads=True)
def entries(args: Page, call: Call) -> Reply:
    before = call.run(OneEntry(call.actor, args.before)) if args.before else None
    place = (before.start, before.id) if before else None
    found = call.run(MyEntries(call.actor, A_PAGE + 1, place))
    page = found[:A_PAGE]
    if not page:
        return Reply(call.say("entries-none"))
    choices = [_open(each, call) for each in page]
    if len(found) > A_PAGE:
        more = Draft("entries", {"before": f"id:{page[-1].id}"})
        choices.append(Choice(call.say("entries-more"), more, again=True))
    return Reply(call.say("entries-intro"), tuple(choices), private=True)


@command(name="entry", args=One, allow=Permission.LOG_OWN_TIME, menu=False)
def entry(args: One, call: Call) -> Reply:
    found = call.run(OneEntry(call.actor, args.entry))
    fields = [
        Field(call.say("entry-what"), what(found, call)),
        Field(call.say("entry-on"), call.show(found.on)),
        Field(call.say("entry-spent"), call.show(found.spent)),
    ]
    if not found.assumed:
        times = call.say("schedule-time", start=found.start, end=found.end)
        fields.append(Field(call.say("entry-times"), times))
    if found.forgotten:
        forgot = call.say("entry-forgotten", start=found.start)
        fields.append(Field(call.say("entry-timer"), forgot))
    if found.note:
        fields.append(Field(call.say("entry-note"), found.note))
    given = {"entry": f"id:{found.id}"}
    return Reply(
        call.say("entry-title"),
        (
            Choice(call.say("entry-change"), Draft("fixmark", given)),
            Choice(call.say("entry-drop"), Draft("dropmark", given)),
        ),
        fields=tuple(fields),
        private=True,
    )


def _open(found: MarkingEntry, call: Call) -> Choice:
    words = call.say(
        "entry-label", on=found.on, spent=found.spent, task=what(found, call)
    )
    return Choice(words, Draft("entry", {"entry": f"id:{found.id}"}), again=True)
