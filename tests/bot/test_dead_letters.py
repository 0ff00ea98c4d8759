"""What was given up: an operator sees where to and why, and tries it again."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.kernel.actor import THE_DESK, Role
from core.kernel.refusal import Refusal
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.delivery.receive import ClaimEvents, Quarantine, Receive
from core.messaging.errors import AlreadyRetried, NoSuchDeadLetter
from core.messaging.model import Address, Carried, Event, Lane, Message, Notice, Outcome
from core.messaging.ports import Outbox
from core.messaging.tidy import KEPT, Tidy
from core.messaging.watch.dead_letters import AskDeadLetters, RetryLetter
from core.people.model import Grant
from core.people.ports import People
from tests.people import ADA, AS_CORA, AS_MAYA, AS_SAM, CORA, HERE
from tests.world import Talk, World

BROKEN = Event("slack", "9", "9", b"{}")
SAYS = "Leo was ill"
RUNS = replace(AS_CORA, roles=AS_CORA.roles | {Role.OPERATOR})


@pytest.fixture
def talk(world: World) -> Talk:
    """Cora and Ada run the desk."""
    grant = Grant(Role.OPERATOR)
    world.work(lambda ports: ports[People].grant(HERE.id, CORA.id, grant))
    world.work(lambda ports: ports[People].grant(HERE.id, ADA.id, grant))
    return Talk(world)


def give_up(talk: Talk, key: str = "a", why: str = "too large", **more: Any) -> None:
    now = talk.world.clock.now()
    to, says = Address("telegram", "7"), Message(SAYS)
    promised = Notice(HERE.id, key, to, Lane.NOTICE, says, now, **more)
    talk.world.work(lambda p: p[Outbox].put(promised))
    [taken] = [n for n in talk.world.run(ClaimDue(THE_DESK)) if n.key == key]
    talk.world.run(Settle(THE_DESK, taken, Carried(Outcome.NEVER, why=why)))


def test_it_is_shown_without_what_it_says_and_tried_again(talk: Talk):
    give_up(talk)
    shown = talk.says(CORA, "/deadletters")
    assert shown.text.startswith("One message was given up.")
    [row] = shown.fields
    assert "telegram" in row.label
    assert row.value == "too large"
    assert SAYS not in repr(shown)

    talk.world.clock.forward(timedelta(hours=3))
    assert talk.presses(CORA, "Try 1 again").text.startswith("It is tried again now.")
    assert SAYS in [each.message.text for each in talk.delivered]
    assert talk.says(CORA, "/deadletters").text.startswith("Nothing was given up")


def test_of_two_operators_the_second_hears_who_was_quicker(talk: Talk):
    give_up(talk)
    for who in (CORA, ADA):
        talk.says(who, "/deadletters")
    talk.presses(CORA, "Try 1 again")

    assert talk.presses(ADA, "Try 1 again").text == "Cora Lind has just retried it."


def test_what_fails_again_may_be_tried_again(talk: Talk):
    give_up(talk)
    talk.world.run(RetryLetter(RUNS, "out:a"))
    with pytest.raises(AlreadyRetried):
        talk.world.run(RetryLetter(RUNS, "out:a"))
    [taken] = talk.world.run(ClaimDue(THE_DESK))
    talk.world.run(Settle(THE_DESK, taken, Carried(Outcome.NEVER, why="too large")))

    assert talk.world.run(RetryLetter(RUNS, "out:a")).why == "too large"


def test_what_came_in_and_could_not_be_read_is_shown_by_its_fault_alone(talk: Talk):
    talk.world.run(Receive(THE_DESK, (BROKEN,)))
    talk.world.run(Quarantine(THE_DESK, BROKEN, f"ValueError('{SAYS}')"))
    shown = talk.says(CORA, "/deadletters")
    assert [each.value for each in shown.fields] == ["ValueError"]
    talk.presses(CORA, "Try 1 again")

    assert talk.world.run(ClaimEvents(THE_DESK, 9)) == [BROKEN]


def test_what_was_left_out_on_purpose_is_no_dead_letter(talk: Talk):
    give_up(talk, "stale", "stale")
    give_up(talk, "unwanted", "no e-mail wanted")
    give_up(talk, "card", card="live")

    assert talk.says(CORA, "/deadletters").text.startswith("Nothing was given up")


def test_a_week_later_it_is_forgotten(talk: Talk):
    give_up(talk)
    talk.world.clock.forward(KEPT + timedelta(seconds=1))
    talk.world.run(Tidy(THE_DESK))

    assert talk.world.run(AskDeadLetters(RUNS)).count == 0
    for letter in ("out:a", "in:1", "in:x", "out", "in:" + "9" * 30):
        with pytest.raises(NoSuchDeadLetter):
            talk.world.run(RetryLetter(RUNS, letter))


def test_nobody_else_sees_or_retries_it(talk: Talk):
    give_up(talk)
    theirs = replace(AS_SAM, roles=AS_SAM.roles | {Role.OPERATOR})

    assert talk.world.run(AskDeadLetters(theirs)).count == 0
    with pytest.raises(NoSuchDeadLetter):
        talk.world.run(RetryLetter(theirs, "out:a"))
    with pytest.raises(Refusal):
        talk.world.run(AskDeadLetters(AS_MAYA))
    with pytest.raises(Refusal):
        talk.world.run(RetryLetter(AS_MAYA, "out:a"))
