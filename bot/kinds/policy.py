"""Kinds of argument for what an organisation decides: a setting, and its value."""

from collections.abc import Iterable
from enum import StrEnum

from bot.call import Call
from bot.kinds.kind import Line, Option, Typed, Unreadable
from bot.kinds.people import AT_MOST
from core.attendance.judging.rules import PRESET, RULES, values
from core.organisation.model import Policies
from core.organisation.settings import SETTINGS, WEEKDAYS


class ASetting(Typed):
    """By the word for it, with blanks or without, or by what it is called."""

    def read(self, words: str, call: Call) -> str:
        said = words.strip().casefold()
        if said.replace(" ", "_") in SETTINGS:
            return said.replace(" ", "_")
        called = {each: call.say(f"setting-{each}") for each in SETTINGS}
        meant = [each for each in SETTINGS if said and said in called[each].casefold()]
        if len(meant) == 1:
            return meant[0]
        near = tuple(Option(called[each], each) for each in meant[:AT_MOST])
        raise Unreadable("Setting", near)


class SettingValue(Line):
    """What a setting takes: where that is one of a few words, they can be tapped."""

    def __init__(self) -> None:
        super().__init__(40)

    def offer(self, call: Call) -> tuple[Option, ...]:
        """Nothing, as long as it is open which setting is meant."""
        said = call.draft.given.get("setting")
        name = ASetting().read(said, call) if said else ""
        if name.endswith("weekday"):
            return _options(WEEKDAYS, call)
        match getattr(Policies(), name, None):
            case bool():
                return _options(("yes", "no"), call)
            case StrEnum() as usual:
                return _options(type(usual), call)
            case _:
                return ()


def _options(words: Iterable[str], call: Call) -> tuple[Option, ...]:
    return tuple(Option(call.say(f"option-{each}"), each) for each in words)


class ARule(Typed):
    """One rule of the evidence policy, by its word or by what it says."""

    def read(self, words: str, call: Call) -> str:
        said = words.strip().casefold()
        if said.replace(" ", "-") in (*RULES, PRESET):
            return said.replace(" ", "-")
        called = {each: call.say(f"rule-{each}") for each in RULES}
        meant = [each for each in RULES if said and said in called[each].casefold()]
        if len(meant) == 1:
            return meant[0]
        near = tuple(Option(called[each], each) for each in meant[:AT_MOST])
        raise Unreadable("Rule", near)


class RuleValue(Line):
    """What a rule takes: a weight, yes or no, or a number."""

    def __init__(self) -> None:
        super().__init__(40)

    def offer(self, call: Call) -> tuple[Option, ...]:
        """Nothing, as long as it is open which rule is meant."""
        said = call.draft.given.get("rule")
        words = values(ARule().read(said, call)) if said else ()
        return _options(words, call)
