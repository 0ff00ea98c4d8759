"""All the parts a method may need, in one place."""

from dataclasses import dataclass, field

from tests.emulators.telegram.limits import FloodControl
from tests.emulators.telegram.updates import Bell, Updates
from tests.emulators.telegram.webhook import WebhookDelivery
from tests.emulators.telegram.wire import Json
from tests.emulators.telegram.world import World

ANSWER_WITHIN = 15 * 60


@dataclass(slots=True)
class Press:
    """A pressed button, and what the bot answered to it, once it has."""

    id: str
    at: float
    data: str
    answer: Json | None = None


@dataclass(slots=True)
class Backstage:
    world: World
    updates: Updates
    webhook: WebhookDelivery
    flood: FloodControl
    changed: Bell
    presses: dict[str, Press] = field(default_factory=dict)
    privacy_mode: bool = True
    """In groups the bot hears only commands, replies to it and its name."""
    commands: dict[tuple[str, int, int, str], list[Json]] = field(default_factory=dict)
    """By scope, chat, user and language."""
