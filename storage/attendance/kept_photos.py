"""Check-in photos kept for a while, in SQL."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.attendance.model import KeptPhoto
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import kept_photo as table

PICTURE = "kept_photo.picture"

_here = table.c.organisation_id == organisation_said
_theirs = table.c.person_id == bindparam("person")
_of = (
    select(table)
    .where(_here, _theirs, table.c.session_id == bindparam("session"))
    .order_by(table.c.at, table.c.id)
)
_keep, _forget = insert(table), delete(table).where(_here, _theirs)
_drop = delete(table).where(_here, _theirs, table.c.session_id == bindparam("session"))
_end = (
    update(table)
    .where(_here, _theirs, table.c.session_id == bindparam("session"))
    .where(table.c.until > bindparam("to"))
    .values(until=bindparam("to"))
)


class SqlKeptPhotos(Repository):
    def keep(self, organisation: OrganisationId, photo: KeptPhoto) -> None:
        number, owner = uuid4(), Owner(organisation, photo.person)
        row = {
            "organisation_id": organisation,
            "id": number,
            "session_id": photo.session,
            "person_id": photo.person,
            "picture": self.vault.seal(owner, photo.picture, about=PICTURE, row=number),
            "at": photo.at,
            "until": photo.until,
        }
        self.connection.execute(_keep, row)

    def of(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> list[KeptPhoto]:
        said = {"organisation": organisation, "session": session, "person": person}
        rows = self.connection.execute(_of, said).mappings().all()
        found = (self._photo(organisation, row) for row in rows)
        return [photo for photo in found if photo]

    def forget(self, organisation: OrganisationId, person: PersonId) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_forget, said)

    def end(
        self,
        organisation: OrganisationId,
        session: SessionId,
        person: PersonId,
        at: datetime,
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_end, {**said, "session": session, "to": at})

    def drop(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None:
        said = {"organisation": organisation, "person": person, "session": session}
        self.connection.execute(_drop, said)

    def _photo(self, organisation: OrganisationId, row: RowMapping) -> KeptPhoto | None:
        """None where whose face it is has been erased."""
        owner = Owner(organisation, row["person_id"])
        picture = self.vault.open_bytes(
            owner, row["picture"], about=PICTURE, row=row["id"]
        )
        if picture is None:
            return None
        return KeptPhoto(
            row["person_id"], row["session_id"], picture, row["at"], row["until"]
        )
