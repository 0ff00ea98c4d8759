"""Which language a page is in before anybody has said who they are."""

from starlette.requests import Request

from bot.words.closest import spoken
from bot.words.ftl import ENGLISH

FULLY = 1.0
"""The weight of a language that names none (RFC 9110, 12.4.2)."""
MOST = 20
"""Of a longer list the beginning says enough."""


def language_asked(request: Request) -> str:
    """`language_wanted`; English where it wants none of ours."""
    return language_wanted(request) or ENGLISH


def language_wanted(request: Request) -> str:
    """Of those that the browser asks for, the one it likes best that we speak."""
    listed = request.headers.get("accept-language", "").split(",")[:MOST]
    weighed = [(_weight(each), each.partition(";")[0]) for each in listed]
    ours = [(weight, spoken(tag)) for weight, tag in weighed if weight and spoken(tag)]
    best = max(ours, key=lambda each: each[0], default=None)
    return best[1] if best else ""


def _weight(said: str) -> float:
    for part in said.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "q":
            return _number(value)
    return FULLY


def _number(said: str) -> float:
    try:
        found = float(said)
    except ValueError:
        return 0.0
    return found if 0 <= found <= FULLY else 0.0
