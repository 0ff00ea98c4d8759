"""Who opened a Mini App: what Telegram signed, checked with the bot's own token."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from adapters.telegram.envelope import NAME
from core.kernel.clock import Clock
from core.people.model import Account

FRESH = timedelta(minutes=5)
AHEAD = timedelta(minutes=1)
"""Telegram's clock and ours may differ by so much."""


class NotSigned(Exception):  # noqa: N818 -- an answer to give, not a fault
    """Made up, altered, signed for another bot, or too old."""


@dataclass(frozen=True, slots=True)
class MiniApp:
    """Telegram hands a page a signed line that says who opened it, and when."""

    token: str
    clock: Clock

    async def opened_by(self, data: str) -> Account:
        """Aiogram is imported here, beside the event loop: it takes a second."""
        return await asyncio.to_thread(self._checked, data)

    def _checked(self, data: str) -> Account:
        from aiogram.utils.web_app import safe_parse_webapp_init_data

        try:
            told = safe_parse_webapp_init_data(self.token, data)
        except (ValueError, TypeError, KeyError) as wrong:
            raise NotSigned from wrong
        age = self.clock.now() - told.auth_date
        if told.user is None or told.user.is_bot or not -AHEAD <= age <= FRESH:
            raise NotSigned
        return Account(NAME, str(told.user.id), self.token.partition(":")[0])
