"""/session: one of them as a card, with what can be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.adherence import kept_line
from bot.commands.sessions.calendar import TEACHES
from bot.commands.sessions.found import WEEK, around, sessions_then
from bot.commands.sessions.shown import known_here, students_of, which
from bot.commands.sessions.what_now import what_now
from bot.commands.sessions.window import WINDOWS
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.stars import mean_of
from bot.understand.times.moment import Tense
from core.attendance.register.stands import HowItStands, Stands
from core.feedback.model import Aspect
from core.feedback.shown import FeedbackOn
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.sessions.held.adherence import kept_of
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession

AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | None, Moments(Tense.ANY)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="session", args=Args, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def session(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _card(call.run(ShowSession(call.actor, args.session)), call)
    within = args.when.span(call) if args.when else around(call, WEEK, WEEK)
    everybody = not call.actor.roles & TEACHES
    found = sessions_then(call, within, args.who, everybody=everybody)
    match found:
        case []:
            return Reply(call.say("session-none"))
        case [one]:
            return _card(one, call)
        case several:
            near = sorted(several, key=lambda s: abs(s.span.start - call.now))
            choices = tuple(which(each, call, "session") for each in near[:AT_MOST])
            return Reply(call.say("session-one-of"), choices)


def _card(found: Session, call: Call) -> Reply:
    """Whoever only learns there reads nothing about the others, nor why."""
    known = known_here(call)
    tutors = [known.people.get(each, "?") for each in found.tutors]
    stands = call.run(HowItStands(call.actor, found.id))
    fields = {
        "card-when": call.when(found.planned.start),
        "card-planned": _times(found, call),
        "card-actual": _actual(found, call),
        "card-tutors": call.show(tutors),
        "card-state": call.say("session-state", state=found.state),
        "card-register": _figures(stands, call),
    }
    if call.actor.person not in found.participants:
        kept = kept_of(found)
        fields["card-kept"] = kept_line(kept, call) if kept else ""
        fields["card-students"] = students_of(found, call, known)
        fields["card-flags"] = call.show(sorted(flag.value for flag in found.flags))
        fields["card-reason"] = found.reason
        fields |= _own_windows(found, call)
        fields["card-feedback"] = _feedback(found, call)
    own = tuple(_own(stands, call))
    return Reply(
        title=found.subject or call.say("session-plain"),
        fields=(*(Field(call.say(k), v) for k, v in fields.items() if v), *own),
        choices=tuple(_choices(found, call, missed=_missed(found, stands))),
        private=bool(found.reason or own),
    )


def _figures(stands: Stands, call: Call) -> str:
    return call.say("card-counts", **stands.figures) if stands.figures else ""


def _own(stands: Stands, call: Call) -> Iterator[Field]:
    """What the register says of oneself, or of those one looks after."""
    for who, status in stands.own:
        me = who.id == call.actor.person
        label = "card-own" if me else "card-own-of"
        yield Field(call.say(label, name=who.name), call.say(f"status-{status}"))


def _feedback(found: Session, call: Call) -> str:
    """All in all; the rest of it is told by /feedback."""
    if found.state is not State.COMPLETED or not call.may(Permission.HEAR_FEEDBACK):
        return ""
    means = call.run(FeedbackOn(call.actor, found.id)).summary.means
    overall = means.get(Aspect.OVERALL)
    return mean_of(overall, call) if overall else ""


def _own_windows(found: Session, call: Call) -> dict[str, str]:
    """Where this session differs from the organisation's windows."""
    own = {name: getattr(found.overrides, name) for name in WINDOWS}
    return {
        f"option-{name}": call.show(length)
        for name, length in own.items()
        if length is not None
    }


def _times(found: Session, call: Call) -> str:
    return call.say("schedule-time", start=found.planned.start, end=found.planned.end)


def _actual(found: Session, call: Call) -> str:
    if found.started is None:
        return ""
    if found.ended is None:
        return call.show(found.started)
    return call.say("schedule-time", start=found.started, end=found.ended)


def _missed(found: Session, stands: Stands) -> bool:
    """Whether there is anything to make up for."""
    gone = stands.figures.get("absent", 0) + stands.figures.get("excused", 0)
    return found.state is State.CANCELLED or gone > 0


def _choices(found: Session, call: Call, *, missed: bool) -> Iterator[Choice]:
    now = what_now(found, call)
    if now is not None:
        yield now
    own = call.actor.person in found.tutors and found.state is State.SCHEDULED
    still_on = found.state in {State.SCHEDULED, State.ACTIVE}
    if own or (still_on and call.may(Permission.CANCEL_ANY_SESSION)):
        draft = which(found, call, "cancelsession").draft
        yield Choice(call.say("card-cancel"), draft)
    if found.state is State.COMPLETED and call.may(Permission.HEAR_FEEDBACK):
        draft = which(found, call, "feedback").draft
        yield Choice(call.say("card-hear"), draft, again=True)
    ahead = found.state is State.SCHEDULED and found.planned.end > call.now
    if ahead and (own or call.may(Permission.BOOK_FOR_OTHERS)):
        draft = which(found, call, "substitute").draft
        yield Choice(call.say("substitute-find"), draft)
    if missed and call.may(Permission.BOOK_SESSIONS):
        draft = which(found, call, "makeup").draft
        yield Choice(call.say("makeup-button"), draft, again=True)
    if found.series is not None:
        draft = Draft("series", {"series": f"id:{found.series}"})
        yield Choice(call.say("card-series"), draft)
    if ahead and (own or call.may(Permission.BOOK_FOR_OTHERS)):
        yield Choice(call.say("card-move"), which(found, call, "moveto").draft)
    if found.fee_percent and call.may(Permission.CANCEL_ANY_SESSION):
        yield Choice(call.say("fee-waive-button"), which(found, call, "waivefee").draft)
    if not still_on and call.may(Permission.REOPEN_SESSIONS):
        yield Choice(call.say("card-reopen"), which(found, call, "reopen").draft)
