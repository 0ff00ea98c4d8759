"""A webhook that was off is told what happened meanwhile, for it is all in the log."""

from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes
from core.outgoing.events.kinds import is_among
from core.outgoing.events.model import EventId, Events
from core.outgoing.events.see import SETTLED
from core.outgoing.webhooks.errors import NoSuchWebhook
from core.outgoing.webhooks.keep import Calls, held
from core.outgoing.webhooks.model import Listening, State, Webhook, WebhookId, call_of

AT_ONCE = 2000
"""Events that are looked at in one go."""


@dataclass(frozen=True, slots=True)
class TellMissed(Request["Told"]):
    """Of all that happened after the event `last`, what it wants to hear."""

    webhook: WebhookId
    last: EventId


@dataclass(frozen=True, slots=True)
class Told:
    """`last` is where to go on; None where that was all."""

    hook: Webhook
    count: int
    last: EventId | None


@changes
def tell_missed(request: TellMissed, calls: Calls, events: Events) -> Told:
    """Under keys of their own: what was promised once is not promised again."""
    hook = held(request, request.webhook, calls)
    if hook.state is not State.ON:
        raise NoSuchWebhook
    here, now = request.actor.organisation, calls.clock.now()
    found = events.after(here, request.last, now - SETTLED, AT_ONCE)
    wanted = [each for each in found if is_among(each.kind, hook.kinds)]
    this = uuid4().hex
    for event in wanted:
        call = call_of(here, Listening(hook.id, hook.kinds, hook.rests_until), event)
        again = replace(call, key=f"{call.key}:{this}", due=max(call.due, now))
        calls.outbox.put(again)
    more = len(found) == AT_ONCE
    return Told(hook, len(wanted), found[-1].id if more else None)
