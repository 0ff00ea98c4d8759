"""Words about an announcement that is looked at, or waits: `no, to 10A only`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.call import Call
from bot.kinds.audience import Audiences
from bot.kinds.kind import Unreadable
from bot.kinds.times import Moments
from bot.turn.advance import ASKED, SURE
from bot.turn.announced_words import TEXTS, TO, WHEN, WITH, WITHOUT
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.announcement import Announcement
from core.messaging.announcements.announce import UNSENT
from core.messaging.announcements.scheduled import ListAnnouncements
from core.messaging.audience import Audience, written
from core.messaging.conversation import Draft

ANNOUNCE = "announce"


def put_right(text: str, draft: Draft, call: Call) -> Draft | None:
    """What it is instead; None where nothing of an announcement was meant.

    What was only looked at is looked at anew. What waits, or is on its way, is edited,
    or called off for another.
    """
    if draft.command != ANNOUNCE or not call.may(Permission.ANNOUNCE):
        return None
    changed = next(_changes(text, draft, call), None)
    if changed is None:
        return None
    rest = {k: v for k, v in draft.given.items() if k not in {SURE, ASKED}}
    anew = Draft(ANNOUNCE, {**rest, **changed})
    if draft.given.get(SURE, "no") == "no" or ASKED in draft.given:
        return anew
    made = _latest(draft, call)
    return _of_what_stands(made, changed, anew) if made else None


def _of_what_stands(
    made: Announcement, changed: Mapping[str, str], anew: Draft
) -> Draft | None:
    which = {"announcement": f"id:{made.id}"}
    if "text" in changed:
        return Draft("editannouncement", {**which, **changed})
    if made.state not in UNSENT:
        return None
    return Draft("announceinstead", {**anew.given, **which})


def _changes(text: str, draft: Draft, call: Call) -> Iterator[Mapping[str, str]]:
    for each in TEXTS:
        if found := each.fullmatch(text.strip()):
            yield {"text": found["said"].strip()}
    audience = draft.given.get("audience", "")
    if less := _whom(WITHOUT, text, call):
        them = tuple(replace(each, minus=True) for each in less)
        yield {"audience": written((*_read(audience, call), *them))}
    if more := _whom(WITH, text, call):
        was = _read(audience, call)
        kept = [each for each in was if not each.minus]
        minus = [each for each in was if each.minus]
        yield {"audience": written((*kept, *more, *minus))}
    for each in TO:
        if whom := _whom(each, text, call):
            yield {"audience": written(whom)}
    if at := _when(text, call):
        yield {"at": at}


def _whom(pattern: re.Pattern[str], text: str, call: Call) -> tuple[Audience, ...]:
    found = pattern.fullmatch(text.strip())
    return _read(found["said"], call) if found else ()


def _read(words: str, call: Call) -> tuple[Audience, ...]:
    try:
        return Audiences().read(words, call)
    except Unreadable:
        return ()


def _when(text: str, call: Call) -> str:
    found = WHEN.fullmatch(text.strip())
    try:
        at = Moments(Tense.FUTURE).read(found["said"], call) if found else None
    except Unreadable:
        return ""
    return at.start.isoformat() if at and at.start else ""


def _latest(draft: Draft, call: Call) -> Announcement | None:
    """The one that was made of these words, of those that stand."""
    waiting, latest = call.run(ListAnnouncements(call.actor))
    own = [e for e in (*waiting, *latest) if e.by == call.actor.person]
    made = [each for each in own if each.text == draft.given.get("text")]
    return max(made, key=lambda each: each.at, default=None)
