"""What becomes true of the time that is logged."""

from dataclasses import dataclass

from core.application import Fact
from core.marking.model import MarkingEntry


@dataclass(frozen=True)
class TimeLogged(Fact):
    """Anew, by hand or by a timer."""

    entry: MarkingEntry


@dataclass(frozen=True)
class TimeChanged(Fact):
    """`entry` stands in place of one that is taken back."""

    entry: MarkingEntry
    was: MarkingEntry


@dataclass(frozen=True)
class TimeTakenBack(Fact):
    entry: MarkingEntry


@dataclass(frozen=True)
class TimeRestored(Fact):
    """It was taken back, and counts again."""

    entry: MarkingEntry
