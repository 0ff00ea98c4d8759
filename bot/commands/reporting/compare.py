"""/compare: two things of a kind beside each other, or one at two times."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.reporting.pictured import HUNDREDTHS, WHOLE
from bot.commands.reporting.shown import FILES, cell_of, filed, heads_of, said
from bot.fields import unless_said
from bot.kinds.compared import Compared
from bot.kinds.reported import Form
from core.kernel.permissions import Permission
from core.messaging.conversation import Chart, Choice, Field, Reply, Sheet
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, Cell, Table


@dataclass(frozen=True, slots=True)
class Args:
    these: Annotated[tuple[Asked, Asked], Compared()]
    form: Annotated[str, Form(("text", *FILES))] = unless_said("text")


@command(
    name="compare",
    args=Args,
    intent="compare",
    allow=Permission.SEE_SELF,
    only_reads=True,
    slots={"these": "text"},
)
def compare(args: Args, call: Call) -> Reply:
    one, other = (call.run(AskReport(call.actor, each)) for each in args.these)
    title = _title((one, other), call)
    if args.form != "text":
        text = call.say("report-file", period=one.days)
        made = _sheet(args.form, title, (one, other), call)
        return Reply(text, attachments=(made,), private=True)
    fields = _fields(one, other, call)
    if not fields:
        none = call.say("report-none", title=title)
        return Reply(none, why=(none,), private=True)
    return Reply(
        call.say("compare", title=title),
        tuple(
            Choice(
                call.say(f"option-{form}"),
                call.draft.with_answer("form", form),
                again=True,
            )
            for form in FILES
        ),
        fields=fields,
        attachments=(_picture(title, (one, other), call),),
        why=tuple(f"{each.label}: {each.value}" for each in fields),
        private=True,
    )


def _title(both: tuple[Table, Table], call: Call) -> str:
    one, other = _names(both, call)
    if both[0].days == both[1].days:
        return call.say("compare-title", one=one, other=other, period=both[0].days)
    about = next(iter(both[0].names), call.say(f"report-{both[0].asked.report}"))
    return call.say("compare-times-title", about=about, one=one, other=other)


def _names(both: tuple[Table, Table], call: Call) -> tuple[str, str]:
    """Of what they are, or from when to when."""
    one, other = both
    if one.days == other.days:
        return one.names[0], other.names[0]
    return call.show(one.days), call.show(other.days)


def difference(one: Cell, other: Cell) -> Cell:
    """By how much the first is more; none where either is not known."""
    if one.number is None or other.number is None:
        return Cell(one.unit, None)
    return Cell(one.unit, round(one.number - other.number, 2))


def _pairs(one: Table, other: Table) -> list[tuple[Cell, Cell]]:
    return list(zip(one.totals, other.totals, strict=True))


def _fields(one: Table, other: Table, call: Call) -> tuple[Field, ...]:
    rows = zip(heads_of(one, call), _pairs(one, other), strict=True)
    return tuple(
        Field(
            head,
            call.say(
                "compare-line",
                one=said(left, call),
                other=said(right, call),
                difference=_signed(difference(left, right), call),
            ),
        )
        for head, (left, right) in rows
        if left.number or right.number
    )


def _signed(cell: Cell, call: Call) -> str:
    if cell.number is None:
        return "none"
    number = cell.number
    sign = "+" if number > 0 else "-" if number < 0 else ""
    return sign + said(Cell(cell.unit, abs(number)), call)


def _picture(title: str, both: tuple[Table, Table], call: Call) -> Chart:
    totals = (each.totals[0] for each in both)
    cells = list(zip(_names(both, call), totals, strict=True))
    bars = tuple(
        (name, round(HUNDREDTHS * (cell.number or 0)), said(cell, call))
        for name, cell in cells
    )
    head = heads_of(both[0], call)[0]
    told = [f"{name} {figure}" for name, _, figure in bars]
    alt = call.say("report-alt", title=title, name=head, bars=told)
    whole = WHOLE.get(both[0].columns[0].unit, 0)
    called = call.say("file-called", what="comparison")
    return Chart(called, f"{title}: {head}", bars, alt, whole)


def _sheet(form: str, title: str, both: tuple[Table, Table], call: Call) -> Sheet:
    """Each row is another figure, so there is no total of them."""
    one, other = both
    heads = (
        call.say("compare-figure"),
        *_names(both, call),
        call.say("compare-difference"),
    )
    if form == "json":
        heads = ("figure", "one", "other", "difference")
    rows = tuple(
        (head, *map(cell_of, (left, right, difference(left, right))))
        for head, (left, right) in zip(
            filed(one, call), _pairs(one, other), strict=True
        )
    )
    by = call.speaker.organisation.name
    called = call.say("file-called", what="comparison")
    name = f"{called} {one.days.first} {one.days.last}"
    return Sheet(name, heads, rows, form, title, (), by, call.language)
