"""Documents that go with requests to be excused, in SQL, sealed."""

from uuid import uuid4

from sqlalchemy import bindparam, func, insert, select

from core.attendance.excuses.model import Excuse, ExcuseId, Paper
from core.kernel.ids import OrganisationId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.excuses import excuse_paper as table

PAPER = "excuse_paper.paper"

_theirs = (
    table.c.organisation_id == organisation_said,
    table.c.excuse_id == bindparam("excuse"),
)
_of = select(table).where(*_theirs).order_by(table.c.at, table.c.id)
_count = select(func.count()).select_from(table).where(*_theirs)
_add = insert(table)


class SqlExcusePapers(Repository):
    def add(self, organisation: OrganisationId, excuse: Excuse, paper: Paper) -> None:
        number, owner = uuid4(), Owner(organisation, excuse.student)
        row = {
            "organisation_id": organisation,
            "id": number,
            "excuse_id": excuse.id,
            "student_id": excuse.student,
            "mime": paper.mime,
            "paper": self.vault.seal(owner, paper.data, about=PAPER, row=number),
            "at": paper.at,
        }
        self.connection.execute(_add, row)

    def of(self, organisation: OrganisationId, excuse: Excuse) -> list[Paper]:
        """Nothing of whom nothing more is kept."""
        said = {"organisation": organisation, "excuse": excuse.id}
        owner = Owner(organisation, excuse.student)
        found: list[Paper] = []
        for row in self.connection.execute(_of, said):
            data = self.vault.open_bytes(owner, row.paper, about=PAPER, row=row.id)
            if data is not None:
                found.append(Paper(row.mime, data, row.at))
        return found

    def count(self, organisation: OrganisationId, excuse: ExcuseId) -> int:
        said = {"organisation": organisation, "excuse": excuse}
        return self.connection.execute(_count, said).scalar_one()
