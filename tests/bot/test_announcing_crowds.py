"""A crowd is written down piece by piece, and nobody is lost or told twice by that."""

from uuid import UUID

import pytest

from core.application import Ports
from core.kernel.actor import THE_DESK, Role
from core.kernel.ids import PersonId
from core.messaging.announcement import Announcement, AnnouncementState, Round
from core.messaging.announcements.amend import EditAnnouncement
from core.messaging.announcements.announce import Announce, RecallAnnouncement
from core.messaging.announcements.gather import GatherRecipients
from core.messaging.announcements.pause import PauseAnnouncement, ResumeAnnouncement
from core.messaging.announcements.progress import TellProgress
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.audience import Audience, Kind
from core.messaging.ports import Announcements
from core.people.model import Grant, Person
from core.people.ports import People
from storage.messaging.announcements import A_UNIT
from tests.bot.test_announcing import last
from tests.people import AS_CORA, CORA, HERE
from tests.world import Talk, World

FIRST = UUID(int=2**127)
"""After the ids of everybody else, so that these are the last to be written to."""


class PowerCut(Exception):  # noqa: N818 -- it is no error of the desk
    """The process is gone before the unit of work is over."""


@pytest.fixture
def crowd(talk: Talk) -> Announcement:
    """Of more people than one unit of work writes down, all but a few not linked."""
    world = talk.world

    def come(ports: Ports) -> int:
        for number in range(A_UNIT + 10):
            who = PersonId(UUID(int=FIRST.int + number))
            person = Person(who, f"P{number}", (Grant(Role.STUDENT),))
            ports[People].add(HERE.id, person)
        return len(ports[People].every(HERE.id))

    count = world.work(come)
    everybody = (Audience(Kind.ALL),)
    return world.run(Announce(AS_CORA, everybody, "we close at five", count))


def written_down(world: World, made: Announcement) -> int:
    return len(world.work(lambda ports: ports[Announcements].people(HERE.id, made.id)))


def test_it_goes_on_after_a_unit_that_failed_and_all_are_told_once(
    talk: Talk, crowd: Announcement
):
    world = talk.world
    assert written_down(world, crowd) == A_UNIT < crowd.total
    world.run(TellProgress(THE_DESK))
    talk.deliver()
    assert f"of {crowd.total:,}" in last(talk, CORA)

    def fails(ports: Ports) -> None:
        assert ports[Announcements].gather()
        raise PowerCut

    with pytest.raises(PowerCut):
        world.work(fails)
    assert written_down(world, crowd) == A_UNIT

    assert world.run(GatherRecipients(THE_DESK)) == crowd.total - A_UNIT
    assert world.run(GatherRecipients(THE_DESK)) == 0
    assert written_down(world, crowd) == crowd.total
    told = 0
    while some := world.run(SpreadAnnouncements(THE_DESK)):
        told += some
    assert told == crowd.total


def test_paused_and_edited_in_the_middle_it_leaves_nobody_out(
    talk: Talk, crowd: Announcement
):
    world = talk.world
    world.run(SpreadAnnouncements(THE_DESK))
    world.run(PauseAnnouncement(AS_CORA, crowd.id))
    world.run(EditAnnouncement(AS_CORA, crowd.id, "we close at six"))
    world.run(GatherRecipients(THE_DESK))
    assert world.run(SpreadAnnouncements(THE_DESK)) == 0

    world.run(ResumeAnnouncement(AS_CORA, crowd.id))

    told = 0
    while some := world.run(SpreadAnnouncements(THE_DESK)):
        told += some
    assert told == crowd.total


def test_recalled_in_the_middle_nobody_else_is_told(talk: Talk, crowd: Announcement):
    world = talk.world
    told = world.run(SpreadAnnouncements(THE_DESK))

    spared = world.run(RecallAnnouncement(AS_CORA, crowd.id))

    assert spared.people >= crowd.total - told
    assert world.run(GatherRecipients(THE_DESK)) == 0
    assert world.run(SpreadAnnouncements(THE_DESK)) == 0
    found = world.work(lambda ports: ports[Announcements].find(HERE.id, crowd.id))
    assert found is not None
    assert (found.state, found.round) == (AnnouncementState.RECALLED, Round.FIRST)
