"""Who has not got an announcement: by name, and why."""

from collections.abc import Mapping, Sequence

from bot.call import Call
from bot.command import command
from bot.commands.messaging.announced import Which
from bot.words import has
from core.kernel.permissions import Permission
from core.messaging.announcements.who_not import WhoNot
from core.messaging.conversation import Field, Reply, Sheet
from core.people.look_up import Everybody

NAMED = 12
"""Of one reason; where there are more, all of them come as a file."""


@command(
    name="whonot",
    args=Which,
    allow=Permission.ANNOUNCE,
    only_reads=True,
    menu=False,
)
def who_not(args: Which, call: Call) -> Reply:
    found = call.run(WhoNot(call.actor, args.announcement))
    if not found:
        return Reply(call.say("everybody-got-it"), beside=True)
    known = {each.id: each.name for each in call.run(Everybody(call.actor))}
    gone = call.say("audience-gone")
    named = {
        _why(why, call): sorted(known.get(each, gone) for each in people)
        for why, people in found.items()
    }
    fields = tuple(Field(why, _some(names, call)) for why, names in named.items())
    count = sum(map(len, named.values()))
    many = any(len(names) > NAMED for names in named.values())
    sheet = (_sheet(named, call),) if many else ()
    text = call.say("who-not", count=count)
    return Reply(text, fields=fields, attachments=sheet, beside=True, private=True)


def _why(why: str, call: Call) -> str:
    """In our words where we have some, else in the platform's."""
    sentence = f"why-not-{why.replace(' ', '-')}"
    return call.say(sentence) if has(sentence) else why


def _some(names: Sequence[str], call: Call) -> str:
    if len(names) <= NAMED:
        return ", ".join(names)
    rest = len(names) - NAMED
    return call.say("names-and-more", names=", ".join(names[:NAMED]), count=rest)


def _sheet(named: Mapping[str, Sequence[str]], call: Call) -> Sheet:
    rows = tuple((name, why) for why, names in named.items() for name in names)
    header = call.say("column-name"), call.say("column-why")
    title = call.say("who-not-file")
    by = call.speaker.organisation.name
    return Sheet(title, header, rows, "xlsx", title, (), by, call.language)
