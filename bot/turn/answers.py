"""Whether a text answers the question that is open, or is something else."""

import re
from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from bot.kinds.audience import Audiences
from bot.kinds.kind import Kind, Line, Name, Unreadable, readable
from bot.kinds.whom import Works
from bot.turn.scenes import Scenes
from bot.understand.entities.find import look
from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from core.messaging.conversation import Draft

LEAVES = frozenset({"cancel", "stop", "undo"})
ORDERS = frozenset({"over", "not_over", "not_theirs"})
"""Why an order was declined that was clear, and no answer to anything."""
TYPED = re.compile(r"\s*/[a-z]", re.IGNORECASE)
TIMES = "TDLE"
POLITE = re.compile(
    r"(?:\W|\b(?:how|what|about|maybe|perhaps|let'?s|say|make|it|its|is|at|on|for|me|us"
    r"|him|her|them|would|should|could|can|we|i|think|be|good|great|best|better|fine|ok"
    r"|okay|works?|suits?|do|then|please|pls|plz|thanks?|ta|sorry|well|um|er|the|to)\b)*"
)
"""What stands around a time and means nothing else."""


class Answers:
    """What is asked for free words takes them as they are.

    To any other question an order of one's own is no answer, be it one that cannot
    be carried out, or a command that does not exist.
    """

    def __init__(self, commands: Mapping[str, Command], scenes: Scenes) -> None:
        self._commands = commands
        self._scenes = scenes

    def words(
        self, waiting: Draft, gap: str, text: str, reading: Reading, call: Call
    ) -> str | None:
        """The words that answer it; None where something else was meant."""
        if reading.intent in LEAVES or TYPED.match(text):
            return None
        kind = self._commands[waiting.command].kinds[gap]
        if isinstance(kind, Line) and not isinstance(kind, Name):
            return text
        if isinstance(kind, Audiences) and readable(kind, text, call):
            return text  # `those absent today` sounds like a register
        if reading.action is Action.DECLINE:
            return None if reading.why in ORDERS else self._within(kind, text, call)
        if _is_free(kind) and reading.action is Action.DO and _changes(reading, kind):
            return None
        return text if _takes(kind, text, call) else None

    def _within(self, kind: Kind, text: str, call: Call) -> str:
        """`how about 4pm tomorrow?`: the time of it, where that is what is asked for.

        What cannot be read at all is an answer too, and is asked about again.
        """
        if readable(kind, text, call):
            return text
        sentence = look(text, self._scenes.of(call))
        times = sentence.of(TIMES)
        if not times or any(map(sentence.is_denied, times)):
            return text
        first, last = times[0].start, times[-1].end
        if not POLITE.fullmatch(f"{sentence.said[:first]} {sentence.said[last:]}"):
            return text
        said = text[first:last]
        return said if readable(kind, said, call) else text


def _is_free(kind: Kind) -> bool:
    return isinstance(kind, Works | Name)


def _changes(reading: Reading, kind: Kind) -> bool:
    """What time went into may sound like an order; what is called so hardly does."""
    named = intents().get(reading.intent)
    return isinstance(kind, Works) or (named is not None and named.changes)


def _takes(kind: Kind, text: str, call: Call) -> bool:
    """Whether this is just what was asked for: a name, a time."""
    try:
        kind.read(text, call)
    except Unreadable as problem:
        is_name = problem.kind in {"Somebody", "Whom"} and bool(problem.meant)
        return is_name and not problem.unknown
    return True
