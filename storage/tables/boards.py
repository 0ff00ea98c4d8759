"""Boards that hang in chats."""

from sqlalchemy import Column, Index, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

board = table_of_an_organisation(
    "board",
    Column("id", Uuid, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("workspace", String(60), nullable=False),
    Column("chat", String(100), nullable=False),
    Column("chat_kind", String(8), nullable=False),
    Column("class_id", Uuid),
    Column("by_id", Uuid, nullable=False),
    Column("looks", String(64), nullable=False),
    Column("look_at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "platform", "workspace", "chat", unique=True),
    Index(None, "look_at"),
    links={"class_id": "class", "by_id": "person"},
)
