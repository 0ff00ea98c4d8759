"""Files that people send for the desk to pass on: sealed, and kept until they went."""

from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

from core.application import Request, keeps, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import File
from core.messaging.errors import AttachmentTooLarge
from core.messaging.ports import Attached, Attachments

MOST_BYTES = 20_000_000
DRAFTED = timedelta(days=1)
"""So long what nothing was made of."""
KEPT = timedelta(days=90)
"""So long after it went: it can be edited, or asked for again."""


@dataclass(frozen=True, slots=True)
class KeepAttachment(Request[File]):
    """It was looked at before."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class OwnAttachments(Request[tuple[File, ...]]):
    """Those of them that the actor sent, and that are still there."""

    files: tuple[str, ...]


@reads
def own_attachments(
    request: OwnAttachments, attachments: Attachments
) -> tuple[File, ...]:
    permitted(request.actor, Permission.SEE_SELF)
    some = attachments.some(request.actor.organisation, request.files)
    return tuple(each.file for each in some if each.by == request.actor.person)


@keeps
def keep_attachment(
    request: KeepAttachment, attachments: Attachments, clock: Clock
) -> File:
    permitted(request.actor, Permission.SEE_SELF)
    size = len(request.data)
    if size > MOST_BYTES:
        raise AttachmentTooLarge(MOST_BYTES // 1_000_000)
    file = File(uuid4().hex, request.name, request.mime, request.name)
    digest = sha256(request.data).hexdigest()
    until = clock.now() + DRAFTED
    attached = Attached(file, request.actor.person, size, digest, until)
    attachments.add(request.actor.organisation, attached, request.data)
    return file
