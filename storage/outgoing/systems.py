"""What is connected, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select

from core.kernel.ids import OrganisationId
from core.messaging.mailbox import EMAIL
from core.messaging.model import Outcome
from core.outgoing.systems import Chats, Connected
from storage.repository import Repository, organisation_said
from storage.tables.feeds import feed
from storage.tables.messaging import outbox
from storage.tables.people import link
from storage.tables.tokens import api_token as token

_linked = (
    select(link.c.platform, link.c.workspace, func.count(link.c.person_id.distinct()))
    .where(link.c.organisation_id == organisation_said)
    .group_by(link.c.platform, link.c.workspace)
    .order_by(link.c.platform, link.c.workspace)
)
_other = outbox.alias("other")


def _lately(each: Any) -> ColumnElement[bool]:
    settled: ColumnElement[datetime] = each.c.settled
    return settled > bindparam("since", type_=settled.type)


arrived = (
    select(
        outbox.c.platform,
        outbox.c.workspace,
        func.count(),
        func.max(outbox.c.settled, type_=outbox.c.settled.type),
    )
    .where(
        outbox.c.organisation_id == organisation_said,
        _lately(outbox),
        outbox.c.key.in_(  # anybody's: an organisation has years of letters
            select(_other.c.key).where(_lately(_other))
        ),
        outbox.c.outcome == Outcome.DELIVERED.name,
    )
    .group_by(outbox.c.platform, outbox.c.workspace)
)
_feeds = select(
    func.count(), func.max(feed.c.made_at, type_=feed.c.made_at.type)
).where(feed.c.organisation_id == organisation_said, feed.c.revoked_at.is_(None))
_tokens = select(
    func.count(), func.max(token.c.used_at, type_=token.c.used_at.type)
).where(
    token.c.organisation_id == organisation_said,
    token.c.ended_at.is_(None),
    token.c.until > bindparam("now", type_=token.c.until.type),
)


class SqlConnections(Repository):
    def chats(self, organisation: OrganisationId, since: datetime) -> Sequence[Chats]:
        last = {
            (platform, workspace): at
            for platform, workspace, _, at in self._arrived(organisation, since)
        }
        linked = self.connection.execute(_linked, {"organisation": organisation})
        return [
            Chats(
                platform, workspace, Connected(count, last.get((platform, workspace)))
            )
            for platform, workspace, count in linked
        ]

    def mail(self, organisation: OrganisationId, since: datetime) -> Connected:
        for platform, _, count, at in self._arrived(organisation, since):
            if platform == EMAIL:
                return Connected(count, at)
        return Connected(0)

    def feeds(self, organisation: OrganisationId) -> Connected:
        said = {"organisation": organisation}
        return Connected(*self.connection.execute(_feeds, said).one())

    def tokens(self, organisation: OrganisationId, now: datetime) -> Connected:
        said = {"organisation": organisation, "now": now}
        return Connected(*self.connection.execute(_tokens, said).one())

    def _arrived(
        self, organisation: OrganisationId, since: datetime
    ) -> Sequence[tuple[str, str, int, datetime]]:
        said = {"organisation": organisation, "since": since}
        return [tuple(row) for row in self.connection.execute(arrived, said)]
