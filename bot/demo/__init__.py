"""Two made-up organisations with a past, and a person to be for every role."""

from bot.demo.cast import FACES, HOME, ROOM
from bot.demo.seed import Eye, hold_something_now, seed

__all__ = ["FACES", "HOME", "ROOM", "Eye", "hold_something_now", "seed"]
