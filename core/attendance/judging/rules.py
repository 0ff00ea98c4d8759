"""One rule of an evidence policy after another, by name, as words."""

from dataclasses import replace
from typing import Any

from core.attendance.evidence.findings import Grade, Reason
from core.attendance.judging.policy import MILD, WEIGHED, EvidencePolicy
from core.organisation.errors import NoSuchSetting, SettingUnreadable

WEIGHTS = {"refused": Grade.REFUSED, "pending": Grade.PENDING, "good": Grade.GOOD}
TURN_HEAD, PRESET = "turn-head", "preset"
NUMBERS = {
    "worst-accuracy": "worst_accuracy_m",
    "fence-grace": "fence_grace_m",
    "place-fresh": "place_fresh_minutes",
    "away": "away_minutes",
}
IN_MINUTES = frozenset({"place-fresh", "away"})
MOST = 10_000
"""Metres or minutes: more than any room or lesson."""

RULES = (*WEIGHED, TURN_HEAD, *NUMBERS)
"""By these names each is asked for; `preset` changes all of them at once."""

LENIENT = {
    Reason.PLACE_PINNED: Grade.GOOD,
    Reason.PHOTO_FROM_FILE: Grade.GOOD,
    Reason.PLACE_VAGUE: Grade.PENDING,
    Reason.PLACE_STALE: Grade.PENDING,
    Reason.PLACE_OUTSIDE: Grade.PENDING,
    Reason.LEFT_FENCE: Grade.GOOD,
}
STRICT = {
    Reason.PLACE_PINNED: Grade.REFUSED,
    Reason.PHOTO_FROM_FILE: Grade.REFUSED,
    Reason.PHOTO_OLD: Grade.REFUSED,
    Reason.PHOTO_ELSEWHERE: Grade.REFUSED,
}


def _preset(weights: dict[Reason, Grade], *, turn_head: bool) -> EvidencePolicy:
    usual = EvidencePolicy()
    return replace(usual, grades={**usual.grades, **weights}, turn_head=turn_head)


PRESETS = {
    "usual": EvidencePolicy(),
    "strict": _preset(STRICT, turn_head=True),
    "lenient": _preset(LENIENT, turn_head=False),
}


def changed(policy: EvidencePolicy, rule: str, said: str) -> EvidencePolicy:
    """The next version, with one rule as `said`; no other rule changes.

    Raises NoSuchSetting, or SettingUnreadable where the rule takes no such value.
    """
    value = said.strip().casefold()
    try:
        new = _with(policy, rule, value)
    except (KeyError, ValueError):
        was = PRESET if rule == PRESET else written(policy, rule)
        raise SettingUnreadable(rule, was, _kind(rule)) from None
    return replace(new, version=policy.version + 1)


def values(rule: str) -> tuple[str, ...]:
    """The words it takes; none where it takes a number."""
    if rule in NUMBERS:
        return ()
    if rule == PRESET:
        return tuple(PRESETS)
    if rule == TURN_HEAD:
        return ("yes", "no")
    return tuple(each for each in WEIGHTS if not (rule in MILD and each == "refused"))


def written(policy: EvidencePolicy, rule: str) -> str:
    """As it may be said again."""
    if rule == TURN_HEAD:
        return "yes" if policy.turn_head else "no"
    if rule in NUMBERS:
        return str(getattr(policy, NUMBERS[rule]))
    return policy.weight(Reason(rule)).name.lower()


def _with(policy: EvidencePolicy, rule: str, value: str) -> EvidencePolicy:
    if rule == PRESET:
        return PRESETS[value]
    if rule == TURN_HEAD:
        return replace(policy, turn_head={"yes": True, "no": False}[value])
    if rule in NUMBERS:
        new: dict[str, Any] = {NUMBERS[rule]: _number(value)}
        return replace(policy, **new)
    if rule not in WEIGHED:
        raise NoSuchSetting(rule)
    if value not in values(rule):
        raise ValueError(value)
    return replace(policy, grades={**policy.grades, Reason(rule): WEIGHTS[value]})


def _number(value: str) -> int:
    number = int(value)
    if not 0 <= number <= MOST:
        raise ValueError(value)
    return number


def _kind(rule: str) -> str:
    if rule in NUMBERS:
        return "number"
    return {TURN_HEAD: "yes-or-no", PRESET: "preset"}.get(rule, "weight")
