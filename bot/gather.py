"""Files and photos are fetched and looked at before the turn, which never waits."""

from dataclasses import dataclass

from bot.evidence import PhotoLooker
from bot.incoming import Handle, Incoming
from bot.platform import FileOutOfReach, Platform
from core.attendance.evidence import PhotoSeen

MOST_FILES = 3
"""Of one message; more of them say nothing more about one check-in."""


@dataclass(frozen=True, slots=True)
class Photo:
    """What was seen on a photo, and how it came."""

    seen: PhotoSeen
    unique: str = ""
    forwarded: bool = False
    as_file: bool = False
    """Sent as a file: with its metadata, and as old as it likes to be."""


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came with a message, once it is in our hands."""

    photos: tuple[Photo, ...] = ()
    documents: tuple[Document, ...] = ()
    out_of_reach: str = ""


async def gather(
    incoming: Incoming, platform: Platform, looker: PhotoLooker
) -> Gathered:
    """Raises `FileOutOfReach` only where trying again later may help."""
    photos: list[Photo] = []
    documents: list[Document] = []
    for handle in incoming.files[:MOST_FILES]:
        try:
            data = await platform.fetch(handle, incoming.sender)
        except FileOutOfReach as lost:
            if lost.later:
                raise
            return Gathered(tuple(photos), tuple(documents), lost.why)
        if is_picture(handle):
            seen = await looker.look(data)
            photos.append(
                Photo(seen, handle.unique, handle.forwarded, not handle.is_photo)
            )
        else:
            documents.append(Document(handle.name, handle.mime, data))
    return Gathered(tuple(photos), tuple(documents))


def is_picture(handle: Handle) -> bool:
    return handle.is_photo or handle.mime.startswith("image/")
