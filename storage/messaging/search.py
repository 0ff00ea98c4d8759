"""Search by blinded words, in SQL: FTS5 on SQLite, text search on PostgreSQL."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Boolean,
    Delete,
    Select,
    and_,
    bindparam,
    column,
    insert,
    or_,
    select,
    table,
    text,
    true,
)

from core.kernel.actor import NOBODY, Actor
from core.kernel.ids import OrganisationId
from core.messaging.announcement import AnnouncementState, Round
from core.messaging.threads.search import Entry, Written
from core.messaging.threads.words import beginnings, words_of
from storage.repository import Repository, known, organisation_said
from storage.tables.announcements import announcement, recipient
from storage.tables.searching import entry, gone, words
from storage.tables.threads import thread

ABOUT = "search.words"
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""Tokens are of letters alone, so that no database takes one apart."""
BYTES = 8

_me: BindParameter[UUID] = bindparam("me")
_office: BindParameter[bool] = bindparam("office", type_=Boolean)
_theirs = select(thread.c.id).where(
    thread.c.organisation_id == organisation_said,
    or_(
        thread.c.person_id == _me,
        thread.c.other_id == _me,
        and_(_office, thread.c.other_id.is_(None)),
    ),
)
_told = (
    select(recipient.c.person_id)
    .join(
        announcement,
        and_(
            announcement.c.organisation_id == recipient.c.organisation_id,
            announcement.c.id == recipient.c.announcement_id,
        ),
    )
    .where(
        recipient.c.organisation_id == organisation_said,
        recipient.c.announcement_id == entry.c.thing_id,
        recipient.c.person_id == _me,
        announcement.c.state != AnnouncementState.RECALLED,
        announcement.c.round != Round.WITHDRAWN,
    )
    .exists()
)
"""What was taken back is read by nobody it was for."""
_readable = select(entry).where(
    entry.c.organisation_id == organisation_said,
    or_(
        entry.c.thread_id.in_(_theirs),
        and_(
            entry.c.kind == Written.ANNOUNCEMENT,
            or_(_office, entry.c.by_id == _me, _told),
        ),
    ),
)


def _walked() -> Select[Any]:
    """Of SQLite's index, which is walked from the newest on."""
    index = table("search_fts", column("rowid"))
    return (
        _readable.where(text("search_fts MATCH :sought"))
        .where(entry.c.number == index.c.rowid)
        .order_by(index.c.rowid.desc())
    )


def _looked_up() -> Select[Any]:
    """One by one: PostgreSQL guesses wrong how many there are of a rare word."""
    sought = text("to_tsvector('simple', words) @@ to_tsquery('simple', :sought)")
    numbers = select(words.c.number).where(sought).order_by(words.c.number.desc())
    matching = numbers.subquery("matching")
    each = _readable.where(entry.c.number == matching.c.number).limit(1).lateral()
    found = select(each).select_from(matching.join(each, true()))
    return found.order_by(matching.c.number.desc())


_found = {
    dialect: asked.limit(bindparam("most"))
    for dialect, asked in {"sqlite": _walked(), "postgresql": _looked_up()}.items()
}
_add_words = insert(words).returning(words.c.number)
_add_entry = insert(entry)
_of_thing = and_(
    entry.c.organisation_id == organisation_said, entry.c.thing_id == bindparam("thing")
)


_forget = gone(_of_thing)


class SqlSearches(Repository):
    def put(self, organisation: OrganisationId, kept: Entry, said: str) -> None:
        """Instead of what was said there before."""
        self._without(_forget, {"organisation": organisation, "thing": kept.thing})
        tokens = self._tokens(organisation, beginnings(words_of(said)))
        row = {"words": " ".join(sorted(tokens))}
        number = self.connection.execute(_add_words, row).scalar_one()
        added = {
            "organisation_id": organisation,
            "number": number,
            "kind": kept.kind,
            "thing_id": kept.thing,
            "by_id": known(kept.by),
            "to_id": known(kept.to),
            "thread_id": kept.thread,
            "at": kept.at,
        }
        self.connection.execute(_add_entry, added)

    def find(
        self, actor: Actor, words: Sequence[str], *, office: bool, limit: int
    ) -> Sequence[Entry]:
        dialect = self.connection.dialect.name
        tokens = self._tokens(actor.organisation, words)
        said = {
            "organisation": actor.organisation,
            "me": actor.person,
            "office": office,
            "most": limit,
            "sought": (" & " if dialect == "postgresql" else " ").join(tokens),
        }
        rows = self.connection.execute(_found[dialect], said)
        return [
            Entry(
                Written(row.kind),
                row.thing_id,
                row.at,
                row.by_id or NOBODY,
                row.to_id,
                row.thread_id,
            )
            for row in rows
        ]

    def _without(self, gone: tuple[Delete, Delete], said: dict[str, object]) -> None:
        for statement in gone:
            self.connection.execute(statement, said)

    def _tokens(
        self, organisation: OrganisationId, said: Iterable[str]
    ) -> dict[str, None]:
        """The same for the same word here, and another elsewhere."""
        blind = self.vault.blind
        return dict.fromkeys(
            blind(organisation, each, about=ABOUT)[:BYTES].hex().translate(LETTERS)
            for each in said
        )
