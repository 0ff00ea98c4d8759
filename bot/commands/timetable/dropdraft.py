"""/dropdraft: what Undo presses after /draft, and the button beside it."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier, Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.drafts.drop import DropDraft
from core.timetable.drafts.model import DraftId


@dataclass(frozen=True, slots=True)
class Which:
    draft: Annotated[UUID, Identifier()]
    version: Annotated[int, Number()]


@command(name="dropdraft", args=Which, allow=Permission.PLAN_TIMETABLE, menu=False)
def drop_draft(args: Which, call: Call) -> Reply:
    gone = call.run(DropDraft(call.actor, DraftId(args.draft), args.version))
    return Reply(call.say("draft-dropped", name=gone.name), final=call.final())
