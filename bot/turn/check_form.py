"""What is wrong with a form that was filled in, while it can still be put right."""

from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from bot.incoming import Incoming
from bot.kinds.kind import Unreadable
from bot.turn.advance import shown
from bot.turn.speaker import Nobody, Several, who_speaks
from core.application import Desk


class FormCheck:
    """Reads only; for platforms that show faults in the form itself."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        self._commands = commands

    def faults(self, incoming: Incoming, desk: Desk) -> dict[str, str]:
        """A sentence for each argument whose words cannot be read, by its name."""
        who = who_speaks(incoming, desk)
        command = self._commands.get(incoming.form)
        if isinstance(who, Nobody | Several) or command is None:
            return {}  # the turn itself has the words for that
        call = Call(incoming, who, desk, self._commands)
        found: dict[str, str] = {}
        for name, words in incoming.fields.items():
            kind = command.kinds.get(name)
            try:
                if kind is not None:
                    kind.read(words, call)
            except Unreadable as problem:
                found[name] = _sentence(problem, words, call)
        return found


def _sentence(problem: Unreadable, words: str, call: Call) -> str:
    if problem.meant:
        meant = ", ".join(option.label for option in problem.meant)
        return f"{call.say('which-one', given=shown(words))} {meant}"
    return call.say(f"unreadable-{problem.kind}", given=shown(words))
