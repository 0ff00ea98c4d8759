"""What was written, by its words: blinded, and none of them to be read.

The words themselves are in a table without an organisation, so that PostgreSQL may use
its index under row security; they tell of nobody but by an entry, which has one.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Delete,
    Index,
    Integer,
    String,
    Table,
    Text,
    Uuid,
    delete,
    select,
)

from storage.tables.metadata import metadata, table_of_an_organisation
from storage.types import UtcDateTime

words = Table(
    "search_words",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer, "sqlite"),
        primary_key=True,
        autoincrement=True,
    ),
    Column("words", Text, nullable=False),  # blinded
)

entry = table_of_an_organisation(
    "search_entry",
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(12), nullable=False),
    Column("thing_id", Uuid, nullable=False),
    Column("by_id", Uuid),  # by somebody unknown without one
    Column("to_id", Uuid),
    Column("thread_id", Uuid),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "thing_id"),
    Index(None, "organisation_id", "by_id", "to_id"),
    Index(None, "at"),
    links={"by_id": "person", "to_id": "person"},
)

FTS = "search_fts"
_MAKE = """
CREATE VIRTUAL TABLE search_fts USING fts5
(words, content='search_words', content_rowid='number', detail=none)
"""
_FILL = """
CREATE TRIGGER search_words_added AFTER INSERT ON search_words BEGIN
INSERT INTO search_fts(rowid, words) VALUES (new.number, new.words); END
"""
_EMPTY = """
CREATE TRIGGER search_words_gone AFTER DELETE ON search_words BEGIN
INSERT INTO search_fts(search_fts, rowid, words)
VALUES ('delete', old.number, old.words); END
"""
_GIN = (
    "CREATE INDEX search_fts ON search_words USING gin (to_tsvector('simple', words))"
)
OPTIMIZE = "INSERT INTO search_fts(search_fts) VALUES ('optimize')"  # or it stays in


def indexes(dialect: str) -> tuple[str, ...]:
    """Each database's own; a backup holds none, and its restoring fills them."""
    return (_MAKE, _FILL, _EMPTY) if dialect == "sqlite" else (_GIN,)


def gone(which: ColumnElement[bool]) -> tuple[Delete, Delete]:
    """The words of such entries, and then those entries."""
    numbers = select(entry.c.number).where(which)
    return delete(words).where(words.c.number.in_(numbers)), delete(entry).where(which)
