"""Tutors' weeks as they finalised them, what corrects them, and what is paid."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Uuid,
    text,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import Minutes, UtcDateTime

sheet = table_of_an_organisation(
    "sheet",
    Column("id", Uuid, primary_key=True),
    Column("tutor_id", Uuid, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("state", String(10), nullable=False),
    Column("finalised_at", UtcDateTime, nullable=False),
    Column("finalised_by", Uuid, nullable=False),
    Column("approved_at", UtcDateTime),
    Column("approved_by", Uuid),
    Column("opened_again_at", UtcDateTime),
    Index(
        "ix_sheet_standing",
        "organisation_id",
        "tutor_id",
        "first",
        unique=True,
        sqlite_where=text("opened_again_at IS NULL"),
        postgresql_where=text("opened_again_at IS NULL"),
    ),
    Index(None, "organisation_id", "first"),
    links={"tutor_id": "person"},
)

sheet_line = table_of_an_organisation(
    "sheet_line",
    Column("sheet_id", Uuid, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("on", Date, nullable=False),
    Column("activity", String(20), nullable=False),
    Column("spent", Minutes, nullable=False),
    Column("of", Uuid, nullable=False),  # the entry or session it was read from
    Column("course_id", Uuid),
    Index(None, "organisation_id", "of"),
    links={"sheet_id": "sheet", "course_id": "course"},
)

time_correction = table_of_an_organisation(
    "time_correction",
    Column("id", Uuid, primary_key=True),
    Column("tutor_id", Uuid, nullable=False),
    Column("on", Date, nullable=False),
    Column("activity", String(20), nullable=False),
    Column("spent", Minutes, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("why", LargeBinary),  # sealed
    Column("of", Uuid),
    Column("course_id", Uuid),
    Column("sheet_id", Uuid),
    Index(None, "organisation_id", "tutor_id", "sheet_id"),
    Index(None, "organisation_id", "sheet_id"),
    Index(None, "organisation_id", "of"),
    links={"tutor_id": "person", "course_id": "course", "sheet_id": "sheet"},
)

pay_rate = table_of_an_organisation(
    "pay_rate",
    Column("id", Uuid, primary_key=True),
    Column("tutor_id", Uuid),
    Column("activity", String(20), nullable=False),
    Column("course_id", Uuid),
    Column("hourly_minor", BigInteger, nullable=False),
    Column("hourly_currency", String(3), nullable=False),
    Column("since", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "tutor_id"),
    links={"tutor_id": "person", "course_id": "course"},
)
