"""What students thought of sessions; of an anonymous answer, neither who nor when."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

feedback_round = table_of_an_organisation(
    "feedback_round",
    Column("session_id", Uuid, primary_key=True),
    Column("closes", UtcDateTime, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Index(None, "organisation_id", "closes"),
    links={"session_id": "session"},
)

feedback = table_of_an_organisation(
    "feedback",
    Column("session_id", Uuid, primary_key=True),
    Column("who", LargeBinary, primary_key=True),  # blind
    Column("student_id", Uuid),  # none where it is anonymous
    Column("content", Integer),
    Column("delivery", Integer),
    Column("engagement", Integer),
    Column("overall", Integer),
    Column("words", LargeBinary),  # sealed; none once their retention has ended
    Column("earlier", LargeBinary),  # sealed
    Index(None, "organisation_id", "student_id"),
    links={"session_id": "session", "student_id": "person"},
)
