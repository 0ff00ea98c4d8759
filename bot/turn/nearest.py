"""What comes nearest to words that were not understood."""

import re
from collections.abc import Iterable
from functools import cache
from zoneinfo import ZoneInfo

from bot.call import Call, Listed
from bot.topics import listed
from bot.words import has, say
from core.kernel.actor import Actor, Role

MOST = 2
UTC = ZoneInfo("UTC")
STEM = 5
"""So many letters of a word tell what it is about: `marking`, `marked`."""
_WORD = re.compile(r"[^\W\d_]{4,}")
COMMON = frozenset(
    word
    for line in (
        "what when where which with that this they them there your mine have will",
        "would could should please about from into over something somebody everybody",
        "thing things stuff show tell give make want need does done some more much",
    )
    for word in line.split()
)
USUAL: dict[Role, tuple[str, ...]] = {
    Role.ADMIN: ("income", "owes"),
    Role.MODERATOR: ("announce", "addstudent", "msg"),
    Role.HEAD: ("mytimes", "taught"),
    Role.TUTOR: ("taught", "mark"),
    Role.GUARDIAN: ("week", "absent"),
    Role.STUDENT: ("here", "week"),
    Role.OPERATOR: ("me", "preferences"),
}
"""What each role mostly comes for, the widest role first."""


def nearest(text: str, call: Call) -> list[str]:
    """Names of commands: by what words they share, then by what is asked for most."""
    said = _stems(text)
    there = {each.name: each for each in listed(call) if each.topic != "desk"}
    shared = {name: len(said & _about(name, call.language)) for name in there}
    alike = sorted((n for n in there if shared[n]), key=lambda n: -shared[n])
    return _first((*alike, *usual_for(call.actor)), there)


def usual_for(actor: Actor) -> list[str]:
    return [n for role, names in USUAL.items() if role in actor.roles for n in names]


def _first(names: Iterable[str], there: dict[str, Listed]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name in there))[:MOST]


@cache
def _about(name: str, language: str) -> frozenset[str]:
    lines = (f"about-{name}", f"example-{name}")
    told = " ".join(say(line, UTC, language) for line in lines if has(line))
    return _stems(f"{name} {told}")


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    return frozenset(word[:STEM] for word in words if word not in COMMON)
