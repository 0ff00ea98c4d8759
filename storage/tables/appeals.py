"""Appeals that nobody has decided yet."""

from sqlalchemy import Boolean, Column, Index, LargeBinary, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

appeal = table_of_an_organisation(
    "appeal",
    Column("session_id", Uuid, primary_key=True),
    Column("student_id", Uuid, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("words", LargeBinary),  # sealed
    Column("shown", Boolean, nullable=False),
    Index(None, "at"),
    links={"session_id": "session", "student_id": "person"},
)
