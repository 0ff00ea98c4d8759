"""Wrapped keys. They come before what they seal, so they point at nothing."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Uuid

from storage.tables.metadata import metadata
from storage.types import UtcDateTime

organisation_key = Table(
    "organisation_key",
    metadata,
    Column("organisation_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary(80), nullable=False),
)

person_key = Table(  # the row of somebody erased stays, without a key
    "person_key",
    metadata,
    Column("organisation_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("wrapped_by", Integer, nullable=False),
    Column("wrapped", LargeBinary(80)),
    Column("erased_at", UtcDateTime),
)
_erased = person_key.c.erased_at.is_not(None)
Index(
    "ix_person_key_erased",
    person_key.c.organisation_id,
    person_key.c.erased_at,
    sqlite_where=_erased,
    postgresql_where=_erased,
)
