"""What a message means, beside a draft: to take back, to correct, to do instead."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.turn.orders import Orders
from bot.understand.reading import Reading
from bot.understand.times.clock import Clock
from core.messaging.conversation import Draft, Offer, Reply


@dataclass(frozen=True, slots=True)
class Correction:
    """`no, 5pm`: what is different from the last change.

    A time of day alone leaves the day as it was, where the speaker is.
    """

    reading: Reading
    zone: ZoneInfo
    keeps_day: bool
    today: date
    adds: bool
    """`and Ben too`."""
    names_weekday: bool
    """`no, on Friday`: the last one, when what is corrected is over."""
    names_date: bool = False
    """`no, on 1 March`: without a year it is that of what is corrected, as well."""
    until: Clock | None = None
    otherwise: Draft | None = None
    """What to do if nothing can be taken back any more."""


@dataclass(frozen=True, slots=True)
class Instead:
    """Take back the last change, and do this."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last change; or what the button pressed was offered for."""

    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class UndoAll:
    """Take back all that these were offered for, as far as that is still to be done."""

    tokens: tuple[str, ...]


Meant = Draft | Orders | Reply | Correction | Instead | Undo | UndoAll
