"""What attendance needs from the outside."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.attendance.enrolment import Consent, Enrolment
from core.attendance.evidence.signals import Left
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.judging.stay import Stay
from core.attendance.links import CheckInLink
from core.attendance.model import (
    CheckIn,
    Claim,
    KeptPhoto,
    KnownPhoto,
    RegisterEntry,
    Sharing,
    Standing,
    Way,
)
from core.attendance.photos.photo import PhotoTrace
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId

NO_WAY = Way()


class Registers(Protocol):
    """An entry for each student of each session that has a register."""

    def add(
        self, organisation: OrganisationId, entries: Sequence[RegisterEntry]
    ) -> None: ...

    def change(
        self, organisation: OrganisationId, entries: Sequence[RegisterEntry]
    ) -> None:
        """Keep these, each as the next version, and what they were before."""
        ...

    def remove(
        self,
        organisation: OrganisationId,
        session: SessionId,
        students: Sequence[PersonId],
    ) -> None: ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[RegisterEntry]:
        """In the order of the students' ids."""
        ...

    def of_sessions(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> list[RegisterEntry]:
        """Of all of these, in the order of the students' ids."""
        ...

    def standing(
        self, organisation: OrganisationId, session: SessionId, *, most: int
    ) -> Standing:
        """Asked at each check-in: so it does not read a register of thousands."""
        ...

    def find(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> RegisterEntry | None: ...

    def before(
        self, organisation: OrganisationId, entry: RegisterEntry
    ) -> RegisterEntry | None:
        """What it was before it became this version."""
        ...

    def history(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> list[RegisterEntry]:
        """All that it ever said, oldest first."""
        ...

    def of_student(
        self, organisation: OrganisationId, student: PersonId, *, limit: int
    ) -> list[RegisterEntry]:
        """The latest decided first."""
        ...

    def overdue(
        self, organisation: OrganisationId, now: datetime
    ) -> list[RegisterEntry]:
        """Pending ones that nobody decided in time, held until the unit ends."""
        ...

    def with_some_overdue(self, now: datetime) -> list[OrganisationId]: ...


class Claims(Protocol):
    """Open check-ins, one a person."""

    def hold(
        self, organisation: OrganisationId, person: PersonId, now: datetime
    ) -> Claim | None:
        """Unless it expired; nobody else adds to it until the unit ends."""
        ...

    def keep(self, organisation: OrganisationId, claim: Claim) -> None:
        """Instead of any earlier one of that person."""
        ...

    def drop(self, organisation: OrganisationId, person: PersonId) -> None: ...


class CheckIns(Protocol):
    """Every claim that was judged, with its evidence."""

    def add(
        self, organisation: OrganisationId, check_in: CheckIn, way: Way = NO_WAY
    ) -> None: ...

    def sharing(
        self,
        organisation: OrganisationId,
        session: SessionId,
        person: PersonId,
        way: Way,
    ) -> Sharing:
        """Who else came that way, and was believed."""
        ...

    def shared_with(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> Sharing:
        """Who else came a way that `person` came."""
        ...

    def of(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> list[CheckIn]:
        """Oldest first."""
        ...

    def handed_in(
        self,
        organisation: OrganisationId,
        session: SessionId,
        people: Sequence[PersonId],
    ) -> Mapping[PersonId, tuple[datetime, datetime]]:
        """When their last ones were sent, and when they arrived."""
        ...

    def since(self, organisation: OrganisationId, at: datetime) -> list[CheckIn]:
        """Of everybody, oldest first."""
        ...


class Stays(Protocol):
    """Where people last were, and for how long they were away from a session."""

    def hold(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> Stay | None:
        """Nobody else adds a step to it until the unit ends."""
        ...

    def keep(self, organisation: OrganisationId, stay: Stay) -> None: ...

    def last_place(
        self, organisation: OrganisationId, person: PersonId, since: datetime
    ) -> PlaceSeen | None:
        """Where their own phone last was, if since then."""
        ...

    def left(
        self, organisation: OrganisationId, session: SessionId
    ) -> Mapping[PersonId, Left]: ...


class PhotoTraces(Protocol):
    """What is known of photos sent before: not the photos."""

    def add(self, organisation: OrganisationId, photo: KnownPhoto) -> None: ...

    def is_known(
        self,
        organisation: OrganisationId,
        photo: KnownPhoto,
    ) -> bool:
        """Has this very file been sent by anybody, or for anything, else?"""
        ...

    def earlier(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        besides: SessionId | None,
        limit: int,
    ) -> list[PhotoTrace]:
        """Photos of that person, the latest first."""
        ...

    def of_others(
        self,
        organisation: OrganisationId,
        session: SessionId,
        *,
        besides: PersonId,
        limit: int,
    ) -> list[PhotoTrace]:
        """Sent for that session by anybody else, the latest first."""
        ...

    def forget(self, organisation: OrganisationId, person: PersonId) -> None:
        """A trace has the face in it as numbers: it goes when the face does."""
        ...


class SessionCodes(Protocol):
    """The secret behind a session's rotating number, and who guessed wrong."""

    def secret(self, organisation: OrganisationId, session: SessionId) -> bytes | None:
        """None where the number was never shown."""
        ...

    def keep_secret(
        self, organisation: OrganisationId, session: SessionId, secret: bytes
    ) -> None: ...

    def wrong(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> int: ...

    def count_wrong(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None: ...


class Consents(Protocol):
    """All that was ever said to face recognition; the last word counts."""

    def add(self, organisation: OrganisationId, consent: Consent) -> None: ...

    def last(
        self, organisation: OrganisationId, person: PersonId
    ) -> Consent | None: ...


class Enrolments(Protocol):
    """Known faces, sealed under the key of whose they are."""

    def find(
        self, organisation: OrganisationId, person: PersonId
    ) -> Enrolment | None: ...

    def keep(self, organisation: OrganisationId, enrolment: Enrolment) -> None:
        """Instead of the earlier version."""
        ...

    def forget(self, organisation: OrganisationId, person: PersonId) -> None:
        """Gone for good, not only hidden."""
        ...

    def others(
        self, organisation: OrganisationId, person: PersonId, engine: str
    ) -> Iterable[Enrolment]:
        """Everybody else's that this engine read."""
        ...


class CheckInLinks(Protocol):
    def add(
        self,
        organisation: OrganisationId,
        link: CheckInLink,
        token_hash: str,
    ) -> None: ...

    def by_token(
        self, token_hash: str
    ) -> tuple[OrganisationId, CheckInLink] | None: ...

    def by_nonce(
        self, nonce_hash: str
    ) -> tuple[OrganisationId, CheckInLink] | None: ...

    def bind(
        self, organisation: OrganisationId, link: CheckInLink, nonce_hash: str
    ) -> None:
        """From now on it is for `link.device` alone."""
        ...

    def move(
        self, organisation: OrganisationId, session: SessionId, closes: datetime
    ) -> None:
        """Those to check in to it are good for another time."""
        ...

    def drop_others(self, organisation: OrganisationId, link: CheckInLink) -> None:
        """Of the same person, session and purpose: those that nobody opened yet.

        Once `link` is bound, those of every other device.
        """
        ...


class KeptPhotos(Protocol):
    """Check-in photos, where an organisation wants them at all, sealed."""

    def keep(self, organisation: OrganisationId, photo: KeptPhoto) -> None: ...

    def of(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> list[KeptPhoto]:
        """Oldest first."""
        ...

    def forget(self, organisation: OrganisationId, person: PersonId) -> None: ...

    def end(
        self,
        organisation: OrganisationId,
        session: SessionId,
        person: PersonId,
        at: datetime,
    ) -> None:
        """It is decided: from then on nobody need look at them again."""
        ...

    def drop(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None:
        """At once: nothing is left to decide."""
        ...
