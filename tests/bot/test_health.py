"""How the desk is, for whoever runs it: /health and /alerts."""

from datetime import timedelta

import pytest

from core.application import Ports
from core.kernel.actor import THE_DESK, Role
from core.kernel.permissions import NotPermitted
from core.messaging.delivery.receive import Receive
from core.messaging.model import Address, Event, Lane, Message, Notice
from core.messaging.ports import Outbox
from core.messaging.watch.alerts import DutyFails
from core.messaging.watch.health import SeeHealth
from core.people.model import Grant
from core.people.ports import People
from tests.people import AS_ADA, AS_SAM, CORA, HERE
from tests.world import Talk, World


@pytest.fixture
def talk(world: World) -> Talk:
    """Cora runs the desk."""
    grant = Grant(Role.OPERATOR)
    world.work(lambda ports: ports[People].grant(HERE.id, CORA.id, grant))
    return Talk(world)


def test_a_desk_that_is_well_says_so(talk: Talk):
    assert talk.says(CORA, "/alerts").text == "Nothing is wrong that I know of."
    shown = talk.says(CORA, "/health")
    assert shown.text == "All is well."
    assert {each.label: each.value for each in shown.fields}["Given up"] == "0"


def test_what_is_wrong_is_shown_with_since_when(talk: Talk):
    world = talk.world
    world.run(DutyFails(THE_DESK, "tidy"))
    talk.deliver()
    shown = talk.says(CORA, "/health")
    assert shown.text == "One thing is wrong."
    [alert] = talk.presses(CORA, "What is wrong").fields
    assert alert.value.startswith("The duty “tidy” fails")
    assert alert.label == "Mon 9 Mar, 12:00"


def test_what_waits_is_counted_by_where_it_goes(talk: Talk):
    world, now = talk.world, talk.world.clock.now()
    says, to = Message("Leo was ill"), Address("telegram", "7")
    notice = Notice(HERE.id, "a", to, Lane.NOTICE, says, now + timedelta(minutes=1))

    def promised(ports: Ports) -> None:
        ports[Outbox].put(notice)

    world.work(promised)
    world.run(Receive(THE_DESK, (Event("slack", "9", "9", b"{}"),)))
    world.clock.forward(timedelta(minutes=4))
    shown = {e.label: e.value for e in talk.says(CORA, "/health").fields}
    assert shown["To be sent to telegram"].startswith("1, the oldest for 3 min")
    assert "Leo" not in str(shown)


def test_nobody_but_an_operator_sees_it(talk: Talk):
    for actor in (AS_ADA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(SeeHealth(actor))
