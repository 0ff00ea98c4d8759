"""What lets us answer an interaction: it travels with the answer, and expires."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

TRIGGER_LASTS = timedelta(seconds=3)
RESPONSE_LASTS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Interaction:
    """Whom to whisper to, a trigger that opens a modal, a URL that answers."""

    user: str
    at: float
    trigger: str = ""
    respond: str = ""

    def written(self) -> str:
        """In few characters: none of these words of Slack's holds a space."""
        return f"{self.user} {self.at:.3f} {self.trigger} {self.respond}"

    def may_open(self, now: datetime) -> bool:
        return bool(self.trigger) and now - self.since < TRIGGER_LASTS

    def may_respond(self, now: datetime) -> bool:
        return bool(self.respond) and now - self.since < RESPONSE_LASTS

    @property
    def since(self) -> datetime:
        return datetime.fromtimestamp(self.at, UTC)


def read(handle: str) -> Interaction | None:
    if not handle:
        return None
    user, at, trigger, respond = handle.split(" ")
    return Interaction(user, float(at), trigger, respond)
