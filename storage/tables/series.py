"""Series, who is in them, what they were, and days that yield no session."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Time,
    Uuid,
    text,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

_live = text("deleted_at IS NULL")

series = table_of_an_organisation(
    "series",
    Column("id", Uuid, primary_key=True),
    Column("line_id", Uuid, nullable=False),
    Column("follows_id", Uuid),  # no foreign key: one of a chain may be restored first
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    Column("site_id", Uuid),
    Column("room_id", Uuid),
    Column("term_id", Uuid),
    Column("subject", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("rule", String(200), nullable=False),  # RFC 5545, without start and end
    Column("starts", Time, nullable=False),  # in `zone`
    Column("minutes", Integer, nullable=False),
    Column("zone", String(60), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date),
    Column("skips_holidays", Boolean, nullable=False),
    Column("ahead_to", Date, nullable=False),
    Column("reason", LargeBinary),  # sealed
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("changed_by_id", Uuid),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "line_id"),
    Index(None, "organisation_id", "class_id"),
    Index(None, "organisation_id", "room_id"),
    Index(None, "ahead_to", sqlite_where=_live, postgresql_where=_live),
    links={
        "class_id": "class",
        "course_id": "course",
        "site_id": "site",
        "room_id": "room",
        "term_id": "term",
    },
)

series_person = table_of_an_organisation(
    "series_person",
    Column("series_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("teaches", Boolean, primary_key=True),
    Column("place", Integer, nullable=False),  # in the order they were named
    Index(None, "organisation_id", "person_id"),
    links={"series_id": "series", "person_id": "person"},
)

series_past = table_of_an_organisation(
    "series_past",
    Column("series_id", Uuid, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("before", LargeBinary, nullable=False),  # sealed: what the change did
    links={"series_id": "series"},
)

series_skip = table_of_an_organisation(
    "series_skip",
    Column("series_id", Uuid, primary_key=True),
    Column("original_day", Date, primary_key=True),
    Column("why", String(20), nullable=False),
    Column("holiday_id", Uuid),  # which may be removed again
    Index(None, "organisation_id", "holiday_id"),
    links={"series_id": "series"},
)
