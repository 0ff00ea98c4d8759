"""Cards that are kept up to date, and what they are about."""

from sqlalchemy import Column, Index, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

live_card = table_of_an_organisation(
    "live_card",
    Column("person_id", Uuid, primary_key=True),
    Column("card", String(100), primary_key=True),
    Column("told", LargeBinary, nullable=False),  # sealed: where, and what it answers
    Column("looks", String(64), nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("touched_at", UtcDateTime),
    Index(None, "touched_at"),
    Index(None, "until"),
    links={"person_id": "person"},
)

live_about = table_of_an_organisation(
    "live_about",
    Column("about", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("card", String(100), primary_key=True),
    Index(None, "organisation_id", "person_id", "card"),
    links={"person_id": "person"},
)
