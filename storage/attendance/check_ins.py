"""Open check-ins, judged ones, and photos kept for a while, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, or_, select

from core.attendance.evidence.findings import Grade
from core.attendance.model import CheckIn, Claim, Sharing, Way
from core.attendance.ports import NO_WAY
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.attendance.evidence_rows import (
    evidence_read,
    evidence_written,
    judged_read,
    judged_written,
)
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import check_in, claim

Ways = dict[str, bytes | None]
EVIDENCE = "claim.evidence"
SIGNALS, SHOWN = "check_in.signals", "check_in.evidence"
ACCOUNT, PHONE = "check_in.account", "check_in.phone"

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

_add = insert(check_in)
_of = (
    select(check_in)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.session_id == bindparam("session"))
    .where(check_in.c.person_id == bindparam("person"))
    .order_by(check_in.c.received, check_in.c.id)
)
_others = (
    select(check_in.c.person_id, check_in.c.account, check_in.c.phone)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.session_id == bindparam("session"))
    .where(check_in.c.person_id != bindparam("person"))
    .where(check_in.c.grade >= int(Grade.PENDING))
    .where(
        or_(
            check_in.c.account.in_(bindparam("accounts", expanding=True)),
            check_in.c.phone.in_(bindparam("phones", expanding=True)),
        )
    )
)
_ways = (
    select(check_in.c.account, check_in.c.phone)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.session_id == bindparam("session"))
    .where(check_in.c.person_id == bindparam("person"))
)
_handed_in = (
    select(check_in.c.person_id, check_in.c.at, check_in.c.received)
    .where(check_in.c.organisation_id == organisation_said)
    .where(check_in.c.session_id == bindparam("session"))
    .where(check_in.c.person_id.in_(bindparam("people", expanding=True)))
    .where(check_in.c.instead_of.is_(None))
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


class SqlCheckIns(Repository):
    def add(
        self, organisation: OrganisationId, check_in: CheckIn, way: Way = NO_WAY
    ) -> None:
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
            **self._blind(organisation, way),
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

    def sharing(
        self,
        organisation: OrganisationId,
        session: SessionId,
        person: PersonId,
        way: Way,
    ) -> Sharing:
        came = self._blind(organisation, way)
        return self._others(organisation, session, person, [came])

    def shared_with(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> Sharing:
        said = {"organisation": organisation, "session": session, "person": person}
        found = self.connection.execute(_ways, said).mappings()
        ways: list[Ways] = [dict(row) for row in found]
        return self._others(organisation, session, person, ways)

    def _others(
        self,
        organisation: OrganisationId,
        session: SessionId,
        person: PersonId,
        ways: Sequence[Ways],
    ) -> Sharing:
        accounts = {way["account"] for way in ways} - {None}
        phones = {way["phone"] for way in ways} - {None}
        if not accounts and not phones:
            return Sharing()
        said = {
            "organisation": organisation,
            "session": session,
            "person": person,
            "accounts": list(accounts),
            "phones": list(phones),
        }
        rows = self.connection.execute(_others, said).all()
        return Sharing(
            frozenset(row.person_id for row in rows if row.account in accounts),
            frozenset(row.person_id for row in rows if row.phone in phones),
        )

    def _blind(self, organisation: OrganisationId, way: Way) -> Ways:
        """None of what is not known, or all who are unknown would be alike."""
        blind = self.vault.blind
        return {
            "account": blind(organisation, way.account, about=ACCOUNT)
            if way.account
            else None,
            "phone": blind(organisation, way.phone, about=PHONE) if way.phone else None,
        }

    def handed_in(
        self,
        organisation: OrganisationId,
        session: SessionId,
        people: Sequence[PersonId],
    ) -> Mapping[PersonId, tuple[datetime, datetime]]:
        said = {"organisation": organisation, "session": session}
        found = {}
        for some in in_parts(people):
            rows = self.connection.execute(_handed_in, {**said, "people": some})
            found.update({PersonId(row[0]): (row[1], row[2]) for row in rows})
        return found

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
