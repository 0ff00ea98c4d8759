"""Who asked something anonymously: sealed, and found by trying everybody's key."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.thread import ThreadId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.sealing.vault import TamperedError
from storage.tables.people import person
from storage.tables.threads import thread as table

ASKER = "thread.asker"

_here = table.c.organisation_id == organisation_said
_this = table.c.id == bindparam("thread")
_seal = update(table).where(_here, _this).values(asker=bindparam("sealed"))
_sealed = select(table.c.id, table.c.asker).where(
    _here, table.c.asker.is_not(None), table.c.other_id.is_(None)
)
_one = _sealed.where(_this)
_since = _sealed.where(table.c.at >= bindparam("since"))
_everybody = select(person.c.id).where(
    person.c.organisation_id == organisation_said, person.c.deleted_at.is_(None)
)


class SqlAskers(Repository):
    def add(
        self,
        organisation: OrganisationId,
        thread: ThreadId,
        asker: PersonId,
        at: datetime,
    ) -> None:
        """What is sealed is when they asked: that it opens says who."""
        owner = Owner(organisation, asker)
        sealed = self.vault.seal(owner, at.isoformat(), about=ASKER, row=thread)
        said = {"organisation": organisation, "thread": thread, "sealed": sealed}
        self.connection.execute(_seal, said)

    def find(self, organisation: OrganisationId, thread: ThreadId) -> PersonId | None:
        said = {"organisation": organisation, "thread": thread}
        row = self.connection.execute(_one, said).one_or_none()
        if row is None:
            return None
        here = {"organisation": organisation}
        people = self.connection.execute(_everybody, here).scalars().all()
        self.vault.fetch(organisation, people)
        opened = (each for each in people if self._opens(organisation, each, row))
        return next(opened, None)

    def asked_since(
        self, organisation: OrganisationId, asker: PersonId, since: datetime
    ) -> int:
        """A thread changed when it was begun, or later."""
        said = {"organisation": organisation, "since": since}
        rows: Iterable[Any] = self.connection.execute(_since, said)
        opened = (self._opens(organisation, asker, row) for row in rows)
        return sum(at is not None and at >= since for at in opened)

    def _opens(
        self, organisation: OrganisationId, whose: PersonId, row: Any
    ) -> datetime | None:
        owner = Owner(organisation, whose)
        try:
            told = self.vault.open(owner, row.asker, about=ASKER, row=row.id)
        except TamperedError:  # somebody else's
            return None
        return None if told is None else datetime.fromisoformat(told)
