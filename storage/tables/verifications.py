"""Which sessions somebody verified, and what they were like then."""

from sqlalchemy import Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

verification = table_of_an_organisation(
    "verification",
    Column("session_id", Uuid, primary_key=True),
    Column("plan", String(16), nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("mark", Uuid, nullable=False),
    Index(None, "organisation_id", "mark"),
    links={"session_id": "session"},
)
