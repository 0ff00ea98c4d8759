"""What a refusal says to whom it refuses."""

from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.words import UTC, conflicts, say
from bot.words.ftl import ENGLISH
from core.kernel.refusal import Refusal
from core.messaging.notices.post import codes_of
from core.organisation.model import Organisation
from core.sessions.clashing.clashes import Clashes


def _say_in(zone: ZoneInfo, language: str, sentence: str, **facts: Any) -> str:
    return say(sentence, zone, language, **facts)


def refused(
    refusal: Refusal,
    zone: ZoneInfo = UTC,
    language: str = ENGLISH,
    home: Organisation | None = None,
) -> str:
    """Beside each instant that it tells, its day there: `start` and `start_day`.

    And beside all, what tutors show at `home`.
    """
    if isinstance(refusal, Clashes):
        lines = conflicts.told(refusal, zone, partial(_say_in, zone, language))
        return say("refused-Clashes", zone, language, **lines)
    told = vars(refusal)
    days = {
        f"{name}_day": at.astimezone(zone).date()
        for name, at in told.items()
        if isinstance(at, datetime)
    }
    about = {**told, **days, **(codes_of(home) if home else {})}
    return say(f"refused-{type(refusal).__name__}", zone, language, **about)
