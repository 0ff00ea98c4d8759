"""A person's Home tab: the day's card, with its buttons."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.slack.blocks import posts
from core.messaging.model import Message

MOST_BLOCKS = 100


def home(message: Message, chat: str) -> Mapping[str, Any]:
    """One page. It notes the person's chat: a press on it says nothing of where."""
    shown = [block for post in posts(message) for block in post.blocks]
    return {
        "type": "home",
        "private_metadata": json.dumps({"channel": chat}),
        "blocks": shown[:MOST_BLOCKS],
    }
