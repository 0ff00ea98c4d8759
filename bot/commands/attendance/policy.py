"""/policy: what evidence is worth here. /weigh changes one rule of it."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Number
from bot.kinds.policy import ARule, RuleValue
from core.attendance.change_policy import (
    ChangeEvidencePolicy,
    PolicyChanged,
    ShowEvidencePolicy,
    TakeBackPolicy,
)
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.rules import IN_MINUTES, PRESET, PRESETS, RULES, written
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class Args:
    rule: Annotated[str, ARule()]
    value: Annotated[str, RuleValue()]


@dataclass(frozen=True, slots=True)
class TakeBackArgs:
    version: Annotated[int, Number()]


@command(name="policy", args=Nothing, allow=Permission.SET_UP, only_reads=True)
def policy(args: Nothing, call: Call) -> Reply:
    """Every doubt and what it comes to, with the word that changes it."""
    del args
    now = call.run(ShowEvidencePolicy(call.actor))
    rows = tuple(
        Field(
            call.say(f"rule-{rule}"),
            call.say("rule-shown", value=_value(now, rule, call), rule=rule),
        )
        for rule in RULES
    )
    presets = tuple(
        call.choice(f"preset-{name}", "weigh", rule=PRESET, value=name)
        for name in PRESETS
    )
    return Reply(call.say("policy", version=now.version), presets, fields=rows)


@command(name="weigh", args=Args, allow=Permission.SET_UP)
def weigh(args: Args, call: Call) -> Reply:
    return _changed(
        call.run(ChangeEvidencePolicy(call.actor, args.rule, args.value)), call
    )


@command(name="takebackpolicy", args=TakeBackArgs, allow=Permission.SET_UP, menu=False)
def take_back(args: TakeBackArgs, call: Call) -> Reply:
    return _changed(call.run(TakeBackPolicy(call.actor, args.version)), call)


def _changed(done: PolicyChanged, call: Call) -> Reply:
    lines = [
        call.say(
            "rule-changed",
            rule=call.say(f"rule-{rule}"),
            before=_value(done.before, rule, call),
            after=_value(done.after, rule, call),
        )
        for rule in RULES
        if written(done.before, rule) != written(done.after, rule)
    ]
    told = {"count": done.otherwise, "judged": done.judged}
    lines = lines or [call.say("policy-as-before")]
    lines.append(call.say("policy-otherwise", **told))
    undo = call.undo("takebackpolicy", version=done.after.version)
    return Reply("\n".join(lines), (undo,))


def _value(policy: EvidencePolicy, rule: str, call: Call) -> str:
    said = written(policy, rule)
    if said.isdecimal():
        unit = "minutes" if rule in IN_MINUTES else "metres"
        return call.say(f"rule-{unit}", count=int(said))
    return call.say(f"option-{said}")
