"""Opening forms: at once or not at all, since a trigger is good for three seconds."""

import asyncio
from typing import Any

import structlog

from adapters.slack.client import Json, SlackClient, SlackSaidNo
from adapters.slack.modals import modal, unpacked
from adapters.slack.news import NAME, form_in
from core.messaging.model import Address

log = structlog.get_logger()


class Forms:
    """Shows the form behind a button, while the press is acknowledged."""

    def __init__(self, client: SlackClient) -> None:
        self._client = client
        self._opening: set[asyncio.Task[bool]] = set()

    def show(self, told: Json) -> None:
        form, language = unpacked(form_in(told))
        message: dict[str, Any] = told.get("message", {})
        chat, thread = told["channel"]["id"], message.get("thread_ts", "")
        there = Address(NAME, chat, told["team"]["id"], thread)
        view = modal(form, there, language)
        task = asyncio.create_task(opened(self._client, told["trigger_id"], view))
        self._opening.add(task)
        task.add_done_callback(self._opening.discard)


async def opened(client: SlackClient, trigger: str, view: Json) -> bool:
    try:
        await client.call("views.open", trigger_id=trigger, view=view)
    except SlackSaidNo as no:
        log.info("slack.form_not_opened", reason=no.error)
        return False
    return True
