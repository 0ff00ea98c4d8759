"""/messages: what was written to and by somebody, and what waits for the office."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from bot.call import Call
from bot.command import command
from bot.commands.messaging.enclosed import openers, with_its_files
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.mark import Marked, marked
from bot.kinds.people import Somebody
from bot.words.letters import worded
from core.kernel.actor import NOBODY
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.notices.told import Told
from core.messaging.thread import Mark, ThreadId
from core.messaging.threads.direct_message import DirectMessage
from core.messaging.threads.history import (
    History,
    MyMessages,
    OfficesThreads,
    SeeMessages,
    SeeThread,
    SeeThreads,
)

LONGEST = 500
A_LINE = 120
OPENED = 3
"""So many threads get a button to open them."""


class OfThread(Identifier):
    """Of somebody without a name; travels behind buttons."""

    by_name: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[PersonId | None, Somebody()] = if_said()
    before: Annotated[Mark | None, Marked()] = if_said()
    thread: Annotated[ThreadId | None, OfThread()] = if_said()


@command(
    name="messages",
    args=Args,
    intent="see_messages",
    allow=Permission.SEE_SELF,
    only_reads=True,
    aliases=("history", "letters"),
)
def messages(args: Args, call: Call) -> Reply:
    who, before = args.who, args.before
    sees = call.may(Permission.SEE_MESSAGES)
    names = {**names_here(call), NOBODY: call.say("somebody-unnamed")}
    if sees and args.thread is not None:
        found = call.run(SeeThread(call.actor, args.thread, before))
        return _history(found, names[NOBODY], names, call)
    if sees and who is None:
        return _threads(call.run(SeeThreads(call.actor, before)), names, call)
    if sees and who is not None and who != call.actor.person:
        found = call.run(SeeMessages(call.actor, who, before))
    else:
        beside = None if who == call.actor.person else who
        found = call.run(MyMessages(call.actor, beside, before))
    name = names.get(who, "") if who else ""
    return _history(found, name, names, call)


def _history(
    found: History, name: str, names: Mapping[PersonId, str], call: Call
) -> Reply:
    if not found.page and found.older is None:
        return Reply(call.say("messages-none", name=name or "none"), private=True)
    return Reply(
        call.say("messages-shown", name=name or "none"),
        tuple(_choices(found, call)),
        fields=tuple(_row(each, names, call) for each in reversed(found.page)),
        private=True,
    )


def _row(
    each: DirectMessage | Told, names: Mapping[PersonId, str], call: Call
) -> Field:
    when = call.when(each.at)
    if isinstance(each, Told):
        says = worded(replace(each.says, language=call.language))
        label = call.say("messages-told", when=when)
        return Field(label, _cut(" ".join(f"{says.title} {says.text}".split())))
    by = names.get(each.by, "?")
    said = with_its_files(each, _cut(each.text), call)
    to = call.say("the-office") if each.to is None else names.get(each.to, "?")
    return Field(call.say("messages-row", when=when, by=by, to=to), said)


def _choices(found: History, call: Call) -> Iterator[Choice]:
    thread = found.thread
    letters = [each for each in found.page if isinstance(each, DirectMessage)]
    newest = letters[0] if letters else None
    if thread is not None and thread.closed_by is None:
        if newest is not None and newest.thread == thread.id:
            yield call.choice("answer-button", "answer", message=f"id:{newest.id}")
        close = Draft("closethread", {"thread": f"id:{thread.id}"})
        yield Choice(call.say("close-thread-button"), close)
    yield from openers(letters, call)
    if found.older is not None:
        given = {**call.draft.given, "before": marked(found.older)}
        older = Draft("messages", given)
        yield Choice(call.say("inbox-older-button"), older, again=True)


def _threads(found: OfficesThreads, names: Mapping[PersonId, str], call: Call) -> Reply:
    if not found.page:
        return Reply(call.say("threads-none"), private=True)
    rows: list[Field] = []
    choices: list[Choice] = []
    for thread, at, last in found.page:
        name = names.get(thread.person, "?")
        state = "closed" if thread.closed_by else "open" if thread.waits else "answered"
        label = call.say("thread-row", name=name, when=call.when(at), state=state)
        rows.append(Field(label, _cut(last.begins, A_LINE) if last else ""))
        if thread.person in names and len(choices) < OPENED:
            given = {"who": f"id:{thread.person}"}
            if thread.is_anonymous:
                given = {"thread": f"id:{thread.id}"}
            label = f"{name}, {call.when(at)}" if thread.is_anonymous else name
            choices.append(Choice(label, Draft("messages", given), again=True))
    if found.older is not None:
        older = Draft("messages", {"before": marked(found.older)})
        choices.append(Choice(call.say("inbox-older-button"), older, again=True))
    text = call.say("threads-shown", count=found.waiting)
    return Reply(text, tuple(choices), fields=tuple(rows), private=True)


def _cut(text: str, most: int = LONGEST) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
