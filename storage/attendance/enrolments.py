"""Known faces, and what people said to that, in SQL."""

from collections.abc import Iterator
from uuid import uuid4

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select

from core.attendance.enrolment import Consent, Enrolment
from core.kernel.ids import OrganisationId, PersonId
from storage.attendance.evidence_rows import templates_read, templates_written
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import consent, enrolment

TEMPLATES = "enrolment.templates"
PICTURE = "enrolment.picture"

_hers = (
    enrolment.c.organisation_id == organisation_said,
    enrolment.c.person_id == bindparam("person"),
)
_one, _forget, _keep = (
    select(enrolment).where(*_hers),
    delete(enrolment).where(*_hers),
    insert(enrolment),
)
_others = (
    select(enrolment)
    .where(enrolment.c.organisation_id == organisation_said)
    .where(enrolment.c.engine == bindparam("by_engine"))
    .where(enrolment.c.person_id != bindparam("person"))
    .order_by(enrolment.c.person_id)
)
_said_by = (
    consent.c.organisation_id == organisation_said,
    consent.c.person_id == bindparam("person"),
)
_last = select(consent).where(*_said_by).order_by(consent.c.number.desc()).limit(1)
_count = select(func.count()).select_from(consent).where(*_said_by)
_add = insert(consent)


class SqlEnrolments(Repository):
    def find(self, organisation: OrganisationId, person: PersonId) -> Enrolment | None:
        said = {"organisation": organisation, "person": person}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else self._enrolment(organisation, row)

    def keep(self, organisation: OrganisationId, enrolment: Enrolment) -> None:
        self.forget(organisation, enrolment.person)
        told = templates_written(enrolment.templates)
        row = {
            "organisation_id": organisation,
            "person_id": enrolment.person,
            "engine": enrolment.engine,
            "templates": self.vault.seal_json(
                Owner(organisation, enrolment.person), told, about=TEMPLATES
            ),
            "at": enrolment.at,
            "version": enrolment.version,
            "resembles_id": enrolment.resembles,
            "cleared": enrolment.cleared,
            "picture": self.vault.seal(
                Owner(organisation, enrolment.person),
                enrolment.picture or None,
                about=PICTURE,
            ),
        }
        self.connection.execute(_keep, row)

    def forget(self, organisation: OrganisationId, person: PersonId) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_forget, said)

    def others(
        self, organisation: OrganisationId, person: PersonId, engine: str
    ) -> Iterator[Enrolment]:
        said = {"organisation": organisation, "person": person, "by_engine": engine}
        rows = self.connection.execute(_others, said).mappings().all()
        self.vault.fetch(organisation, [row["person_id"] for row in rows])
        return (self._enrolment(organisation, row) for row in rows)

    def _enrolment(self, organisation: OrganisationId, row: RowMapping) -> Enrolment:
        owner = Owner(organisation, row["person_id"])
        told = self.vault.open_json(owner, row["templates"], about=TEMPLATES)
        return Enrolment(
            row["person_id"],
            templates_read(told),
            row["at"],
            row["version"],
            row["resembles_id"],
            row["cleared"],
            self.vault.open_bytes(owner, row["picture"], about=PICTURE) or b"",
        )


class SqlConsents(Repository):
    def add(self, organisation: OrganisationId, consent: Consent) -> None:
        said = {"organisation": organisation, "person": consent.person}
        number = self.connection.execute(_count, said).scalar_one()
        row = {
            "organisation_id": organisation,
            "id": uuid4(),
            "person_id": consent.person,
            "given": consent.given,
            "by_id": consent.by,
            "at": consent.at,
            "text": consent.text,
            "number": number,
        }
        self.connection.execute(_add, row)

    def last(self, organisation: OrganisationId, person: PersonId) -> Consent | None:
        said = {"organisation": organisation, "person": person}
        row = self.connection.execute(_last, said).mappings().one_or_none()
        if row is None:
            return None
        return Consent(
            row["person_id"], row["given"], row["by_id"], row["at"], row["text"]
        )
