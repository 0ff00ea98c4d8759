"""When rooms and sites are closed, and how far sites are apart."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

closure = table_of_an_organisation(
    "closure",
    Column("id", Uuid, primary_key=True),
    Column("room_id", Uuid),
    Column("site_id", Uuid),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("why", LargeBinary),  # sealed
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "ends_at"),
    Index(None, "organisation_id", "room_id"),
    Index(None, "organisation_id", "site_id"),
    links={"room_id": "room", "site_id": "site"},
)

travel = table_of_an_organisation(
    "travel",
    Column("from_site_id", Uuid, primary_key=True),
    Column("to_site_id", Uuid, primary_key=True),
    Column("minutes", Integer, nullable=False),
    links={"from_site_id": "site", "to_site_id": "site"},
)
