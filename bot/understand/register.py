"""Who was there: one status for some, or a class with its exceptions."""

import re
from dataclasses import replace

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found, Mention
from bot.understand.scene import Scene
from bot.understand.who import Doubts, Slots, students

_REST = re.compile(
    r"\b(?:rest|others|all of C|everyone else|everybody else|all else|the remainder|all (?:here|present|in|there|attended)|"
    r"everyone (?:here|present|in|there|else|attended|came|was|but|except|apart)|"
    r"everybody (?:here|present|in|there|attended|came|but|except)|all (?:but|except|apart)|full house|"
    r"present|whole class)\b"
)
_EXCEPT = re.compile(
    r"\b(?:except|apart from|but|besides|minus|bar|other than|without|not|only)\b"
)
_ALL_BUT = re.compile(
    r"\b(?:everyone|everybody|all|whole class|full house)\b.*"
    r"\b(?:except|apart from|but|besides|minus|bar|other than|without)\b"
)
_STATUS = (
    ("late", re.compile(r"\blate\b")),
    ("excused", re.compile(r"\bexcused\b")),
    (
        "absent",
        re.compile(
            r"\b(?:absent|away|missing|no ?show(?:ed)?|didn.?t\b|off sick|not (?:here|there|in)|wasn.?t (?:here|there)|skipped|(?:isn|wasn|aren|weren).?t(?=\s*(?:$|[,.;]|and\b|but\b|here\b|there\b|in\b|present\b)))\b"
        ),
    ),
    (
        "present",
        re.compile(
            r"\b(?:present|here|came|attended|there|turned up|showed up|on time)\b"
        ),
    ),
)
_HERE = re.compile(r"\b(?:here|present|attended|on time)\b")
_NO_GAP = re.compile(
    r"[\s,]*(?:(?:and|was|were|is|are|all|both|marked|as|also|came|turned up"
    r"|(?:\d{1,3} ?(?:m|min(?:ute)?s?)?|a (?:bit|little)))\b[\s,]*)*"
)


def roll(slots: Slots, doubts: Doubts, sentence: Sentence, scene: Scene) -> None:
    """A class with exceptions becomes lists; otherwise one status for the named."""
    del scene
    slots.pop("class", None)
    is_late = "late" in sentence.coded or "late_by" in slots
    if is_late and slots.get("status") == "present":
        slots["status"] = "late"
    if slots.get("status") == "all_present":  # nobody is missing
        slots["status"] = "present"
    classes = sentence.of("C")
    mentions = sentence.of("P")
    if classes:
        value = classes[0].value
        slots["class"] = value[0] if isinstance(value, tuple) else value
        _by_status(slots, doubts, sentence, mentions)
        return
    if mentions and _ALL_BUT.search(sentence.coded):
        _by_status(slots, doubts, sentence, mentions)
        slots["others"] = "present"
        return
    named = tuple(m for f in mentions for m in _mentions(f))
    if named:
        students(slots, doubts, named)
    if len(mentions) == 1 and _is_mixed(sentence):
        slots["status"] = _status_of(sentence, mentions[0])


def _is_mixed(sentence: Sentence) -> bool:
    """`Alice here, Ben absent`; but one who came late is just late."""
    said = [status for status, pattern in _STATUS if pattern.search(sentence.coded)]
    return len(said) > 1 and not (
        said == ["late", "present"] and not _HERE.search(sentence.coded)
    )


def _mentions(found: Found) -> tuple[Mention, ...]:
    return found.value if isinstance(found.value, tuple) else ()


def _by_status(
    slots: Slots, doubts: Doubts, sentence: Sentence, mentions: tuple[Found, ...]
) -> None:
    if not mentions:
        if slots.get("status") == "present":
            slots["others"] = slots.pop("status")
        return
    lists: dict[str, list[object]] = {}
    for found, beside in zip(mentions, _with_next(mentions, sentence), strict=True):
        status = _status_of(sentence, beside)
        for mention in _mentions(found):
            if not mention.is_sure:
                students(slots, doubts, (mention,))
                return
            lists.setdefault(status, []).append(mention.people[0])
    slots.pop("status", None)
    for status, people in lists.items():
        slots[status] = tuple(people)
    alone = "only" in sentence.coded
    if alone and "present" in lists:
        slots["others"] = "absent"
    elif (alone or _REST.search(sentence.coded)) and "present" not in lists:
        slots["others"] = "present"


def _with_next(mentions: tuple[Found, ...], sentence: Sentence) -> tuple[Found, ...]:
    """Of `Kavya Theo present` both are what is said of the last of them."""
    last: list[Found] = []
    for found in reversed(mentions):
        gap = sentence.said[found.end : last[-1].start] if last else "-"
        joined = not gap.strip() and bool(last)
        last.append(replace(last[-1], start=found.start) if joined else found)
    return tuple(reversed(last))


def _status_of(sentence: Sentence, found: Found) -> str:
    """What is said right after the name, else right before it."""
    after = sentence.said[found.end : found.end + 30]
    gap = _NO_GAP.match(after)
    rest = after[gap.end() :] if gap else after
    for status, pattern in _STATUS:
        if pattern.match(rest):
            return status
    before = sentence.said[max(0, found.start - 25) : found.start]
    if _EXCEPT.search(before):
        return "absent"
    near = [(m.end(), s) for s, p in _STATUS for m in p.finditer(before)]
    return max(near)[1] if near else "absent"
