"""One message that asks for several things: all of them are done, or none is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.call import Call
from bot.command import Command
from bot.turn.advance import advance
from core.messaging.conversation import Draft, Reply


@dataclass(frozen=True, slots=True)
class Orders:
    """`taught Leo 4-5 and Lena 5-6`: two drafts, in the order they were said."""

    drafts: tuple[Draft, ...]


def carry_out(
    meant: Draft | Orders, commands: Mapping[str, Command], call: Call
) -> Reply:
    """A refusal of one refuses all, since it undoes the turn."""
    drafts = meant.drafts if isinstance(meant, Orders) else (meant,)
    return numbered([advance(commands[draft.command], draft, call) for draft in drafts])


def numbered(replies: list[Reply]) -> Reply:
    """Several as one, each with its number where there is more than one."""
    if len(replies) == 1:
        return replies[0]
    asking = [reply.asking for reply in replies if reply.asking is not None]
    counted = list(enumerate(replies, start=1))
    return Reply(
        "\n".join(f"{number}. {reply.text}" for number, reply in counted),
        tuple(
            replace(choice, label=f"{number}. {choice.label}")
            for number, reply in counted
            for choice in reply.choices
        ),
        asking[-1] if asking else None,
        did=replies[-1].did,
        final=next((reply.final for reply in replies if reply.final), None),
        private=any(reply.private for reply in replies),
    )
