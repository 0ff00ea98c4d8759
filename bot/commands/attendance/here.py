"""/here: check in, with a selfie or the tutor's number, and a place, in any order."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.brought import brought_by, is_told_again, told_at, way_of
from bot.commands.attendance.told import on_card, reply_to
from bot.fields import if_said, unless_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier, Line, Typed, Unreadable, YesNo
from core.attendance.checking_in.here import Here
from core.attendance.evidence.codes import bare, looks_like_code
from core.attendance.here_model import Brought
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.model import SessionId


class RoomCode(Typed):
    """The number or word that the tutor shows, in any spelling of it."""

    def read(self, words: str, call: Call) -> str:
        del call
        if not looks_like_code(words):
            raise Unreadable("RoomCode")
        return bare(words)


@dataclass(frozen=True, slots=True)
class Args:
    code: Annotated[str | None, RoomCode()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    link: Annotated[str | None, Line(80)] = if_said()
    placeless: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class CodeArgs:
    code: Annotated[str, RoomCode()]
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(
    name="here",
    args=Args,
    intent="check_in",
    allow=Permission.CHECK_IN,
    hears=(Kind.MEDIA, Kind.PLACE),
    reads_face=True,
)
def here(args: Args, call: Call) -> Reply:
    brought = brought_by(call, args.code or "", args.link or "")
    brought = replace(brought, placeless=args.placeless == "yes")
    return _came(call, brought, args.session)


@command(name="herecode", args=CodeArgs, allow=Permission.CHECK_IN, menu=False)
def here_code(args: CodeArgs, call: Call) -> Reply:
    """What is said when a check-in asked for the number."""
    return _came(call, brought_by(call, args.code), args.session)


def _came(call: Call, brought: Brought, session: SessionId | None) -> Reply:
    request = Here(
        call.actor,
        brought,
        told_at(call),
        call.incoming.received_at,
        session,
        again=is_told_again(call),
        by_device=call.incoming.by_device,
        account=way_of(call),
    )
    told = call.run(request)
    return on_card(told, reply_to(told, call), call)
