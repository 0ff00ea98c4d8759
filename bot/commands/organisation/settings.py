"""/settings: what an organisation decides for itself."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds import Line
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.settings import ChangePolicy, EveryPolicy


@dataclass(frozen=True, slots=True)
class Args:
    setting: Annotated[str, Line(40)]
    value: Annotated[str, Line(40)]


@command(name="settings", args=Nothing, allow=Permission.SET_UP, only_reads=True)
def settings(args: Nothing, call: Call) -> Reply:
    del args
    rows = tuple(
        Field(name, call.say(f"setting-{name}", value=value))
        for name, value in call.run(EveryPolicy(call.actor))
    )
    return Reply(call.say("settings"), fields=rows)


@command(name="set", args=Args, allow=Permission.SET_UP)
def change(args: Args, call: Call) -> Reply:
    before, after = call.run(ChangePolicy(call.actor, args.setting, args.value))
    text = call.say("setting-changed", setting=args.setting, before=before, after=after)
    return Reply(text, (call.undo("set", setting=args.setting, value=before),))
