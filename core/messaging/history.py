"""What somebody was sent, as it stands now: for a chat that keeps no history itself."""

from dataclasses import dataclass

from core.application import Request, reads
from core.messaging.model import Address
from core.messaging.ports import Files, Outbox, Sent


@dataclass(frozen=True, slots=True)
class SentTo(Request[list[Sent]]):
    """Messages sent or edited there after the cursor `after`, oldest change first."""

    to: Address
    after: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class OpenFile(Request[bytes | None]):
    """For the platform that shows it; who may see it is its address's matter."""

    file: str


@reads
def sent_to(request: SentTo, outbox: Outbox) -> list[Sent]:
    return outbox.sent_to(request.to, after=request.after, limit=request.limit)


@reads
def open_file(request: OpenFile, files: Files) -> bytes | None:
    return files.open(request.actor.organisation, request.file)
