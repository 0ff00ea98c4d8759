"""Calendar links are kept alike on every database."""

from datetime import timedelta
from uuid import uuid4

from core.kernel.secret import hash_of
from core.timetable.feeds.model import Feed, FeedId, Of
from core.timetable.feeds.ports import Feeds
from core.timetable.page_link import PageLinks
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LONG_AGO, MAYA

LATER = LONG_AGO + timedelta(minutes=10)


def feed(after: int = 0) -> Feed:
    made = LONG_AGO + timedelta(minutes=after)
    return Feed(FeedId(uuid4()), MAYA.id, Of.PERSON, MAYA.id, made)


async def test_a_link_is_found_by_its_token_until_it_is_revoked(storage: Runner):
    first, second = feed(), feed(1)

    def keep(ports):
        feeds = ports[Feeds]
        feeds.add(HERE.id, first, hash_of("first"))
        feeds.add(HERE.id, second, hash_of("second"))
        assert feeds.by_token(hash_of("first")) == (HERE.id, first)
        assert feeds.by_token(hash_of("third")) is None
        assert feeds.of_owner(HERE.id, MAYA.id) == [second, first]
        assert feeds.find(ELSEWHERE.id, first.id) is None
        feeds.revoke(ELSEWHERE.id, first.id, LATER)
        assert feeds.by_token(hash_of("first")) is not None
        feeds.revoke(HERE.id, first.id, LATER)
        assert feeds.by_token(hash_of("first")) is None
        assert feeds.of_owner(HERE.id, MAYA.id) == [second]
        feeds.revoke(HERE.id, first.id, None)
        assert feeds.find(HERE.id, first.id) == first

    await storage.run(keep)


async def test_a_page_opens_once_and_by_the_newest_link_only(storage: Runner):
    def keep(ports):
        links = ports[PageLinks]
        links.add(HERE.id, MAYA.id, "old", LATER)
        links.add(HERE.id, MAYA.id, "new", LATER)
        assert links.spend("old", LONG_AGO) is None
        assert links.spend("new", LONG_AGO) == (HERE.id, MAYA.id)
        assert links.spend("new", LONG_AGO) is None
        links.add(HERE.id, MAYA.id, "late", LATER)
        assert links.spend("late", LATER) is None

    await storage.run(keep)
