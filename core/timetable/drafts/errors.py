"""Why a draft cannot be as it was asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoDraft(Refusal):
    """There is none to work on, or none to take back."""


@dataclass(eq=False)
class DraftEndsFirst(Refusal):
    first: date
    last: date


@dataclass(eq=False)
class DraftIsEmpty(Refusal):
    """Nothing was filled in yet."""


@dataclass(eq=False)
class DraftTooLong(Refusal):
    most: int


@dataclass(eq=False)
class DraftIsOver(Refusal):
    last: date


@dataclass(eq=False)
class PublishedAlready(Refusal):
    """By somebody who was quicker."""

    who: str
    at: datetime


@dataclass(eq=False)
class DraftChangedSince(Refusal):
    """What was looked at is no longer what would be published."""


@dataclass(eq=False)
class NotWithdrawnAnyMore(Refusal):
    """It was published too long ago, or something of it was changed since."""
