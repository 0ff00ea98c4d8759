"""What is past its day goes, on every database; what is not, stays."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from core.application import Ports
from core.attendance.model import KeptPhoto
from core.attendance.ports import KeptPhotos
from core.attendance.retention import Shelf, Shelves
from core.feedback.model import Aspect, Feedback
from core.feedback.ports import Feedbacks
from core.messaging.conversation import Attachment
from core.messaging.model import Event
from core.messaging.ports import Files, Inbox
from core.messaging.thread import between
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.ports import Letters, Threads
from core.messaging.threads.search import Searches
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.test_feedback import CLOSES, MATHS, ROUND
from tests.people import AS_LENA, ELSEWHERE, HERE, LENA, LEO, MAYA

NOW = datetime(2026, 3, 9, 10, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("shelf", Shelf)
async def test_an_empty_shelf_is_emptied_and_counted(storage: Runner, shelf: Shelf):
    def unit(ports: Ports) -> None:
        shelves: Shelves = ports[Shelves]
        assert shelves.empty(HERE.id, shelf, NOW) == 0
        assert shelves.left(HERE.id, shelf, NOW) == 0

    await storage.run(unit)


async def test_photos_go_at_their_own_day_and_only_here(storage: Runner):
    def unit(ports: Ports) -> None:
        shelves: Shelves = ports[Shelves]
        ports[Sessions].add(HERE.id, MATHS)
        photo = KeptPhoto(LENA.id, MATHS.id, b"jpeg", NOW, NOW)
        ports[KeptPhotos].keep(HERE.id, photo)
        assert shelves.left(HERE.id, Shelf.PHOTOS, NOW - SECOND) == 0
        assert shelves.left(HERE.id, Shelf.PHOTOS, NOW) == 1
        assert shelves.empty(ELSEWHERE.id, Shelf.PHOTOS, NOW) == 0
        assert shelves.empty(HERE.id, Shelf.PHOTOS, NOW) == 1
        assert shelves.left(HERE.id, Shelf.PHOTOS, NOW) == 0

    await storage.run(unit)


async def test_words_go_and_stars_stay(storage: Runner):
    def unit(ports: Ports) -> None:
        shelves: Shelves = ports[Shelves]
        ports[Sessions].add(HERE.id, MATHS)
        feedbacks: Feedbacks = ports[Feedbacks]
        feedbacks.open(HERE.id, ROUND)
        for words in ("good", "very good"):
            said = Feedback({Aspect.OVERALL: 5}, words)
            feedbacks.keep(HERE.id, ROUND, LENA.id, said)
        late = CLOSES + SECOND
        assert shelves.left(HERE.id, Shelf.WORDS, CLOSES) == 0
        assert shelves.left(HERE.id, Shelf.WORDS, late) == 1
        assert shelves.empty(HERE.id, Shelf.WORDS, late) == 1
        assert shelves.left(HERE.id, Shelf.WORDS, late) == 0
        kept = feedbacks.of(HERE.id, ROUND, LENA.id)
        assert kept == Feedback({Aspect.OVERALL: 5})

    await storage.run(unit)


async def test_files_go_and_an_event_that_stuck_is_noticed(storage: Runner):
    def unit(ports: Ports) -> None:
        ports[Files].keep(HERE.id, Attachment("a", "image/jpeg", b"jpeg"), NOW)
        ports[Inbox].receive(Event("console", "k", "lena", b"{}"), NOW)

    def look(ports: Ports) -> None:
        shelves: Shelves = ports[Shelves]
        late = NOW + SECOND
        assert shelves.left(HERE.id, Shelf.FILES, late) == 1
        assert shelves.empty(HERE.id, Shelf.FILES, late) == 1
        assert shelves.left(HERE.id, Shelf.FILES, late) == 0
        assert shelves.empty(HERE.id, Shelf.EVENTS, late) == 0
        assert shelves.left(HERE.id, Shelf.EVENTS, late) == 1

    await storage.run(unit)
    await storage.run(look)


async def test_letters_go_with_all_by_which_they_were_found(storage: Runner):
    thread = between(HERE.id, LENA.id, MAYA.id)
    other = between(HERE.id, LEO.id, LENA.id)
    late = NOW + SECOND

    def written(ports: Ports) -> None:
        letters: Letters = ports[Letters]
        threads: Threads = ports[Threads]
        for each, at in ((thread, NOW), (other, NOW), (other, late)):
            threads.keep(HERE.id, each, at)
            id_ = DirectMessageId(uuid4())
            text = f"the museum, {at.second}"
            letters.add(
                HERE.id, DirectMessage(id_, LENA.id, each.other, text, at, each.id)
            )

    def found(ports: Ports) -> int:
        searches: Searches = ports[Searches]
        return len(searches.find(AS_LENA, ["museum"], office=False, limit=9))

    def purged(ports: Ports) -> None:
        shelves: Shelves = ports[Shelves]
        assert found(ports) == 3
        assert shelves.left(HERE.id, Shelf.LETTERS, NOW) == 0
        assert shelves.left(HERE.id, Shelf.LETTERS, late) > 0
        assert shelves.empty(ELSEWHERE.id, Shelf.LETTERS, late) == 0
        assert shelves.empty(HERE.id, Shelf.LETTERS, late) > 0
        assert shelves.left(HERE.id, Shelf.LETTERS, late) == 0
        letters: Letters = ports[Letters]
        [left] = letters.of(HERE.id, [thread.id, other.id], limit=9)
        assert left.text == "the museum, 1"
        threads: Threads = ports[Threads]
        assert threads.find(HERE.id, thread.id) is None
        assert threads.find(HERE.id, other.id) is not None
        assert found(ports) == 1

    await storage.run(written)
    await storage.run(purged)
