"""A webhook that is off after its failures is told to whoever runs the desk, too."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.permissions import Permission, permitted
from core.messaging.watch.alerts import Siren, Trouble
from core.outgoing.webhooks.model import WEBHOOK, Webhook
from core.outgoing.webhooks.ports import Webhooks

LONGEST_HOST = 40
"""Characters of it in the name of an alert."""


@dataclass(frozen=True, slots=True)
class LookForWebhooksOff(Request[None]):
    """Everybody's: once it is on again or dropped, its alert is over."""


@keeps
def look_for_webhooks_off(
    request: LookForWebhooksOff, webhooks: Webhooks, siren: Siren
) -> None:
    permitted(request.actor, Permission.OPERATE)
    standing = siren.watch.standing()
    off = {_name(each): each.host for each in webhooks.off()}
    for name in off.keys() - standing.keys():
        siren.sound(_trouble(name, off[name]))
    for name in standing.keys() - off.keys():
        kind, _, what = name.partition(":")
        if kind == WEBHOOK:
            siren.hush(_trouble(name, what.partition("#")[0]))


def _name(hook: Webhook) -> str:
    """Several may lead to one host."""
    return f"{WEBHOOK}:{hook.host[:LONGEST_HOST]}#{hook.id.hex[:8]}"


def _trouble(name: str, host: str) -> Trouble:
    return Trouble(name, "alert-webhook", host)
