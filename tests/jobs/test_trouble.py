"""Whoever runs the desk is told what is wrong: once, and when it is over."""

from datetime import timedelta

import pytest

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.delivery.receive import Close, Receive
from core.messaging.model import (
    Address,
    Carried,
    Event,
    Lane,
    Message,
    Notice,
    Outcome,
)
from core.messaging.ports import Outbox
from jobs.duty import Duty
from jobs.watched import Watched
from tests.jobs.watched import look, run_by_cora
from tests.people import CORA, HERE, account_of
from tests.world import InProcess, Talk, World

STUCK = Event("slack", "1", "1", b"{}")
LATER = timedelta(minutes=6)
AGAIN = Carried(Outcome.TRY_AGAIN)


@pytest.fixture
def talk(world: World) -> Talk:
    return run_by_cora(world)


def test_messages_that_wait_are_told_of_once_and_again_when_it_is_over(talk: Talk):
    talk.world.run(Receive(THE_DESK, (STUCK,)))
    assert look(talk) == []

    talk.world.clock.forward(LATER)
    [waits] = look(talk)
    assert waits.startswith("Messages have been waiting for the desk")

    talk.world.run(Close(THE_DESK, STUCK))
    assert look(talk) == [waits, "The desk has caught up with its messages again."]
    assert len(look(talk)) == 2


def test_a_mail_server_that_takes_nothing_is_told_of(talk: Talk):
    now = talk.world.clock.now()
    to = Address("email", "0")
    mail = Notice(HERE.id, "x", to, Lane.NOTICE, Message("x"), now, announcement="exam")

    def tried(ports):
        ports[Outbox].claim(now, lease=timedelta(), limit=1)

    talk.world.work(lambda ports: ports[Outbox].put(mail))
    for _ in range(4):
        talk.world.work(tried)
    later = now + timedelta(days=1)
    talk.world.work(lambda ports: ports[Outbox].release(mail, AGAIN, later))

    assert look(talk) == ["The mail server does not take what I send. I keep trying."]

    talk.world.work(lambda ports: ports[Outbox].withdraw(HERE.id, "exam", now))
    assert look(talk)[1:] == ["The mail server takes what I send again."]


async def test_a_duty_that_fails_three_times_is_told_of_until_it_works(talk: Talk):
    broken = [True] * 7

    async def fails(door: Door) -> None:
        del door
        if broken and broken.pop():
            raise ValueError

    ended: list[str] = []
    watched = Watched(Duty("tidy", 1, fails), lambda _, how: ended.append(how))
    door = InProcess(talk.world)
    for _ in range(8):
        await watched.run(door)
    talk.deliver()

    heard = [each.text for each in talk.heard[account_of(CORA)]]
    assert heard[0].startswith("The duty “tidy” fails again and again.")
    assert heard[1:] == ["The duty “tidy” works again."]
    assert ended == ["failed"] * 7 + ["done"]
