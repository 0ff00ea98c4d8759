"""Files that people sent, to be passed on."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

attachment = table_of_an_organisation(
    "attachment",
    Column("id", String(32), primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("name", LargeBinary, nullable=False),  # sealed
    Column("mime", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),  # sealed
    Column("until", UtcDateTime),  # without, as long as its letter
    Column("letter_id", Uuid),
    Column("number", Integer, nullable=False),  # its place among those of the letter
    Column("person_id", Uuid),  # whom that is sealed for
    Index(None, "until"),
    Index(None, "organisation_id", "letter_id"),
    Index(None, "organisation_id", "person_id"),
    links={"by_id": "person", "person_id": "person"},
)
