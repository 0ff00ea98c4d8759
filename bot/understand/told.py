"""Around what others are told: when they hear it, and whether they are to say so."""

import re
from dataclasses import dataclass

from bot.understand.english import expanded
from bot.understand.entities.audience import Whom
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.frame import Frame

WORDS_FOR_OTHERS = (
    "(?:announce|broadcast|tell|notify|inform|message|msg|text|email|alert|warn|let"
    "|send|post|give|write|circulate)"
)
_FIRST = (
    r"^(?:ok |okay |and |so |then |please )*(?:at |on |from )?(?P<when>[TDE]) ?,? "
    rf"(?={{please}}{WORDS_FOR_OTHERS}\b)"
)
_BETWEEN = (
    rf"^{{please}}{WORDS_FOR_OTHERS}(?: (?:an?|the|this|out|message|notice|note"
    r"|announcement))*(?P<cut> (?:at |on |for )?(?P<when>[TDE]))(?= to\b)"
)
_BEFORE_TEXT = (
    r"(?:on |at |for )?(?P<when>[TDE])"
    r"(?:\s*:|,?\s+(?:saying|to say|telling them|that says)(?: that)?\b)\s*"
)
_THEM = "(?:them|everyone|everybody|each|all|people)"
_ASKED = (
    rf"(?:(?:ask|have|get|make) {_THEM}(?: of them)?(?: to)?"
    rf"|(?:i |we )?(?:need|want|require|expect)s? {_THEM}(?: all| of them)? to"
    rf"|(?:{_THEM}|they)(?: of them| all)? (?:must|should|has to|have to|needs? to))"
)
_SAW = r"they(?:.ve| have)? (?:got|read|seen|saw)(?: it)?"
_SIGNS = "(?:acknowledge?ments?|read receipts?)"
_WANTED = "(?: (?:required|needed|please|pls|from (?:all|everyone)))*"
_AND = r"[\s,.;:!-]*(?:\b(?:and|then|but|also|with|please|pls)\s+)*"
_CONFIRM = re.compile(
    rf"{_AND}{_ASKED} (?:confirm|acknowledge|ack|say (?:that )?{_SAW})"
    rf"(?:,? (?:it|that|this|receipt|please|pls|{_SAW}))*[\s.!]*$"
    rf"|{_AND}(?:(?:ask for|request|i want|i need|needs?) )?(?:an? |their )?"
    rf"{_SIGNS}{_WANTED}[\s.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Later:
    """A sentence without the time at which it is to be said, and that time."""

    text: str
    slot: str
    words: str


def told_later(sentence: Sentence) -> Later | None:
    """`at 7 tonight tell all parents ...`: when, before it is said what."""
    for pattern in (_FIRST, _BETWEEN):
        found = expanded(pattern).match(sentence.coded)
        if found:
            cut = found.span("cut") if "cut" in found.groupdict() else found.span()
            start, end = sentence.places_of(*cut)
            rest = sentence.text[:start] + sentence.text[end:]
            return Later(rest.strip(), *_when(sentence, found))
    return None


def how_told(frame: Frame, sentence: Sentence) -> None:
    """What stands before or behind the words for others and is not for them."""
    text = frame.slots.get("text")
    if not isinstance(text, str) or frame.intent.name != "announce" or not frame.quoted:
        return
    start, end = frame.quoted[-1]
    if later := expanded(_BEFORE_TEXT).match(sentence.coded, start, end):
        slot, words = _when(sentence, later)
        frame.slots[slot] = words
        text = sentence.original(later.end(), end).strip(" \t\n,;:-")
    if asks := _CONFIRM.search(text):
        frame.slots["confirm"] = True
        text = text[: asks.start()].strip()
    if text:
        frame.slots["text"] = text
    else:
        del frame.slots["text"]


def how_named(
    frame: Frame, sentence: Sentence, whom: Whom, inside: tuple[Found, ...]
) -> None:
    """What was said of it together with those whom it is for."""
    times = [each for each in inside if each.code in {"T", "D", "E"}]
    if whom.later and times:
        slot = "every" if times[-1].code == "E" else "goes"
        frame.slots[slot] = sentence.said[times[-1].start : times[-1].end]
    if whom.confirm:
        frame.slots["confirm"] = True


def _when(sentence: Sentence, found: re.Match[str]) -> tuple[str, str]:
    """Once, or each time it comes round."""
    start, end = sentence.places_of(*found.span("when"))
    return "every" if found["when"] == "E" else "goes", sentence.text[start:end]
