"""The bytes of a file somebody sent: with the token, from Slack's own hosts only."""

from http import HTTPStatus

import aiohttp

from adapters.slack.client import PATIENCE, SlackClient, SlackSaidNo, is_slack
from adapters.slack.errors import Verdict
from bot.platform import FileOutOfReach

LARGEST = 25_000_000
CHUNK = 65_536


async def fetch(client: SlackClient, file: str) -> bytes:
    try:
        told = (await client.look("files.info", file=file))["file"]
    except SlackSaidNo as no:
        raise FileOutOfReach(no.error, no.verdict is Verdict.LATER) from no
    url = told.get("url_private_download") or told.get("url_private") or ""
    if told.get("size", 0) > LARGEST:
        raise FileOutOfReach("too large")
    if not is_slack(url, client.base_url):
        raise FileOutOfReach("kept elsewhere")
    headers = {"Authorization": f"Bearer {client.token}"}
    try:
        async with client.session.get(
            url, headers=headers, timeout=PATIENCE, allow_redirects=False
        ) as answer:
            return await _read(answer)
    except (TimeoutError, aiohttp.ClientError) as lost:
        raise FileOutOfReach(type(lost).__name__, later=True) from lost


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """Without a good token Slack shows its sign-in page, and calls that fine."""
    if answer.status != HTTPStatus.OK or answer.content_type == "text/html":
        theirs = answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        raise FileOutOfReach(f"http {answer.status}", theirs)
    parts: list[bytes] = []
    size = 0
    async for part in answer.content.iter_chunked(CHUNK):
        size += len(part)
        if size > LARGEST:
            raise FileOutOfReach("too large")
        parts.append(part)
    return b"".join(parts)
