"""The methods about the bot itself: commands, menus, files, where updates go."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.emulators.telegram.backstage import Backstage
from tests.emulators.telegram.files import MOST_DOWN
from tests.emulators.telegram.webhook import Webhook
from tests.emulators.telegram.wire import Json, Parameters, bad
from tests.emulators.telegram.world import User

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def get_me(there: Backstage, said: Parameters) -> Json:
    del said
    return there.world.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _scope(there: Backstage, said: Parameters) -> tuple[str, int, int, str]:
    scope = said.json("scope", dict, "BotCommandScope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    chat = user = 0
    if kind.startswith("chat"):
        chat = there.world.chat(str(scope.get("chat_id", ""))).id
    if kind == "chat_member":
        user = int(scope["user_id"])
    language = said.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    return kind, chat, user, language


def set_my_commands(there: Backstage, said: Parameters) -> bool:
    scope = _scope(there, said)
    commands: list[Json] = said.json("commands", list, "commands") or []
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not COMMAND.fullmatch(each["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(each["description"]) <= LONGEST_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    there.commands[scope] = commands
    return True


def get_my_commands(there: Backstage, said: Parameters) -> list[Json]:
    return there.commands.get(_scope(there, said), [])


def delete_my_commands(there: Backstage, said: Parameters) -> bool:
    there.commands.pop(_scope(there, said), None)
    return True


def set_chat_menu_button(there: Backstage, said: Parameters) -> bool:
    button = said.json("menu_button", dict, "menu button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad("can't parse menu button: unsupported type specified")
    if "chat_id" in said:
        there.world.chat(said.text("chat_id")).menu_button = button
    return True


def get_chat(there: Backstage, said: Parameters) -> Json:
    chat = there.world.chat(said.text("chat_id"))
    return chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }


def get_chat_member(there: Backstage, said: Parameters) -> Json:
    chat = there.world.chat(said.text("chat_id"))
    number = said.number("user_id")
    user: User | None = chat.members.get(number)
    if number == there.world.bot.id:
        return {"status": chat.bot, "user": there.world.bot.as_json()}
    if user is None:
        raise bad("member not found")
    return {"status": "member", "user": user.as_json()}


def get_file(there: Backstage, said: Parameters) -> Json:
    file = there.world.files.by_id(said.text("file_id"))
    if file.size > MOST_DOWN:
        raise bad("file is too big")
    return file.as_json() | {"file_path": file.path}


async def get_updates(there: Backstage, said: Parameters) -> list[Json]:
    allowed = said.json("allowed_updates", list, "allowed updates")
    if allowed is not None:
        there.updates.allowed = allowed
    offset, limit = said.number("offset"), said.number("limit", 100)
    return await there.updates.poll(offset, limit, said.decimal("timeout") or 0)


def set_webhook(there: Backstage, said: Parameters) -> bool:
    url, secret = said.text("url"), said.text("secret_token")
    if not url:
        return delete_webhook(there, said)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    allowed = said.json("allowed_updates", list, "allowed updates")
    if allowed is not None:
        there.updates.allowed = allowed
    if said.flag("drop_pending_updates"):
        there.updates.drop()
    most = said.number("max_connections", 40)
    if not 1 <= most <= 100:
        raise bad("wrong max_connections specified")
    there.webhook.set_to = Webhook(url, secret, most)
    there.updates.webhook_url = url
    there.updates.interrupt_polls()
    return True


def delete_webhook(there: Backstage, said: Parameters) -> bool:
    if said.flag("drop_pending_updates"):
        there.updates.drop()
    there.webhook.set_to = Webhook()
    there.updates.webhook_url = ""
    there.updates.arrived.ring()
    return True


def get_webhook_info(there: Backstage, said: Parameters) -> Json:
    del said
    set_to = there.webhook.set_to
    info: Json = {
        "url": set_to.url,
        "has_custom_certificate": False,
        "pending_update_count": len(there.updates.pending()),
    }
    if set_to.url:
        info["max_connections"] = set_to.most_connections
    if there.updates.allowed:
        info["allowed_updates"] = there.updates.allowed
    if set_to.last_error:
        info["last_error_date"] = set_to.last_error_at
        info["last_error_message"] = set_to.last_error
    return info


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getFile": get_file,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
