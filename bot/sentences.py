"""Plain words: a new thing to do, the answer to a question, or not understood."""

from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from core.messaging.conversation import Draft, Reply


class Sentences:
    """What a text means to this speaker, in the middle of this conversation."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        self._commands = commands

    def may_only_ask(self, text: str) -> bool:
        """A guess without looking anything up: does this only ask for something?"""
        return text.strip().lower() in self._commands

    def read(self, text: str, waiting: Draft | None, call: Call) -> Draft | Reply:
        fresh = text.strip().lower()
        if fresh in self._commands:
            return Draft(fresh)
        if waiting is not None:
            gap = self._commands[waiting.command].first_gap(waiting)
            return waiting.with_answer(gap, text) if gap else waiting
        return Reply(call.say("not-understood"))
