"""Who was asked whether they are still there, and what they answered."""

from sqlalchemy import Boolean, Column, Index, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

ping = table_of_an_organisation(
    "ping",
    Column("session_id", Uuid, primary_key=True),
    Column("student_id", Uuid, primary_key=True),
    Column("asked", UtcDateTime, primary_key=True),
    Column("until", UtcDateTime, nullable=False),
    Column("by_id", Uuid),
    Column("with_place", Boolean, nullable=False),
    Column("answered", UtcDateTime),
    Column("inside", Boolean),
    Index(None, "asked"),
    links={"session_id": "session", "student_id": "person", "by_id": "person"},
)
