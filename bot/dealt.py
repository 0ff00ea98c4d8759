"""`/pay Alice Hart 30`: which words belong to which argument, where none is quoted."""

from collections.abc import Iterator

from bot.call import Call
from bot.command import Command
from bot.kinds import Name, Unreadable
from bot.pickers import People, Somebody
from bot.whom import Students
from core.messaging.conversation import Draft

NAMES = (Name, Somebody, People, Students)
LONGEST = 5
"""Words that an argument before the last one takes at most."""
MOST_WORDS = 60


def deal(command: Command, words: list[str], call: Call) -> Draft | None:
    """The first way in which every argument can be read and none is missing.

    Names take as many words as they can, all else as few.
    """
    if len(words) > MOST_WORDS:
        return None
    for given in _ways(list(command.kinds), words, command, call):
        draft = Draft(command.name, given)
        if not command.gaps(draft):
            return draft
    return None


def _ways(
    slots: list[str], words: list[str], command: Command, call: Call
) -> Iterator[dict[str, str]]:
    if not words:
        yield {}
        return
    if not slots:
        return
    kind = command.kinds[slots[0]]
    lengths = range(1, min(len(words), LONGEST) + 1)
    order = reversed(lengths) if isinstance(kind, NAMES) else lengths
    for length in dict.fromkeys([*order, len(words)]):
        said = " ".join(words[:length])
        try:
            kind.read(said, call)
        except Unreadable:
            continue
        for rest in _ways(slots[1:], words[length:], command, call):
            yield {slots[0]: said, **rest}
