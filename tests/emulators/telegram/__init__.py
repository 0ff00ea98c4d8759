"""The Telegram Bot API on loopback, for tests.

It speaks real HTTP, so any client library may be pointed at it; it refuses what
Telegram refuses, in Telegram's words; and it lets a test play the people. See
`running.telegram_running` to start one and `people` for what a person can do.
"""

from tests.emulators.telegram.faults import Fault
from tests.emulators.telegram.limits import Limits
from tests.emulators.telegram.people import Group, Person
from tests.emulators.telegram.running import Telegram, telegram_running

__all__ = ["Fault", "Group", "Limits", "Person", "Telegram", "telegram_running"]
