"""Tags, and what bears them."""

from sqlalchemy import Column, Index, String, Uuid, func

from storage.tables.metadata import table_of_an_organisation

tag = table_of_an_organisation(
    "tag",
    Column("id", Uuid, primary_key=True),
    Column("name", String(40), nullable=False),
)
Index("ux_tag_name", tag.c.organisation_id, func.lower(tag.c.name), unique=True)

tagging = table_of_an_organisation(
    "tagging",
    Column("tag_id", Uuid, primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("thing", Uuid, primary_key=True),
    links={"tag_id": "tag"},
)
