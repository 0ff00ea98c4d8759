"""Rates, charges and payments; amounts are whole minor units."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Uuid,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

rate = table_of_an_organisation(
    "rate",
    Column("id", Uuid, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    Column("hourly_minor", BigInteger, nullable=False),
    Column("hourly_currency", String(3), nullable=False),
    Column("since", Date, nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "student_id", "since"),
    links={"student_id": "person"},
)

charge = table_of_an_organisation(
    "charge",
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid, nullable=False),
    Column("student_id", Uuid, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),
    Column("on", Date, nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "session_id", "student_id", "number", unique=True),
    Index(None, "organisation_id", "on"),
    Index(None, "organisation_id", "student_id", "on"),
    links={"session_id": "session", "student_id": "person"},
)

payment = table_of_an_organisation(
    "payment",
    Column("id", Uuid, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),
    Column("on", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("method", String(20), nullable=False),
    Column("note", LargeBinary),  # sealed
    Column("reverses", Uuid),
    Index(None, "organisation_id", "on"),
    Index(None, "organisation_id", "student_id", "on"),
    Index(None, "organisation_id", "reverses", unique=True),
    links={"student_id": "person"},
)
