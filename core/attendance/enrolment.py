"""Whose face is known here, and who agreed to that."""

from dataclasses import dataclass, field
from datetime import datetime

from core.attendance.photos.photo import FaceTemplate
from core.kernel.ids import PersonId

CONSENT_TEXT = "2026-12"
"""The version of the text that people agree to; a new text asks everybody again."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody, or a minor's guardian, last said to face recognition."""

    person: PersonId
    given: bool
    by: PersonId
    at: datetime
    text: str = CONSENT_TEXT

    @property
    def holds(self) -> bool:
        return self.given and self.text == CONSENT_TEXT


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The face of one person, from up to three photos read by one engine."""

    person: PersonId
    templates: tuple[FaceTemplate, ...]
    at: datetime
    version: int = 1
    resembles: PersonId | None = None
    """Somebody else enrolled whose face is much like it; a check-in is then pending."""
    cleared: bool = False
    """Somebody looked at the two and said that they are two people."""
    picture: bytes = field(default=b"", repr=False)
    """A small one of the last photo, for whoever has to decide by eye."""

    @property
    def engine(self) -> str:
        return self.templates[-1].engine if self.templates else ""

    @property
    def is_doubtful(self) -> bool:
        return self.resembles is not None and not self.cleared
