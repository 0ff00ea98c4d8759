"""Registers, check-ins and what they rest on, known faces and who agreed to that."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    Uuid,
    text,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

_pending = text("status = 'pending'")


def _entry() -> tuple[Column[object], ...]:
    return (
        Column("session_id", Uuid, primary_key=True),
        Column("student_id", Uuid, primary_key=True),
        Column("status", String(10), nullable=False),
        Column("at", UtcDateTime),
        Column("by_id", Uuid),
        Column("check_in_id", Uuid),
        Column("decide_by", UtcDateTime),
        Column("kept", UtcDateTime),
        Column("reason", LargeBinary),  # sealed
    )


register_entry = table_of_an_organisation(
    "register_entry",
    *_entry(),
    Column("version", Integer, nullable=False),
    Index(None, "organisation_id", "student_id", "at"),
    Index(None, "decide_by", sqlite_where=_pending, postgresql_where=_pending),
    links={"session_id": "session", "student_id": "person", "by_id": "person"},
)

register_past = table_of_an_organisation(
    "register_past",
    *_entry(),
    Column("version", Integer, primary_key=True),
    links={"session_id": "session", "student_id": "person", "by_id": "person"},
)

claim = table_of_an_organisation(
    "claim",
    Column("person_id", Uuid, primary_key=True),
    Column("session_id", Uuid),
    Column("evidence", LargeBinary, nullable=False),  # sealed
    Column("expires", UtcDateTime, nullable=False),
    Index(None, "expires"),
    links={"person_id": "person", "session_id": "session"},
)

check_in = table_of_an_organisation(
    "check_in",
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid, nullable=False),
    Column("person_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("received", UtcDateTime, nullable=False),
    Column("grade", Integer, nullable=False),
    Column("policy", Integer, nullable=False),
    Column("instead_of", Uuid),
    Column("account", LargeBinary),  # blind
    Column("phone", LargeBinary),  # blind
    Column("signals", LargeBinary, nullable=False),  # sealed: they and the findings
    Column("evidence", LargeBinary),  # sealed; none once its retention has ended
    Index(None, "organisation_id", "session_id", "person_id", "received"),
    Index(None, "organisation_id", "person_id", "at"),
    Index(None, "organisation_id", "at"),
    links={"session_id": "session", "person_id": "person"},
)

stay = table_of_an_organisation(
    "stay",
    Column("session_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("told", LargeBinary, nullable=False),  # sealed
    Column("away_minutes", Integer),
    Index(None, "organisation_id", "person_id", "at"),
    Index(None, "at"),
    links={"person_id": "person", "session_id": "session"},
)

evidence_policy = table_of_an_organisation(
    "evidence_policy",
    Column("version", Integer, primary_key=True),
    Column("policy", Text, nullable=False),  # JSON
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    links={"by_id": "person"},
)

photo_trace = table_of_an_organisation(
    "photo_trace",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("session_id", Uuid),
    Column("file", LargeBinary, nullable=False),  # blind
    Column("unique", LargeBinary),  # blind
    Column("trace", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "file"),
    Index(None, "organisation_id", "unique"),
    Index(None, "organisation_id", "session_id", "at"),
    Index(None, "organisation_id", "person_id", "at"),
    links={"person_id": "person", "session_id": "session"},
)

session_code = table_of_an_organisation(
    "session_code",
    Column("session_id", Uuid, primary_key=True),
    Column("secret", LargeBinary, nullable=False),  # sealed
    links={"session_id": "session"},
)

wrong_code = table_of_an_organisation(
    "wrong_code",
    Column("session_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("times", Integer, nullable=False),
    links={"session_id": "session", "person_id": "person"},
)

consent = table_of_an_organisation(
    "consent",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("given", Boolean, nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("text", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    Index(None, "organisation_id", "person_id", "number", unique=True),
    links={"person_id": "person", "by_id": "person"},
)

enrolment = table_of_an_organisation(
    "enrolment",
    Column("person_id", Uuid, primary_key=True),
    Column("engine", String(20), nullable=False),
    Column("templates", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("resembles_id", Uuid),
    Column("cleared", Boolean, nullable=False),
    Column("picture", LargeBinary),  # sealed
    Index(None, "organisation_id", "engine"),
    links={"person_id": "person", "resembles_id": "person"},
)

check_in_link = table_of_an_organisation(
    "check_in_link",
    Column("id", Uuid, primary_key=True),
    Column("token_hash", String(64), nullable=False),
    Column("nonce_hash", String(64)),
    Column("device_hash", String(64), nullable=False),
    Column("person_id", Uuid, nullable=False),
    Column("session_id", Uuid, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("closes", UtcDateTime, nullable=False),
    Index(None, "token_hash", unique=True),
    Index(None, "nonce_hash", unique=True),
    Index(None, "closes"),
    Index(None, "organisation_id", "person_id", "session_id"),
    links={"person_id": "person", "session_id": "session"},
)

kept_photo = table_of_an_organisation(
    "kept_photo",
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid, nullable=False),
    Column("person_id", Uuid, nullable=False),
    Column("picture", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "session_id", "person_id"),
    Index(None, "organisation_id", "person_id"),
    Index(None, "until"),
    links={"session_id": "session", "person_id": "person"},
)
