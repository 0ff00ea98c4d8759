"""Links to calendars, in SQL; of their tokens only hashes."""

from datetime import datetime

from sqlalchemy import Row, bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.timetable.feeds.model import Feed, FeedId, Of
from storage.repository import Repository, organisation_said
from storage.tables.feeds import feed as table

_here = table.c.organisation_id == organisation_said
_this = table.c.id == bindparam("feed")
_by_token = (
    select(table)
    .where(table.c.token_hash == bindparam("hashed"))
    .where(table.c.revoked_at.is_(None))
)
_of_owner = (
    select(table)
    .where(_here, table.c.person_id == bindparam("owner"))
    .where(table.c.revoked_at.is_(None))
    .order_by(table.c.made_at.desc(), table.c.id)
)
_one = select(table).where(_here, _this)
_revoke = update(table).where(_here, _this).values(revoked_at=bindparam("at"))
_add = insert(table)


class SqlFeeds(Repository):
    def add(self, organisation: OrganisationId, feed: Feed, token_hash: str) -> None:
        row = {
            "organisation_id": organisation,
            "id": feed.id,
            "person_id": feed.owner,
            "of": feed.of.value,
            "of_id": feed.of_id,
            "token_hash": token_hash,
            "made_at": feed.made_at,
            "revoked_at": feed.revoked_at,
        }
        self.connection.execute(_add, row)

    def by_token(self, token_hash: str) -> tuple[OrganisationId, Feed] | None:
        row = self.connection.execute(_by_token, {"hashed": token_hash}).first()
        return None if row is None else (row.organisation_id, _feed(row))

    def of_owner(self, organisation: OrganisationId, owner: PersonId) -> list[Feed]:
        said = {"organisation": organisation, "owner": owner}
        return [_feed(row) for row in self.connection.execute(_of_owner, said)]

    def find(self, organisation: OrganisationId, feed: FeedId) -> Feed | None:
        said = {"organisation": organisation, "feed": feed}
        row = self.connection.execute(_one, said).first()
        return None if row is None else _feed(row)

    def revoke(
        self, organisation: OrganisationId, feed: FeedId, at: datetime | None
    ) -> None:
        said = {"organisation": organisation, "feed": feed, "at": at}
        self.connection.execute(_revoke, said)


def _feed(row: Row[tuple[object, ...]]) -> Feed:
    return Feed(
        row.id, row.person_id, Of(row.of), row.of_id, row.made_at, row.revoked_at
    )
