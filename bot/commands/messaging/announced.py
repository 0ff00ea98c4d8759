"""What is announced, or will be: listed, edited, taken back, asked for again."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.messaging.variants import in_one, variants
from bot.fields import unless_said
from bot.how_often import every_in_words
from bot.kinds.kind import Identifier
from bot.kinds.letter import LetterText
from bot.kinds.long_line import LongLine
from bot.kinds.poll import Files
from core.kernel.permissions import Permission
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.amend import (
    EditAnnouncement,
    GotIt,
    RemindSilent,
    WithdrawAnnouncement,
)
from core.messaging.announcements.pause import PauseAnnouncement, ResumeAnnouncement
from core.messaging.announcements.reply import AnswerAnnouncement
from core.messaging.announcements.scheduled import ListAnnouncements
from core.messaging.conversation import Choice, Draft, Field, File, Reply

SHOWN = 60
"""Characters of each that tell which one it is."""
BUTTONS = 4


@dataclass(frozen=True, slots=True)
class Which:
    announcement: Annotated[AnnouncementId, Identifier()]


@dataclass(frozen=True, slots=True)
class Edit:
    announcement: Annotated[AnnouncementId, Identifier()]
    text: Annotated[str, LongLine()]


@command(
    name="announcements",
    intent="see_announcements",
    args=Nothing,
    allow=Permission.ANNOUNCE,
    only_reads=True,
)
def announcements(args: Nothing, call: Call) -> Reply:
    del args
    waiting, latest = call.run(ListAnnouncements(call.actor))
    if not waiting and not latest:
        return Reply(call.say("announcements-none"))
    fields = [Field(call.when(e.goes_at or e.at), _ahead(e, call)) for e in waiting]
    fields += [
        Field(
            call.when(e.at),
            call.say("announcement-was", text=_begins(e), state=e.state, to=e.total),
        )
        for e in latest
    ]
    stop = tuple(_unschedule(each, call) for each in waiting[:BUTTONS])
    text = call.say("announcements-waiting", count=len(waiting))
    return Reply(text, stop, fields=tuple(fields))


def _unschedule(each: Announcement, call: Call) -> Choice:
    """What comes round is stopped as a whole, and its button says so."""
    at = each.goes_at or each.at
    label = call.say("unschedule-one-button", at=call.when(at))
    if each.every and each.state is AnnouncementState.SCHEDULED:
        rhythm = _rhythm(each, call)
        label = call.say("unschedule-round-button", rhythm=rhythm, at=at)
    return Choice(label, Draft("recall", {"announcement": f"id:{each.id}"}))


def _ahead(each: Announcement, call: Call) -> str:
    if each.every and each.state is AnnouncementState.SCHEDULED:
        said = {"text": _begins(each), "rhythm": _rhythm(each, call)}
        return call.say("announcement-again-and-again", **said)
    if each.state is AnnouncementState.WAITING:
        return call.say("announcement-waits", text=_begins(each))
    return _begins(each)


def _rhythm(each: Announcement, call: Call) -> str:
    day = (each.goes_at or each.at).astimezone(call.speaker.zone).date()
    return every_in_words(each.every, day, call)


def _begins(each: Announcement) -> str:
    line = " ".join(each.text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}\u2026"


@command(name="editannouncement", args=Edit, allow=Permission.ANNOUNCE, menu=False)
def edit_announcement(args: Edit, call: Call) -> Reply:
    """Nothing goes out under a text that its author has taken back."""
    text, languages = variants(args.text)
    edit = EditAnnouncement(call.actor, args.announcement, text, languages)
    before = call.run(edit)
    said = in_one(before.text, before.more.languages)
    undo = call.undo(
        "editannouncement", announcement=f"id:{args.announcement}", text=said
    )
    return Reply(call.say("announcement-edited"), (undo,))


@command(name="withdraw", args=Which, allow=Permission.ANNOUNCE, menu=False)
def withdraw(args: Which, call: Call) -> Reply:
    count = call.run(WithdrawAnnouncement(call.actor, args.announcement))
    return Reply(call.say("announcement-taken-back", count=count), final=call.final())


@command(name="remindsilent", args=Which, allow=Permission.ANNOUNCE, menu=False)
def remind_silent(args: Which, call: Call) -> Reply:
    count = call.run(RemindSilent(call.actor, args.announcement))
    return Reply(call.say("silent-reminded", count=count), final=call.final())


@command(name="pauseannouncement", args=Which, allow=Permission.ANNOUNCE, menu=False)
def pause(args: Which, call: Call) -> Reply:
    """The card shows that it stands still, and how to go on."""
    call.run(PauseAnnouncement(call.actor, args.announcement))
    undo = call.undo("resumeannouncement", announcement=f"id:{args.announcement}")
    return Reply(call.say("announcement-is-paused"), (undo,))


@command(name="resumeannouncement", args=Which, allow=Permission.ANNOUNCE, menu=False)
def resume(args: Which, call: Call) -> Reply:
    call.run(ResumeAnnouncement(call.actor, args.announcement))
    undo = call.undo("pauseannouncement", announcement=f"id:{args.announcement}")
    return Reply(call.say("announcement-goes-on"), (undo,))


@command(name="gotit", args=Which, menu=False)
def got_it(args: Which, call: Call) -> Reply:
    call.run(GotIt(call.actor, args.announcement))
    return Reply(call.say("got-it-thanks"), final=call.final())


@dataclass(frozen=True, slots=True)
class Answered(Which):
    text: Annotated[str, LetterText()]
    files: Annotated[tuple[File, ...], Files()] = unless_said("")


@command(
    name="answerannouncement",
    args=Answered,
    menu=False,
    keeps_files="files",
    spared="text",
)
def answer_announcement(args: Answered, call: Call) -> Reply:
    """A reply to it on one's platform."""
    request = AnswerAnnouncement(call.actor, args.announcement, args.text, args.files)
    name, files = call.run(request).name, len(args.files)
    sent = call.say("message-sent", name=name, files=files)
    return Reply(sent, final=call.final())
