"""What was not understood, in SQL."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, delete, func, insert, select

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.messaging.conversation import Missed
from storage.few import delete_few, purged
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import miss

SAID = "miss.said"
LONGEST_SHAPE, LONGEST = 300, 1000

_add = insert(miss)
_times = func.count().label("times")
_shapes = (
    select(miss.c.shape, _times)
    .where(miss.c.organisation_id == organisation_said)
    .where(miss.c.at >= bindparam("since"))
    .group_by(miss.c.shape)
    .order_by(_times.desc(), miss.c.shape)
    .limit(bindparam("most"))
)
_forget = (
    delete(miss)
    .where(miss.c.organisation_id == organisation_said)
    .where(miss.c.person_id == bindparam("person"))
)
_purge = delete_few(miss, miss.c.at < bindparam("before"))


class SqlMisses(Repository):
    def add(self, actor: Actor, missed: Missed, at: datetime) -> None:
        row = uuid4()
        owner = Owner(actor.organisation, actor.person)
        sealed = self.vault.seal(owner, missed.said[:LONGEST], about=SAID, row=row)
        said = {
            "organisation_id": actor.organisation,
            "id": row,
            "person_id": actor.person,
            "shape": missed.shape[:LONGEST_SHAPE],
            "said": sealed,
            "at": at,
        }
        self.connection.execute(_add, said)

    def shapes(
        self, organisation: OrganisationId, since: datetime, most: int
    ) -> list[tuple[str, int]]:
        said = {"organisation": organisation, "since": since, "most": most}
        return [
            (row.shape, row.times) for row in self.connection.execute(_shapes, said)
        ]

    def forget(self, actor: Actor) -> None:
        said = {"organisation": actor.organisation, "person": actor.person}
        self.connection.execute(_forget, said)

    def purge(self, before: datetime, most: int) -> int:
        return purged(self.connection, (_purge,), most, before=before)
