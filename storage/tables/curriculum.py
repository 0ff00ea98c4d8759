"""Classes and who is in them; courses, their tasks and the units they are in."""

from sqlalchemy import Column, Date, Index, String, Uuid, text

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

_kept = text("deleted_at IS NULL")

group = table_of_an_organisation(
    "class",
    Column("id", Uuid, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(
        None,
        "organisation_id",
        "name",
        unique=True,
        sqlite_where=_kept,
        postgresql_where=_kept,
    ),
)

membership = table_of_an_organisation(
    "membership",
    Column("class_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("since", Date),
    Column("until", Date),
    Index(None, "organisation_id", "person_id"),
    links={"class_id": "class", "person_id": "person"},
)

course = table_of_an_organisation(
    "course",
    Column("id", Uuid, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("code", String(30), nullable=False),
    Column("unit_id", Uuid),
    Column("deleted_at", UtcDateTime),
    Index(
        None,
        "organisation_id",
        "name",
        unique=True,
        sqlite_where=_kept,
        postgresql_where=_kept,
    ),
    links={"unit_id": "unit"},
)

unit = table_of_an_organisation(
    "unit",
    Column("id", Uuid, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("level", String(10), nullable=False),
    Column("parent_id", Uuid),
    Column("deleted_at", UtcDateTime),
    Index(
        None,
        "organisation_id",
        "name",
        unique=True,
        sqlite_where=_kept,
        postgresql_where=_kept,
    ),
    links={"parent_id": "unit"},
)

task = table_of_an_organisation(
    "task",
    Column("id", Uuid, primary_key=True),
    Column("course_id", Uuid, nullable=False),
    Column("name", String(100), nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(
        None,
        "organisation_id",
        "course_id",
        "name",
        unique=True,
        sqlite_where=_kept,
        postgresql_where=_kept,
    ),
    links={"course_id": "course"},
)
