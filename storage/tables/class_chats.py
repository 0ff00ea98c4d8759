"""Group chats that belong to classes."""

from sqlalchemy import Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

class_chat = table_of_an_organisation(
    "class_chat",
    Column("class_id", Uuid, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("workspace", String(100), nullable=False),
    Column("chat", String(100), nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "platform", "workspace", "chat"),
    links={"class_id": "class", "by_id": "person"},
)
