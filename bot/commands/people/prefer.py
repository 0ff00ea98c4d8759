"""/prefer: my own time zone, reminders, quiet hours and language."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds import Line, OneOf
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.settings import written as policy_written
from core.people.prefer import FIELDS, MyPreferences, Prefer

POLICIES = {"by_email": "email_fallback"}
"""Where an organisation's policy has another name than a person's own wish."""


@dataclass(frozen=True, slots=True)
class Args:
    field: Annotated[str, OneOf(FIELDS)]
    value: Annotated[str, Line(60)]


@command(name="preferences", args=Nothing, allow=Permission.SEE_SELF, only_reads=True)
def preferences(args: Nothing, call: Call) -> Reply:
    del args
    mine = call.run(MyPreferences(call.actor))
    fields = tuple(
        Field(call.say(f"option-{name}"), _held(name, value, call))
        for name, value in mine
    )
    return Reply(call.say("preferences"), fields=fields)


@command(name="prefer", args=Args, allow=Permission.SEE_SELF)
def prefer(args: Args, call: Call) -> Reply:
    before, after = call.run(Prefer(call.actor, args.field, args.value))
    what = call.say(f"option-{args.field}")
    text = call.say("preference-changed", what=what, before=before, after=after)
    return Reply(text, (call.undo("prefer", field=args.field, value=before),))


def _held(name: str, value: str, call: Call) -> str:
    """What holds for this person, with a word on it where it is not their own."""
    if name == "language":
        return call.say(f"language-{value}")
    if value != "default":
        return value
    home = call.speaker.organisation
    if name == "zone":
        theirs = home.zone.key
    else:
        policy = POLICIES.get(name, name)
        theirs = policy_written(policy, getattr(home.policies, policy))
    return call.say("preference-theirs", value=theirs)
