"""A class of seven: three known by their faces, four by the tutor's number."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from adapters.faces.drawn import CAST
from bot.bootstrap import OpenedDesk
from core.application import Ports
from core.attendance.consent.consenting import AnswerConsent
from core.attendance.consent.enrol import EnrolFace, SeenPhoto
from core.attendance.here_model import PhotoSent
from core.curriculum.model import Membership
from core.curriculum.ports import Classes
from core.kernel.actor import Role
from core.kernel.span import Span
from core.organisation.ports import Sites
from core.people.model import Person
from core.people.ports import Accounts, People
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from tests.fakes.clock import MONDAY
from tests.journeys.chat import Chat
from tests.journeys.desk import HART_LANE, TEN_B, of_tens
from tests.people import GINA, HAL, HERE, LENA, LEO, MAYA, account_of, actor, person

NORA = person(21, "Nora Ito", Role.STUDENT)
OMAR = person(22, "Omar Haddad", Role.STUDENT)
PIA = person(23, "Pia Nowak", Role.STUDENT)
QUINN = person(24, "Quinn Abbey", Role.STUDENT)
ROSA = person(25, "Rosa Vidal", Role.STUDENT)
ALL = (LEO, LENA, NORA, OMAR, PIA, QUINN, ROSA)
FACES = {LENA.name: CAST[0], NORA.name: CAST[1], OMAR.name: CAST[2]}
SOMEBODY_ELSE = CAST[3]
ENROLLED = (0, 1)
"""Shots that their faces are learnt from; later ones are of another day."""

MATHS = Session(
    SessionId(UUID(int=710)),
    (MAYA.id,),
    tuple(each.id for each in ALL),
    Span(MONDAY - timedelta(minutes=5), MONDAY + timedelta(minutes=55)),
    "maths",
    site=HART_LANE.id,
)
PHYSICS = Session(
    SessionId(UUID(int=711)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1, hours=1)),
    "physics",
    site=HART_LANE.id,
)


def a_class_of_seven(chat: Chat) -> Callable[[Ports], None]:
    def settled(ports: Ports) -> None:
        of_tens(chat, ports)
        for each in ALL[2:]:
            ports[People].add(HERE.id, each)
            ports[Classes].join(HERE.id, Membership(each.id, TEN_B.id))
        for each in (GINA, HAL):
            ports[Accounts].unlink(HERE.id, each.id, account_of(each))
        for each in (*ALL[2:], GINA, HAL):
            account = chat.account(each)
            ports[Accounts].link(HERE.id, each.id, account, MONDAY)
        ports[Sites].add(HERE.id, HART_LANE)
        for session in (MATHS, PHYSICS):
            ports[Sessions].add(HERE.id, session)

    return settled


async def learn_faces(desk: OpenedDesk) -> None:
    for each in (LENA, NORA, OMAR):
        await desk.door.run(AnswerConsent(actor(each), None, given=True))
        for shot in ENROLLED:
            await desk.door.run(EnrolFace(actor(each), await seen(desk, each, shot)))


async def seen(desk: OpenedDesk, who: Person, shot: int) -> SeenPhoto:
    return SeenPhoto(PhotoSent(await desk.look_at_drawn(FACES[who.name], shot)))
