"""What people were told: their inboxes; and what they are told together."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

told = table_of_an_organisation(
    "told",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("sort", String(12), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("says", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("read_at", UtcDateTime),
    Column("way", String(6), nullable=False),
    Index(None, "organisation_id", "person_id", "at"),
    Index(None, "at"),
    links={"person_id": "person"},
)

late_answer = table_of_an_organisation(
    "late_answer",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("place", Uuid, nullable=False),  # a conversation, by what names it
    Column("nth", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("said", LargeBinary, nullable=False),  # sealed
    Index(None, "organisation_id", "place"),
    links={"person_id": "person"},
)
