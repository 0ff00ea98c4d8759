"""Which people are meant: certain ones into the frame, the others into doubts."""

from itertools import product

from bot.understand.entities.found import Mention
from bot.understand.reading import Option
from bot.understand.roster.things import Person
from bot.understand.scene import Scene

Slots = dict[str, object]
Doubts = dict[str, tuple[Option, ...]]
MOST_OPTIONS = 6


def students(slots: Slots, doubts: Doubts, mentions: tuple[Mention, ...]) -> None:
    """All that were named, or a question when one of the names is two people."""
    known = slots.pop("students", ())
    people = [(p,) for p in known] if isinstance(known, tuple) else []
    meant = [*people, *(tuple(p for p in m.people if p.is_student) for m in mentions)]
    if "students" in doubts:
        return
    if all(len(each) == 1 for each in meant):
        slots["students"] = tuple(dict.fromkeys(each[0] for each in meant))
        return
    chosen = list(product(*meant))[:MOST_OPTIONS]
    doubts["students"] = tuple(
        Option(", ".join(p.name for p in each), "students", each) for each in chosen
    )


def staff(
    slots: Slots, doubts: Doubts, mentions: tuple[Mention, ...], scene: Scene
) -> None:
    for mention in mentions:
        people = tuple(p for p in mention.people if not p.is_student)
        if people == (scene.speaker,):
            continue
        if len(people) == 1:
            slots.setdefault("tutor", people[0])
        elif "tutor" not in slots:
            doubts["tutor"] = options(people, "tutor")


def options(people: tuple[Person, ...], slot: str) -> tuple[Option, ...]:
    return tuple(Option(p.name, slot, p) for p in people[:MOST_OPTIONS])
