"""`/pay Alice Hart 30`: which words belong to which argument, where none is quoted."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.call import Call
from bot.command import Command
from bot.kinds.kind import Kind, Name, OneOf, readable
from bot.kinds.people import People, Somebody
from bot.kinds.places import ASite
from bot.kinds.whom import Students, Thing
from core.messaging.conversation import Draft

NAMES = (Name, Somebody, People, Students, Thing, ASite)
LONGEST = 5
"""Words that an argument before the last one takes at most."""
MOST_WORDS, FEW = 60, 3
"""So many words only where there are few arguments to deal them out to."""


def deal(command: Command, words: list[str], call: Call) -> Draft | None:
    """The first way in which every argument can be read and none is missing.

    Names take as many words as they can, all else as few.
    """
    if len(words) > MOST_WORDS and len(command.kinds) > FEW:
        return None
    parts = [part.strip() for part in " ".join(words).split(",")]
    if len(parts) > 1 and isinstance(next(iter(command.kinds.values())), Name):
        return _by_commas(command, parts, call)
    for skips in (False, True):  # `/export people xlsx` leaves out the days
        for given in _ways(list(command.kinds), words, _Dealing(command, call, skips)):
            draft = Draft(command.name, given)
            if not command.gaps(draft):
                return draft
    return None


@dataclass(frozen=True, slots=True)
class _Dealing:
    command: Command
    call: Call
    skips: bool
    """Whether what need not be said may be passed over, to one of a few words."""


def elsewhere(command: Command, draft: Draft, call: Call) -> Draft | None:
    """`/times Maya`: one word that is no days, but somebody's name."""
    if len(draft.given) != 1:
        return None
    [said] = draft.given.values()
    named = sorted(command.kinds.items(), key=lambda each: _is_anybody(each[1]))
    for name, kind in named:
        is_named = getattr(kind, "by_name", False)
        if isinstance(kind, NAMES) and not is_named and readable(kind, said, call):
            return Draft(command.name, {name: said})
    return None


def _is_anybody(kind: Kind) -> bool:
    """Who is only looked for among students is tried first."""
    return isinstance(kind, Somebody) and kind.role is None


def _by_commas(command: Command, parts: list[str], call: Call) -> Draft | None:
    """`Ana, 10B, Hill School`: each to the next argument that it can be read as."""
    given: dict[str, str] = {}
    slots = iter(command.kinds)
    for part in parts:
        if not part:
            continue
        name = next(
            (each for each in slots if readable(command.kinds[each], part, call)), None
        )
        if name is None:
            return None
        given[name] = part
    draft = Draft(command.name, given)
    return None if command.gaps(draft) else draft


def _ways(
    slots: list[str], words: list[str], deal: _Dealing
) -> Iterator[dict[str, str]]:
    if not words:
        yield {}
        return
    if not slots:
        return
    kind = deal.command.kinds[slots[0]]
    lengths = range(1, min(len(words), LONGEST) + 1)
    order = reversed(lengths) if isinstance(kind, NAMES) else lengths
    for length in dict.fromkeys([*order, len(words)]):
        said = " ".join(words[:length])
        if not readable(kind, said, deal.call):
            continue
        for rest in _ways(slots[1:], words[length:], deal):
            yield {slots[0]: said, **rest}
    if deal.skips and not deal.command.needs(slots[0]):
        kinds = deal.command.kinds
        plain = [each for each in slots[1:] if isinstance(kinds[each], OneOf)]
        yield from _ways(plain, words, deal)
