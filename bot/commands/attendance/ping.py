"""/ping: ask those who came whether they are still there; they answer by one tap."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.brought import brought_by
from bot.commands.attendance.titles import title_of
from bot.commands.attendance.told import explained
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier, Line
from bot.kinds.people import People
from core.attendance.ping_model import Answer
from core.attendance.pings.answer import AnswerPing
from core.attendance.pings.now import AskWhoIsThere, CallOffAsking
from core.attendance.pings.rounds import ping_card
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Draft, Reply, Want
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    students: Annotated[tuple[PersonId, ...] | None, People(Role.STUDENT)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class OfSession:
    session: Annotated[SessionId, Identifier()]


@dataclass(frozen=True, slots=True)
class Shown:
    """`link` is what a page hands in by."""

    session: Annotated[SessionId, Identifier()]
    link: Annotated[str | None, Line(80)] = if_said()


@command(name="ping", args=Args, intent="ping", allow=Permission.KEEP_REGISTER)
def ping(args: Args, call: Call) -> Reply:
    request = AskWhoIsThere(call.actor, args.session, args.students or ())
    asked = call.run(request)
    text = call.say(
        "ping-sent",
        count=len(asked.pings),
        title=title_of(asked.session, call),
        until=asked.pings[0].until,
    )
    undo = call.undo("unping", session=f"id:{asked.session.id}")
    return Reply(text, (undo,), private=True)


@command(name="unping", args=OfSession, allow=Permission.KEEP_REGISTER, menu=False)
def call_off(args: OfSession, call: Call) -> Reply:
    session = call.run(CallOffAsking(call.actor, args.session))
    return Reply(call.say("ping-taken-back", title=title_of(session, call)))


@command(
    name="pinghere",
    args=Shown,
    allow=Permission.CHECK_IN,
    menu=False,
    asks_for=(Kind.PLACE,),
)
def still_here(args: Shown, call: Call) -> Reply:
    place, received = brought_by(call).place, call.incoming.received_at
    request = AnswerPing(call.actor, args.session, received, place, args.link or "")
    told = call.run(request)
    lines = (*explained(told.bad_place, call), call.say(f"ping-heard-{told.answer}"))
    wanted = told.answer is Answer.PLACE
    return Reply(
        "\n".join(lines),
        asking=Draft("pinghere", {"session": f"id:{args.session}"}) if wanted else None,
        wants=(Want.PLACE,) if wanted else (),
        card="" if wanted else ping_card(args.session),
        private=True,
    )
