"""What came with a message, as a check-in takes it."""

from datetime import datetime

from bot.call import Call
from bot.gather import Photo
from bot.incoming import SentPlace
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought, PhotoSent
from core.attendance.photos.photo import PhotoProblem, PhotoSeen


def brought_by(call: Call, code: str = "", link: str = "") -> Brought:
    place = call.incoming.place
    seen = _place(place, call) if place else None
    second = sent(call.gathered.photos[1]) if len(call.gathered.photos) > 1 else None
    return Brought(photo_of(call), seen, code, link, second=second)


def photo_of(call: Call) -> PhotoSent | None:
    """The first photo of a message; a file that is none says so."""
    gathered = call.gathered
    if gathered.photos:
        return sent(gathered.photos[0])
    if gathered.out_of_reach:
        return PhotoSent(PhotoSeen("", unreadable=PhotoProblem.TOO_BIG))
    if gathered.lists or gathered.texts or gathered.unreadable:
        return PhotoSent(PhotoSeen("", unreadable=PhotoProblem.NOT_A_PHOTO))
    return None


def sent(photo: Photo) -> PhotoSent:
    return PhotoSent(photo.seen, photo.unique, photo.forwarded, photo.as_file)


def _place(told: SentPlace, call: Call) -> PlaceSeen:
    source = PlaceSource(told.source.value)
    if call.incoming.forwarded:
        source = PlaceSource.FORWARDED
    return PlaceSeen(told.place, source, told.at, told_at(call))


def told_at(call: Call) -> datetime:
    """A live place is told again by edits, each with a time of its own."""
    incoming = call.incoming
    return incoming.edited_at or incoming.sent_at


def is_told_again(call: Call) -> bool:
    return call.incoming.edited_at is not None and call.incoming.place is not None


def way_of(call: Call) -> str:
    """Through which chat account it came."""
    sender = call.incoming.sender
    return f"{sender.platform}/{sender.workspace}/{sender.handle}"
