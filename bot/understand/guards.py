"""What makes a sentence no order: a question, a refusal, somebody else's words."""

import re
from functools import cache

from bot.understand.english import expanded, table

_THEN_WANTS = re.compile(
    r"[^?]*\?\s+(?=(?:i want|i.?d like|i would like|i need|please|can i|could i"
    r"|book)\b)"
)


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return expanded("|".join(f"(?:{pattern})" for pattern in table("guards")[name]))


def forbids(coded: str) -> bool:
    """Nothing may be changed on the strength of such a sentence.

    `Has Tom time at 3? I want a lesson` asks first, and then for something;
    `don't disturb me until 6` forbids nothing, and asks to be left in peace.
    """
    asked = _THEN_WANTS.match(coded)
    coded = coded[asked.end() :] if asked else coded
    if _patterns("peace").search(coded):
        return False
    return any(
        _patterns(name).search(coded)
        for name in ("refusals", "questions", "hypotheses", "reported")
    )


def passes_on(coded: str) -> bool:
    """The rest of it is for other people to read."""
    return bool(expanded(table("guards")["passed_on"]).search(coded))


def is_yet_to_come(coded: str) -> bool:
    """Somebody will do it, or should have: it has not been done."""
    return bool(_patterns("to_come").search(coded))


def only_wonders(coded: str) -> bool:
    """It ends in a question mark, and does not ask for anything either."""
    if not coded.rstrip(" .!").endswith("?"):
        return False
    return not expanded(table("guards")["polite"]).search(coded)


def is_strange(said: str) -> bool:
    """It speaks of things that are no business of a tutoring desk."""
    return bool(_patterns("strangers").search(said))


def is_no_order(coded: str, said: str) -> bool:
    return forbids(coded) or is_strange(said)
