"""/search: what was written, and who and what is called so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.messaging.called import MOST, people_called, things_called
from bot.commands.sessions.shown import names_here
from bot.kinds.kind import Line
from core.kernel.actor import NOBODY
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.threads.search import Hit, SearchMessages, Written
from core.messaging.threads.words import words_of
from core.people.model import Person

AROUND = 120
"""So many letters are shown on both sides of what was sought."""


@dataclass(frozen=True, slots=True)
class Args:
    words: Annotated[str, Line(200)]


@command(
    name="search",
    args=Args,
    intent="search_messages",
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def search(args: Args, call: Call) -> Reply:
    hits = call.run(SearchMessages(call.actor, args.words))
    people = people_called(args.words, call)
    fields = [*_found(args.words, people, call), *_written(hits, args.words, call)]
    if not fields:
        return Reply(call.say("search-none", words=args.words), private=True)
    shown = call.say("search-found", words=args.words)
    choices = tuple(
        Choice(
            call.say("search-messages-button", name=each.name),
            Draft("messages", {"who": f"id:{each.id}"}),
            again=True,
        )
        for each in people[:1]
        if each.id != call.actor.person
    )
    return Reply(shown, choices, fields=tuple(fields), private=True)


def _found(sought: str, people: Sequence[Person], call: Call) -> Iterator[Field]:
    if people:
        names = [each.name for each in people[:MOST]]
        yield Field(call.say("search-people"), call.show(names))
    yield from things_called(sought, call)


def _written(hits: Sequence[Hit], sought: str, call: Call) -> Iterator[Field]:
    names = {**names_here(call), NOBODY: call.say("somebody-unnamed")}
    for hit in hits:
        entry = hit.entry
        facts = {"when": call.when(entry.at), "by": names.get(entry.by, "?")}
        if entry.kind is Written.ANNOUNCEMENT:
            label = call.say("search-announced", **facts)
        else:
            to = names.get(entry.to, "?") if entry.to else call.say("the-office")
            label = call.say("messages-row", **facts, to=to)
        yield Field(label, _around(hit.text, sought))


def _around(text: str, sought: str) -> str:
    """The first of the words where it stands, with what is on both sides of it."""
    low = text.casefold()
    places = [at for word in words_of(sought) if (at := low.find(word)) >= 0]
    first = min(places, default=0)
    start, end = max(0, first - AROUND), first + AROUND
    shown = " ".join(text[start:end].split())
    return f"{'…' * bool(start)}{shown}{'…' * (end < len(text))}"
