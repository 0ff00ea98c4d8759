"""/prove: a tutor's own selfie and place, where the organisation asks for them."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.brought import brought_by, is_told_again, told_at
from bot.commands.attendance.told import WANTS, explained, reply_to
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.kind import Line
from core.attendance.evidence.findings import Grade
from core.attendance.here_model import Outcome, Told
from core.attendance.proving.prove import ProvePresence
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply, Want
from core.sessions.model import Session, State


@dataclass(frozen=True, slots=True)
class Args:
    link: Annotated[str | None, Line(80)] = if_said()


@command(
    name="prove",
    args=Args,
    allow=Permission.RUN_SESSIONS,
    hears=(Kind.MEDIA, Kind.PLACE),
    reads_face=True,
    menu=False,
)
def prove(args: Args, call: Call) -> Reply:
    received = call.incoming.received_at
    again = is_told_again(call)
    request = ProvePresence(
        call.actor,
        brought_by(call, link=args.link or ""),
        told_at(call),
        received,
        again=again,
    )
    told = call.run(request)
    if told.outcome is Outcome.NOTHING_OPEN:
        return Reply(call.say("prove-nothing"))
    if told.outcome is Outcome.MISSING:
        return _missing(told, call)
    if told.asked is not None:
        return _asked(told.asked, call)
    if told.outcome is Outcome.JUDGED:
        return _proved(told, call) if _is_good(told) else _refused(told, call)
    return reply_to(told, call)


def _asked(names: tuple[str, ...], call: Call) -> Reply:
    """Where nobody of rank can be asked, a number by another way does."""
    if names:
        return Reply(call.say("prove-asked", names=call.show(list(names))))
    choice = call.choice("own-number-button", "ownnumber")
    return Reply(call.say("prove-nobody"), (choice,), private=True)


def _is_good(told: Told) -> bool:
    return told.verdict is not None and told.verdict.grade is Grade.GOOD


def _missing(told: Told, call: Call) -> Reply:
    """A tutor's own words: there is no number to type instead."""
    said = [call.say("photo-problem", problem=told.problem)] if told.problem else []
    said.extend(explained(told.bad_place, call))
    said.extend(call.say(f"prove-missing-{part}") for part in told.missing)
    wants = tuple(dict.fromkeys(WANTS[part] for part in told.missing))
    return Reply("\n".join(said), wants=wants, private=True)


def _refused(told: Told, call: Call) -> Reply:
    against = told.verdict.against if told.verdict else ()
    place = any(each.reason.is_of_place for each in against)
    step = call.say("prove-next-place" if place else "prove-next-photo")
    lines = (call.say("prove-refused"), *explained(against, call), step)
    wants = (Want.PLACE if place else Want.PHOTO,)
    return Reply("\n".join(lines), wants=wants, private=True)


def _proved(told: Told, call: Call) -> Reply:
    """The next step at hand: what the proof was wanted for."""
    if told.session is None:
        return Reply(call.say("prove-nothing"))
    return then(told.session, call)


def then(session: Session, call: Call) -> Reply:
    """What it was proved for, by a tap."""
    running = session.state is State.ACTIVE
    step = "end" if running else "begin"
    choice = call.choice(f"prove-then-{step}", step, session=f"id:{session.id}")
    return Reply(call.say("proved"), (choice,))
