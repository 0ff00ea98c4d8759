"""A reading as a draft of a command, in strings that can be kept and read back."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from bot.understand.entities.audience import Audience
from bot.understand.reading import Came, Option, Period, Reading
from bot.understand.roster.things import Named, Person
from bot.understand.times.repeats import Recurrence
from core.kernel.money import Money
from core.messaging.conversation import Draft

ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "who": ("students", "class", "course", "tutor"),
    "student": ("students",),
    "person": ("to", "students", "tutor"),
    "when": ("start", "recurrence", "period", "date", "at"),
    "starts": ("start", "date"),
    "on": ("date", "start", "due_date"),
    "days": ("period", "date"),
    "day": ("date", "start"),
    "spent": ("length",),
    "lasting": ("length",),
    "minutes": ("length",),
    "what": ("text", "task", "item"),
    "task": ("task", "item", "course", "class", "students"),
    "words": ("text",),
    "how": ("method",),
    "for_whom": ("students", "class", "course", "tutor", "scope"),
    "price": ("rate", "percent"),
    "there": ("to", "start", "at"),
    "there_day": ("to_date", "date"),
}
"""What an argument takes when no slot has its very name: the first there is."""


class Sayable(Protocol):
    """What a command tells about itself: its intent, and the slot of each argument.

    `slots` is needed only where neither the argument's own name nor ARGUMENTS fits.
    """

    @property
    def name(self) -> str: ...
    @property
    def intent(self) -> str: ...
    @property
    def kinds(self) -> Mapping[str, Any]: ...
    @property
    def slots(self) -> Mapping[str, str]: ...


S = TypeVar("S", bound=Sayable)


def draft_of(reading: Reading, commands: Mapping[str, Sayable]) -> Draft | None:
    """None when no command here has that intent: understood, but not done here."""
    command = command_for(reading, commands)
    if command is None:
        return None
    return Draft(command.name, dict(_given(_said(reading), command)))


def command_for(reading: Reading, commands: Mapping[str, S]) -> S | None:
    for command in commands.values():
        if command.intent and command.intent == reading.intent:
            return command
    return None


def left_out(reading: Reading, command: Sayable) -> dict[str, str]:
    """What was said and no argument takes, in canonical strings."""
    said = _said(reading)
    taken = {slot for _, slot, _ in _filled(said, command)}
    return {slot: canonical(said[slot]) for slot in said.keys() - taken}


def _said(reading: Reading) -> dict[str, object]:
    return {**reading.slots, **reading.unfit}


def choices_of(
    reading: Reading, commands: Mapping[str, Sayable]
) -> tuple[tuple[str, Draft], ...]:
    """The likely answers, each with the draft it completes."""
    found = ((o.label, _chosen(o, reading, commands)) for o in reading.options)
    return tuple((label, draft) for label, draft in found if draft)


def _chosen(
    option: Option, reading: Reading, commands: Mapping[str, Sayable]
) -> Draft | None:
    if isinstance(option.value, Reading):
        return draft_of(option.value, commands)
    slots = {**reading.slots, option.slot: option.value}
    return draft_of(Reading(reading.intent, reading.action, slots), commands)


def amended(
    draft: Draft, correction: Reading, commands: Mapping[str, Sayable]
) -> Draft | None:
    """The draft with what was corrected; None when it has nothing of the kind."""
    command = commands.get(draft.command)
    if command is None:
        return None
    slots = correction.slots
    nearest: dict[str, tuple[int, str]] = {}
    for argument, slot, far in _filled(slots, command):
        nearest[slot] = min(nearest.get(slot, (far, argument)), (far, argument))
    changed = {name: _written(slots, slot) for slot, (_, name) in nearest.items()}
    return Draft(draft.command, {**draft.given, **changed}) if changed else None


def _given(slots: Mapping[str, object], command: Sayable) -> Iterator[tuple[str, str]]:
    for argument, slot, _ in _filled(slots, command):
        yield argument, _written(slots, slot)


def _written(slots: Mapping[str, object], slot: str) -> str:
    """A number of per cent is no sum of money."""
    return canonical(slots[slot]) + ("%" if slot == "percent" else "")


def _filled(
    slots: Mapping[str, object], command: Sayable
) -> Iterator[tuple[str, str, int]]:
    """Each argument, the slot that fills it, and how far down its list that was."""
    for argument in command.kinds:
        named = command.slots.get(argument)
        names = (named,) if named else (argument, *ARGUMENTS.get(argument, ()))
        for far, slot in enumerate(names):
            if slot in slots:
                yield argument, slot, far
                break


def canonical(value: object) -> str:
    """One way to write each kind of value; people and things by their id."""
    if isinstance(value, tuple):
        return ",".join(canonical(each) for each in value)
    for kind, write in _WRITTEN.items():
        if isinstance(value, kind):
            return write(value)
    return str(value)


def iso_length(value: timedelta) -> str:
    """`PT45M`, `PT1H30M`; negative for earlier."""
    minutes = int(value.total_seconds() // 60)
    sign, (hours, rest) = ("-" if minutes < 0 else ""), divmod(abs(minutes), 60)
    parts = (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")
    return f"{sign}PT{parts}"


def _recurrence(value: Recurrence) -> str:
    """RFC 5545's rule, then what it lacks: time of day, start, days left out."""
    more = (
        ("TIME", value.at.strftime("%H:%M") if value.at else ""),
        ("MINUTES", str(value.minutes or "")),
        ("FROM", str(value.start or "")),
        ("EXCEPT", "+".join(str(day) for day in value.skips)),
        ("OPEN", "yes" if value.open_only else ""),
    )
    return ";".join((value.rrule, *(f"{name}={said}" for name, said in more if said)))


def _audience(value: Audience) -> str:
    of = f":{canonical(value.of)}" if value.of is not None else ""
    return f"{'-' if value.minus else ''}{value.kind}{of}"


_WRITTEN: Mapping[type, Callable[[Any], str]] = {
    datetime: lambda value: value.isoformat(),
    date: lambda value: value.isoformat(),
    timedelta: iso_length,
    Period: lambda value: f"{value.first}/{value.last}",
    Recurrence: _recurrence,
    Money: lambda value: f"{value.currency} {value.minor}",
    Audience: _audience,
    Came: lambda value: f"{canonical(value.who)}@{value.when}",
    Person: lambda value: f"id:{value.id}",
    Named: lambda value: f"id:{value.id}",
    bool: lambda value: "yes" if value else "no",
}
