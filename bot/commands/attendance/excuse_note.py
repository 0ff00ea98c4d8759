"""A doctor's note for a request to be excused: a photo or a PDF."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier
from bot.papers.document import ENDINGS, NOTES
from core.attendance.excuses.errors import NoSuchExcuse
from core.attendance.excuses.look import OwnExcuses
from core.attendance.excuses.model import ExcuseId
from core.attendance.excuses.papers import AddPaper, ShowPapers
from core.kernel.permissions import Permission
from core.messaging.conversation import Attachment, Draft, Reply, Want


@dataclass(frozen=True, slots=True)
class Args:
    excuse: Annotated[ExcuseId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    excuse: Annotated[ExcuseId, Identifier()]


@command(
    name="excusenote",
    args=Args,
    allow=Permission.REPORT_ABSENCE,
    asks_for=(Kind.MEDIA,),
    takes_document=True,
)
def excuse_note(args: Args, call: Call) -> Reply:
    """For the newest request, if none is named."""
    wanted = args.excuse or _newest(call)
    notes = [each for each in call.gathered.documents if each.mime in NOTES]
    if notes:
        for each in notes:
            call.run(AddPaper(call.actor, wanted, each.mime, each.data))
        kept, come = len(notes), len(call.incoming.files)
        told = call.say("excuse-note-kept", count=kept, left=max(come - kept, 0))
        return Reply(told, private=True)
    waits = Draft("excusenote", {"excuse": f"id:{wanted}"})
    sentence = "excuse-note-send"
    if call.incoming.files:
        sentence = "excuse-note-unreadable"
    return Reply(call.say(sentence), asking=waits, wants=(Want.PHOTO,), private=True)


def _newest(call: Call) -> ExcuseId:
    own = call.run(OwnExcuses(call.actor))
    if not own:
        raise NoSuchExcuse
    return own[-1].excuse.id


@command(name="excusepapers", args=Which, allow=Permission.KEEP_REGISTER, menu=False)
def papers(args: Which, call: Call) -> Reply:
    found = call.run(ShowPapers(call.actor, args.excuse))
    alt = call.say("excuse-paper-alt")
    made = tuple(
        Attachment(f"note-{number}.{ENDINGS[each.mime]}", each.mime, each.data, alt)
        for number, each in enumerate(found, start=1)
    )
    return Reply(
        call.say("excuse-papers", count=len(made)), attachments=made, private=True
    )
