"""What the demo lets one try: photos and places, one tap away."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from adapters.browser.who import Who
from adapters.web.problem import Problem


@dataclass(frozen=True, slots=True)
class SamplePhoto:
    label: str  # a sentence of the page's, without its `page-`
    mime: str
    draw: Callable[[], bytes]
    """A new photo of the same person each time: a photo sent twice is a replay."""


@dataclass(frozen=True, slots=True)
class SamplePlace:
    label: str
    lat: float
    lon: float
    accuracy: float
    live: bool = True


@dataclass(frozen=True, slots=True)
class Samples:
    photos: tuple[SamplePhoto, ...] = ()
    places: tuple[SamplePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class SamplesOnOffer:
    """What each person of the demo may try, by handle."""

    who: Who
    of: Callable[[str], Samples]

    def routes(self) -> list[Route]:
        return [
            Route("/chat/api/samples", self._listed),
            Route("/chat/api/samples/{handle}/{number:int}", self._photo),
        ]

    async def _listed(self, request: Request) -> JSONResponse:
        handle = await self.who.of(request, request.query_params.get("as", ""))
        samples = self.of(handle)
        return JSONResponse(
            {
                "photos": [
                    {"label": photo.label, "url": f"/chat/api/samples/{handle}/{n}"}
                    for n, photo in enumerate(samples.photos)
                ],
                "places": [
                    {
                        "label": place.label,
                        "lat": place.lat,
                        "lon": place.lon,
                        "accuracy": place.accuracy,
                        "live": place.live,
                    }
                    for place in samples.places
                ],
            }
        )

    async def _photo(self, request: Request) -> Response:
        handle, number = request.path_params["handle"], request.path_params["number"]
        photos = self.of(handle).photos
        if number >= len(photos):
            raise Problem(404)
        photo = photos[number]
        drawn = await asyncio.to_thread(photo.draw)
        return Response(drawn, media_type=photo.mime)
