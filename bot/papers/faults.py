"""Why a file that somebody sends is not kept."""

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a file that somebody sends to be kept or passed on."""

    EMPTY = "empty"
    LARGE = "large"
    TOGETHER = "together"
    """Each of them may be kept, and not all of them at once."""
    KIND = "kind"
    """Of no kind that is taken, or damaged."""
    MACROS = "macros"
    """It holds a program."""
    LOCKED = "locked"
    """Nobody can look into it without its password."""
    OLD = "old"
    """Of Office before 2007: what is in it cannot be told."""
    UNFOLDS = "unfolds"
    """Packed, it is small; unpacked it is far too large."""
    MANY = "many"
    AWAY = "away"
    """Its platform does not hand it over."""


class NotADocument(Exception):  # noqa: N818 -- an answer: the file is of no such kind
    def __init__(self, fault: Fault = Fault.KIND) -> None:
        super().__init__(fault)
        self.fault = fault
