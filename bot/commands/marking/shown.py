"""How logged time is put into words."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from bot.call import Call
from bot.words.refusals import refused
from core.marking.errors import SpentTwice
from core.marking.log_marking import MarkingLogged
from core.marking.model import Activity, MarkingEntry, Target
from core.messaging.conversation import Choice, Reply
from core.sessions.names import WhatIsNamed


def logged(done: MarkingLogged, call: Call, back: str = "unmark") -> Reply:
    """What was understood, the day so far, and Undo."""
    entry = done.entry
    others = entry.tutor != call.actor.person
    text = call.say(
        "marking-logged-of" if others else "marking-logged",
        name=named(call).get(entry.tutor, "?") if others else "",
        spent=entry.spent,
        task=what(entry, call),
        on=entry.on,
        today=str(entry.on == call.today),
        total=done.day_total,
    )
    if done.taught is not None:
        then = done.taught.span
        also = call.say("marking-while-teaching", start=then.start, end=then.end)
        text = f"{text} {also}"
    if done.beside is not None:
        also = call.say(
            "marking-beside",
            what=what(done.beside, call),
            start=done.beside.start,
            end=done.beside.end,
        )
        text = f"{text} {also}"
    return Reply(text, (call.undo(back, entry=f"id:{entry.id}"),))


def ask_anyway(why: SpentTwice, call: Call) -> Reply:
    """Where the organisation asks, the same is logged if it is said again."""
    if why.may_stand != "yes":
        raise why
    text = refused(why, call.speaker.zone, call.language)
    again = call.draft.with_answer("anyway", "yes")
    return Reply(text, (Choice(call.say("marking-anyway-button"), again),))


def what(entry: MarkingEntry, call: Call) -> str:
    """`3 essays for COS10001`, `P12 for Leo and Lena`, `prep`."""
    words = what_for([share.target for share in entry.shares], call)
    if entry.activity is Activity.MARKING:
        return words
    activity = call.say(f"activity-{entry.activity}")
    return f"{activity}: {words}" if words else activity


def what_for(targets: Sequence[Target], call: Call) -> str:
    names = named(call) if any(map(_is_named, targets)) else {}
    first = targets[0]
    words = first.item or names.get(first.task or first.course or UUID(int=0), "")
    whom = [names[t.student] for t in targets if t.student and t.student in names]
    if not whom and _is_apart(first, words, names):
        whom = [names[first.course]] if first.course else []
    if whom and words not in whom:
        return call.say("marking-for", item=words, whom=whom)
    return words


def named(call: Call) -> Mapping[UUID, str]:
    """All names that time may have gone into."""
    names = call.run(WhatIsNamed(call.actor))
    found: dict[UUID, str] = {each.id: each.name for each in names.people}
    found |= {each.id: each.short for each in names.courses}
    found |= {each.id: each.name for each in names.tasks}
    return found


def time_of(start: datetime | None, call: Call) -> date | None:
    return start.astimezone(call.speaker.zone).date() if start else None


def _is_named(target: Target) -> bool:
    return bool(target.student or target.task or target.course)


def _is_apart(target: Target, words: str, names: Mapping[UUID, str]) -> bool:
    """A task says which course it is of, by itself."""
    return target.course in names and target.task is None and bool(words)
