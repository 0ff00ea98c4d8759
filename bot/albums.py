"""Files sent together, of which a platform tells one by one: they are one message."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.incoming import Incoming, Kind, storable
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.messaging.delivery.albums import InCompany, PartsOf
from core.messaging.delivery.receive import Close, Postpone
from core.messaging.model import Event

SETTLES = timedelta(seconds=1)
"""How long after its last part an album is taken to be whole: they come in a burst."""
MOST_PARTS = 10
"""More than that no platform sends together."""

Decode = Callable[[Event], Incoming | None]


class Albums:
    """Parts wait in the inbox until all are there: a process that dies loses none."""

    def __init__(self, door: Door, clock: Clock) -> None:
        self._door = door
        self._clock = clock

    async def whole(
        self, event: Event, incoming: Incoming, decode: Decode
    ) -> tuple[Event, Incoming] | None:
        """Both as one; None while others may still come, and where nothing is meant.

        Whoever sends no album waits for none.
        """
        if not incoming.album or incoming.withdrawn:
            return event, incoming
        there = f"{event.platform}:{event.workspace}:{event.conversation}"
        name = f"{there}:{incoming.album}"
        if incoming.edited_at:
            before = PartsOf(THE_DESK, event, name)
            others = await self._door.read(lambda desk: desk.run(before))
            return event, _edited(incoming, others, decode)
        asked = InCompany(THE_DESK, event, name)
        company = await self._door.read(lambda desk: desk.run(asked))
        parts, said = [event], [incoming]
        for other in company.others:
            part = _decoded(decode, other)
            if part and part.album == incoming.album and part.sender == incoming.sender:
                parts.append(other)
                said.append(part)
        whole = replace(event, parts=tuple(parts[1:]), album=name)
        if all(each.aside for each in said):
            await self._door.run(Close(THE_DESK, event))
            return None
        now, last = self._clock.now(), max(each.received_at for each in said)
        if len(said) < MOST_PARTS and now < last + SETTLES:
            rest = last + SETTLES - now
            await self._door.run(Postpone(THE_DESK, event, rest=rest))
            return None
        return whole, replace(joined(said), late=company.is_over)


def _edited(edited: Incoming, others: Sequence[Event], decode: Decode) -> Incoming:
    """All of the album as it is now: who corrects its words keeps its pictures."""
    known = (_decoded(decode, each) for each in others)
    rest = [each for each in known if each and each.message != edited.message]
    return replace(joined([*rest, edited]), edited_at=edited.edited_at)


def joined(said: Sequence[Incoming]) -> Incoming:
    """The part with the words, with all their files in the order they were sent."""
    in_order = sorted(said, key=lambda each: (len(each.message), each.message))
    worded = [each for each in in_order if each.text]
    chosen = worded[0] if worded else in_order[0]
    text = "\n".join(each.text for each in worded)
    return replace(
        chosen,
        text=text,
        kind=chosen.kind if text else Kind.MEDIA,
        files=tuple(file for each in in_order for file in each.files),
        forwarded=any(each.forwarded for each in in_order),
        aside=False,
    )


def _decoded(decode: Decode, event: Event) -> Incoming | None:
    """What cannot be read is told of in its own turn."""
    try:
        read = decode(event)
    except Exception:  # noqa: BLE001 -- whatever a platform sends
        return None
    return storable(read) if read else None
