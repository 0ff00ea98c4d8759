"""A desk in memory on which cases are acted out: each in a session of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from core.application import Ports
from core.attendance.checking_in.here import Here
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought, PhotoSent, Told
from core.attendance.model import RegisterEntry, Status
from core.attendance.photos.photo import FaceTemplate, PhotoSeen
from core.attendance.ports import Registers
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.place import Place
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.people.model import Person
from core.people.ports import People
from core.sessions.model import Session, SessionId
from tests.attacks.model import Acted, Kind, Label, Outcome
from tests.attacks.rivals import takes_number, takes_place
from tests.attacks.trace import FENCE, ROOM
from tests.core.attendance.lesson import (
    HOUR,
    LENAS,
    MATHS,
    TEN,
    Lesson,
    selfie,
)
from tests.core.attendance.lesson import (
    face as face_seen,
)
from tests.people import AS_LENA, AS_MAYA, HERE, LENA, LEO, person
from tests.world import World

Vector = tuple[float, float, float, float]
DAY = timedelta(days=1)
SHOT = 0.07
"""By how much each of sixty numbers differs between shots: scores come to about .9,
and of two shots to .8."""
LEOS: Vector = (0.0, 0.0, 1.0, 0.0)
FACES: dict[PersonId, Vector] = {LENA.id: LENAS, LEO.id: LEOS}
OUTCOMES = {
    Status.PRESENT: Outcome.ACCEPTED,
    Status.LATE: Outcome.ACCEPTED,
    Status.PENDING: Outcome.PENDING,
}


@dataclass
class Stage:
    """Lena and Leo, whose faces are known, and Maya, who teaches them every day."""

    lesson: Lesson
    day: int = 0
    many: list[Person] = field(default_factory=list[Person])

    @classmethod
    def on(cls, template: Path) -> "Stage":
        lesson = Lesson(World(template))
        lesson.world.work(lambda ports: lesson.enrol(ports, LEO, LEOS))
        return cls(lesson)

    def crowd(self, size: int) -> list[Person]:
        """Students of their own, whose faces are known; the same each time."""
        if not self.many:
            self.many = [
                person(5_000 + number, f"Student {number}", Role.STUDENT)
                for number in range(size)
            ]
            self.lesson.world.work(self._enter)
        return self.many

    def _enter(self, ports: Ports) -> None:
        for each in self.many:
            ports[People].add(HERE.id, each)
            self.lesson.enrol(ports, each)

    def next(self) -> Session:
        """Another day's session, about to begin."""
        self.day += 1
        start = TEN + self.day * DAY
        ident = SessionId(UUID(int=9_000 + self.day))
        session = replace(MATHS, id=ident, planned=Span(start, start + HOUR))
        self.lesson.add(session)
        self.lesson.at(start)
        return session

    def number(self, session: Session, at: datetime) -> str:
        self.lesson.at(at)
        return self.lesson.world.run(ShowCode(AS_MAYA, session.id)).code

    def brings(
        self,
        brought: Brought,
        at: datetime,
        who: Actor = AS_LENA,
        sent: datetime | None = None,
        **more: Any,
    ) -> Told | None:
        """None when it is refused outright."""
        self.lesson.at(at)
        here = Here(who, brought, sent or at, at, **more)
        try:
            return self.lesson.world.run(here)
        except Refusal:
            return None

    def outcome(self, session: Session, who: Actor = AS_LENA) -> Outcome:
        def find(ports: Ports) -> RegisterEntry | None:
            registers: Registers = ports[Registers]
            return registers.find(HERE.id, session.id, who.person)

        entry = self.lesson.world.work(find)
        return Outcome.REFUSED if entry is None else OUTCOMES[entry.status]


def photo_of(face: Vector, chance: Random) -> PhotoSeen:
    """Another shot each time: of that face, and as unlike others as two selfies are."""
    off = [chance.gauss(0, SHOT) for _ in range(60)]
    return replace(
        selfie(face),
        sha256=f"{chance.getrandbits(256):064x}",
        looks=chance.getrandbits(63),
        face=face_seen(
            template=FaceTemplate("sface", (*face, *off)), near=chance.getrandbits(63)
        ),
    )


def all_of_it(
    at: datetime,
    chance: Random,
    who: Actor = AS_LENA,
    seen: PhotoSeen | None = None,
) -> Brought:
    """A fresh selfie and a live place, as at that time."""
    photo = PhotoSent(seen or photo_of(FACES.get(who.person, LENAS), chance))
    place = PlaceSeen(Place(ROOM.lat, ROOM.lon, 10), PlaceSource.LIVE, sent=at, at=at)
    return Brought(photo, place)


def came(
    outcome: Outcome, shown_for: float | None = None, place: Place | None = ROOM
) -> Acted:
    """Beside what the simpler registers make of a number so old, and of a place."""
    return Acted(outcome, takes_number(shown_for), takes_place(place, FENCE))


Scene = Callable[[Stage, Random], Acted]


@dataclass(frozen=True, slots=True)
class Scripted:
    """A class that is about links, windows, replays: acted out by the real use case."""

    name: str
    label: Label
    scene: Scene

    def on(self, stage: Stage) -> Kind:
        return Kind(self.name, self.label, partial(self.scene, stage))
