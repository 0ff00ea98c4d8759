"""Tokens for programs, and what was answered to them."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

api_token = table_of_an_organisation(
    "api_token",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("name", LargeBinary, nullable=False),  # sealed
    Column("scopes", String(200), nullable=False),
    Column("access_hash", String(64), nullable=False),
    Column("access_until", UtcDateTime, nullable=False),
    Column("refresh_hash", String(64), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Index(None, "access_hash", unique=True),
    Index(None, "refresh_hash", unique=True),
    Index(None, "organisation_id", "person_id"),
    links={"person_id": "person"},
)

api_refresh_spent = table_of_an_organisation(
    "api_refresh_spent",
    Column("refresh_hash", String(64), primary_key=True),
    Column("token_id", Uuid, nullable=False),
    Index(None, "refresh_hash", unique=True),
    links={"token_id": "api_token"},
)

api_answer = table_of_an_organisation(
    "api_answer",
    Column("person_id", Uuid, primary_key=True),
    Column("key_hash", String(64), primary_key=True),
    Column("asked_hash", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("status", Integer),
    Column("headers", String(500)),
    Column("body", LargeBinary),  # sealed
    Index(None, "at"),
    links={"person_id": "person"},
)
