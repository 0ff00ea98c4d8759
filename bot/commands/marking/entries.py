"""/entries: logged time, entry by entry; each can be changed or taken back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import named, what
from bot.fields import if_said
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.people import Somebody
from bot.kinds.times import Days
from bot.kinds.whom import ACOURSE
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.entries import EntriesOf, OneEntry
from core.marking.model import Activity, EntryId, MarkingEntry, Wanted
from core.messaging.conversation import Choice, Draft, Field, Reply

A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Page:
    period: Annotated[Period | None, Days(Tense.PAST)] = if_said()
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    activity: Annotated[str | None, OneOf(tuple(Activity))] = if_said()
    before: Annotated[EntryId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    entry: Annotated[EntryId, Identifier()]


@command(name="entries", args=Page, allow=Permission.SEE_TIME, only_reads=True)
def entries(args: Page, call: Call) -> Reply:
    """One's own, if nothing else was said; those of others for who answers for them."""
    before = call.run(OneEntry(call.actor, args.before)) if args.before else None
    place = (before.start, before.id) if before else None
    found = call.run(EntriesOf(call.actor, _wanted(args, call), A_PAGE + 1, place))
    page = found[:A_PAGE]
    if not page:
        return Reply(call.say("entries-none"))
    choices = [_open(each, call) for each in page]
    if len(found) > A_PAGE:
        more = call.draft.with_answer("before", f"id:{page[-1].id}")
        choices.append(Choice(call.say("entries-more"), more, again=True))
    return Reply(call.say("entries-intro"), tuple(choices), private=True)


@command(name="entry", args=One, allow=Permission.SEE_TIME, menu=False)
def entry(args: One, call: Call) -> Reply:
    found = call.run(OneEntry(call.actor, args.entry))
    fields = [
        Field(call.say("entry-what"), what(found, call)),
        Field(call.say("entry-on"), call.show(found.on)),
        Field(call.say("entry-spent"), call.show(found.spent)),
        Field(call.say("entry-source"), call.say(f"source-{found.source}")),
    ]
    if found.tutor != call.actor.person:
        name = named(call).get(found.tutor, "?")
        fields.insert(0, Field(call.say("entry-of"), name))
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
            Choice(call.say("entry-move"), Draft("movemark", given)),
            Choice(call.say("entry-whom"), Draft("forwhom", given)),
            Choice(call.say("entry-drop"), Draft("dropmark", given)),
        ),
        fields=tuple(fields),
        private=True,
    )


def _wanted(args: Page, call: Call) -> Wanted:
    said = (args.tutor, args.student, args.course)
    mine = call.may(Permission.LOG_OWN_TIME) and not any(said)
    days = args.period
    return Wanted(
        call.actor.person if mine else args.tutor,
        args.student,
        course=args.course,
        since=days.first if days else None,
        until=days.last + timedelta(days=1) if days else None,
        activity=Activity(args.activity) if args.activity else None,
    )


def _open(found: MarkingEntry, call: Call) -> Choice:
    words = call.say(
        "entry-label", on=found.on, spent=found.spent, task=what(found, call)
    )
    if found.tutor != call.actor.person:
        name = named(call).get(found.tutor, "?")
        words = call.say("entry-label-of", name=name, entry=words)
    return Choice(words, Draft("entry", {"entry": f"id:{found.id}"}), again=True)
