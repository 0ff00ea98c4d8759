"""Kinds of argument about places: where a site is, and how far its fence goes."""

import re
from uuid import UUID

from bot.call import Call
from bot.kinds.corners import NoCorners, area_said
from bot.kinds.kind import Option, Typed, Unreadable
from core.kernel.area import Area
from core.kernel.ids import SiteId
from core.kernel.place import Place
from core.organisation.add_site import EveryRoom, EverySite
from core.organisation.model import Room, Site

COORDINATES = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
NORTHMOST, EASTMOST = 90, 180


class Coordinates(Typed):
    """Degrees north and east: `51.5072, -0.1276`."""

    def read(self, words: str, call: Call) -> Place:
        del call
        match = COORDINATES.fullmatch(words)
        if not match:
            raise Unreadable("Coordinates")
        lat, lon = float(match[1]), float(match[2])
        if abs(lat) > NORTHMOST or abs(lon) > EASTMOST:
            raise Unreadable("Coordinates")
        return Place(lat, lon)


class ASite:
    """A site of the organisation: by `id:…` or by how its name starts."""

    def read(self, words: str, call: Call) -> SiteId:
        said = words.strip()
        sites = call.run(EverySite(call.actor))
        if said.startswith("id:"):
            try:
                return SiteId(UUID(said.removeprefix("id:")))
            except ValueError:
                raise Unreadable("Site") from None
        meant = [s for s in sites if s.name.casefold().startswith(said.casefold())]
        if len(meant) != 1:
            raise Unreadable("Site", self.offer(call))
        return meant[0].id

    def offer(self, call: Call) -> tuple[Option, ...]:
        sites = call.run(EverySite(call.actor))
        return tuple(Option(each.name, f"id:{each.id}") for each in sites)


class AFence:
    """A site or a room: by `id:…`, or by how its name starts."""

    def read(self, words: str, call: Call) -> UUID:
        said = words.strip()
        if said.startswith("id:"):
            try:
                return UUID(said.removeprefix("id:"))
            except ValueError:
                raise Unreadable("Fence") from None
        sites, rooms = call.run(EverySite(call.actor)), call.run(EveryRoom(call.actor))
        every: list[Site | Room] = [*sites, *rooms]
        names: list[tuple[UUID, str]] = [(e.id, e.name.casefold()) for e in every]
        meant = [ident for ident, name in names if name == said.casefold()]
        meant = meant or [i for i, name in names if name.startswith(said.casefold())]
        if len(meant) != 1:
            raise Unreadable("Fence", self.offer(call))
        return meant[0]

    def offer(self, call: Call) -> tuple[Option, ...]:
        sites = call.run(EverySite(call.actor))
        names = {each.id: each.name for each in sites}
        options = [Option(each.name, f"id:{each.id}") for each in sites]
        for room in call.run(EveryRoom(call.actor)):
            if not room.virtual:
                label = f"{names.get(room.site, '')}, {room.name}"
                options.append(Option(label, f"id:{room.id}"))
        return tuple(options)


class Corners(Typed):
    """An area: corners in a row, or GeoJSON."""

    def read(self, words: str, call: Call) -> Area:
        del call
        try:
            return area_said(words)
        except NoCorners:
            raise Unreadable("Corners") from None
