"""What people were told is kept alike on every database, and once."""

from core.messaging.model import Message
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.notices.told import Told, ToldBook, Way, told_id
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


async def test_what_waits_and_what_came_is_known_of_each(storage: Runner):
    def told(name: str, way: Way, priority: Priority = Priority.MEDIUM) -> Told:
        id_, says = told_id(MAYA.id, name), Message(name)
        sort = Sort.SESSION
        return Told(id_, HERE.id, MAYA.id, sort, priority, says, LONG_AGO, way=way)

    low = told("low", Way.CHAT, Priority.LOW)
    waits, mailed = told("waits", Way.CHAT), told("mailed", Way.MAIL)

    def tell(ports):
        book = ports[ToldBook]
        for each in (low, waits, mailed, told("in", Way.INBOX), told("1", Way.ONCE)):
            book.add(each, card=False)
        return book.came(HERE.id, [MAYA.id], LONG_AGO)

    def look(ports):
        book = ports[ToldBook]
        came = book.came(HERE.id, [MAYA.id], LONG_AGO)
        waiting = book.waiting(HERE.id, MAYA.id)
        book.wait_no_more(HERE.id, MAYA.id)
        return came, waiting, book.waiting(HERE.id, MAYA.id)

    assert await storage.run(tell) == {MAYA.id: 1}
    came, waiting, after = await storage.run(look)
    assert came == {MAYA.id: 1}
    assert {each.id for each in waiting[:2]} == {waits.id, mailed.id}
    assert waiting[2:] == [low]
    assert after == []
