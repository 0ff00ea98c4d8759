"""What sessions tells the slices above it; each carries the session as it is now."""

from dataclasses import dataclass

from core.application import Fact
from core.kernel.ids import PersonId
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class SessionBooked(Fact):
    """`quiet`, here and below: one of many, of which one `TimetableChanged` tells."""

    session: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class SessionStarted(Fact):
    """Its participants are fixed from now on."""

    session: Session


@dataclass(frozen=True, slots=True)
class SessionCompleted(Fact):
    """Ended, closed by itself, or told to have happened.

    `taught` are those of whom the tutor has just said that they were there; it is
    empty where nobody said who was.
    """

    session: Session
    taught: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionCancelled(Fact):
    """`was` says what it had been: a completed one may have been charged already."""

    session: Session
    was: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class FeeWaived(Fact):
    """It is off, and what was owed for calling it off late is not owed any more."""

    session: Session
    was: Session
    why: str


@dataclass(frozen=True, slots=True)
class SessionMoved(Fact):
    """It is still to come, at another time, in another room, by another tutor.

    Of whoever teaches it instead nothing else is told: not `TutorsChanged` as well.
    """

    session: Session
    was: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class SessionReopened(Fact):
    """It had been completed, and no longer is: reopened, or its end taken back."""

    session: Session
    was: Session


@dataclass(frozen=True, slots=True)
class SessionUnstarted(Fact):
    """Its start was taken back: it is planned, as before."""

    session: Session
    was: Session


@dataclass(frozen=True, slots=True)
class SessionRestored(Fact):
    """It had been cancelled, and is on again."""

    session: Session
    was: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class SessionTakenBack(Fact):
    """It was booked or logged by mistake and is gone; `session` as it last was."""

    session: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class ParticipantsChanged(Fact):
    """Of a session that is still to come: somebody joined or left the class."""

    session: Session
    was: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class WindowsChanged(Fact):
    """Of a session that is planned or running: other windows, for it alone."""

    session: Session
    was: Session


@dataclass(frozen=True, slots=True)
class TutorsChanged(Fact):
    """Of a session that is still to come: another tutor teaches it."""

    session: Session
    was: Session
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class SessionNotStarted(Fact):
    """Its time is over, and nobody knows yet whether it took place."""

    session: Session


@dataclass(frozen=True, slots=True)
class RunningLate(Fact):
    """Somebody said that they are on the way and late, or that they are not."""

    session: Session


@dataclass(frozen=True, slots=True)
class TimetableChanged(Fact):
    """Many sessions at once, each as it was and as it is: each hears of it once.

    One that is new was nothing, one that is gone is nothing.
    """

    changes: tuple[tuple[Session | None, Session | None], ...]
    sentence: str
    """Which words head the letter: `series-booked`, `series-changed` and so on."""
    reason: str = ""
    """For tutors only."""


@dataclass(frozen=True, slots=True)
class RegisterWorkedOn(Fact):
    """Somebody has just decided in its register by hand."""

    session: Session
