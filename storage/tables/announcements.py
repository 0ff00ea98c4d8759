"""What is announced, and who of its people got it."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Text, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

announcement = table_of_an_organisation(
    "announcement",
    Column("id", Uuid, primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("says", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("total", Integer, nullable=False),
    Column("unreachable", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("told", String(80), nullable=False),
    Column("audience", Text, nullable=False),
    Column("goes_at", UtcDateTime),
    Column("asks", Boolean, nullable=False),
    Column("typed", Integer),
    Column("round", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("reminded_at", UtcDateTime),
    Column("decided_by_id", Uuid),
    Column("every", String(400), nullable=False),
    Column("until", UtcDateTime),
    Index(None, "state"),
    Index(None, "organisation_id", "at"),
    links={"by_id": "person", "decided_by_id": "person"},
)

recipient = table_of_an_organisation(
    "recipient",
    Column("announcement_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("written", Boolean, nullable=False),
    Column("seen_at", UtcDateTime),
    Column("acked_at", UtcDateTime),
    Column("choice", Integer),
    links={"announcement_id": "announcement", "person_id": "person"},
)
_unwritten = recipient.c.written.is_(False)
Index(
    "ix_recipient_unwritten",
    recipient.c.organisation_id,
    recipient.c.announcement_id,
    sqlite_where=_unwritten,
    postgresql_where=_unwritten,
)

recipient_batch = table_of_an_organisation(
    "recipient_batch",
    Column("announcement_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("people", LargeBinary, nullable=False),  # their ids, one after the other
    Column("many", Integer, nullable=False),
    links={"announcement_id": "announcement"},
)
"""Who is to be a recipient, as long as nobody has had the time to write it down."""

saved_audience = table_of_an_organisation(
    "saved_audience",
    Column("id", Uuid, primary_key=True),
    Column("name", String(60), nullable=False),
    Column("called", String(120), nullable=False),
    Column("terms", Text, nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "called", unique=True),
    links={"by_id": "person"},
)
"""`called` is its name without regard to case, in any language."""
