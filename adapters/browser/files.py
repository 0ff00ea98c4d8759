"""Files and pictures by address: for the person they were sent to, and nobody else."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from adapters.browser.chats import Chats
from adapters.browser.history import address
from adapters.browser.who import Who
from adapters.web.problem import Problem
from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.messaging.conversation import File
from core.messaging.ports import Sent
from core.messaging.replies.history import OpenFile, SentTo

SHOWN = frozenset({"image/png", "image/jpeg", "image/webp"})
"""What a browser may show by itself; all else is saved, never opened here."""

LARGEST = 2**63 - 1
"""No database numbers further."""


@dataclass(frozen=True, slots=True)
class Files:
    door: Door
    who: Who
    chats: Chats

    async def opened(self, request: Request) -> Response:
        handle = await self.who.of(request, request.query_params.get("as", ""))
        chat = await self.chats.meant(request.query_params.get("chat", ""), handle)
        wanted = request.path_params
        if wanted["number"] > LARGEST:
            raise Problem(404)
        page = await self.door.run(
            SentTo(THE_DESK, address(chat, handle), wanted["number"] - 1)
        )
        sent, file = _find(page, wanted["file"])
        organisation = desk_of(sent.notice.organisation)
        data = await self.door.run(OpenFile(organisation, file.id))
        if data is None:
            raise Problem(404)
        return Response(data, headers=_headers(file))


def _find(page: list[Sent], name: str) -> tuple[Sent, File]:
    """A name of a file alone opens nothing: it must stand in that chat."""
    for sent in page:
        for file in sent.notice.message.files:
            if file.id == name:
                return sent, file
    raise Problem(404)


def _headers(file: File) -> dict[str, str]:
    inline = file.mime in SHOWN
    how = "inline" if inline else "attachment"
    return {
        "content-type": file.mime if inline else "application/octet-stream",
        "content-disposition": f"{how}; filename*=UTF-8''{quote(file.name, safe='')}",
        "cache-control": "private, max-age=86400, immutable",
    }
