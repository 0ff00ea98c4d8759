"""What to say of a sentence on which nothing is done: why not, and what it may be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from bot.call import Call
from bot.command import Command
from bot.topics import listed
from bot.turn.advance import not_for
from bot.turn.named import button_of
from bot.turn.nearest import MOST, nearest
from bot.turn.not_yet import not_yet
from bot.understand.drafts import command_for, draft_of
from bot.understand.reading import Reading
from core.messaging.conversation import Choice, Draft, Reply

TYPED = re.compile(r"\s*/([a-z_]{2,32})(?![\w/])")


@dataclass(frozen=True, slots=True)
class Meant:
    """A command that it may have been about, as far as it was understood."""

    command: Command
    draft: Draft
    intent: str

    def is_for(self, call: Call) -> bool:
        allow, shown = self.command.allow, self.command.shown_to
        return allow is None or (call.may(allow) and shown(call.speaker))


def declined(
    reading: Reading, commands: Mapping[str, Command], call: Call
) -> Draft | Reply:
    """Roles that sentences know of are few; the command itself knows who may."""
    meant = [
        Meant(command, draft, each.intent)
        for each in reading.near
        if (command := command_for(each, commands))
        if (draft := draft_of(each, commands))
    ]
    match reading.why:
        case "forbidden":
            return Reply(call.say("heard-forbidden"))
        case "not_theirs":
            return _not_theirs(meant, reading, commands, call)
        case "not_over":
            booked = (m.draft for m in meant if m.intent == "book_session")
            instead = tuple(Choice(call.say("book-instead"), d) for d in booked)
            return Reply(call.say("heard-not_over"), instead)
        case "over":  # the command asks which day it was to be
            own = [m.draft for m in meant if m.is_for(call)]
            return own[0] if own else Reply(call.say("heard-over"))
        case _:
            return _nearest(meant, call)


def _not_theirs(
    meant: list[Meant], reading: Reading, commands: Mapping[str, Command], call: Call
) -> Draft | Reply:
    if not meant:
        return not_yet(reading.near[0], commands, call)
    allow = meant[0].command.allow
    if allow is None or meant[0].is_for(call):
        return meant[0].draft
    return not_for(allow, call)


def _nearest(meant: list[Meant], call: Call) -> Reply:
    """The two things that it comes nearest to, to be tapped; nothing is done."""
    found = [m.command.name for m in meant if m.is_for(call) and m.command.menu]
    if not found and (unknown := _no_command(call)):
        return unknown
    names = dict.fromkeys((*found, *nearest(call.incoming.text, call)))
    choices = tuple(
        Choice(button_of(name, call), Draft(name)) for name in [*names][:MOST]
    )
    return Reply(call.say("heard-near" if choices else "heard-none"), choices)


def _no_command(call: Call) -> Reply | None:
    """`/tody`: there is none such, but perhaps one that is spelt much like it."""
    typed = TYPED.match(call.incoming.text.lower())
    if typed is None:
        return None
    mine = [each.name for each in listed(call)]
    near = get_close_matches(typed[1], mine)
    text = call.say("command-unknown", given=f"/{typed[1]}")
    return Reply(text, tuple(Choice(f"/{name}", Draft(name)) for name in near))
