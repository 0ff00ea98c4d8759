"""/explain: how a sentence is understood, step by step, for whoever runs things."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Line
from bot.turn.scenes import Scenes
from bot.understand.explain import step_by_step
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply

LONGEST = 400
SCENES = Scenes()


@dataclass(frozen=True, slots=True)
class Args:
    text: Annotated[str, Line(1000)]


@command(name="explain", args=Args, allow=Permission.SET_UP, only_reads=True)
def explain(args: Args, call: Call) -> Reply:
    """Read as the asker's own sentence; nothing is done on it."""
    steps = list(step_by_step(args.text, SCENES.of(call)))
    found = (
        f"{step} {shown.split(': ')[0]}" for step, shown in steps if len(step) == 1
    )
    told = [(step, shown) for step, shown in steps if len(step) > 1]
    fields = tuple(
        Field(call.say(f"explain-{step}"), shown[:LONGEST])
        for step, shown in (*told, ("found", ", ".join(found)))
    )
    return Reply(call.say("explained"), fields=fields, private=True)
