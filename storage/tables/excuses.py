"""Who asked to be excused, and what came of it."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Uuid, text

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

_asked = text("state = 'asked'")

excuse = table_of_an_organisation(
    "excuse",
    Column("id", Uuid, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("session_id", Uuid),
    Column("series_id", Uuid),
    Column("words", LargeBinary, nullable=False),  # sealed: the reason and the answer
    Column("state", String(10), nullable=False),
    Column("decided_by_id", Uuid),
    Column("decided_at", UtcDateTime),
    Column("version", Integer, nullable=False),
    Index(None, "organisation_id", "student_id", "ends_at"),
    Index(
        None,
        "organisation_id",
        "at",
        sqlite_where=_asked,
        postgresql_where=_asked,
    ),
    links={
        "student_id": "person",
        "by_id": "person",
        "session_id": "session",
        "decided_by_id": "person",
    },
)

excuse_paper = table_of_an_organisation(
    "excuse_paper",
    Column("id", Uuid, primary_key=True),
    Column("excuse_id", Uuid, nullable=False),
    Column("student_id", Uuid, nullable=False),
    Column("mime", String(30), nullable=False),
    Column("paper", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "excuse_id"),
    Index(None, "at"),
    links={"excuse_id": "excuse", "student_id": "person"},
)

excused_entry = table_of_an_organisation(
    "excused_entry",
    Column("excuse_id", Uuid, primary_key=True),
    Column("session_id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False),
    links={"excuse_id": "excuse", "session_id": "session"},
)

late_notice = table_of_an_organisation(
    "late_notice",
    Column("session_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("expected", UtcDateTime),
    links={"session_id": "session", "person_id": "person", "by_id": "person"},
)

absence_alert = table_of_an_organisation(
    "absence_alert",
    Column("session_id", Uuid, primary_key=True),
    Column("student_id", Uuid, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    links={"session_id": "session", "student_id": "person"},
)

absence_trouble = table_of_an_organisation(
    "absence_trouble",
    Column("student_id", Uuid, primary_key=True),
    Column("sort", String(10), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    links={"student_id": "person"},
)
