"""/importcalendar: the busy times of a calendar file count as times away."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.avail import hit_by, in_words
from bot.commands.sessions.shown import names_here
from bot.fields import if_said, unless_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier, Line
from bot.kinds.people import Somebody
from bot.kinds.sources import Sources
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.outgoing.synced.note import NoteImport
from core.people.look_up import Wards
from core.sessions.availability.busy_calendar import BusyCalendar
from core.sessions.availability.take_in import (
    DropCalendar,
    Held,
    HoldCalendar,
    KeepCalendar,
)

MOST_SHOWN = 6
CALENDAR = "calendar"
WATCHED = frozenset({Role.TUTOR, Role.HEAD, Role.STUDENT})
"""Whose own time is planned; a guardian's is not, but that of their students is."""


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[PersonId | None, Somebody()] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    who: Annotated[PersonId, Identifier()]
    source: Annotated[str, Line(60)]
    back: Annotated[tuple[str, ...], Sources()] = unless_said("none")


@command(
    name="importcalendar",
    args=Args,
    allow=Permission.SET_AVAILABILITY,
    hears=(Kind.CALENDAR,),
    asks_for=(Kind.MEDIA,),
)
def import_calendar(args: Args, call: Call) -> Reply:
    """It is shown first what there is in it; nothing counts until that is confirmed."""
    who = args.who or _whose(call)
    if who is None:
        return _ask(call)
    if not call.gathered.calendars:
        sent = bool(call.incoming.files)
        sentence = "calendar-file-unreadable" if sent else "calendar-file-ask"
        draft = Draft("importcalendar", {"who": f"id:{who}"})
        return Reply(call.say(sentence), asking=draft)
    calendar = call.gathered.calendars[0]
    if calendar is None:
        return Reply(call.say("calendar-file-endless"), private=True)
    if not calendar.events and calendar.left_out:
        text = call.say("calendar-file-left-out", count=calendar.left_out)
        return Reply(text, private=True)
    held = call.run(HoldCalendar(call.actor, who, calendar, call.speaker.zone))
    return _shown(who, calendar, held, call)


def _whose(call: Call) -> PersonId | None:
    if call.actor.roles & WATCHED:
        return call.actor.person
    wards = call.run(Wards(call.actor))
    if not wards:
        return call.actor.person
    return wards[0].id if len(wards) == 1 else None


def _ask(call: Call) -> Reply:
    choices = tuple(
        Choice(each.name, Draft("importcalendar", {"who": f"id:{each.id}"}))
        for each in call.run(Wards(call.actor))
    )
    return Reply(call.say("calendar-file-whose"), choices, private=True)


def _shown(who: PersonId, calendar: BusyCalendar, held: Held, call: Call) -> Reply:
    facts = _facts(who, calendar.name, call)
    lines = [
        call.say("calendar-file-found", count=held.count, until=held.until, **facts)
    ]
    lines += [f"- {in_words(each, call)}" for each in held.said[:MOST_SHOWN]]
    if len(held.said) > MOST_SHOWN:
        lines.append(call.say("free-more", count=len(held.said) - MOST_SHOWN))
    if calendar.zones:
        zone = call.speaker.zone.key
        said = call.show([*calendar.zones[:3]])
        lines.append(call.say("calendar-file-zone", said=said, zone=zone))
    if calendar.left_out:
        lines.append(call.say("calendar-file-left-out", count=calendar.left_out))
    if held.replaces:
        lines.append(call.say("calendar-file-replaces"))
    given = {"who": f"id:{who}", "source": held.source}
    keep = call.choice("calendar-file-keep", "keepcalendar", **given)
    return Reply("\n".join(lines), (keep,), private=True)


def _facts(who: PersonId, name: str, call: Call) -> dict[str, object]:
    own = who == call.actor.person
    return {
        "own": "yes" if own else "no",
        "who": "" if own else names_here(call).get(who, "?"),
        "named": "yes" if name else "no",
        "name": name,
    }


@command(name="keepcalendar", args=One, allow=Permission.SET_AVAILABILITY, menu=False)
def keep_calendar(args: One, call: Call) -> Reply:
    kept = call.run(KeepCalendar(call.actor, args.who, args.source))
    call.run(NoteImport(call.actor, CALENDAR, len(kept.said)))
    facts = _facts(args.who, kept.name, call)
    given = {"who": f"id:{args.who}", "source": args.source}
    undo = call.undo("dropcalendar", **given, back=",".join(kept.replaced) or "none")
    hit, choices = hit_by(args.who, kept.said, call)
    text = "\n".join((call.say("calendar-file-kept", **facts), *hit))
    return Reply(text, (undo, *choices), private=True)


@command(name="dropcalendar", args=One, allow=Permission.SET_AVAILABILITY, menu=False)
def drop_calendar(args: One, call: Call) -> Reply:
    call.run(DropCalendar(call.actor, args.who, args.source, args.back))
    facts = _facts(args.who, "", call)
    return Reply(call.say("calendar-file-dropped", **facts), private=True)
