"""Whoever wrote to somebody hears that it never arrived."""

from datetime import timedelta

from core.kernel.actor import THE_DESK
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.model import Carried, Outcome
from core.messaging.threads.send_message import SendMessage
from core.messaging.watch.figures import AskFigures
from tests.people import AS_MAYA, LEO, MAYA, account_of
from tests.world import Talk


def carry(talk: Talk, carried: Carried) -> None:
    """All that is due comes to the same."""
    for notice in talk.world.run(ClaimDue(THE_DESK, 99)):
        talk.world.run(Settle(THE_DESK, notice, carried))


def test_a_message_that_never_arrives_comes_back_to_its_sender(talk: Talk):
    talk.world.run(SendMessage(AS_MAYA, LEO.id, "Bring the book"))

    carry(talk, Carried(Outcome.NEVER, gone=True, why="blocked"))
    talk.deliver()

    [heard] = talk.heard[account_of(MAYA)]
    assert heard.text == (
        "Leo Hart did not get your message: I could not reach them.\n\nBring the book"
    )
    assert account_of(LEO) not in talk.heard


def test_it_is_told_once_it_was_tried_enough_and_not_before(talk: Talk):
    talk.world.run(SendMessage(AS_MAYA, LEO.id, "Bring the book"))

    for _ in range(7):
        carry(talk, Carried(Outcome.TRY_AGAIN, why="away"))
        talk.world.clock.forward(timedelta(minutes=5))
    waiting = talk.world.run(AskFigures(THE_DESK)).waiting["console"]
    assert waiting.count == 1  # itself: nothing was told yet
    carry(talk, Carried(Outcome.TRY_AGAIN, why="away"))
    talk.deliver()

    assert [each.text[:22] for each in talk.heard[account_of(MAYA)]] == [
        "Leo Hart did not get y"
    ]


def test_what_the_desk_itself_says_comes_back_to_nobody(talk: Talk):
    talk.world.run(SendMessage(AS_MAYA, LEO.id, "Bring the book"))
    never = Carried(Outcome.NEVER, why="blocked")
    carry(talk, never)
    carry(talk, never)  # what came back could not be delivered either

    assert talk.deliver() == []
