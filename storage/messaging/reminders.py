"""What people asked to be reminded of, in SQL."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.reminders import Reminder, ReminderId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.reminders import reminder as table

TEXT = "reminder.text"

_here = table.c.organisation_id == organisation_said
_this = (_here, table.c.id == bindparam("reminder"))
_add, _one = insert(table), select(table).where(*_this)
_of = (
    select(table)
    .where(_here, table.c.person_id == bindparam("person"))
    .order_by(table.c.at, table.c.id)
)
_move = update(table).where(*_this).values(at=bindparam("then"))
_remove = delete(table).where(*_this)


class SqlReminderBook(Repository):
    def add(self, organisation: OrganisationId, reminder: Reminder) -> None:
        """Sealed for whose it is: it goes when they go."""
        owner = Owner(organisation, reminder.person)
        row = {
            "organisation_id": organisation,
            "id": reminder.id,
            "person_id": reminder.person,
            "text": self.vault.seal(owner, reminder.text, about=TEXT, row=reminder.id),
            "at": reminder.at,
            "every": reminder.every,
        }
        self.connection.execute(_add, row)

    def find(
        self, organisation: OrganisationId, reminder: ReminderId
    ) -> Reminder | None:
        said = {"organisation": organisation, "reminder": reminder}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else self._reminder(row)

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Reminder]:
        said = {"organisation": organisation, "person": person}
        rows = self.connection.execute(_of, said).mappings()
        return [self._reminder(row) for row in rows]

    def move(
        self, organisation: OrganisationId, reminder: ReminderId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "reminder": reminder, "then": at}
        self.connection.execute(_move, said)

    def remove(self, organisation: OrganisationId, reminder: ReminderId) -> None:
        said = {"organisation": organisation, "reminder": reminder}
        self.connection.execute(_remove, said)

    def _reminder(self, row: RowMapping) -> Reminder:
        owner = Owner(row["organisation_id"], row["person_id"])
        text = self.vault.open(owner, row["text"], about=TEXT, row=row["id"])
        return Reminder(
            row["id"], row["person_id"], text or "", row["at"], row["every"]
        )
