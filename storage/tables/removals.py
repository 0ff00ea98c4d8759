"""Removals that a moderator asked for and no admin has decided yet."""

from sqlalchemy import Column, LargeBinary, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

removal = table_of_an_organisation(
    "removal",
    Column("person_id", Uuid, primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("why", LargeBinary),  # sealed
    links={"person_id": "person", "by_id": "person"},
)
