"""What is said word for word, and to whom: free text, and the audience it is for."""

import re

from bot.understand.called import mentions
from bot.understand.entities.audience import Audience, Whom, audiences
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.frame import Frame
from bot.understand.reading import Option
from bot.understand.scene import Scene
from bot.understand.told import how_named


def texts(frame: Frame, sentence: Sentence, scene: Scene) -> None:
    """Free text, and where it stands: what is named in there is part of it."""
    unclear = None
    for pattern in frame.intent.texts:
        match = pattern.search(sentence.coded)
        if match and not _is_whole(match, sentence):
            unclear = unclear or match
        elif match:
            _quote(frame, sentence, scene, match)
            if OWN & frame.slots.keys():
                return
    if unclear:
        _quote(frame, sentence, scene, unclear)


def _quote(
    frame: Frame, sentence: Sentence, scene: Scene, match: re.Match[str]
) -> None:
    for slot in match.groupdict():
        words = (
            sentence.original(*match.span(slot)).strip(" \t\n,;:-")
            if match[slot]
            else ""
        )
        if slot == "value":
            words = _PLEASE.sub("", words)
        if not words or slot in frame.slots:
            continue
        if slot == "text" and _NOTHING.fullmatch(match[slot]):
            continue
        if slot in TO:
            _audience(frame, sentence, scene, slot, match.span(slot))
            if _whom(sentence, match.span(slot))[0].named:
                frame.reasons.append(match.span(slot))
        else:
            frame.slots[slot] = words
            kept = frame.reasons if slot == "reason" else frame.quoted
            kept.append(match.span(slot))
            frame.inside.append(sentence.places_of(*match.span(slot)))


_PLEASE = re.compile(
    r"[ ,]+(?:now|from now on|please|pls|plz|thanks|thank you|thx|cheers|ta)[ .!]*$",
    re.IGNORECASE,
)
OWN = frozenset({"text", "value", "name"})
TO = frozenset({"audience", "to"})


def _is_whole(match: re.Match[str], sentence: Sentence) -> bool:
    """Every word of whom it is for is understood."""
    spans = [match.span(slot) for slot in match.groupdict() if slot in TO]
    named = [span for span in spans if span[0] >= 0]
    return all(_whom(sentence, span)[0].is_whole for span in named)


def _whom(sentence: Sentence, span: tuple[int, int]) -> tuple[Whom, tuple[Found, ...]]:
    start, end = sentence.places_of(*span)
    inside = tuple(f for f in sentence.found if start <= f.start and f.end <= end)
    return audiences(sentence.coded[span[0] : span[1]], inside), inside


_SOMEBODY = re.compile(
    r"\b(?:mum|mom|mother|dad|father|parent|wife|husband|brother|sister|son|daughter"
    r"|aunt|uncle|friend|boss|neighbour|neighbor|him|her|them)\b"
)
"""Somebody, and nobody knows who: not oneself."""
_NOTHING = re.compile(
    r"(?:[TDLE]|for|at|on|in|from|now|and|me|us|please|pls|thanks?|you|the|this|that|it|\W)*"
)
"""Times and courtesy: nothing that anybody could be told."""


def _audience(
    frame: Frame, sentence: Sentence, scene: Scene, slot: str, span: tuple[int, int]
) -> None:
    start, end = sentence.places_of(*span)
    alone = sentence.coded[span[0] : span[1]].strip() in {"P", "U"}
    if alone and sentence.said[start:end].rstrip().endswith("'s"):
        return  # `tell Alice's story` is told to nobody
    whom, inside = _whom(sentence, span)
    doubtful = [m for f in inside for m in mentions(f) if not m.is_sure]
    if doubtful or not whom.is_whole:
        frame.doubts[slot] = tuple(
            Option(p.name, slot, p) for m in doubtful for p in m.people
        )
    elif not whom.named and _SOMEBODY.search(sentence.said[start:end]):
        frame.doubts[slot] = ()
    elif whom.named:
        if frame.intent.name == "announce":
            how_named(frame, sentence, whom, inside)
        frame.slots[slot] = tuple(
            each for audience in whom.named for each in _with_own(audience, scene)
        )


def _with_own(audience: Audience, scene: Scene) -> tuple[Audience, ...]:
    """A tutor's `my students` are those, one by one, and nobody else's."""
    if audience.kind != "mine":
        return (audience,)
    own = (p for p in scene.roster.people if p.id in scene.mine)
    return tuple(Audience("person", p) for p in own)
