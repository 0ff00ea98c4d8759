"""Who calls, and whether that token may."""

from aiohttp import web

from tests.emulators.slack.model import Json, SlackRefusal

BOT_TOKEN = "xoxb-emulated"  # noqa: S105 -- the emulator's own, good nowhere else
APP_TOKEN = "xapp-emulated"  # noqa: S105 -- likewise
SIGNING_SECRET = "emulated-signing-secret"  # noqa: S105 -- likewise


def check_token(
    method: str, request: web.Request, given: Json, *, installed: bool
) -> None:
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token = bearer or str(given.get("token", ""))
    wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
    if not token:
        raise SlackRefusal("not_authed")
    if token in {BOT_TOKEN, APP_TOKEN} and token != wanted:
        raise SlackRefusal("not_allowed_token_type")
    if token != wanted:
        raise SlackRefusal("invalid_auth")
    if not installed:
        raise SlackRefusal("account_inactive")
    if given.get("malformed"):
        raise SlackRefusal("invalid_json")
