"""Maths with Maya, Monday 10:00 to 11:00 in Room 1; Lena's face is known."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from bot.gather import Gathered, Photo
from bot.incoming import Kind, PlaceSource, SentPlace
from core.application import Ports
from core.attendance.enrolment import Consent, Enrolment
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.model import RegisterEntry, Status
from core.attendance.photos.photo import FaceSeen, FaceTemplate, PhotoSeen
from core.attendance.ports import Consents, Enrolments, Registers
from core.kernel.ids import RoomId, SiteId
from core.kernel.place import Place
from core.kernel.span import Span
from core.messaging.model import Message
from core.organisation.model import DateOrder, Policies, Room, Site
from core.organisation.ports import Organisations, Sites
from core.people.model import Person
from core.people.ports import People
from core.sessions.held.end import EndSession
from core.sessions.held.start import StartSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from tests.people import AS_MAYA, HERE, LENA, LEO, LONDON, LONG_AGO, MAYA, account_of
from tests.world import Talk, World

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
HOUR = timedelta(hours=1)
METRE = 1 / 111_195
CENTRE = Place(51.5, -0.12)
SITE = Site(
    SiteId(UUID(int=700)), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST, CENTRE
)
ROOM = Room(RoomId(UUID(int=701)), SITE.id, "Room 1")
ONLINE = Room(RoomId(UUID(int=702)), SITE.id, "Online", virtual=True)
MATHS = Session(
    SessionId(UUID(int=710)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + HOUR),
    "maths",
    site=SITE.id,
    room=ROOM.id,
)

LENAS = (1.0, 0.0, 0.0, 0.0)
STRANGERS = (0.0, 1.0, 0.0, 0.0)
HALF_LENAS = (0.45, 0.893, 0.0, 0.0)
_number = count()


def face(vector: tuple[float, ...] = LENAS, **changed: Any) -> FaceSeen:
    """A little different each time: the same shot twice is a replay."""
    template = FaceTemplate("sface", _shot(vector))
    around = hash(("around", next(_number))) & (2**63 - 1)
    seen = FaceSeen(200, 120.0, 100.0, 0.0, template, around)
    return replace(seen, **changed)


def _shot(vector: tuple[float, ...]) -> tuple[float, ...]:
    off = next(_number)
    return (*vector, *(0.55 if off % 60 == each else 0.0 for each in range(60)))


def selfie(vector: tuple[float, ...] = LENAS, **changed: Any) -> PhotoSeen:
    seen = PhotoSeen(
        f"{next(_number):064x}",
        "image/jpeg",
        looks=hash(("looks", next(_number))) & (2**63 - 1),
        width=640,
        height=640,
        brightness=120.0,
        faces=1,
        face=face(vector),
    )
    return replace(seen, **changed)


def with_photo(seen: PhotoSeen | None = None, **changed: Any) -> dict[str, Any]:
    photo = replace(Photo(seen or selfie()), **changed)
    return {"gathered": Gathered((photo,)), "kind": Kind.MEDIA}


class Lesson:
    """A conversation with a clock, and the register to look into."""

    tutor = MAYA

    def __init__(self, world: World) -> None:
        self.world = world
        self.talk = Talk(world)
        world.clock.set(TEN)
        world.work(self._settle_in)

    def _settle_in(self, ports: Ports) -> None:
        ports[Sites].add(HERE.id, SITE)
        ports[Sites].add_room(HERE.id, ROOM)
        ports[Sites].add_room(HERE.id, ONLINE)
        ports[Sessions].add(HERE.id, MATHS)
        self.enrol(ports, LENA)

    def enrol(
        self, ports: Ports, who: Person, vector: tuple[float, ...] = LENAS
    ) -> None:
        """As a grown-up: of a minor more is asked for than a selfie."""
        ports[People].change(HERE.id, replace(who, minor=False))
        agreed = Consent(who.id, given=True, by=who.id, at=LONG_AGO)
        ports[Consents].add(HERE.id, agreed)
        known = FaceTemplate("sface", (*vector, *(0.0,) * 60))
        ports[Enrolments].keep(HERE.id, Enrolment(who.id, (known,), LONG_AGO))

    def at(self, moment: datetime) -> "Lesson":
        self.world.clock.set(moment)
        return self

    def policies(self, **changed: Any) -> None:
        policies = replace(Policies(), **changed)
        home = replace(HERE, policies=policies)
        self.world.work(lambda ports: ports[Organisations].change(home))

    def weighs(self, doubt: Reason, grade: Grade) -> None:
        """From now on, by a policy of the organisation's own."""

        def keep(ports: Ports) -> None:
            was = ports[EvidencePolicies].current(HERE.id)
            grades = {**was.grades, doubt: grade}
            new = replace(was, version=was.version + 1, grades=grades)
            now = self.world.clock.now()
            ports[EvidencePolicies].add(HERE.id, new, by=MAYA.id, at=now)

        self.world.work(keep)

    def photo(
        self, who: Person = LENA, seen: PhotoSeen | None = None, **how: Any
    ) -> Message:
        sent = {
            k: how.pop(k)
            for k in ("sent_at", "edited_at", "text", "kind", "files")
            if k in how
        }
        return self.talk.sends(who, **(with_photo(seen, **how) | sent))

    def place(
        self,
        who: Person = LENA,
        *,
        metres: float = 0,
        accuracy: float = 10,
        source: PlaceSource = PlaceSource.LIVE,
        old: timedelta = timedelta(),
        **more: Any,
    ) -> Message:
        now = more.get("sent_at") or self.world.clock.now()
        there = Place(CENTRE.lat + metres * METRE, CENTRE.lon, accuracy)
        told = SentPlace(there, source, now - old)
        return self.talk.sends(who, place=told, kind=Kind.PLACE, **more)

    def entry(
        self, who: Person = LENA, session: Session = MATHS
    ) -> RegisterEntry | None:
        def find(ports: Ports) -> RegisterEntry | None:
            registers: Registers = ports[Registers]
            return registers.find(HERE.id, session.id, who.id)

        return self.world.work(find)

    def status(self, who: Person = LENA, session: Session = MATHS) -> Status | None:
        entry = self.entry(who, session)
        return entry.status if entry else None

    def add(self, session: Session) -> None:
        def add(ports: Ports) -> None:
            ports[Sessions].add(HERE.id, session)

        self.world.work(add)

    def start(self) -> Session:
        now = self.world.clock.now()
        return self.world.run(StartSession(AS_MAYA, MATHS.id, now))

    def end(self) -> Session:
        now = self.world.clock.now()
        return self.world.run(EndSession(AS_MAYA, MATHS.id, now))

    def heard(self, who: Person) -> list[Message]:
        """All that stands in somebody's chat, delivered just now."""
        self.talk.deliver()
        return self.talk.heard.get(account_of(who), [])

    def card(self) -> Message:
        """The register as the tutor sees it."""
        cards = [
            each for each in self.heard(MAYA) if each.fields or "expected" in each.text
        ]
        return cards[-1]
