"""The app's manifest: what an operator pastes at api.slack.com to set Slack up."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from adapters.slack.commands import SLACKS_OWN
from bot.command import Command
from bot.words import say

MOST_COMMANDS = 50
FIRST = (
    "today",
    "week",
    "here",
    "begin",
    "end",
    "mark",
    "timer",
    "mytimes",
    "timesheet",
    "book",
    "move",
    "cancelsession",
    "find",
    "free",
    "register",
    "grid",
    "attendance",
    "missing",
    "late",
    "excuses",
    "announce",
    "msg",
    "inbox",
    "notify",
    "income",
    "owes",
    "invoices",
    "pay",
    "report",
    "settings",
    "help",
)
"""What people type most; Slack lists so many commands and no more."""

DESCRIPTION = 2000
SCOPES = [
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:read",
    "pins:write",
    "users:read",
]
EVENTS = [
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "tokens_revoked",
    "user_change",
]


def manifest(commands: Mapping[str, Command], public_url: str) -> str:
    """For HTTP at `public_url`; for Socket Mode without one."""
    base = public_url.rstrip("/")
    listens = {"request_url": f"{base}/slack/events"} if base else {}
    interacts = {"request_url": f"{base}/slack/interactions"} if base else {}
    said = {
        "display_information": {"name": "Tutordesk", "description": say("slack-about")},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Tutordesk", "always_online": True},
            "slash_commands": [*_commands(commands.values(), base)],
        },
        "oauth_config": {"scopes": {"bot": SCOPES}},
        "settings": {
            "event_subscriptions": {"bot_events": EVENTS, **listens},
            "interactivity": {"is_enabled": True, **interacts},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not base,
            "token_rotation_enabled": False,
        },
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _commands(commands: Iterable[Command], base: str) -> Iterable[Mapping[str, Any]]:
    """`/desk` reaches everything; Slack shows the others as one types."""
    url = {"url": f"{base}/slack/commands"} if base else {}
    told = [("desk", say("slack-about"))]
    place = {name: number for number, name in enumerate(FIRST)}
    told += [
        (each.name, say(f"about-{each.name}"))
        for each in sorted(commands, key=lambda e: place.get(e.name, len(FIRST)))
        if each.menu and each.name not in SLACKS_OWN
    ]
    for name, about in told[:MOST_COMMANDS]:
        description = about[:DESCRIPTION]
        yield {"command": f"/{name}", "description": description, **url}
