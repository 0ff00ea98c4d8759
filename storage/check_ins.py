"""Open check-ins, judged ones, and photos kept for a while, in SQL."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.attendance.model import CheckIn, Claim
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.evidence_rows import (
    evidence_read,
    evidence_written,
    judged_read,
    judged_written,
)
from storage.keys import Owner
from storage.repository import Repository, organisation_said
from storage.tables.attendance import check_in, claim

EVIDENCE = "claim.evidence"
SIGNALS, SHOWN = "check_in.signals", "check_in.evidence"

_his_claim = (
    claim.c.organisation_id == organisation_said,
    claim.c.person_id == bindparam("person"),
)
_hold = (
    select(claim)
    .where(*_his_claim)
    .where(claim.c.expires > bindparam("now"))
    .with_for_update()
)
_drop, _keep = delete(claim).where(*_his_claim), insert(claim)
_purge_claims = delete(claim).where(claim.c.expires < bindparam("before"))

_add = insert(check_in)
_of = (
    select(check_in)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.session_id == bindparam("session"))
    .where(check_in.c.person_id == bindparam("person"))
    .order_by(check_in.c.received, check_in.c.id)
)
_since = (
    select(check_in)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.at >= bindparam("since"))
    .order_by(check_in.c.at, check_in.c.id)
)


class SqlClaims(Repository):
    def hold(
        self, organisation: OrganisationId, person: PersonId, now: datetime
    ) -> Claim | None:
        said = {"organisation": organisation, "person": person, "now": now}
        row = self.connection.execute(_hold, said).mappings().one_or_none()
        if row is None:
            return None
        owner = Owner(organisation, person)
        told = self.vault.open_json(owner, row["evidence"], about=EVIDENCE)
        return Claim(person, row["session_id"], evidence_read(told), row["expires"])

    def keep(self, organisation: OrganisationId, claim: Claim) -> None:
        self.drop(organisation, claim.person)
        owner = Owner(organisation, claim.person)
        told = evidence_written(claim.evidence)
        row = {
            "organisation_id": organisation,
            "person_id": claim.person,
            "session_id": claim.session,
            "evidence": self.vault.seal_json(owner, told, about=EVIDENCE),
            "expires": claim.expires,
        }
        self.connection.execute(_keep, row)

    def drop(self, organisation: OrganisationId, person: PersonId) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_drop, said)

    def purge(self, before: datetime) -> None:
        self.connection.execute(_purge_claims, {"before": before})


class SqlCheckIns(Repository):
    def add(self, organisation: OrganisationId, check_in: CheckIn) -> None:
        owner = Owner(organisation, check_in.person)
        seal, row_id = self.vault.seal_json, check_in.id
        told = judged_written(check_in.signals, check_in.verdict)
        shown = evidence_written(check_in.evidence)
        row = {
            "organisation_id": organisation,
            "id": check_in.id,
            "session_id": check_in.session,
            "person_id": check_in.person,
            "at": check_in.at,
            "received": check_in.received,
            "grade": int(check_in.verdict.grade),
            "policy": check_in.policy,
            "instead_of": check_in.instead_of,
            "signals": seal(owner, told, about=SIGNALS, row=row_id),
            "evidence": seal(owner, shown, about=SHOWN, row=row_id),
        }
        self.connection.execute(_add, row)

    def of(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> list[CheckIn]:
        said = {"organisation": organisation, "session": session, "person": person}
        rows = self.connection.execute(_of, said).mappings().all()
        return [self._check_in(organisation, row) for row in rows]

    def since(self, organisation: OrganisationId, at: datetime) -> list[CheckIn]:
        said = {"organisation": organisation, "since": at}
        rows = self.connection.execute(_since, said).mappings().all()
        self.vault.fetch(organisation, {row["person_id"] for row in rows})
        return [self._check_in(organisation, row) for row in rows]

    def _check_in(self, organisation: OrganisationId, row: RowMapping) -> CheckIn:
        owner = Owner(organisation, row["person_id"])
        read = self.vault.open_json
        told = read(owner, row["signals"], about=SIGNALS, row=row["id"])
        signals, verdict = judged_read(told)
        shown = row["evidence"] and read(
            owner, row["evidence"], about=SHOWN, row=row["id"]
        )
        return CheckIn(
            row["id"],
            row["session_id"],
            row["person_id"],
            row["at"],
            row["received"],
            evidence_read(shown),
            signals,
            row["policy"],
            verdict,
            row["instead_of"],
        )
