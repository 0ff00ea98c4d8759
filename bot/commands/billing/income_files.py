"""Income as a picture and as a file."""

from bot.call import Call
from core.messaging.conversation import Chart, Enclosure, Sheet
from core.reporting.income.model import Group, Grouping, Income

READ_OUT = 12
"""So many bars are told to those who cannot see the picture."""
BARS = 40
SHEETS = frozenset({"xlsx", "csv", "json"})
CALLED = frozenset({Grouping.MONTH, Grouping.WEEK})


def label_of(group: Group, grouping: Grouping, call: Call) -> str:
    """A time as people call it: `March 2026`, `9 to 15 Mar 2026`, `Mon 9 Mar`."""
    if group.label == "-":
        return call.say("income-without", what=grouping)
    if group.days is None:
        return group.label
    if grouping in CALLED:
        return call.show(group.days)
    return call.show(group.days.first) if grouping is Grouping.DAY else group.label


def enclosed(
    form: str, grouping: Grouping, found: Income, call: Call
) -> Enclosure | None:
    called = call.say("file-called", what="income")
    name = f"{called} {found.period.first} {found.period.last}"
    title = call.say("income-title", period=found.period)
    if form == "picture":
        bars = tuple(
            (
                label_of(each, grouping, call),
                each.amount.minor,
                call.show(each.amount),
            )
            for each in found.groups[:BARS]
        )
        told = [f"{label} {amount}" for label, _, amount in bars[:READ_OUT]]
        alt = call.say("income-alt", period=found.period, bars=told)
        return Chart(name, title, bars, alt)
    if form in SHEETS:
        names = ("day", "student", "amount", "currency", "kind")
        header = tuple(call.say(f"column-{each}") for each in names)
        kinds = {
            kind: call.say(f"kind-{kind.value.replace(' ', '-')}")
            for kind in {row.kind for row in found.rows}
        }
        correction = call.say("kind-correction")
        rows = tuple(
            (
                row.on,
                row.student,
                row.amount,
                row.amount.currency,
                correction if row.is_correction else kinds[row.kind],
            )
            for row in found.rows
        )
        heads = names if form == "json" else header
        by = call.house
        return Sheet(name, heads, rows, form, title, (), by, call.language)
    return None
