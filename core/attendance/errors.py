"""What attendance refuses."""

from dataclasses import dataclass
from datetime import datetime

from core.attendance.photos.photo import PhotoProblem
from core.kernel.refusal import Refusal
from core.sessions.model import Session


@dataclass(eq=False)
class NotOnThisRegister(Refusal):
    """That student does not take part in that session."""


@dataclass(eq=False)
class EntryChangedSince(Refusal):
    """Somebody decided otherwise after that, which must be taken back first."""


@dataclass(eq=False)
class WhyCorrected(Refusal):
    """What was proved or said is put right only with a reason, once it is over."""

    session: Session


@dataclass(eq=False)
class TooLateToCorrect(Refusal):
    """A tutor may put right what is recent; after that it is for a head."""


@dataclass(eq=False)
class NothingToAppeal(Refusal):
    """It counts already, or it is too long ago."""


@dataclass(eq=False)
class NothingToProve(Refusal):
    """The rest is not shown yet, or somebody of rank confirms them."""


@dataclass(eq=False)
class NoOtherWay(Refusal):
    """No second chat, and no e-mail."""


@dataclass(eq=False)
class NotHeldNow(Refusal):
    """Only while a session is held can anybody still be there."""


@dataclass(eq=False)
class AskedAlready(Refusal):
    """Their time to answer is not up yet."""


@dataclass(eq=False)
class NobodyToAsk(Refusal):
    """Nobody who came, or nobody whom a chat reaches."""


@dataclass(eq=False)
class NotAskedNow(Refusal):
    """The session is over, or it was called off."""


@dataclass(eq=False)
class FacesAreOff(Refusal):
    """The organisation does not use face recognition."""


@dataclass(eq=False)
class GuardianConsents(Refusal):
    """A minor's guardian agrees in their place."""


@dataclass(eq=False)
class NobodyAgreed(Refusal):
    """No face is enrolled before somebody agreed to the text of today."""


@dataclass(eq=False)
class NotTheirConsent(Refusal):
    """Only the person, or a minor's guardian, may say yes or no to that."""


@dataclass(eq=False)
class PhotoNotGood(Refusal):
    """A photo that no face can be learnt from."""

    problem: PhotoProblem


@dataclass(eq=False)
class PhotoSecondHand(Refusal):
    """Forwarded from another chat: who took it, and of whom, is not known."""


@dataclass(eq=False)
class AnotherFace(Refusal):
    """Not the face of the photos enrolled before."""


@dataclass(eq=False)
class NoFaceKnown(Refusal):
    """There is nothing to forget, or to compare with."""


@dataclass(eq=False)
class NoSuchLink(Refusal):
    """The token is wrong, or ran out long ago."""


@dataclass(eq=False)
class LinkOnAnotherPhone(Refusal):
    """It was opened on another phone first."""


@dataclass(eq=False)
class NothingToCheckInTo(Refusal):
    """No session of theirs is open to a check-in now."""

    opens: datetime | None


@dataclass(eq=False)
class TooLateToReport(Refusal):
    """The session ended too long ago to be excused from."""

    ended: datetime


@dataclass(eq=False)
class NoRegisterNow(Refusal):
    """No session of theirs has a register now."""


@dataclass(eq=False)
class PolicyChangedSince(Refusal):
    """Another version of the evidence policy is newer than the one to take back."""
