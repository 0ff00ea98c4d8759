"""Webhooks in SQL: their addresses and secrets are sealed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from core.kernel.ids import OrganisationId
from core.outgoing.webhooks.model import Listening, State, Webhook, WebhookId
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.outgoing import webhook as table

URL, SECRET = "webhook.url", "webhook.secret"

_here = table.c.organisation_id == organisation_said
_this = table.c.id == bindparam("hook")
_listening = Quick(
    select(table.c.id, table.c.kinds, table.c.rests_until)
    .where(_here, table.c.state == bindparam("on"))
    .order_by(table.c.made_at, table.c.id)
)
_every = (
    select(table)
    .where(_here, table.c.state != State.DROPPED.value)
    .order_by(table.c.made_at, table.c.id)
)
_one = select(table).where(_here, _this)
_hold = _one.with_for_update()
webhooks_off = (
    select(table).where(table.c.state == State.OFF.value).order_by(table.c.id)
)
_secret = select(table.c.secret).where(_here, _this)
_change = (
    update(table)
    .where(_here, _this)
    .values(
        kinds=bindparam("wanted"),
        state=bindparam("stands"),
        failures=bindparam("failed"),
        failing_since=bindparam("since"),
        rests_until=bindparam("until"),
        last_ok=bindparam("worked"),
        why=bindparam("reason"),
    )
)
_add = insert(table)


class SqlWebhooks(Repository):
    def add(self, organisation: OrganisationId, hook: Webhook, secret: str) -> None:
        ours = Owner(organisation, None)
        row = {
            "organisation_id": organisation,
            "id": hook.id,
            "url": self.vault.seal(ours, hook.url, about=URL, row=hook.id),
            "secret": self.vault.seal(ours, secret, about=SECRET, row=hook.id),
            "kinds": " ".join(hook.kinds),
            "by_id": hook.by,
            "made_at": hook.made_at,
            "state": hook.state.value,
            "failures": hook.failures,
            "failing_since": hook.failing_since,
            "rests_until": hook.rests_until,
            "last_ok": hook.last_ok,
            "why": hook.why,
        }
        self.connection.execute(_add, row)
        self.appended.webhooks.pop(organisation, None)

    def change(self, organisation: OrganisationId, hook: Webhook) -> None:
        said = {
            "organisation": organisation,
            "hook": hook.id,
            "wanted": " ".join(hook.kinds),
            "stands": hook.state.value,
            "failed": hook.failures,
            "since": hook.failing_since,
            "until": hook.rests_until,
            "worked": hook.last_ok,
            "reason": hook.why[:100],
        }
        self.connection.execute(_change, said)
        self.appended.webhooks.pop(organisation, None)

    def listening(self, organisation: OrganisationId) -> Sequence[Listening]:
        known = self.appended.webhooks.get(organisation)
        if known is None:
            said = {"organisation": organisation, "on": State.ON.value}
            known = tuple(
                Listening(hook, tuple(kinds.split()), until)
                for hook, kinds, until in _listening.rows(self.connection, said)
            )
            self.appended.webhooks[organisation] = known
        return known

    def every(self, organisation: OrganisationId) -> list[Webhook]:
        found = self.connection.execute(_every, {"organisation": organisation})
        return [self._webhook(row) for row in found]

    def find(self, organisation: OrganisationId, hook: WebhookId) -> Webhook | None:
        return self._found(_one, organisation, hook)

    def hold(self, organisation: OrganisationId, hook: WebhookId) -> Webhook | None:
        return self._found(_hold, organisation, hook)

    def off(self) -> list[Webhook]:
        return [self._webhook(row) for row in self.connection.execute(webhooks_off)]

    def secret(self, organisation: OrganisationId, hook: WebhookId) -> str:
        said = {"organisation": organisation, "hook": hook}
        sealed = self.connection.execute(_secret, said).scalar_one()
        ours = Owner(organisation, None)
        return self.vault.open(ours, sealed, about=SECRET, row=hook) or ""

    def _found(
        self, which: Select[Any], organisation: OrganisationId, hook: WebhookId
    ) -> Webhook | None:
        said = {"organisation": organisation, "hook": hook}
        row = self.connection.execute(which, said).first()
        return None if row is None else self._webhook(row)

    def _webhook(self, row: Row[Any]) -> Webhook:
        ours = Owner(row.organisation_id, None)
        return Webhook(
            row.id,
            self.vault.open(ours, row.url, about=URL, row=row.id) or "",
            tuple(row.kinds.split()),
            row.by_id,
            row.made_at,
            State(row.state),
            row.failures,
            row.failing_since,
            row.rests_until,
            row.last_ok,
            row.why,
        )
