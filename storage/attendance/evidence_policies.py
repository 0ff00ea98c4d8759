"""Every version of every organisation's evidence policy, in SQL."""

from datetime import datetime

from msgspec import json
from sqlalchemy import RowMapping, bindparam, insert, select

from core.attendance.judging.policy import EvidencePolicy
from core.kernel.ids import OrganisationId, PersonId
from storage.repository import Repository, organisation_said
from storage.tables.attendance import evidence_policy

_add = insert(evidence_policy)
_here = select(evidence_policy.c.policy).where(
    evidence_policy.c.organisation_id == organisation_said
)
_newest = _here.order_by(evidence_policy.c.version.desc()).limit(1)
_one = _here.where(evidence_policy.c.version == bindparam("version"))


class SqlEvidencePolicies(Repository):
    def current(self, organisation: OrganisationId) -> EvidencePolicy:
        said = {"organisation": organisation}
        row = self.connection.execute(_newest, said).mappings().one_or_none()
        return EvidencePolicy() if row is None else _read(row)

    def find(self, organisation: OrganisationId, version: int) -> EvidencePolicy | None:
        if version == 0:
            return EvidencePolicy()
        said = {"organisation": organisation, "version": version}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else _read(row)

    def add(
        self,
        organisation: OrganisationId,
        policy: EvidencePolicy,
        *,
        by: PersonId,
        at: datetime,
    ) -> None:
        row = {
            "organisation_id": organisation,
            "version": policy.version,
            "policy": json.encode(policy).decode(),
            "by_id": by,
            "at": at,
        }
        self.connection.execute(_add, row)


def _read(row: RowMapping) -> EvidencePolicy:
    return json.decode(row["policy"], type=EvidencePolicy)
