"""What Slack tells an app, as JSON."""

from tests.emulators.slack.model import Channel, Json, Message
from tests.emulators.slack.workspace import APP, BOT, TEAM, Workspace

TOKEN = "verification-token"  # noqa: S105 -- Slack's long outdated field, never to be trusted


def said(message: Message, channel: Channel) -> Json:
    root = channel.messages.get(message.thread)
    parent = {"parent_user_id": root.author} if root and root is not message else {}
    return {
        **parent,
        **message.as_json(),
        "channel": channel.id,
        "channel_type": channel.kind,
        "event_ts": message.ts,
        "team": TEAM,
    }


def mentioned(message: Message, channel: Channel) -> Json:
    told = {**said(message, channel), "type": "app_mention"}
    told.pop("channel_type")
    return told


def changed(message: Message, channel: Channel, before: Json) -> Json:
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": message.edited,
        "event_ts": message.edited,
        "message": message.as_json(),
        "previous_message": before,
    }


def deleted(message: Message, channel: Channel, at: str) -> Json:
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": at,
        "event_ts": at,
        "deleted_ts": message.ts,
        "previous_message": message.as_json(),
    }


def envelope(workspace: Workspace, event: Json) -> Json:
    return {
        "token": TOKEN,
        "team_id": TEAM,
        "api_app_id": APP,
        "type": "event_callback",
        "event": event,
        "event_id": workspace.number("Ev"),
        "event_time": int(workspace.wall()),
        "is_ext_shared_channel": False,
        "authorizations": [
            {"team_id": TEAM, "user_id": BOT, "is_bot": True, "enterprise_id": None}
        ],
    }


def interaction(workspace: Workspace, kind: str, user: str, **more: object) -> Json:
    return {
        "type": kind,
        "token": TOKEN,
        "api_app_id": APP,
        "team": {"id": TEAM, "domain": "team"},
        "user": {
            "id": user,
            "username": workspace.members[user].name.lower(),
            "team_id": TEAM,
        },
        "enterprise": None,
        "is_enterprise_install": False,
        **more,
    }
