"""What a platform calls a file that it has already: it need not be sent again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.application import Request, keeps, reads
from core.kernel.clock import Clock


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of ours as one platform holds it; `kind` is what it was sent as."""

    platform: str
    workspace: str
    file: str
    kind: str


class Uploads(Protocol):
    """The installation's: a name that is no use without the bot's own token."""

    def find(self, upload: Upload) -> str:
        """Empty where it was not sent yet."""
        ...

    def keep(self, upload: Upload, name: str, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class FindUpload(Request[str]):
    upload: Upload


@dataclass(frozen=True, slots=True)
class KeepUpload(Request[None]):
    upload: Upload
    name: str


@reads
def find_upload(request: FindUpload, uploads: Uploads) -> str:
    return uploads.find(request.upload)


@keeps
def keep_upload(request: KeepUpload, uploads: Uploads, clock: Clock) -> None:
    uploads.keep(request.upload, request.name, clock.now())
