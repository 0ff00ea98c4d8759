"""Our program, ready to answer: what the processes of tests are forked from."""

import aiogram.exceptions  # noqa: F401, TID253 -- loaded late, where Telegram is

from bot import words
from bot.catalogue import load_commands
from bot.cli import desk  # noqa: F401 -- with all that it needs
from bot.turn.router import Router
from core.catalogue import load_handlers, load_use_cases
from tests.core.attendance import lesson  # noqa: F401 -- of those that are killed

words.warm_up()
load_use_cases()
load_handlers()
Router(load_commands())
