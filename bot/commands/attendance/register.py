"""/register: who is there, and a tap to decide what is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.kind import Identifier
from core.attendance.errors import NoRegisterNow
from core.attendance.model import BY_HAND, SETTLED, Status, count
from core.attendance.register.show import (
    EntryHistory,
    Line,
    Register,
    RegistersNow,
    ShowRegister,
)
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.facts import read
from core.sessions.model import SessionId

MOST_BUTTONS = 20


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId | None, Identifier()] = if_said()
    student: Annotated[PersonId | None, Identifier()] = if_said()


@command(
    name="register",
    args=Args,
    intent="who_is_here",
    allow=Permission.KEEP_REGISTER,
    only_reads=True,
)
def register(args: Args, call: Call) -> Reply:
    if args.session is None and not _teaches_now(call):
        return _which(call)
    shown = call.run(ShowRegister(call.actor, args.session))
    one = [each for each in shown.lines if each.student.id == args.student]
    if one:
        return _about(one[0], shown, call)
    figures = count([each.entry for each in shown.lines])
    counts = {name: getattr(figures, name) for name in figures.__slots__}
    text = call.say("register-counts", **counts)
    asked = (
        Field(call.say(each.label), str(read(each.value))) for each in shown.still_there
    )
    fields = (*(_field(each, call) for each in shown.lines), *asked)
    return Reply(
        text,
        tuple(_choices(shown, call)),
        title=title_of(shown.session, call),
        fields=fields,
        private=True,
    )


def _teaches_now(call: Call) -> bool:
    try:
        call.run(ShowRegister(call.actor))
    except NoRegisterNow:
        return False
    return True


def _which(call: Call) -> Reply:
    """For whoever teaches nothing now and keeps the registers of others."""
    kept = call.run(RegistersNow(call.actor))
    choices = tuple(
        Choice(title_of(s, call), Draft("register", {"session": f"id:{s.id}"}))
        for s in kept[:MOST_BUTTONS]
    )
    return Reply(call.say("register-which" if kept else "register-none"), choices)


def _field(line: Line, call: Call) -> Field:
    at = call.show(line.entry.at) if line.entry.at else ""
    status = call.say(f"status-{line.entry.status}")
    said = f"{status} {at}".strip()
    if line.handed is not None:
        sent, arrived = line.handed
        late = call.say("entry-sent-late", sent=sent, arrived=arrived)
        said = f"{said}, {late}"
    return Field(line.student.name, said)


def _choices(shown: Register, call: Call) -> Iterable[Choice]:
    """Whoever is still open gets a button; everybody else at once, too."""
    which = f"id:{shown.session.id}"
    undecided = [each for each in shown.lines if each.entry.status not in SETTLED]
    if undecided:
        draft = Draft("attend", {"others": "present", "session": which})
        yield Choice(call.say("register-rest-present"), draft)
    yield Choice(
        call.say("register-grid"), Draft("grid", {"session": which}), again=True
    )
    for line in undecided[:MOST_BUTTONS]:
        given = {"session": which, "student": f"id:{line.student.id}"}
        yield Choice(f"{line.student.name} …", Draft("register", given), again=True)


def _about(line: Line, shown: Register, call: Call) -> Reply:
    given = {"students": f"id:{line.student.id}", "session": f"id:{shown.session.id}"}
    choices = tuple(
        Choice(call.say(f"status-{each}"), Draft("attend", {**given, "status": each}))
        for each in BY_HAND
    )
    status = call.say(f"status-{line.entry.status}")
    text = call.say("register-decide", name=line.student.name, status=status)
    return Reply("\n".join((text, *_past(line, shown, call))), choices, private=True)


def _past(line: Line, shown: Register, call: Call) -> Iterable[str]:
    """What the entry said before, who said so, and why."""
    asked = EntryHistory(call.actor, shown.session.id, line.student.id)
    for each in call.run(asked):
        entry = each.entry
        if entry.kept is None or entry.status is Status.EXPECTED:
            continue
        said = {
            "at": call.when(entry.kept),
            "status": call.say(f"status-{entry.status}"),
            "who": each.by or call.say("entry-said-desk"),
        }
        if entry.reason:
            yield call.say("entry-said-why", **said, reason=entry.reason)
        else:
            yield call.say("entry-said", **said)
