"""/absent: I, or my child, will not be there, or was not; who decides is told why."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import which
from bot.fields import if_said
from bot.kinds.days import days_said
from bot.kinds.kind import Identifier, Line, OneOf, Typed
from bot.kinds.times import Days, Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.attendance.excuses.ask import Asked, AskExcuse, WithdrawExcuse
from core.attendance.excuses.model import ExcuseId
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Reply
from core.people.look_up import Wards
from core.sessions.model import Session, SessionId, State

BACK, AHEAD = timedelta(hours=12), timedelta(days=14)
HOUR = timedelta(hours=1)
AT_MOST = 8
MOMENTS, DAYS = Moments(Tense.FUTURE), Days()


class Absences(Typed):
    """A moment, a day, or days: `2026-03-11/2026-03-13`, `Wednesday to Friday`."""

    def read(self, words: str, call: Call) -> When | Period:
        first, _, last = words.strip().partition("/")
        if len(first) == len(last) == len("2026-03-11"):
            return DAYS.read(words, call)
        when = MOMENTS.read(words, call)
        days = days_said(words, Tense.FUTURE, call) if when.start is None else None
        return days if days and days.first != days.last else when


@dataclass(frozen=True, slots=True)
class Args:
    when: Annotated[When | Period | None, Absences()] = if_said()
    reason: Annotated[str | None, Line(500)] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    whole: Annotated[str | None, OneOf(("session", "series"))] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    excuse: Annotated[ExcuseId, Identifier()]


@dataclass(frozen=True, slots=True)
class WhyOf:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]
    reason: Annotated[str, Line(500)]


@command(
    name="absent",
    args=Args,
    intent="report_absence",
    slots={"who": "students"},
    allow=Permission.REPORT_ABSENCE,
)
def absent(args: Args, call: Call) -> Reply:
    """Of several sessions the speaker says which; without a day the next is meant."""
    if args.session is not None:
        return _of_session(args.session, args, call)
    if isinstance(args.when, Period):
        return _of_days(args.when, args, call)
    found = _theirs(args.when, args.who, call)
    if not found:
        return Reply(call.say("absent-none"))
    if args.when is None or len(found) == 1:
        return _of_session(found[0].id, args, call)
    more = {"reason": args.reason} if args.reason else {}
    choices = [which(each, call, "absent", **more) for each in found[:AT_MOST]]
    on = found[0].planned.start.astimezone(call.speaker.zone).date()
    if all(
        each.planned.start.astimezone(call.speaker.zone).date() == on for each in found
    ):
        whole = call.choice("absent-whole-day", "absent", when=f"{on}/{on}", **more)
        choices.append(whole)
    return Reply(call.say("absent-which"), tuple(choices))


@command(name="absentwhy", args=WhyOf, allow=Permission.REPORT_ABSENCE, menu=False)
def absent_because(args: WhyOf, call: Call) -> Reply:
    """From a button: only why is still to be said."""
    return _reported(
        AskExcuse(call.actor, args.session, None, args.student, args.reason), call
    )


@command(name="unabsent", args=Which, allow=Permission.REPORT_ABSENCE, menu=False)
def there_after_all(args: Which, call: Call) -> Reply:
    asked = call.run(WithdrawExcuse(call.actor, args.excuse))
    text = call.say("absent-taken-back", **_told(asked, call))
    return Reply(text, card=f"family-excuse:{args.excuse.hex}", private=True)


def _theirs(when: When | None, who: Whom | None, call: Call) -> list[Session]:
    if when is None:
        within = Span(call.now - BACK, call.now + AHEAD)
    else:
        said = when.span(call)
        within = Span(said.start, max(said.end, said.start + HOUR))
    every = sessions_then(call, within, who)
    on = [each for each in every if each.state is not State.CANCELLED]
    to_come = [each for each in on if each.planned.end > call.now]
    return to_come if when is None and to_come else on


def _of_session(session: SessionId, args: Args, call: Call) -> Reply:
    student = _named(args.who)
    whole = args.whole == "series"
    reason = args.reason or ""
    return _reported(AskExcuse(call.actor, session, None, student, reason, whole), call)


def _of_days(days: Period, args: Args, call: Call) -> Reply:
    student = _named(args.who)
    if student is None and Role.STUDENT not in call.actor.roles:
        wards = call.run(Wards(call.actor))
        if len(wards) > 1:
            choices = tuple(
                Choice(each.name, call.draft.with_answer("who", f"id:{each.id}"))
                for each in wards
            )
            return Reply(call.say("absent-who"), choices)
    return _reported(
        AskExcuse(call.actor, None, days, student, args.reason or ""), call
    )


def _named(who: Whom | None) -> PersonId | None:
    return who.students[0] if who is not None and len(who.students) == 1 else None


def _reported(request: AskExcuse, call: Call) -> Reply:
    asked = call.run(request)
    excuse = asked.excuse
    undo = call.undo("unabsent", excuse=f"id:{excuse.id}")
    choices = [undo]
    session = asked.sessions[0] if excuse.session and asked.sessions else None
    if session is not None and session.series is not None:
        given = {"session": f"id:{session.id}", "whole": "series"}
        more = {"reason": excuse.reason} if excuse.reason else {}
        choices.append(call.choice("absent-whole-series", "absent", **given, **more))
    note = {"excuse": f"id:{excuse.id}"}
    choices.append(call.choice("excuse-note-button", "excusenote", **note))
    text = call.say("absent-reported", **_told(asked, call))
    if _needs_note(asked, call):
        text = f"{text}\n\n{call.say('excuse-note-needed')}"
    return Reply(text, tuple(choices), private=True)


def _needs_note(asked: Asked, call: Call) -> bool:
    """By the organisation's policy: from so many days on, or never with none."""
    home, span = call.speaker.organisation, asked.excuse.span
    days = home.policies.excuse_note_from_days
    first = span.start.astimezone(home.zone).date()
    return bool(days) and (asked.last_day(home.zone) - first).days + 1 >= days


def _told(asked: Asked, call: Call) -> dict[str, object]:
    """What is said of a request to whoever made it."""
    excuse, zone = asked.excuse, call.speaker.organisation.zone
    first = excuse.span.start.astimezone(zone).date()
    last = asked.last_day(zone)
    days = "day" if first == last else "days"
    session = asked.sessions[0] if asked.sessions else None
    kind = "session" if excuse.session else "series" if excuse.series else days
    return {
        "mine": "yes" if asked.student.id == call.actor.person else "no",
        "name": asked.student.name,
        "kind": kind,
        "title": title_of(session, call) if session else call.show(first),
        "first": first,
        "last": last,
        "count": len(asked.sessions),
    }
