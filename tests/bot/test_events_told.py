"""What is announced, and what time is logged, are events for other programs."""

from datetime import timedelta
from uuid import UUID

from core.kernel.actor import THE_DESK
from core.kernel.ids import OrganisationId
from core.kernel.in_order import earliest
from core.messaging.announcements.announce import RecallAnnouncement
from core.messaging.announcements.scheduled import StartScheduled
from core.outgoing.events.model import Event, EventId, Events
from tests.bot.test_announced import TEXT, the_one
from tests.bot.test_announcing import with_10b
from tests.people import AS_CORA, CORA, ELSEWHERE, HERE, MAYA
from tests.world import Talk

MINUTE, A_DAY = timedelta(minutes=1), timedelta(days=1)


def told(talk: Talk, topic: str, where: OrganisationId = HERE.id) -> list[Event]:
    """The oldest first."""
    now = talk.world.clock.now()
    since = EventId(earliest(now - 30 * A_DAY))
    events = talk.world.work(lambda p: p[Events].after(where, since, now + A_DAY, 99))
    return [each for each in events if each.kind.startswith(f"{topic}.")]


def kinds(talk: Talk, topic: str) -> list[str]:
    return [each.kind for each in told(talk, topic)]


def test_an_announcement_is_told_when_it_goes_and_when_it_is_recalled(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}'")
    assert kinds(talk, "announcement") == []
    talk.presses(CORA, "Send it to 2 people")
    which = the_one(talk)
    talk.world.clock.forward(MINUTE)

    talk.world.run(RecallAnnouncement(AS_CORA, which))

    sent, recalled = told(talk, "announcement")
    assert (sent.kind, recalled.kind) == ("announcement.sent", "announcement.recalled")
    assert (sent.thing, sent.person) == (UUID(str(which)), CORA.id)
    assert told(talk, "announcement", ELSEWHERE.id) == []


def test_one_that_waits_is_told_when_its_time_has_come(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}' at='tomorrow at 8am'")
    talk.presses(CORA, "Send it to 2 people")
    assert kinds(talk, "announcement") == []
    talk.world.clock.forward(A_DAY)

    talk.world.run(StartScheduled(THE_DESK))

    assert kinds(talk, "announcement") == ["announcement.sent"]


def test_time_is_told_when_it_is_logged_changed_and_taken_back(talk: Talk):
    talk.says(MAYA, "marked essays for 45 minutes today")
    talk.world.clock.forward(MINUTE)
    talk.says(MAYA, "undo")
    talk.world.clock.forward(MINUTE)
    talk.says(MAYA, "redo")

    events = told(talk, "time")

    assert [each.kind for each in events][:2] == ["time.logged", "time.removed"]
    assert {each.person for each in events} == {MAYA.id}
    assert events[0].thing == events[1].thing
