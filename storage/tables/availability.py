"""When people have time, what they would rather have, and who may teach what."""

from sqlalchemy import Column, Date, Index, Integer, LargeBinary, String, Time, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

availability = table_of_an_organisation(
    "availability",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("kind", String(10), nullable=False),  # free or away
    Column("weekday", Integer),  # every day without
    Column("since", Time),
    Column("until", Time),
    Column("first", Date),
    Column("last", Date),
    Column("term_id", Uuid),
    Column("zone", String(60), nullable=False),
    Column("source", String(60), nullable=False),  # told, or a calendar taken in
    Column("note", LargeBinary),  # sealed
    Column("by_id", Uuid),
    Column("at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "person_id", "first"),
    links={"person_id": "person", "term_id": "term"},
)

wishes = table_of_an_organisation(
    "wishes",
    Column("person_id", Uuid, primary_key=True),
    Column("most_in_row", Integer),
    Column("most_a_day", Integer),
    Column("lunch_since", Time),
    Column("lunch_until", Time),
    Column("earliest", Time),
    Column("latest", Time),
    links={"person_id": "person"},
)

qualification = table_of_an_organisation(
    "qualification",
    Column("person_id", Uuid, primary_key=True),
    Column("course_id", Uuid, primary_key=True),
    Index(None, "organisation_id", "course_id"),
    links={"person_id": "person", "course_id": "course"},
)
