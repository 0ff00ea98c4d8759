"""What people asked to be reminded of."""

from sqlalchemy import Column, Index, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

reminder = table_of_an_organisation(
    "reminder",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("text", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("every", String(400), nullable=False),
    Index(None, "organisation_id", "person_id", "at"),
    links={"person_id": "person"},
)
