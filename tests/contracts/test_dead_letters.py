from dataclasses import replace
from functools import partial

from core.application import Ports
from core.messaging.model import Carried, Event, Notice, Outcome
from core.messaging.ports import Inbox, Outbox
from core.messaging.watch.ports import DeadLetters
from storage.door import Runner
from tests.contracts.test_outbox import NOON, claim, notice, put
from tests.people import CORA, HERE

BROKEN = Event("slack", "9", "9", b"{}")
NEVER = Carried(Outcome.NEVER, why="too large")


def _give_up(taken: Notice, ports: Ports) -> None:
    ports[Outbox].settle(taken, NEVER, NOON, dead=True)
    ports[Inbox].receive(BROKEN, NOON)


def _listed(ports: Ports) -> list[tuple[str, str]]:
    return [(each.id, each.why) for each in ports[DeadLetters].latest(HERE.id, 9)]


def _retry(ports: Ports) -> list[str]:
    letters, again = ports[DeadLetters], []
    for letter, _ in _listed(ports):
        assert letters.hold(HERE.id, letter)
        letters.retry(HERE.id, letter, CORA.id, NOON)
        held = letters.hold(HERE.id, letter)
        if held is not None and held.retried_by == CORA.id:
            again.append(letter)
    return again


async def test_what_was_given_up_is_listed_held_and_sent_anew(storage: Runner):
    await put(storage, notice("a"))
    [taken] = await claim(storage)
    await storage.run(partial(_give_up, taken))
    await storage.run(lambda p: p[Inbox].close(BROKEN, NOON, quarantined="Odd('x')"))

    listed = await storage.run(_listed)
    assert sorted(listed) == [("in:1", "Odd"), ("out:a", "too large")]
    assert await storage.run(lambda p: p[DeadLetters].count(HERE.id)) == 2
    assert sorted(await storage.run(_retry)) == ["in:1", "out:a"]
    assert await storage.run(_listed) == []
    assert await claim(storage) == [replace(notice("a"), attempts=1)]
