"""What webhooks need from the outside."""

from collections.abc import Sequence
from typing import Protocol

from core.kernel.ids import OrganisationId
from core.outgoing.webhooks.model import Listening, Webhook, WebhookId


class Webhooks(Protocol):
    def add(self, organisation: OrganisationId, hook: Webhook, secret: str) -> None: ...

    def change(self, organisation: OrganisationId, hook: Webhook) -> None:
        """All but its address, whose it is and its secret."""
        ...

    def listening(self, organisation: OrganisationId) -> Sequence[Listening]:
        """Those that are on; read once for all the units that share a commit."""
        ...

    def every(self, organisation: OrganisationId) -> list[Webhook]:
        """Those not dropped, the oldest first."""
        ...

    def find(self, organisation: OrganisationId, hook: WebhookId) -> Webhook | None:
        """Dropped ones too."""
        ...

    def hold(self, organisation: OrganisationId, hook: WebhookId) -> Webhook | None:
        """Likewise; nobody else changes it until the unit ends."""
        ...

    def off(self) -> list[Webhook]:
        """Of every organisation: those turned off after their failures."""
        ...

    def secret(self, organisation: OrganisationId, hook: WebhookId) -> str: ...
