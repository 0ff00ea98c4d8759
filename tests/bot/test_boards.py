"""Today as a card in a group or channel: it counts, keeps up, and names nobody."""

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK, Actor, Role
from core.kernel.ids import ClassId
from core.kernel.permissions import NotPermitted
from core.messaging.model import Address, ChatKind, Message
from core.people.model import Account, Person
from core.reporting.boards.hang import HangBoard, TakeBoardDown
from core.reporting.boards.model import BoardsHangInGroups, NoBoardHere
from core.reporting.boards.show import ShowBoards
from core.reporting.boards.today import AskToday
from core.sessions.telling.class_chat import BindChat
from tests.people import (
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HAL,
    HERE,
    MAYA,
)
from tests.world import Talk

STAFF = Address("console", "staff-room", kind=ChatKind.GROUP)
GROUP = Address("console", "group-10b", kind=ChatKind.GROUP)
TEN_B = Class(ClassId(UUID(int=802)), "10B")


def says(talk: Talk, who: Person, text: str, to: Address) -> Message:
    """Said in a group, answered there."""
    with suppress(LookupError):  # nothing was ever said to them alone
        talk.says(who, text, to=to)
    return talk.heard[Account("console", to.chat)][-1]


def looks(talk: Talk, after: timedelta = timedelta(minutes=1)) -> list[Message]:
    """What is sent to the chats when the boards are looked at."""
    talk.world.clock.forward(after)
    talk.world.run(ShowBoards(THE_DESK))
    return [each.message for each in talk.deliver() if each.card.startswith("board")]


def standing(talk: Talk, chat: Address = STAFF) -> Message:
    stands = talk.stands[Account("console", chat.chat)]
    return list(stands.values())[-1]


def test_it_is_edited_as_the_day_goes_on_and_only_then(talk: Talk):
    talk.says(MAYA, "book Leo and Lena today 3-4pm")
    said = says(talk, CORA, "/board", STAFF)
    assert "names nobody" in said.text

    assert len(looks(talk)) == 1
    first = standing(talk)
    assert first.text.startswith("Mon 9 Mar: one session. ? 2")
    assert [(each.label, each.value) for each in first.fields] == [("15:00", "? 2")]
    assert looks(talk) == []

    talk.world.clock.set(datetime.fromisoformat("2026-03-09T15:01:00+00:00"))
    talk.says(MAYA, "start")
    talk.says(MAYA, "Leo is here")
    assert len(looks(talk, timedelta(seconds=10))) == 1
    assert standing(talk).fields[0].value == "✓ 1  ? 1"
    talk.says(MAYA, "Lena is absent")
    assert len(looks(talk, timedelta(seconds=10))) == 1
    assert standing(talk).fields[0].value == "✓ 1  ✗ 1"
    assert "Leo" not in standing(talk).text + str(standing(talk).fields)
    assert len(looks(talk, timedelta(hours=12))) == 1
    assert standing(talk).text.startswith("Tue 10 Mar: no sessions.")


def test_of_a_class_in_its_own_group_and_down_again(talk: Talk):
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    talk.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    talk.says(MAYA, "book Leo today 3-4pm")
    says(talk, MAYA, "/board", GROUP)

    looks(talk)
    assert standing(talk, GROUP).fields == ()
    says(talk, MAYA, "/unboard", GROUP)
    told = [each.text for each in talk.heard[Account("console", GROUP.chat)][-2:]]
    assert sorted(told) == [
        "The board is down.",
        "This board is not kept up any more.",
    ]
    assert looks(talk) == []


def test_who_may_and_where(talk: Talk):
    run = talk.world.run
    with pytest.raises(BoardsHangInGroups):
        run(HangBoard(AS_CORA, Address("console", "cora")))
    for stranger in (AS_LEO, AS_MAYA, AS_SAM):
        with pytest.raises(NotPermitted):
            run(HangBoard(stranger, STAFF))
    run(HangBoard(AS_CORA, STAFF))
    with pytest.raises(NoBoardHere):
        run(TakeBoardDown(AS_SAM, STAFF))
    with pytest.raises(NotPermitted):
        run(TakeBoardDown(AS_MAYA, STAFF))


def test_whoever_heads_one_class_sees_the_day_of_that_class_alone(talk: Talk):
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    talk.says(MAYA, "book Leo today 3-4pm")
    talk.says(CORA, "/enrol Lena 10B")
    assert "Booked" in talk.says(MAYA, "book class 10B today 5-6pm").text
    head = Actor(
        HERE.id, HAL.id, frozenset({Role.HEAD}), {Role.HEAD: frozenset({TEN_B.id})}
    )
    run = talk.world.run
    for hung in (HangBoard(head, STAFF), TakeBoardDown(head, STAFF)):
        run(HangBoard(AS_CORA, STAFF))
        with pytest.raises(NotPermitted):
            run(hung)

    assert len(run(AskToday(AS_CORA)).lines) == 2
    assert [each.group for each in run(AskToday(head)).lines] == ["10B"]
    assert len(run(AskToday(head, TEN_B.id)).lines) == 1
    with pytest.raises(NotPermitted):
        run(AskToday(head, ClassId(UUID(int=803))))
