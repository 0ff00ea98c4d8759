"""What was given up, in SQL: notices without a way left, events nobody could read."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.watch.model import DeadLetter
from storage.repository import Repository, organisation_said
from storage.tables.messaging import inbox, outbox, set_aside

NOTICE, EVENT = "out", "in"
LONGEST_NUMBER = 18

_given_up = and_(
    outbox.c.organisation_id == organisation_said,
    outbox.c.dead.is_(True),
    outbox.c.message.is_not(None),
)
_notices = (
    select(outbox.c.key, outbox.c.platform, outbox.c.why, outbox.c.settled.label("at"))
    .where(_given_up)
    .order_by(outbox.c.settled.desc(), outbox.c.key)
    .limit(bindparam("most"))
)
_events = (
    select(
        inbox.c.number,
        inbox.c.platform,
        inbox.c.quarantined.label("why"),
        inbox.c.closed.label("at"),
    )
    .where(set_aside)
    .order_by(inbox.c.number.desc())
    .limit(bindparam("most"))
)
_count_notices = select(func.count()).select_from(outbox).where(_given_up)
count_set_aside = select(func.count()).select_from(inbox).where(set_aside)
_this_notice = and_(
    outbox.c.organisation_id == organisation_said, outbox.c.key == bindparam("letter")
)
_this_event = inbox.c.number == bindparam("letter")
_hold_notice = (
    select(
        outbox.c.key,
        outbox.c.platform,
        outbox.c.why,
        outbox.c.due.label("at"),
        outbox.c.dead.label("given_up"),
        outbox.c.retried_by,
    )
    .where(_this_notice, outbox.c.message.is_not(None))
    .where(outbox.c.dead | outbox.c.retried_by.is_not(None))
    .with_for_update()
)
_hold_event = (
    select(
        inbox.c.number,
        inbox.c.platform,
        inbox.c.quarantined.label("why"),
        inbox.c.received.label("at"),
        set_aside.label("given_up"),
        inbox.c.retried_by,
    )
    .where(_this_event, set_aside | inbox.c.retried_by.is_not(None))
    .with_for_update()
)
_retry_notice = (
    update(outbox)
    .where(_this_notice)
    .values(
        dead=False,
        settled=None,
        outcome=None,
        why=None,
        attempts=0,
        leased_until=None,
        due=bindparam("at", type_=outbox.c.due.type),
        retried_by=bindparam("by"),
    )
)
_retry_event = (
    update(inbox)
    .where(_this_event)
    .values(
        closed=None,
        quarantined="",
        deaths=0,
        leased_until=None,
        retried_by=bindparam("by"),
    )
)


class SqlDeadLetters(Repository):
    def latest(self, organisation: OrganisationId, limit: int) -> list[DeadLetter]:
        said = {"organisation": organisation, "most": limit}
        found = [_notice(row) for row in self.connection.execute(_notices, said)]
        events = self.connection.execute(_events, {"most": limit})
        found += [_event(row) for row in events]
        return sorted(found, key=lambda each: each.at, reverse=True)[:limit]

    def count(self, organisation: OrganisationId) -> int:
        said = {"organisation": organisation}
        notices: int = self.connection.execute(_count_notices, said).scalar_one()
        events: int = self.connection.execute(count_set_aside).scalar_one()
        return notices + events

    def hold(self, organisation: OrganisationId, letter: str) -> DeadLetter | None:
        kind, said = _named(organisation, letter)
        if not kind:
            return None
        held = _hold_notice if kind == NOTICE else _hold_event
        row = self.connection.execute(held, said).first()
        if row is None:
            return None
        found = _notice(row) if kind == NOTICE else _event(row)
        return found if row.given_up else replace(found, retried_by=row.retried_by)

    def retry(
        self, organisation: OrganisationId, letter: str, by: PersonId, at: datetime
    ) -> None:
        kind, said = _named(organisation, letter)
        if kind == NOTICE:
            self.connection.execute(_retry_notice, {**said, "by": by, "at": at})
        else:
            self.connection.execute(_retry_event, {**said, "by": by})


def _named(organisation: OrganisationId, letter: str) -> tuple[str, dict[str, Any]]:
    kind, _, name = letter.partition(":")
    if kind == NOTICE:
        return kind, {"organisation": organisation, "letter": name}
    known = kind == EVENT and name.isdecimal() and len(name) < LONGEST_NUMBER
    return (kind, {"letter": int(name)}) if known else ("", {})


def _notice(row: Any) -> DeadLetter:
    letter = f"{NOTICE}:{row.key}"
    return DeadLetter(letter, row.platform, row.why or "", row.at, is_event=False)


def _event(row: Any) -> DeadLetter:
    """Of what went wrong with it the kind alone: the rest may quote it."""
    letter, why = f"{EVENT}:{row.number}", row.why.partition("(")[0]
    return DeadLetter(letter, row.platform, why, row.at, is_event=True)
