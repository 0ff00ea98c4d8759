"""Search over blinded words: what is found by whom, and that it dies with people."""

from uuid import UUID

from sqlalchemy import func, select, text

from core.kernel.actor import Actor
from core.messaging.thread import between, with_the_office
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.ports import Letters, Threads
from core.messaging.threads.search import Searches
from core.messaging.threads.words import beginnings, words_of
from core.people.ports import People
from storage.door import Runner
from storage.messaging.search import SqlSearches
from storage.sealing.keys import Owner
from storage.tables.searching import entry, words
from tests.people import AS_CORA, AS_LENA, AS_LEO, AS_SAM, HERE, LENA, LEO, LONG_AGO

TRIP = DirectMessageId(UUID(int=901))
BOOK = DirectMessageId(UUID(int=902))


def write(ports) -> None:
    office, two = with_the_office(HERE.id, LEO.id), between(HERE.id, LEO.id, LENA.id)
    ports[Threads].keep(HERE.id, office, LONG_AGO)
    ports[Threads].keep(HERE.id, two, LONG_AGO)
    said = "When is the trip to the Café?"
    ports[Letters].add(
        HERE.id, DirectMessage(TRIP, LEO.id, None, said, LONG_AGO, office.id)
    )
    said = "Your trip book, Léo"
    ports[Letters].add(
        HERE.id, DirectMessage(BOOK, LENA.id, LEO.id, said, LONG_AGO, two.id)
    )


def found(ports, actor: Actor, sought: str, *, office: bool = False) -> set[UUID]:
    entries = ports[Searches].find(actor, words_of(sought), office=office, limit=9)
    return {each.thing for each in entries}


def test_words_are_plain_and_begin_as_one_types_them():
    assert words_of("The Café, the café!") == ["the", "cafe"]
    assert beginnings(["trip", "to"]) == {"tri", "trip", "to"}


async def test_words_are_found_by_whoever_may_read_them(storage: Runner):
    def all_of(ports):
        write(ports)
        return (
            found(ports, AS_LEO, "TRIP"),
            found(ports, AS_LEO, "tri boo"),
            found(ports, AS_LEO, "cafe"),
            found(ports, AS_LEO, "rip"),
            found(ports, AS_LENA, "trip"),
            found(ports, AS_CORA, "trip", office=True),
            found(ports, AS_SAM, "trip", office=True),
        )

    assert await storage.run(all_of) == (
        {TRIP, BOOK},
        {BOOK},
        {TRIP},
        set(),
        {BOOK},
        {TRIP},
        set(),
    )


async def test_what_is_stored_has_no_word_in_it_and_dies_with_the_person(
    storage: Runner,
):
    def kept(ports) -> list[str]:
        write(ports)
        connection = ports[Searches].connection
        return list(connection.execute(select(words.c.words)).scalars())

    stored = await storage.run(kept)
    assert len(stored) == 2
    assert not any("trip" in each or "your" in each for each in stored)

    def after(ports):
        searches: SqlSearches = ports[Searches]
        connection = searches.connection
        ports[People].vault.erase(Owner(HERE.id, LEO.id), LONG_AGO)
        rows = [
            connection.execute(select(func.count()).select_from(each)).scalar_one()
            for each in (words, entry)
        ]
        if connection.dialect.name == "sqlite":
            vocabulary = "temp.v USING fts5vocab(main, search_fts, row)"
            connection.execute(text(f"CREATE VIRTUAL TABLE {vocabulary}"))
            left = connection.execute(text("SELECT count(*) FROM temp.v")).scalar_one()
            connection.execute(text("DROP TABLE temp.v"))
        else:
            counted = "SELECT to_tsvector(words) FROM search_words"
            asked = f"SELECT count(*) FROM ts_stat('{counted}')"  # noqa: S608 -- ours
            left = connection.execute(text(asked)).scalar_one()
        return rows, left, found(ports, AS_CORA, "trip", office=True)

    assert await storage.run(after) == ([0, 0], 0, set())
