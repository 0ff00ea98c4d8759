"""/logo: what stands at the head of invoices."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.kind import OneOf
from bot.papers.document import PICTURE
from core.billing.invoices.logo import KeepLogo
from core.kernel.permissions import Permission
from core.messaging.conversation import Paper, Reply


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[str | None, OneOf(("none",))] = if_said()


@command(
    name="logo",
    args=Args,
    allow=Permission.SET_UP,
    asks_for=(Kind.MEDIA,),
    takes_document=True,
)
def logo(args: Args, call: Call) -> Reply:
    """Whoever sent it sees on paper what it looks like."""
    if args.what == "none":
        call.run(KeepLogo(call.actor, b""))
        return Reply(call.say("logo-gone"), final=call.final())
    pictures = [e.data for e in call.gathered.documents if e.mime == PICTURE]
    if not pictures:
        sentence = "logo-unreadable" if call.incoming.files else "logo-send"
        return Reply(call.say(sentence), asking=call.draft)
    call.run(KeepLogo(call.actor, pictures[0]))
    sample = Paper(
        call.say("paper-sample"),
        call.say("paper-title", kind="invoice", called=call.say("paper-sample")),
        call.speaker.organisation.name,
        (call.speaker.name,),
        (),
        (call.say("column-day"), call.say("column-what"), call.say("column-amount")),
        (),
        (),
        logo=pictures[0],
        language=call.language,
    )
    return Reply(call.say("logo-kept"), attachments=(sample,), final=call.final())
