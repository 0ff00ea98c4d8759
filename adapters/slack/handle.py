"""What lets us answer an interaction: it travels with the answer, and expires."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LONGEST = 125
TRIGGER_LASTS = timedelta(seconds=3)
RESPONSE_LASTS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Interaction:
    """Whom to whisper to, what opens a modal, a URL that answers, and where it was."""

    user: str
    at: float
    trigger: str = ""
    respond: str = ""
    channel: str = ""
    """Where it happened: which of a person's direct chats it is may matter."""

    def written(self) -> str:
        """In few characters: none of these words of Slack's holds a space.

        What does, or is longer than Slack's own, answers nothing and is left out.
        """
        user, *words = map(_word, (self.user, self.trigger, self.respond, self.channel))
        return " ".join((user, f"{self.at:.3f}", *words))

    @property
    def is_in_our_chat(self) -> bool:
        """Words to us, in the channel that is the person's direct chat with us.

        A press or a command may come from a chat of theirs with somebody else.
        """
        return bool(self.channel) and not self.trigger and not self.respond

    def may_open(self, now: datetime) -> bool:
        return bool(self.trigger) and now - self.since < TRIGGER_LASTS

    def may_respond(self, now: datetime) -> bool:
        return bool(self.respond) and now - self.since < RESPONSE_LASTS

    @property
    def since(self) -> datetime:
        return datetime.fromtimestamp(self.at, UTC)


def _word(said: str) -> str:
    return "" if len(said) > LONGEST or " " in said else said


def read(handle: str) -> Interaction | None:
    if not handle:
        return None
    user, at, *words = handle.split(" ")
    return Interaction(user, float(at), *words)
