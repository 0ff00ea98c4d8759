"""Reports that people have sent to them by the clock."""

from sqlalchemy import JSON, Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

report_plan = table_of_an_organisation(
    "report_plan",
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, nullable=False),
    Column("asked", JSON, nullable=False),
    Column("cron", String(100), nullable=False),
    Column("stopped", UtcDateTime),
    Index(None, "organisation_id", "person_id"),
    links={"person_id": "person"},
)
