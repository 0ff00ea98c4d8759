"""/avail: when somebody has time for sessions, or has none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, known_here, names_here
from bot.fields import if_said
from bot.kinds.availability import WEEKDAYS, Times
from bot.kinds.by_name import Identifiers, OfWhom
from bot.kinds.kind import Identifier
from bot.kinds.wishing import wishes_told
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.availability.hit import SessionsHit
from core.sessions.availability.model import (
    FROM_CALENDARS,
    Availability,
    AvailabilityId,
    Wishes,
)
from core.sessions.availability.say import (
    Said,
    SetAvailability,
    ShowAvailability,
    TakeBackAvailability,
)

MOST = 6


@dataclass(frozen=True, slots=True)
class Args:
    said: Annotated[tuple[Availability, ...] | None, Times()] = if_said()
    who: Annotated[PersonId | None, OfWhom()] = if_said()


@dataclass(frozen=True, slots=True)
class Back:
    who: Annotated[PersonId, Identifier()]
    added: Annotated[tuple[UUID, ...], Identifiers()]
    removed: Annotated[tuple[UUID, ...], Identifiers()]


@command(
    name="avail",
    args=Args,
    allow=Permission.SET_AVAILABILITY,
    aliases=("availability",),
)
def avail(args: Args, call: Call) -> Reply:
    who = args.who or call.actor.person
    if args.said is None:
        return _shown(who, call)
    return noted(who, args.said, call)


def noted(who: PersonId, said: tuple[Availability, ...], call: Call) -> Reply:
    done = call.run(SetAvailability(call.actor, who, said, not said))
    lines = [call.say("avail-set", name=_name(who, call), own=_own(who, call))]
    lines += [f"- {in_words(each, call)}" for each in done.added]
    if not done.added:
        lines = [call.say("avail-cleared", name=_name(who, call), own=_own(who, call))]
    hit, choices = hit_by(who, done.added, call)
    return Reply("\n".join((*lines, *hit)), (_undo(done, call), *choices))


def hit_by(
    who: PersonId, said: tuple[Availability, ...], call: Call
) -> tuple[list[str], list[Choice]]:
    """What is planned then stays, unless somebody else teaches it or it moves."""
    found = call.run(SessionsHit(call.actor, who, said)) if said else ()
    if not found:
        return [], []
    known, choices = known_here(call), []
    lines = [call.say("avail-hits", count=len(found), own=_own(who, call))]
    for each in found[:MOST]:
        facts = facts_of(each, call, known)
        lines.append("- " + call.say("room-closed-one", **facts))
        given = {"session": f"id:{each.id}"}
        if who in each.tutors and call.may(Permission.BOOK_SESSIONS):
            relief = call.say("avail-hit-substitute", **facts)
            choices.append(Choice(relief, Draft("substitute", given)))
        if call.may(Permission.BOOK_SESSIONS):
            choices.append(
                Choice(call.say("room-closed-move", **facts), Draft("move", given))
            )
    if len(found) > MOST:
        lines.append(call.say("conflicts-more", count=len(found) - MOST))
    return lines, choices


@command(name="unavail", args=Back, allow=Permission.SET_AVAILABILITY, menu=False)
def unavail(args: Back, call: Call) -> Reply:
    added, removed = (
        tuple(map(AvailabilityId, each)) for each in (args.added, args.removed)
    )
    call.run(TakeBackAvailability(call.actor, args.who, added, removed))
    return _shown(args.who, call)


def in_words(said: Availability, call: Call) -> str:
    first, last = said.first, said.last
    return call.say(
        "avail-rule",
        kind=said.kind,
        day=WEEKDAYS[said.weekday] if said.weekday is not None else "every",
        since=f"{said.since:%H:%M}" if said.since else "",
        until=f"{said.until:%H:%M}" if said.until else "",
        hours="both" if said.since and said.until else _one_end(said),
        days=_days(first, last),
        dated="yes" if first and last else "no",
    )


def _days(first: date | None, last: date | None) -> object:
    if not first or not last:
        return ""
    return first if first == last else Period(first, last)


def _one_end(said: Availability) -> str:
    return "since" if said.since else "until" if said.until else "none"


def _shown(who: PersonId, call: Call) -> Reply:
    found = call.run(ShowAvailability(call.actor, who))
    name, own = _name(who, call), _own(who, call)
    if not found.said and found.wishes == Wishes(who):
        return Reply(call.say("avail-none", name=name, own=own))
    lines = [call.say("avail-title", name=name, own=own)]
    told = [each for each in found.said if not each.source.startswith(FROM_CALENDARS)]
    lines += [f"- {in_words(each, call)}" for each in told]
    choices = [*_removals(who, told, call)]
    for source, theirs in _calendars(found.said).items():
        name = next((each.note for each in theirs if each.note), "")
        facts = {"named": "yes" if name else "no", "name": name, "count": len(theirs)}
        line = call.say("avail-calendar", **facts)
        lines.append(f"- {line}")
        given = {"who": f"id:{who}", "source": source}
        label = call.say("avail-drop", what=line)
        choices.append(Choice(label, Draft("dropcalendar", given)))
    if found.wishes != Wishes(who):
        told_wishes = wishes_told(found.wishes, call)
        lines.append(call.say("avail-wishes", wishes=told_wishes))
    return Reply("\n".join(lines), tuple(choices))


def _calendars(said: Sequence[Availability]) -> dict[str, list[Availability]]:
    found: dict[str, list[Availability]] = {}
    for each in said:
        if each.source.startswith(FROM_CALENDARS):
            found.setdefault(each.source, []).append(each)
    return found


def _removals(
    who: PersonId, said: Sequence[Availability], call: Call
) -> tuple[Choice, ...]:
    def without(these: Sequence[Availability]) -> Draft:
        gone = ",".join(f"id:{each.id}" for each in these)
        given = {"who": f"id:{who}", "added": gone, "removed": ""}
        return Draft("unavail", given)

    each_ = [
        Choice(call.say("avail-drop", what=in_words(e, call)), without([e]))
        for e in said[:MOST]
    ]
    whole = [Choice(call.say("avail-drop-all"), without(said))] if said[1:] else []
    return (*each_, *whole)


def _undo(done: Said, call: Call) -> Choice:
    added, removed = (
        ",".join(f"id:{each.id}" for each in some)
        for some in (done.added, done.removed)
    )
    return call.undo("unavail", who=f"id:{done.person}", added=added, removed=removed)


def _own(who: PersonId, call: Call) -> str:
    return "yes" if who == call.actor.person else "no"


def _name(who: PersonId, call: Call) -> str:
    return names_here(call).get(who, "") if who != call.actor.person else ""
