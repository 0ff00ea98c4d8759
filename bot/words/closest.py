"""Which of our languages somebody reads, by what their phone or browser says."""

import re

from bot.words.ftl import ENGLISH, languages


def closest(tag: str) -> str:
    """Ours for a tag such as `de-AT`; English where we have none."""
    spoken = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return spoken if spoken in languages() else ENGLISH
