"""Reads paraphrases.txt: who says what, and what it means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understand.labels import UNKNOWN, labelled
from bot.understand.reading import Action, Reading
from bot.understand.roster.things import Person
from tests.bot.understand.world import ALICE, HELEN, INGRID, MAYA, read

SPEAKERS = {"tutor": MAYA, "student": ALICE, "moderator": HELEN, "admin": INGRID}
FILE = Path(__file__).with_name("paraphrases.txt")
HARMLESS = {"none", "smalltalk", "help"}
MONTH = "2026-03-"


@dataclass(frozen=True)
class Line:
    speaker: Person
    text: str
    meaning: str

    @property
    def intent(self) -> str:
        return self.meaning.split()[0]

    def is_met_by(self, reading: Reading) -> bool:
        if self.intent == "none-or-any":
            return True
        if self.intent == "none":
            return reading.intent in HARMLESS
        if reading.intent != self.intent and {reading.intent, self.intent} != {
            "announce",
            "message",
        }:
            return False
        return all(_holds(said, reading) for said in self.expected)

    @property
    def expected(self) -> list[str]:
        """`slot=value` and `?slot`; a value goes on until the next of them."""
        said: list[str] = []
        for word in self.meaning.split()[1:]:
            if "=" in word or word.startswith("?"):
                said.append(word)
            else:
                said[-1] += f" {word}"
        return said


def lines(file: Path = FILE) -> Iterator[Line]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            role, text, meaning = (part.strip() for part in line.split("|"))
            yield Line(SPEAKERS[role], text, meaning)


def understood(line: Line) -> Reading:
    return read(line.text, line.speaker)


def _holds(expected: str, reading: Reading) -> bool:
    shown = labelled(reading)
    if expected.startswith("?"):
        return reading.action is Action.ASK and expected[1:] in shown["ask"]
    if reading.intent in UNKNOWN:
        slots = labelled(Reading("log_session", reading.action, reading.slots))["slots"]
    else:
        slots = shown["slots"]
    name, _, value = expected.partition("=")
    if name.endswith("date"):
        value = f"{MONTH}{int(value):02}"
    return name in slots and _written(slots[name]) == _expanded(value)


def _written(value: Any) -> str:
    match value:
        case list():
            return ",".join(map(str, value))
        case {"value": amount, "currency": currency}:
            return f"{amount:.2f}{currency}"
        case {"freq": freq, "time": time}:
            every = f"/{value['interval']}" if value["interval"] > 1 else ""
            return f"{freq}{every}:{','.join(value['byday'])}:{time}"
        case {"from": first, "to": last}:
            return f"{first}/{last}"
        case _:
            return str(value).lower() if isinstance(value, bool) else str(value)


def _expanded(value: str) -> str:
    """`24T16:00` is in this March, `30/+5` ends on the fifth of April."""
    if "/" in value and value.replace("/", "").replace("+", "").isdigit():
        first, last = value.split("/")
        month = "2026-04-" if last.startswith("+") else MONTH
        return f"{MONTH}{int(first):02}/{month}{int(last):02}"
    day, t, clock = value.partition("T")
    if t and day.isdigit():
        zone = "+01:00" if int(day) >= 29 else "+00:00"
        return f"{MONTH}{int(day):02}T{clock}{zone}"
    return value
