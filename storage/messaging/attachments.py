"""Files that people sent, in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import File
from core.messaging.ports import Attached
from storage.few import delete_few, purged
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attachments import attachment as table

DATA, NAME = "attachment.data", "attachment.name"

_add = insert(table)
_these = (
    table.c.organisation_id == organisation_said,
    table.c.id.in_(bindparam("files", expanding=True)),
)
_columns = select(*(each for each in table.c if each.name != "data"))
_known = _columns.where(*_these)
_enclosed = _columns.where(
    table.c.organisation_id == organisation_said,
    table.c.letter_id.in_(bindparam("letters", expanding=True)),
).order_by(table.c.number)
_data = select(table.c.data, table.c.name, table.c.person_id).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("file")
)
_enclose = (
    update(table)
    .where(
        table.c.organisation_id == organisation_said, table.c.id == bindparam("file")
    )
    .values(
        number=bindparam("nth"),
        letter_id=bindparam("letter"),
        person_id=bindparam("person"),
        name=bindparam("called"),
        data=bindparam("bytes"),
        until=None,
    )
)
_keep = update(table).where(*_these).values(until=bindparam("keep"))
_purge = delete_few(table, table.c.until < bindparam("now"))


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
            "number": 0,
        }
        self.connection.execute(_add, row)

    def some(
        self, organisation: OrganisationId, files: Sequence[str]
    ) -> list[Attached]:
        said = {"organisation": organisation, "files": list(files)}
        rows = self.connection.execute(_known, said).mappings() if files else ()
        found = {each.file.id: each for each in self._attached(rows)}
        return [found[each] for each in files if each in found]

    def enclose(
        self,
        organisation: OrganisationId,
        files: Sequence[str],
        letter: UUID,
        person: PersonId | None,
    ) -> None:
        owner = Owner(organisation, person)
        for nth, file in enumerate(files):
            found = self._opened(organisation, file)
            if found is None:
                continue
            name, data = found
            said = {"organisation": organisation, "file": file, "nth": nth}
            said |= {"letter": letter, "person": person}
            said["called"] = self.vault.seal(owner, name, about=NAME, row=file)
            said["bytes"] = self.vault.seal(owner, data, about=DATA, row=file)
            self.connection.execute(_enclose, said)

    def of_letters(
        self, organisation: OrganisationId, letters: Sequence[UUID]
    ) -> Mapping[UUID, Sequence[Attached]]:
        found: defaultdict[UUID, list[Attached]] = defaultdict(list)
        said = {"organisation": organisation, "letters": list(letters)}
        rows = self.connection.execute(_enclosed, said).mappings() if letters else ()
        for each in self._attached(rows):
            if each.letter is not None:
                found[each.letter].append(each)
        return found

    def open(self, organisation: OrganisationId, file: str) -> bytes | None:
        """For whoever sends it: see `SqlFiles`."""
        found = self._opened(organisation, file)
        return None if found is None else found[1]

    def keep_until(
        self, organisation: OrganisationId, files: Sequence[str], until: datetime
    ) -> None:
        if files:
            said = {"organisation": organisation, "files": list(files)}
            self.connection.execute(_keep, {**said, "keep": until})

    def purge(self, now: datetime, most: int) -> int:
        return purged(self.connection, (_purge,), most, now=now)

    def _opened(
        self, organisation: OrganisationId, file: str
    ) -> tuple[str, bytes] | None:
        said = {"organisation": organisation, "file": file}
        row = self.connection.execute(_data, said).mappings().one_or_none()
        if row is None:
            return None
        owner = Owner(organisation, row["person_id"])
        data = self.vault.open_bytes(owner, row["data"], about=DATA, row=file)
        if data is None:
            return None
        return self.vault.open(owner, row["name"], about=NAME, row=file) or "", data

    def _attached(self, rows: Iterable[RowMapping]) -> Iterable[Attached]:
        for row in rows:
            owner = Owner(row["organisation_id"], row["person_id"])
            name = self.vault.open(owner, row["name"], about=NAME, row=row["id"]) or ""
            yield Attached(
                File(row["id"], name, row["mime"], name),
                PersonId(row["by_id"]),
                row["size"],
                row["digest"],
                row["until"],
                row["letter_id"],
            )
