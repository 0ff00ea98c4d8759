"""Reports that are sent by the clock, and files that are being made."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Text,
    Uuid,
    text,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

report_plan = table_of_an_organisation(
    "report_plan",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("asked", JSON, nullable=False),
    Column("every", String(400), nullable=False),
    Column("audience", Text, nullable=False),
    Column("class_id", Uuid),
    Column("form", String(5), nullable=False),
    Column("mail", Boolean, nullable=False),
    Column("stopped", UtcDateTime),
    Index(None, "organisation_id", "person_id"),
    links={"person_id": "person", "class_id": "class"},
)

saved_report = table_of_an_organisation(
    "saved_report",
    Column("person_id", Uuid, primary_key=True),
    Column("name", String(60), primary_key=True),  # casefolded
    Column("called", String(60), nullable=False),
    Column("asked", JSON, nullable=False),
    links={"person_id": "person"},
)

_unfinished = text("state IN ('waiting', 'making')")
file_run = table_of_an_organisation(
    "file_run",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("what", String(20), nullable=False),
    Column("form", String(5), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("class_id", Uuid),
    Column("state", String(10), nullable=False),
    Column("done", Integer, nullable=False),
    Column("of", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("leased_until", UtcDateTime),
    Index(
        "ix_file_run_unfinished",
        "at",
        sqlite_where=_unfinished,
        postgresql_where=_unfinished,
    ),
    Index(None, "organisation_id", "person_id"),
    links={"person_id": "person", "class_id": "class"},
)
