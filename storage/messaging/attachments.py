"""Files that people sent, in SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import File
from core.messaging.ports import Attached
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attachments import attachment as table

DATA, NAME = "attachment.data", "attachment.name"

_add = insert(table)
_these = (
    table.c.organisation_id == organisation_said,
    table.c.id.in_(bindparam("files", expanding=True)),
)
_known = select(
    table.c.id,
    table.c.by_id,
    table.c.name,
    table.c.mime,
    table.c.size,
    table.c.digest,
    table.c.until,
).where(*_these)
_data = select(table.c.data).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("file")
)
_keep = update(table).where(*_these).values(until=bindparam("keep"))
_purge = delete(table).where(table.c.until < bindparam("now"))


class SqlAttachments(Repository):
    def add(
        self, organisation: OrganisationId, attached: Attached, data: bytes
    ) -> None:
        file, owner = attached.file, Owner(organisation, None)
        row = {
            "organisation_id": organisation,
            "id": file.id,
            "by_id": attached.by,
            "name": self.vault.seal(owner, file.name, about=NAME, row=file.id),
            "mime": file.mime,
            "size": attached.size,
            "digest": attached.digest,
            "data": self.vault.seal(owner, data, about=DATA, row=file.id),
            "until": attached.until,
        }
        self.connection.execute(_add, row)

    def some(
        self, organisation: OrganisationId, files: Sequence[str]
    ) -> list[Attached]:
        said = {"organisation": organisation, "files": list(files)}
        owner, found = Owner(organisation, None), dict[str, Attached]()
        for row in self.connection.execute(_known, said).mappings() if files else ():
            name = self.vault.open(owner, row["name"], about=NAME, row=row["id"]) or ""
            file = File(row["id"], name, row["mime"], name)
            by = PersonId(row["by_id"])
            known = row["size"], row["digest"], row["until"]
            found[file.id] = Attached(file, by, *known)
        return [found[each] for each in files if each in found]

    def open(self, organisation: OrganisationId, file: str) -> bytes | None:
        """For whoever sends it: see `SqlFiles`."""
        said = {"organisation": organisation, "file": file}
        sealed = self.connection.execute(_data, said).scalar_one_or_none()
        return self.vault.open_bytes(
            Owner(organisation, None), sealed, about=DATA, row=file
        )

    def keep_until(
        self, organisation: OrganisationId, files: Sequence[str], until: datetime
    ) -> None:
        if files:
            said = {"organisation": organisation, "files": list(files)}
            self.connection.execute(_keep, {**said, "keep": until})

    def purge(self, now: datetime) -> int:
        return self.connection.execute(_purge, {"now": now}).rowcount
