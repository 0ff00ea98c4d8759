"""Appeals, reasons, classes' chats and who was asked, on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.open_appeal import Appeals, OpenAppeal
from core.attendance.ping_model import Ping, Pings
from core.attendance.ports import Registers
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.ids import ClassId
from core.kernel.span import Span
from core.messaging.model import Address, ChatKind
from core.messaging.ports import Chats
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from core.sessions.telling.class_chat import ClassChat, ClassChats
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
MATHS = Session(
    SessionId(UUID(int=810)), (MAYA.id,), (LENA.id,), Span(TEN, TEN + HOUR), "maths"
)
MADE = OpenAppeal(MATHS.id, LENA.id, TEN, "I was there")
GROUP = Address("telegram", "-100", "bot", kind=ChatKind.GROUP)
TEN_B = Class(ClassId(UUID(int=910)), "10B")


async def test_an_appeal_stays_open_until_it_is_dropped(storage: Runner):
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    await storage.run(lambda ports: ports[Appeals].keep(HERE.id, MADE))

    found = await storage.run(lambda p: p[Appeals].find(HERE.id, MATHS.id, LENA.id))
    assert found == MADE
    assert (
        await storage.run(lambda p: p[Appeals].of_session(ELSEWHERE.id, MATHS.id)) == []
    )
    assert await storage.run(lambda p: p[Appeals].with_some_before(TEN + HOUR)) == [
        HERE.id
    ]

    shown = replace(MADE, shown=True)
    await storage.run(lambda ports: ports[Appeals].keep(HERE.id, shown))
    assert await storage.run(lambda p: p[Appeals].before(HERE.id, TEN + HOUR)) == []
    await storage.run(lambda p: p[Appeals].drop(HERE.id, MATHS.id, LENA.id))
    assert await storage.run(lambda p: p[Appeals].of_session(HERE.id, MATHS.id)) == []


async def test_all_that_an_entry_said_is_kept_with_its_reasons(storage: Runner):
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    first = RegisterEntry(MATHS.id, LENA.id, Status.ABSENT, TEN, MAYA.id, kept=TEN)
    second = replace(
        first, status=Status.LATE, version=2, kept=TEN + HOUR, reason="She sat outside"
    )
    await storage.run(lambda ports: ports[Registers].add(HERE.id, [first]))
    await storage.run(lambda ports: ports[Registers].change(HERE.id, [second]))

    said = await storage.run(lambda p: p[Registers].history(HERE.id, MATHS.id, LENA.id))

    assert said == [first, second]
    assert (
        await storage.run(lambda p: p[Registers].history(HERE.id, MATHS.id, LEO.id))
        == []
    )


async def test_a_classs_chat_follows_its_group_and_goes_with_it(storage: Runner):
    bound = ClassChat(TEN_B.id, GROUP, MAYA.id, TEN)
    await storage.run(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    await storage.run(lambda ports: ports[ClassChats].keep(HERE.id, bound))
    assert await storage.run(lambda p: p[ClassChats].at(HERE.id, GROUP)) == [bound]
    assert await storage.run(lambda p: p[ClassChats].at(ELSEWHERE.id, GROUP)) == []

    await storage.run(lambda ports: ports[Chats].move(GROUP, "-200"))
    moved = replace(GROUP, chat="-200")
    found = await storage.run(lambda p: p[ClassChats].of(HERE.id, TEN_B.id))
    assert found == replace(bound, chat=moved)

    await storage.run(lambda ports: ports[Chats].leave(moved))
    assert await storage.run(lambda p: p[ClassChats].of(HERE.id, TEN_B.id)) is None


async def test_who_was_asked_and_answered_is_kept_on_its_session(storage: Runner):
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    asked = Ping(MATHS.id, LENA.id, TEN, TEN + HOUR, with_place=True)
    again = replace(asked, asked=TEN + HOUR, by=MAYA.id, with_place=False)
    await storage.run(lambda ports: ports[Pings].add(HERE.id, [again, asked]))
    answered = replace(asked, answered=TEN + HOUR / 2, inside=False)
    await storage.run(lambda ports: ports[Pings].keep(HERE.id, answered))

    def of(ports: Ports) -> list[Ping]:
        pings: Pings = ports[Pings]
        return pings.of_session(HERE.id, MATHS.id)

    assert await storage.run(of) == [answered, again]
    assert (
        await storage.run(lambda p: p[Pings].of_session(ELSEWHERE.id, MATHS.id)) == []
    )
    await storage.run(lambda ports: ports[Pings].drop(HERE.id, [again]))
    assert await storage.run(of) == [answered]
