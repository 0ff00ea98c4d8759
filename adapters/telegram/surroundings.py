"""What the rest of the desk lends to Telegram's adapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from adapters.traffic import Limits
from bot.command import Command
from bot.settings import Settings
from core.application import Door
from core.kernel.clock import Clock


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`arrived` wakes the worker; `known_as` hears the bot's @name once it is known."""

    settings: Settings
    door: Door
    clock: Clock
    commands: Mapping[str, Command]
    arrived: Callable[[], None]
    known_as: Callable[[str], None]
    limits: Limits | None = None
    app: str = ""
    """The address of the check-in page as it is shown within Telegram."""
    calendar: str = ""
