"""What goes with somebody's key: rows that tell of nobody else, and their accounts."""

from datetime import datetime
from secrets import token_hex

from sqlalchemy import Connection, and_, bindparam, delete, or_, update

from storage.sealing.keys import Owner
from storage.tables.attachments import attachment
from storage.tables.availability import availability, qualification, wishes
from storage.tables.feeds import feed, page_link
from storage.tables.live import live_about, live_card
from storage.tables.messaging import draft, due, miss, offer, why
from storage.tables.notices import late_answer, told
from storage.tables.organisation import organisation
from storage.tables.outgoing import event
from storage.tables.people import grant, invitation, link, person, preference
from storage.tables.polls import poll_vote
from storage.tables.removals import removal
from storage.tables.reports import file_run, saved_report
from storage.tables.searching import OPTIMIZE, entry, gone
from storage.tables.usage import visit

DYING = (
    link,
    preference,
    grant,
    invitation,
    draft,
    offer,
    why,
    live_about,
    live_card,
    due,
    miss,
    availability,
    wishes,
    qualification,
    feed,
    poll_vote,
    page_link,
    told,
    saved_report,
    late_answer,
    file_run,
    visit,
    removal,
    attachment,
    event,
)
_gone = [
    delete(table)
    .where(table.c.organisation_id == bindparam("organisation"))
    .where(table.c.person_id == bindparam("person"))
    for table in DYING
]
_found_no_more = gone(
    and_(
        entry.c.organisation_id == bindparam("organisation"),
        or_(entry.c.by_id == bindparam("person"), entry.c.to_id == bindparam("person")),
    )
)
_hidden = (
    update(person)
    .where(person.c.organisation_id == bindparam("organisation"))
    .where(person.c.id == bindparam("person"), person.c.deleted_at.is_(None))
    .values(deleted_at=bindparam("at"))
)
_renewed = (
    update(organisation)
    .where(organisation.c.id == bindparam("organisation"))
    .values(people_version=bindparam("version"))
)


def take_along(connection: Connection, owner: Owner, at: datetime) -> None:
    """Their past stays as ids without a name: sums and registers must still agree."""
    said = {"organisation": owner.organisation, "person": owner.person}
    for statement in _gone:
        connection.execute(statement, said)
    for statement in _found_no_more:
        connection.execute(statement, said)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(OPTIMIZE)
    connection.execute(_hidden, {**said, "at": at})
    version = {"organisation": owner.organisation, "version": token_hex(8)}
    connection.execute(_renewed, version)
