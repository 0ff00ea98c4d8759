"""Links to calendars, and links that open the calendar page."""

from sqlalchemy import Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

feed = table_of_an_organisation(
    "feed",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),  # whose link it is
    Column("of", String(10), nullable=False),
    Column("of_id", Uuid, nullable=False),  # of a person, a class or a room
    Column("token_hash", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Index(None, "token_hash", unique=True),
    Index(None, "organisation_id", "person_id"),
    links={"person_id": "person"},
)

page_link = table_of_an_organisation(
    "page_link",
    Column("person_id", Uuid, primary_key=True),
    Column("secret_hash", String(64), nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Index(None, "secret_hash", unique=True),
    links={"person_id": "person"},
)
