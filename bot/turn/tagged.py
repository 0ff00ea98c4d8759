"""`announce to #choir: ...`: whoever bears a tag is told in a sentence."""

import re
from collections.abc import Mapping

from bot.command import Command
from bot.understand.drafts import draft_of
from bot.understand.reading import Action
from bot.understand.scene import Scene
from bot.understand.understanding import understand
from core.messaging.conversation import Draft

ANNOUNCE = "announce"
TAGGED = re.compile(
    r"#\w[\w-]*(?:(?:, and|,| and| &) ?#\w[\w-]*)*"
    r"(?: (?:except|but not|without|minus) [^:]{1,60}?(?=\s*:| that ))?"
)


def to_tagged(text: str, commands: Mapping[str, Command], scene: Scene) -> Draft | None:
    """`announce to #choir: ...`: as to everybody, but for whoever bears the tag."""
    found = TAGGED.search(text)
    if found is None:
        return None
    said = f"{text[: found.start()]}everybody{text[found.end() :]}"
    reading = understand(said, scene)
    if reading.intent != ANNOUNCE or reading.action is not Action.DO:
        return None
    draft = draft_of(reading, commands)
    if draft is None or draft.given.get("audience") != "all":
        return None
    return draft.with_answer("audience", found[0].strip())
