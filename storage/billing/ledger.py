"""The ledger in SQL."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, Select, bindparam, func, select

from core.billing.model import AccountKind, Transfer
from core.kernel.ids import OrganisationId
from storage.insert import insert_together
from storage.money import columns
from storage.repository import Repository, organisation_said
from storage.tables.ledger import ledger


def _totals(account: Column[Any]) -> Select[Any]:
    return (
        select(
            account.label("account"),
            ledger.c.amount_currency,
            func.sum(ledger.c.amount_minor).label("minor"),
        )
        .where(ledger.c.organisation_id == organisation_said)
        .group_by(account, ledger.c.amount_currency)
    )


_DEBITS, _CREDITS = _totals(ledger.c.debit), _totals(ledger.c.credit)
_until = ledger.c.on <= bindparam("until")


class SqlTransfers(Repository):
    def add(self, organisation: OrganisationId, transfers: Sequence[Transfer]) -> None:
        rows = [transfer_row(organisation, each) for each in transfers]
        if rows:
            insert_together(self.connection, ledger, rows)

    def totals(
        self, organisation: OrganisationId, until: date | None = None
    ) -> list[tuple[AccountKind, str, int, int]]:
        found: dict[tuple[AccountKind, str], list[int]] = {}
        said: dict[str, Any] = {"organisation": organisation}
        if until is not None:
            said["until"] = until
        for side, every in enumerate((_DEBITS, _CREDITS)):
            asked = every if until is None else every.where(_until)
            for account, currency, minor in self.connection.execute(asked, said):
                sums = found.setdefault((AccountKind(account), currency), [0, 0])
                sums[side] += int(minor)
        return [(*key, debit, credit) for key, (debit, credit) in found.items()]


def transfer_row(organisation: OrganisationId, transfer: Transfer) -> dict[str, Any]:
    return {
        "organisation_id": organisation,
        "source": transfer.source,
        "source_id": transfer.source_id,
        "part": transfer.part,
        "at": transfer.at,
        "on": transfer.on,
        "debit": transfer.debit.kind.value,
        "debit_person": transfer.debit.person,
        "credit": transfer.credit.kind.value,
        "credit_person": transfer.credit.person,
        **columns("amount", transfer.amount),
    }
