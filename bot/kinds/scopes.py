"""What a program may do: one word for a whole subject, or exact scopes."""

from bot.call import Call
from bot.kinds.kind import Option, Typed, Unreadable
from core.people.tokens.model import Scope

EVERYTHING = "everything"


class Scopes(Typed):
    """`everything`, `times`, `sessions:read`, or several of them."""

    def read(self, words: str, call: Call) -> frozenset[Scope]:
        del call
        said = words.lower().replace(",", " ").split()
        found = {scope for word in said for scope in _meant(word)}
        if not found:
            raise Unreadable("Scopes")
        return frozenset(found)

    def offer(self, call: Call) -> tuple[Option, ...]:
        known = (EVERYTHING, *dict.fromkeys(e.partition(":")[0] for e in Scope))
        return tuple(Option(call.say(f"scope-{each}"), each) for each in known)


def _meant(word: str) -> list[Scope]:
    if word == EVERYTHING:
        return list(Scope)
    found = [each for each in Scope if word in {each, each.partition(":")[0]}]
    if not found:
        raise Unreadable("Scopes")
    return found
