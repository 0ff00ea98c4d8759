"""The likeliest answers to a question, to tap."""

from datetime import timedelta

from bot.understand.english import table
from bot.understand.reading import Option, Period
from bot.understand.roster.things import Person
from bot.understand.scene import Scene
from bot.understand.times.spans import unit_away
from bot.understand.times.vocabulary import grain
from bot.understand.who import options

MINUTES = (30, 45, 60, 90)
WORDS = table("options")


def likely(slot: str, scene: Scene) -> tuple[Option, ...]:
    if slot == "students":
        return options(_own(scene), slot)
    if slot == "length":
        return tuple(_minutes(minutes) for minutes in MINUTES)
    if slot == "period":
        return tuple(_period(label, scene) for label in WORDS["periods"])
    return ()


def _own(scene: Scene) -> tuple[Person, ...]:
    return tuple(p for p in scene.roster.people if p.id in scene.mine)


def _minutes(minutes: int) -> Option:
    label = WORDS["length"].format(minutes=minutes)
    return Option(label, "length", timedelta(minutes=minutes))


def _period(label: str, scene: Scene) -> Option:
    step, unit = WORDS["periods"][label]
    span = unit_away(scene.moment.now, step, grain(unit))
    return Option(label, "period", Period(span.start.date(), span.last_day))
