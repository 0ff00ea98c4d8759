"""When tutors were seen at work in chat; forgotten after two weeks."""

from sqlalchemy import Column, Index, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

observation = table_of_an_organisation(
    "observation",
    Column("id", Uuid, primary_key=True),
    Column("tutor_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("course_id", Uuid),
    Index(None, "organisation_id", "at"),
    links={"tutor_id": "person", "course_id": "course"},
)
