"""The bytes of what the desk sends, in SQL."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId
from core.messaging.conversation import Attachment, File
from storage.messaging.attachments import SqlAttachments
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import file as table

DATA = "file.data"

_one = (
    select(table.c.part, table.c.data)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("file"))
    .order_by(table.c.part)
)


class SqlFiles(Repository):
    def keep(
        self, organisation: OrganisationId, attachment: Attachment, at: datetime
    ) -> File:
        name = uuid4().hex
        self.keep_part(organisation, name, 0, attachment.data, at)
        return File(name, attachment.name, attachment.mime, attachment.alt)

    def keep_part(
        self,
        organisation: OrganisationId,
        file: str,
        number: int,
        data: bytes,
        at: datetime,
    ) -> None:
        owner, row = Owner(organisation, None), _named(file, number)
        kept = {
            "organisation_id": organisation,
            "id": file,
            "part": number,
            "data": self.vault.seal(owner, data, about=DATA, row=row),
            "kept_at": at,
        }
        self.appended.add(table, kept)

    def open(self, organisation: OrganisationId, file: str) -> bytes | None:
        said = {"organisation": organisation, "file": file}
        found = self.connection.execute(_one, said).all()
        owner = Owner(organisation, None)
        parts = [
            self.vault.open_bytes(owner, data, about=DATA, row=_named(file, number))
            for number, data in found
        ]
        if not parts:  # one that somebody sent, to be passed on
            sent = SqlAttachments(self.connection, self.appended, self.vault)
            return sent.open(organisation, file)
        return b"".join(part for part in parts if part)


def _named(file: str, number: int) -> str:
    return f"{file}:{number}" if number else file
