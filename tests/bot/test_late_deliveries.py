"""While nothing can be delivered, words are kept, and moments pass."""

from datetime import timedelta

from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.messaging.delivery.deliver import ClaimDue
from core.messaging.threads.send_message import SendMessage
from core.sessions.book import BookSession
from core.sessions.telling.remind import RemindOfSessions
from tests.people import AS_CORA, AS_MAYA, LEO, account_of
from tests.world import Talk

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def claimed(talk: Talk) -> list[str]:
    """What would be delivered now to Leo, by what it says or is named."""
    found = talk.world.run(ClaimDue(THE_DESK, limit=100))
    leo = account_of(LEO).handle
    return [
        each.message.text or each.message.sentence
        for each in found
        if each.to.chat == leo
    ]


def test_a_message_of_a_person_is_delivered_however_late(talk: Talk):
    talk.world.run(SendMessage(AS_CORA, LEO.id, "your bag is at the desk"))
    talk.world.clock.forward(DAY)
    assert claimed(talk) == ["your bag is at the desk"]


def test_a_reminder_of_what_is_over_is_not_sent(talk: Talk):
    world = talk.world
    start = world.clock.now() + DAY
    planned = Span(start, start + HOUR)
    world.run(BookSession(AS_MAYA, planned, (LEO.id,), subject="maths"))
    world.clock.set(start - HOUR)
    while world.run(RemindOfSessions(THE_DESK)):
        pass
    assert "remind-student" in claimed(talk)
    world.clock.forward(3 * HOUR)
    assert "remind-student" not in claimed(talk)
