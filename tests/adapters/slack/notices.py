"""Notices to send without a conversation before them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from core.messaging.model import Address, Lane, Message, Notice
from tests.emulators.slack.workspace import TEAM
from tests.people import HERE

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


def notice(chat: str, message: Message | str, **more: Any) -> Notice:
    told = Message(message) if isinstance(message, str) else message
    to = Address("slack", chat, TEAM)
    key = f"{chat}:{told.text[:40]}"
    return replace(Notice(HERE.id, key, to, Lane.NOTICE, told, NOON), **more)
