"""The ledger in SQL."""

from collections.abc import Sequence

from core.billing.model import Transfer
from core.kernel.ids import OrganisationId
from storage.insert import insert_together
from storage.money import columns
from storage.repository import Repository
from storage.tables.ledger import ledger


class SqlTransfers(Repository):
    def add(self, organisation: OrganisationId, transfers: Sequence[Transfer]) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "source": each.source,
                "source_id": each.source_id,
                "part": each.part,
                "at": each.at,
                "on": each.on,
                "debit": each.debit.kind.value,
                "debit_person": each.debit.person,
                "credit": each.credit.kind.value,
                "credit_person": each.credit.person,
                **columns("amount", each.amount),
            }
            for each in transfers
        ]
        if rows:
            insert_together(self.connection, ledger, rows)
