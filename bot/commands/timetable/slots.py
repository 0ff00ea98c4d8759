"""Times that were found, in words: as buttons, as reasons, as what is in the way."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from bot.call import Call
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft
from core.timetable.finding.obstacles import Hindrance, Obstacle
from core.timetable.finding.wanted import Slot

MINUTE = timedelta(minutes=1)


def slot_words(slot: Slot, call: Call) -> str:
    return call.say(
        "slot",
        on=slot.span.start.astimezone(call.speaker.zone).date(),
        start=slot.span.start,
        end=slot.span.end,
        roomed="yes" if slot.room else "no",
        room=slot.room.name if slot.room else "",
    )


def booking(slot: Slot, given: Mapping[str, str], call: Call) -> Choice:
    """A button that books it: `given` says with whom, by whom, about what."""
    draft = Draft("book", {**given, **when(slot)})
    return Choice(slot_words(slot, call), draft)


def asking(slot: Slot, who: str, tutors: str, call: Call) -> Choice:
    """Who does not book asks those who do."""
    start = slot.span.start
    words = call.say(
        "find-ask",
        who=who,
        tutors=tutors,
        on=start.astimezone(call.speaker.zone).date(),
        start=start,
        end=slot.span.end,
    )
    asks = {"permission": Permission.BOOK_SESSIONS.value, "words": words}
    return Choice(slot_words(slot, call), Draft("askstaff", asks))


def when(slot: Slot) -> dict[str, str]:
    """As /book and /move are told of a time and a room."""
    said = {
        "when": slot.span.start.isoformat(),
        "lasting": f"PT{slot.span.length // MINUTE}M",
    }
    return {**said, "room": f"id:{slot.room.id}"} if slot.room else said


def reasons(slots: Sequence[Slot], call: Call) -> tuple[str, ...]:
    """Why they stand in this order: a line for each, with what speaks against it."""
    return tuple(
        call.say(
            "slot-why" if slot.against else "slot-why-not",
            slot=slot_words(slot, call),
            points=slot.points,
            why=call.show([_against(name, n, call) for name, n in slot.against]),
        )
        for slot in slots
    )


def _against(rule: str, points: int, call: Call) -> str:
    return call.say(f"slot-rule-{rule}", points=points)


def in_the_way(
    found: Sequence[Obstacle], names: Mapping[PersonId, str], call: Call
) -> Iterator[str]:
    for each in found:
        name = names.get(each.who, "?") if each.who else ""
        yield call.say(f"in-the-way-{each.kind}", who=name, taken=each.taken)
    if not found or found[0].kind is Hindrance.PERSON:
        yield call.say("in-the-way-together")


def first_of(ids: Sequence[UUID]) -> dict[str, str]:
    """The one tutor who is asked; /book takes one."""
    return {"tutor": f"id:{ids[0]}"} if len(ids) == 1 else {}
