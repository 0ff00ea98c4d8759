"""Tags, and what bears them."""

from sqlalchemy import Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation

tag = table_of_an_organisation(
    "tag",
    Column("id", Uuid, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("called", String(80), nullable=False),
    Index(None, "organisation_id", "called", unique=True),
)
"""`called` is its name without regard to case, in any language."""

tagging = table_of_an_organisation(
    "tagging",
    Column("tag_id", Uuid, primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("thing", Uuid, primary_key=True),
    links={"tag_id": "tag"},
)
