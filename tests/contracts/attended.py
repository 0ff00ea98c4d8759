"""A session of maths, and a check-in to it, for the databases to keep."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from core.attendance.evidence.findings import Finding, Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import signals_of
from core.attendance.evidence.whereabouts import Fence, PlaceSeen, PlaceSource
from core.attendance.judging.verdict import Verdict
from core.attendance.model import (
    CheckIn,
    CheckInId,
    RegisterEntry,
    Status,
)
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.photo import FaceTemplate, PhotoTrace
from core.attendance.photos.replay import Replay
from core.attendance.photos.selfie import Selfie
from core.attendance.retention import Shelf, Shelves
from core.kernel.ids import PersonId
from core.kernel.place import Place
from core.kernel.span import Span
from core.sessions.model import Session, SessionId
from storage.door import Runner
from tests.people import HERE, LENA, LEO, MAYA

R = TypeVar("R")


TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


MATHS = Session(
    SessionId(UUID(int=800)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + timedelta(hours=1)),
    "maths",
)


SELFIE = Selfie(
    TEN,
    FaceMatch(0.5, "sface"),
    Replay.SAME_SHOT,
    forwarded=True,
    as_file=True,
    taken=TEN - DAY,
    turned=True,
    resembles=True,
    where=Place(52.5, -0.25),
)


SEEN = PlaceSeen(Place(51.5, -0.12, 12.5), PlaceSource.PINNED, TEN, TEN + MINUTE)


EVIDENCE = Evidence(SELFIE, replace(SELFIE, turned=True), TEN, SEEN, afterwards=True)


FINDINGS = (
    Finding(Reason.FACE_RIGHT, Grade.GOOD, {"score": 50}),
    Finding(Reason.PLACE_PINNED, Grade.PENDING),
)


SIGNALS = signals_of(EVIDENCE, Fence(Place(51.5, -0.12), 75))


FACE = FaceTemplate("sface", (0.5, -0.25, 1.0))


TRACE = PhotoTrace(
    "a" * 64,
    2**63 - 1,
    FACE,
    near=2**63 - 2,
    marks=((7, 255, 2**64 - 1), (0, 128, 5)),
    relief=b"\x80\x00\x7f",
)


async def ask(books: Runner, port: type, question: Callable[[Any], R]) -> R:
    return await books.run(lambda ports: question(ports[port]))


async def empty(books: Runner, shelf: Shelf, before: datetime) -> int:
    return await ask(books, Shelves, lambda s: s.empty(HERE.id, shelf, before))


def expected(who: PersonId) -> RegisterEntry:
    return RegisterEntry(MATHS.id, who, Status.EXPECTED)


def check_in(number: int, at: datetime, grade: Grade = Grade.PENDING) -> CheckIn:
    verdict = Verdict((Finding(Reason.PLACE_PINNED, grade), *FINDINGS[:1]))
    found = CheckInId(UUID(int=number))
    return CheckIn(
        found, MATHS.id, LENA.id, at, at + MINUTE, EVIDENCE, SIGNALS, 3, verdict
    )
