"""Letters with files, and questions of nobody's: kept alike on every database."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from core.application import Ports
from core.kernel.actor import NOBODY
from core.messaging.conversation import File
from core.messaging.ports import Attached, Attachments, Files
from core.messaging.thread import Thread, ThreadId, between
from core.messaging.threads.anonymous import Askers
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.ports import Letters, Threads
from core.people.ports import People
from storage.door import Runner
from tests.people import HERE, LENA, LEO, MAYA

NOW = datetime(2026, 3, 9, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
IDS = [uuid4().hex for _ in range(2)]


async def test_files_are_the_letters_and_go_with_whom_it_is_for(storage: Runner):
    thread = between(HERE.id, LENA.id, MAYA.id)
    letter = DirectMessageId(uuid4())

    def written(ports: Ports) -> None:
        threads: Threads = ports[Threads]
        attachments: Attachments = ports[Attachments]
        letters: Letters = ports[Letters]
        for each in IDS:
            sent = Attached(File(each, "a.pdf", "x/y", "a"), MAYA.id, 2, "", LATER)
            attachments.add(HERE.id, sent, each.encode())
        enclosed = tuple(attachments.some(HERE.id, IDS))
        threads.keep(HERE.id, thread, NOW)
        letters.add(
            HERE.id,
            DirectMessage(letter, MAYA.id, LENA.id, "", NOW, thread.id, files=enclosed),
        )

    def read(ports: Ports) -> list[bytes | None]:
        letters: Letters = ports[Letters]
        found = letters.find(HERE.id, letter)
        assert found is not None
        ports[Attachments].purge(LATER + LATER.resolution, 9)
        assert [each.file.id for each in found.files] == IDS[: len(found.files)]
        return [ports[Files].open(HERE.id, each.file.id) for each in found.files]

    await storage.run(written)
    assert await storage.run(read) == [each.encode() for each in IDS]
    await storage.run(lambda ports: ports[People].erase(HERE.id, LENA.id, NOW))
    assert await storage.run(read) == []


async def test_who_asked_is_found_by_their_key_alone(storage: Runner):
    first, second = (Thread(ThreadId(uuid4()), NOBODY, waits=True) for _ in range(2))

    def asked(ports: Ports) -> None:
        threads: Threads = ports[Threads]
        askers: Askers = ports[Askers]
        for thread, who in ((first, LEO), (second, LENA)):
            threads.keep(HERE.id, thread, NOW)
            askers.add(HERE.id, thread.id, who.id, NOW)

    def found(ports: Ports) -> list[object]:
        threads: Threads = ports[Threads]
        askers: Askers = ports[Askers]
        assert threads.find(HERE.id, first.id) == first
        who = [askers.find(HERE.id, each.id) for each in (first, second)]
        counts = [askers.asked_since(HERE.id, LEO.id, at) for at in (NOW, LATER)]
        return [*who, *counts]

    await storage.run(asked)
    assert await storage.run(found) == [LEO.id, LENA.id, 1, 0]
    await storage.run(lambda ports: ports[People].erase(HERE.id, LEO.id, NOW))
    assert await storage.run(found) == [None, LENA.id, 0, 0]
