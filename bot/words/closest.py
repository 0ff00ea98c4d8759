"""Which of our languages somebody reads, by what their phone or browser says."""

import re

from bot.words.ftl import ENGLISH, languages


def spoken(tag: str) -> str:
    """Ours for a tag such as `de-AT`; empty where we have none."""
    language = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return language if language in languages() else ""


def closest(tag: str) -> str:
    """`spoken`; English where we have none."""
    return spoken(tag) or ENGLISH
