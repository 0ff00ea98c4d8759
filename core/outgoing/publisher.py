"""An event is kept, and promised to every webhook that wants its kind."""

from dataclasses import dataclass
from uuid import UUID

from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.in_order import in_order
from core.messaging.ports import Outbox
from core.outgoing.events.kinds import is_among
from core.outgoing.events.model import Event, EventId, Events
from core.outgoing.webhooks.hosts import WebhookHosts
from core.outgoing.webhooks.model import call_of
from core.outgoing.webhooks.ports import Webhooks


@dataclass(frozen=True, slots=True)
class Publisher:
    """A bundle of ports; see `core.application.Ports`."""

    events: Events
    webhooks: Webhooks
    hosts: WebhookHosts
    outbox: Outbox
    clock: Clock

    def publish(
        self,
        organisation: OrganisationId,
        kind: str,
        thing: UUID | None = None,
        person: PersonId | None = None,
    ) -> None:
        now = self.clock.now()
        event = Event(EventId(in_order(now)), kind, now, thing, person)
        self.events.add(organisation, event)
        if not self.hosts:
            return
        for hook in self.webhooks.listening(organisation):
            if is_among(kind, hook.kinds):
                self.outbox.put(call_of(organisation, hook, event))
