"""Events, and the addresses of other programs that are told of them."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

event = table_of_an_organisation(
    "event",
    Column("id", Uuid, primary_key=True),  # in the order in which they happened
    Column("kind", String(40), nullable=False),
    Column("thing_id", Uuid),
    Column("person_id", Uuid),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "at"),
)

webhook = table_of_an_organisation(
    "webhook",
    Column("id", Uuid, primary_key=True),
    Column("url", LargeBinary, nullable=False),  # sealed
    Column("secret", LargeBinary, nullable=False),  # sealed
    Column("kinds", String(500), nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("state", String(8), nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failing_since", UtcDateTime),
    Column("rests_until", UtcDateTime),
    Column("last_ok", UtcDateTime),
    Column("why", String(100), nullable=False),
    Index(None, "state"),
    links={"by_id": "person"},
)

synced = table_of_an_organisation(
    "synced",
    Column("id", Uuid, primary_key=True),  # in the order in which they were
    Column("way", String(4), nullable=False),
    Column("what", String(40), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by_id", Uuid),
    Column("webhook_id", Uuid),
    Column("row_count", Integer, nullable=False),
    Column("why", String(100), nullable=False),
    Index(None, "at"),
)
