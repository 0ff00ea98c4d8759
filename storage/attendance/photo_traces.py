"""What is known of photos sent before, in SQL."""

from uuid import uuid4

from sqlalchemy import Uuid, bindparam, delete, insert, or_, select

from core.attendance.model import KnownPhoto
from core.attendance.photos.photo import PhotoTrace
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.attendance.evidence_rows import trace_read, trace_written
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import photo_trace as table

TRACE, FILE, UNIQUE = "photo_trace.trace", "photo_trace.file", "photo_trace.unique"

_add = insert(table)
_here = table.c.organisation_id == organisation_said
_besides = or_(
    table.c.person_id != bindparam("person"),
    table.c.session_id.is_(None),
    table.c.session_id.is_distinct_from(bindparam("session", type_=Uuid)),
)
_known = (
    select(table.c.id)
    .where(_here, _besides)
    .where(
        or_(table.c.file == bindparam("of_file"), table.c.unique == bindparam("of_id"))
    )
    .limit(1)
)
_earlier = (
    select(table.c.id, table.c.trace)
    .where(_here, _besides, table.c.person_id == bindparam("person"))
    .order_by(table.c.at.desc(), table.c.id)
    .limit(bindparam("most"))
)

_of_others = (
    select(table.c.id, table.c.trace, table.c.person_id)
    .where(_here, table.c.session_id == bindparam("session"))
    .where(table.c.person_id != bindparam("person"))
    .order_by(table.c.at.desc(), table.c.id)
    .limit(bindparam("most"))
)
_forget = delete(table).where(_here, table.c.person_id == bindparam("person"))


class SqlPhotoTraces(Repository):
    def add(self, organisation: OrganisationId, photo: KnownPhoto) -> None:
        number = uuid4()
        owner, told = Owner(organisation, photo.person), trace_written(photo.trace)
        row = {
            "organisation_id": organisation,
            "id": number,
            "person_id": photo.person,
            "session_id": photo.session,
            "file": self._file(organisation, photo),
            "unique": self._unique(organisation, photo),
            "trace": self.vault.seal_json(owner, told, about=TRACE, row=number),
            "at": photo.at,
        }
        self.connection.execute(_add, row)

    def is_known(self, organisation: OrganisationId, photo: KnownPhoto) -> bool:
        said = {
            "organisation": organisation,
            "person": photo.person,
            "session": photo.session,
            "of_file": self._file(organisation, photo),
            "of_id": self._unique(organisation, photo),
        }
        return self.connection.execute(_known, said).first() is not None

    def earlier(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        besides: SessionId | None,
        limit: int,
    ) -> list[PhotoTrace]:
        said = {
            "organisation": organisation,
            "person": person,
            "session": besides,
            "most": limit,
        }
        rows = self.connection.execute(_earlier, said).all()
        owner = Owner(organisation, person)
        opened = (
            self.vault.open_json(owner, row.trace, about=TRACE, row=row.id)
            for row in rows
        )
        return [trace_read(told) for told in opened if told]

    def of_others(
        self,
        organisation: OrganisationId,
        session: SessionId,
        *,
        besides: PersonId,
        limit: int,
    ) -> list[PhotoTrace]:
        said = {
            "organisation": organisation,
            "session": session,
            "person": besides,
            "most": limit,
        }
        rows = self.connection.execute(_of_others, said).all()
        self.vault.fetch(organisation, {row.person_id for row in rows})
        opened = (
            self.vault.open_json(
                Owner(organisation, row.person_id), row.trace, about=TRACE, row=row.id
            )
            for row in rows
        )
        return [trace_read(told) for told in opened if told]

    def forget(self, organisation: OrganisationId, person: PersonId) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_forget, said)

    def _file(self, organisation: OrganisationId, photo: KnownPhoto) -> bytes:
        return self.vault.blind(organisation, photo.trace.sha256, about=FILE)

    def _unique(self, organisation: OrganisationId, photo: KnownPhoto) -> bytes | None:
        """A platform that names no files must not make them all alike."""
        if not photo.unique:
            return None
        return self.vault.blind(organisation, photo.unique, about=UNIQUE)
