"""/health and /alerts: how the desk is, for its operators."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.call import Call
from bot.command import Nothing, command
from bot.words import has
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.messaging.watch.health import SeeHealth
from core.messaging.watch.model import Figures

CARD = "health"


@command(
    name="health",
    intent="health",
    args=Nothing,
    allow=Permission.OPERATE,
    only_reads=True,
)
def health(args: Nothing, call: Call) -> Reply:
    """What waits, what was sent lately, and whether anything is wrong."""
    del args
    found = call.run(SeeHealth(call.actor))
    wrong = len(found.alerts)
    return Reply(
        call.say("health-shown", count=wrong),
        (call.choice("alerts-button", "alerts"),) if wrong else (),
        fields=tuple(_rows(found.figures, call)),
        card=CARD,
    )


@command(
    name="alerts",
    intent="alerts",
    args=Nothing,
    allow=Permission.OPERATE,
    only_reads=True,
)
def alerts(args: Nothing, call: Call) -> Reply:
    del args
    standing = call.run(SeeHealth(call.actor)).alerts
    if not standing:
        return Reply(call.say("alerts-none"))
    rows = tuple(_alerts(standing, call))
    return Reply(call.say("alerts-stand", count=len(rows)), fields=rows)


def _alerts(standing: Mapping[str, datetime], call: Call) -> Iterator[Field]:
    for name, since in standing.items():
        kind, _, what = name.partition(":")
        known = has(f"alert-{kind}")
        called = what.partition("#")[0]  # after it only what tells it from others
        says = call.say(f"alert-{kind}", what=called) if known else name
        yield Field(call.when(since), says)


def _rows(figures: Figures, call: Call) -> Iterator[Field]:
    late = figures.behind(figures.oldest_event)
    yield Field(
        call.say("health-events"),
        call.say("health-waiting", count=figures.events, late=late),
    )
    for platform, waiting in sorted(figures.waiting.items()):
        late = figures.behind(waiting.oldest)
        says = call.say("health-waiting", count=waiting.count, late=late)
        yield Field(call.say("health-to", platform=platform), says)
    sent = sum(n for (_, became), n in figures.settled.items() if became == "DELIVERED")
    yield Field(call.say("health-sent"), str(sent))
    yield Field(call.say("health-dead"), str(figures.dead))
