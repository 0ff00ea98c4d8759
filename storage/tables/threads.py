"""Letters between people, and between people and the office."""

from sqlalchemy import Boolean, Column, Index, LargeBinary, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

thread = table_of_an_organisation(
    "thread",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid),  # without one, of nobody known
    Column("asker", LargeBinary),  # sealed with the key of whoever that is
    Column("other_id", Uuid),  # of the office without one
    Column("waits", Boolean, nullable=False),
    Column("closed_by_id", Uuid),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "person_id"),
    Index(None, "organisation_id", "other_id", "at"),
    links={"person_id": "person", "other_id": "person", "closed_by_id": "person"},
)

letter = table_of_an_organisation(
    "letter",
    Column("id", Uuid, primary_key=True),
    Column("thread_id", Uuid, nullable=False),
    Column("by_id", Uuid),  # by somebody unknown without one
    Column("to_id", Uuid),  # to the office without one, or to somebody unknown
    Column("text", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("answers", Uuid),
    Column("anonymous", Boolean, nullable=False),  # in a thread of nobody known
    Index(None, "organisation_id", "thread_id", "at"),
    Index(None, "at"),
    links={"thread_id": "thread", "by_id": "person", "to_id": "person"},
)
