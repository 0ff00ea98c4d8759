"""A notice as a row of the outbox: what it says is sealed."""

from typing import Any

from sqlalchemy import (
    RowMapping,
)
from structlog.contextvars import get_contextvars

from core.messaging.model import Address, ChatKind, Lane, Notice
from storage.messaging.message_rows import MESSAGE, message_read, message_written
from storage.sealing.keys import Owner
from storage.sealing.vault import Vault

LONGEST_CORRELATION = 150

Stands = tuple[str, tuple[str, ...]]
"""The platform's id of what stands there of its card, and what is beside that."""

NOTHING: Stands = ("", ())


def notice_written(vault: Vault, notice: Notice) -> dict[str, Any]:
    owner = Owner(notice.organisation, notice.person)
    told = message_written(notice.message)
    return {
        "organisation_id": notice.organisation,
        "key": notice.key,
        "platform": notice.to.platform,
        "workspace": notice.to.workspace,
        "chat": notice.to.chat,
        "thread": notice.to.thread,
        "chat_kind": notice.to.kind,
        "lane": notice.lane,
        "message": vault.seal_json(owner, told, about=MESSAGE, row=notice.key),
        "due": notice.due,
        "attempts": notice.attempts,
        "person_id": notice.person,
        "card": notice.card,
        "reply_to": notice.reply_to,
        "handle": notice.handle,
        "announcement": notice.announcement,
        "keeps": notice.keeps,
        "correlation": notice.correlation or correlation(),
        "doubts": 0,
        "dead": False,
    }


def place_of(row: RowMapping) -> Address:
    return Address(
        row["platform"],
        row["chat"],
        row["workspace"],
        row["thread"],
        ChatKind(row["chat_kind"]),
    )


def notice_read(vault: Vault, row: RowMapping, stands: Stands = NOTHING) -> Notice:
    owner = Owner(row["organisation_id"], row["person_id"])
    told = vault.open_json(owner, row["message"], about=MESSAGE, row=row["key"])
    replaces, beside = stands
    return Notice(
        row["organisation_id"],
        row["key"],
        place_of(row),
        Lane(row["lane"]),
        message_read(told),
        row["due"],
        row["attempts"],
        row["person_id"],
        row["card"],
        replaces,
        row["reply_to"],
        row["handle"],
        row["announcement"],
        row["keeps"],
        row["correlation"],
        beside=beside,
    )


def correlation() -> str:
    """What the logs call the event or the duty that is being seen to."""
    return str(get_contextvars().get("correlation", ""))[:LONGEST_CORRELATION]
