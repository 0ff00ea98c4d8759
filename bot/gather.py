"""Files and photos are fetched and looked at before the turn, which never waits."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.calendar_file import NotACalendar, calendar_of, is_calendar
from bot.evidence import PhotoLooker
from bot.incoming import Handle, Incoming
from bot.papers.document import (
    MOST_BYTES_TOGETHER,
    MOST_FILES,
    Document,
    document_of,
    named,
)
from bot.papers.faults import Fault, NotADocument
from bot.platform import FileOutOfReach, Platform
from bot.rows import NotAList, Rows, rows_of
from core.attendance.photos.film import MOST_BYTES_OF_A_FILM
from core.attendance.photos.photo import PhotoProblem, PhotoSeen
from core.sessions.availability.busy_calendar import BusyCalendar

MOST_LOOKED_AT = 3
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
class Gathered:
    """What came with a message, once it is in our hands."""

    photos: tuple[Photo, ...] = ()
    lists: tuple[Rows, ...] = ()
    texts: tuple[str, ...] = ()
    """Of files in braces: JSON of some sort."""
    documents: tuple[Document, ...] = ()
    calendars: tuple[BusyCalendar | None, ...] = ()
    """None for one that cannot be read, or has no end."""
    unreadable: bool = False
    """A file came that is neither a photo nor a list."""
    too_long: bool = False
    """Or one that is too large for a list."""
    out_of_reach: str = ""
    fault: Fault | None = None
    """Of the first file that cannot be kept, where papers were to come."""


async def gather(
    incoming: Incoming,
    platform: Platform,
    looker: PhotoLooker,
    *,
    faces: bool,
    documents: bool = False,
) -> Gathered:
    """Faces are looked for only where it is said that they may be.

    Raises `FileOutOfReach` only where trying again later may help.
    """
    if documents:
        return await _papers(incoming, platform)
    photos: list[Photo] = []
    lists: list[Rows] = []
    texts: list[str] = []
    calendars: list[BusyCalendar | None] = []
    unreadable = too_long = False
    for handle in incoming.files[:MOST_LOOKED_AT]:
        if handle.is_film and (why := _not_watched(handle)):
            photos.append(Photo(PhotoSeen("", unreadable=why), handle.unique))
            continue
        try:
            data = await platform.fetch(handle, incoming.sender)
        except FileOutOfReach as lost:
            if lost.later:
                raise
            return Gathered(tuple(photos), tuple(lists), out_of_reach=lost.why)
        if is_picture(handle):
            photos += await _looked_at(data, handle, looker, faces=faces)
            continue
        if await _is_plain(data, incoming, texts, calendars):
            continue
        try:
            lists.append(await asyncio.to_thread(rows_of, data))
        except NotAList as why:
            unreadable, too_long = True, why.too_long
    return Gathered(
        tuple(photos),
        tuple(lists),
        tuple(texts),
        (),
        tuple(calendars),
        unreadable,
        too_long,
    )


async def _looked_at(
    data: bytes, handle: Handle, looker: PhotoLooker, *, faces: bool
) -> Iterable[Photo]:
    if handle.is_note:
        shots = await looker.watch(data, faces=faces)
        return [_shot(handle, *each) for each in enumerate(shots)]
    seen = await looker.look(data, faces=faces)
    return [Photo(seen, handle.unique, handle.forwarded, not handle.is_photo)]


async def _papers(incoming: Incoming, platform: Platform) -> Gathered:
    """All that comes is to be kept or passed on; nobody looks at what it shows."""
    papers: list[Document] = []
    fault = Fault.MANY if len(incoming.files) > MOST_FILES else None
    for handle in incoming.files[:MOST_FILES]:
        try:
            data = await platform.fetch(handle, incoming.sender)
            paper = await asyncio.to_thread(document_of, data)
        except FileOutOfReach as lost:
            if lost.later:
                raise
            fault = fault or Fault.AWAY
        except NotADocument as why:
            fault = fault or why.fault
        else:
            papers.append(named(paper, handle.name))
    if sum(len(each.data) for each in papers) > MOST_BYTES_TOGETHER:
        fault = fault or Fault.TOGETHER
    return Gathered(documents=tuple(papers), fault=fault)


async def _is_plain(
    data: bytes,
    incoming: Incoming,
    texts: list[str],
    calendars: list[BusyCalendar | None],
) -> bool:
    """JSON or a calendar: told by how it begins, whatever it is called."""
    if data.lstrip()[:1] == b"{":
        texts.append(data.decode(errors="replace"))
    elif is_calendar(data):
        calendars.append(await asyncio.to_thread(_calendar, data, incoming))
    else:
        return False
    return True


def _calendar(data: bytes, incoming: Incoming) -> BusyCalendar | None:
    try:
        return calendar_of(data, incoming.received_at)
    except NotACalendar:
        return None


def _not_watched(handle: Handle) -> PhotoProblem | None:
    """A film is fetched only where it was recorded in the chat, and is short."""
    if not handle.is_note:
        return PhotoProblem.FILM
    too_big = (handle.size or 0) > MOST_BYTES_OF_A_FILM
    return PhotoProblem.TOO_BIG if too_big else None


def _shot(handle: Handle, number: int, seen: PhotoSeen) -> Photo:
    """Each is told apart when the note is sent again."""
    unique = f"{handle.unique}/{number}" if handle.unique else ""
    return Photo(seen, unique, handle.forwarded)


def is_picture(handle: Handle) -> bool:
    """Something on which a face may be looked for."""
    return handle.is_note or handle.is_photo or handle.mime.startswith("image/")
