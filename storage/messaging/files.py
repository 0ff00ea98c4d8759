"""The bytes of what the desk sends, in SQL."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId
from core.messaging.conversation import Attachment
from core.messaging.model import File
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import file as table

DATA = "file.data"

_one = select(table.c.data).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("file")
)


class SqlFiles(Repository):
    def keep(
        self, organisation: OrganisationId, attachment: Attachment, at: datetime
    ) -> File:
        name = uuid4().hex
        owner = Owner(organisation, None)
        row = {
            "organisation_id": organisation,
            "id": name,
            "data": self.vault.seal(owner, attachment.data, about=DATA, row=name),
            "kept_at": at,
        }
        self.appended.add(table, row)
        return File(name, attachment.name, attachment.mime, attachment.alt)

    def open(self, organisation: OrganisationId, file: str) -> bytes | None:
        said = {"organisation": organisation, "file": file}
        sealed = self.connection.execute(_one, said).scalar_one_or_none()
        return self.vault.open_bytes(
            Owner(organisation, None), sealed, about=DATA, row=file
        )
