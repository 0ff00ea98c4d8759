"""Who was there just now: gathered in memory and noted together, off their way."""

from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from core.application import Door
from core.kernel.actor import NOBODY, THE_DESK, Actor
from core.kernel.ids import OrganisationId, PersonId
from core.reporting.usage.keep import NoteSeen
from core.reporting.usage.model import Seen

log = structlog.get_logger()
EVERY = timedelta(seconds=2)


class SeenLately:
    """What a process that dies had not noted yet is at most two seconds."""

    def __init__(self) -> None:
        self._seen: dict[tuple[OrganisationId, PersonId, str], Seen] = {}
        self._since: datetime | None = None

    def note(self, actor: Actor, platform: str, at: datetime) -> None:
        if actor.person == NOBODY:
            return
        key = (actor.organisation, actor.person, platform)
        before = self._seen.get(key)
        if before is None:
            self._seen[key] = Seen(*key, at, at)
        else:
            self._seen[key] = replace(before, last=at, turns=before.turns + 1)
        self._since = self._since or at

    async def flush(self, door: Door, now: datetime) -> None:
        """A count that is lost is not worth an answer that is late."""
        if self._since is None or now - self._since < EVERY:
            return
        seen, self._seen, self._since = tuple(self._seen.values()), {}, None
        try:
            await door.run(NoteSeen(THE_DESK, seen))
        except Exception as lost:  # noqa: BLE001 -- nobody waits for it
            log.warning("seen.lost", why=type(lost).__name__)
