"""Visits to the desk."""

from sqlalchemy import Column, Index, Integer, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

visit = table_of_an_organisation(
    "visit",
    Column("person_id", Uuid, primary_key=True),
    Column("began", UtcDateTime, primary_key=True),
    Column("last", UtcDateTime, nullable=False),
    Column("seconds", Integer, nullable=False),  # between the two, to be added up
    Column("turns", Integer, nullable=False),
    Column("platform", String(20), nullable=False),
    Index(None, "organisation_id", "began"),
    Index(None, "began"),
    links={"person_id": "person"},
)
