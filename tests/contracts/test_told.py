"""What people were told is kept alike on every database, and once."""

from core.messaging.model import Message
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.notices.told import Told, ToldBook, told_id
from storage.door import Runner
from tests.people import HERE, LONG_AGO, MAYA


async def test_what_was_told_already_is_not_told_twice(storage: Runner):
    told = Told(
        told_id(MAYA.id, "letter"),
        HERE.id,
        MAYA.id,
        Sort.SESSION,
        Priority.MEDIUM,
        Message("hello"),
        LONG_AGO,
    )

    def tell(ports):
        ports[ToldBook].add(told, card=False)

    await storage.run(tell)
    await storage.run(tell)

    def look(ports):
        return ports[ToldBook].page(HERE.id, MAYA.id, after=None, limit=5)

    assert await storage.run(look) == [told]
