"""/grid: one card, a button a student; each tap goes on to the next status."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.attend import told_of
from bot.commands.attendance.titles import title_of
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, Line, Number
from core.attendance.model import SETTLED, Status
from core.attendance.register.show import Register, ShowRegister
from core.attendance.review.decide import Decide
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import SessionId

MOST = 16
"""Students on a card: with what is below them a card of Slack's takes no more."""
MARKS = {"p": Status.PRESENT, "l": Status.LATE, "a": Status.ABSENT}
NEXT = {".": "p", "p": "l", "l": "a", "a": "."}
SIGNS = {".": "·", "p": "✓", "l": "◷", "a": "✗"}


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId | None, Identifier()] = if_said()
    marks: Annotated[str, Line(10_000)] = unless_said("-")
    page: Annotated[int, Number()] = unless_said("0")


@dataclass(frozen=True, slots=True)
class SaveArgs:
    session: Annotated[SessionId, Identifier()]
    marks: Annotated[str, Line(10_000)]


@command(name="grid", args=Args, allow=Permission.KEEP_REGISTER, only_reads=True)
def grid(args: Args, call: Call) -> Reply:
    """Nothing is written down before it is saved."""
    shown = call.run(ShowRegister(call.actor, args.session))
    marks = _marks(shown, args.marks)
    session = shown.session
    changed = sum(a != b for a, b in zip(marks, _marks(shown, "-"), strict=True))
    return Reply(
        call.say("grid-how", changed=changed),
        tuple(_choices(shown, marks, args.page, call)),
        title=title_of(session, call),
        card=f"grid:{session.id.hex}",
        private=True,
    )


@command(name="gridsave", args=SaveArgs, allow=Permission.KEEP_REGISTER, menu=False)
def grid_save(args: SaveArgs, call: Call) -> Reply:
    shown = call.run(ShowRegister(call.actor, args.session))
    marks = _marks(shown, args.marks)
    said = tuple(
        (line.student.id, MARKS[mark])
        for line, mark in zip(shown.lines, marks, strict=True)
        if mark in MARKS and line.entry.status is not MARKS[mark]
    )
    if not said:
        return Reply(call.say("attended-nobody"))
    return told_of(Decide(call.actor, said, shown.session.id), call)


def _marks(shown: Register, said: str) -> str:
    """A sign for each line; anew where somebody joined or left meanwhile."""
    if len(said) == len(shown.lines) and set(said) <= NEXT.keys():
        return said
    by_status = {status: mark for mark, status in MARKS.items()}
    return "".join(by_status.get(each.entry.status, ".") for each in shown.lines)


def _choices(shown: Register, marks: str, page: int, call: Call) -> Iterator[Choice]:
    which = f"id:{shown.session.id}"
    pages = max(-(-len(marks) // MOST), 1)
    page = min(page, pages - 1)

    def again(label: str, marks: str, page: int) -> Choice:
        given = {"session": which, "marks": marks, "page": str(page)}
        return Choice(label, Draft("grid", given), again=True)

    for at in range(page * MOST, min((page + 1) * MOST, len(marks))):
        line, mark = shown.lines[at], marks[at]
        tapped = marks[:at] + NEXT[mark] + marks[at + 1 :]
        yield again(f"{SIGNS[mark]} {line.student.name}", tapped, page)
    if "." in marks:
        rest = "".join(
            "p" if _is_open(shown, at, m) else m for at, m in enumerate(marks)
        )
        yield again(call.say("register-rest-present"), rest, page)
    if page:
        yield again(call.say("grid-before"), marks, page - 1)
    if page + 1 < pages:
        yield again(call.say("grid-next"), marks, page + 1)
    save = Draft("gridsave", {"session": which, "marks": marks})
    yield Choice(call.say("grid-save"), save, again=True)


def _is_open(shown: Register, at: int, mark: str) -> bool:
    return mark == "." and shown.lines[at].entry.status not in SETTLED
