"""Slack's `mrkdwn`, read and written.

Everything we write is escaped, so nobody's words can mention a channel; what we
read is turned back into the words its author saw.
"""

import re

_MARKED = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))


def escaped(text: str) -> str:
    """Plain words as mrkdwn; `@channel` stays words, `<!here>` is not one."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str, bot: str = "") -> str:
    """What its author saw, without the mention of the desk it began with."""
    read = _MARKED.sub(lambda found: _words(found, bot), text)
    whole = _ENTITY.sub(lambda found: _ENTITIES[found[0]], read)
    return whole.replace("\N{NO-BREAK SPACE}", " ").strip()


def _words(found: re.Match[str], bot: str) -> str:
    target, label = found[1], found[2]
    kind, rest = target[0], target[1:]
    if kind == "@":
        return "" if rest == bot else f"@{label or rest}"
    if kind == "#":
        return f"#{label or rest}"
    if kind == "!":
        return label or f"@{rest.partition('^')[0]}"
    return label or target.removeprefix("mailto:").removeprefix("tel:")
