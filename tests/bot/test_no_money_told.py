"""Whatever is said, in private too, nobody hears of money that is not theirs."""

from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from bot.catalogue import load_commands
from bot.command import Command
from bot.gather import Gathered
from bot.incoming import Incoming, Kind
from bot.turn.router import Router
from core.application import Desk
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import may
from core.kernel.refusal import Refusal
from core.messaging.conversation import Reply
from core.messaging.model import Event, direct
from core.messaging.replies.answer import Answer
from core.people.model import Person
from tests.invoices import charged, sent
from tests.people import CORA, GINA, HAL, LENA, LEO, MAYA, account_of, actor
from tests.world import World

EVERYBODYS = ("31.41", "27.18", "77.77")
NOT_FOR: dict[PersonId, tuple[str, ...]] = {
    **{who.id: EVERYBODYS for who in (MAYA, HAL, CORA, LEO, LENA)},
    GINA.id: ("77.77",),
}
"""What each of them must not read: Gina pays for Leo, and for nobody else."""


class UndoneError(Exception):
    """What was only tried is taken back."""


@pytest.fixture
def paid(world: World) -> World:
    """Leo was invoiced and has paid in part; Lena was charged."""
    charged(world, LEO, Money(3141, "GBP"))
    sent(world)
    charged(world, LENA, Money(7777, "GBP"))
    return world


def told(world: World, router: Router, who: Person, text: str) -> str:
    """All that they would read; nothing of it is done."""
    now, account = world.clock.now(), account_of(who)
    when: dict[str, Any] = {"sent_at": now, "received_at": now}
    heard = Incoming(
        account,
        direct(account),
        message=uuid4().hex,
        text=text,
        kind=Kind.COMMAND,
        **when,
    )
    event = Event("console", uuid4().hex, account.handle, b"{}")
    answers: list[Answer] = []

    def tried(desk: Desk) -> None:
        try:
            answers.append(router.answer(event, heard, Gathered(), desk))
        except Refusal as refusal:
            answers.append(router.explain(event, heard, refusal, desk))
        raise UndoneError

    with pytest.raises(UndoneError):
        world.change(tried)
    return "\n".join(str(_parts(said.reply)) for said in answers[0].said)


def _parts(reply: Reply) -> tuple[object, ...]:
    labels = [each.label for each in reply.choices]
    return (reply.title, reply.text, reply.why, reply.fields, labels, reply.attachments)


def test_no_command_tells_anybody_money_that_is_not_theirs(paid: World):
    router = Router(load_commands())
    said = partial(told, paid, router)
    leaks = {
        f"{who.name}: {words}": answer
        for command in load_commands().values()
        for who in (MAYA, HAL, CORA, LEO, LENA, GINA)
        for words in _ways(command, who)
        if any(each in (answer := said(who, words)) for each in NOT_FOR[who.id])
    }

    assert leaks == {}


def _ways(command: Command, who: Person) -> tuple[str, ...]:
    """About somebody where it is about money; all else as it is, for whoever may."""
    if command.topic == "billing":
        return f"/{command.name} Leo", f"/{command.name} Lena"
    if command.topic == "reporting":
        asked = ("income by student", "payments this month")
        return tuple(f"/{command.name} {each}" for each in asked)
    allowed = command.allow is None or may(actor(who), command.allow)
    return (f"/{command.name}",) if allowed else ()


def test_the_same_test_would_find_it(paid: World):
    said = partial(told, paid, Router(load_commands()))

    assert "31.41" in said(GINA, "/showinvoice 1")
    assert "31.41" in said(GINA, "/statement Leo this year")
