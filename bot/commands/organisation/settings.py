"""/settings: what an organisation decides for itself. /set changes one of it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.policy import ASetting, SettingValue
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.settings import (
    WEEKDAYS,
    ChangePolicy,
    EveryPolicy,
    Value,
    is_in_days,
    written,
)


@dataclass(frozen=True, slots=True)
class Args:
    setting: Annotated[str, ASetting()]
    value: Annotated[str, SettingValue()]


@command(name="settings", args=Nothing, allow=Permission.SET_UP, only_reads=True)
def settings(args: Nothing, call: Call) -> Reply:
    """What each means, what it is now, and the word that changes it."""
    del args
    rows = tuple(
        Field(
            call.say(f"setting-{name}"),
            call.say("setting-shown", value=_shown(name, value, call), setting=name),
        )
        for name, value in call.run(EveryPolicy(call.actor))
    )
    return Reply(call.say("settings"), fields=rows)


@command(name="set", args=Args, allow=Permission.SET_UP)
def change(args: Args, call: Call) -> Reply:
    done = call.run(ChangePolicy(call.actor, args.setting, args.value))
    text = call.say(
        "setting-changed",
        setting=call.say(f"setting-{done.setting}"),
        before=_shown(done.setting, done.before, call),
        after=_shown(done.setting, done.after, call),
    )
    before = written(done.setting, done.before)
    return Reply(text, (call.undo("set", setting=done.setting, value=before),))


def _shown(name: str, value: Value, call: Call) -> str:
    """As it is read, with its unit."""
    if name.endswith("weekday") and isinstance(value, int):
        return call.say(f"option-{WEEKDAYS[value]}")
    if name.endswith("_m"):
        return call.say("metres", count=value)
    if is_in_days(name) and isinstance(value, timedelta):
        return call.say("kept-days", count=value.days)
    if isinstance(value, bool):
        return call.say("option-yes" if value else "option-no")
    if isinstance(value, StrEnum):
        return call.say(f"option-{value}")
    return str(call.show(value))
