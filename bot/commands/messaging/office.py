"""/office: whoever of the office reads it first answers; /closethread when done."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.incoming import Kind
from bot.kinds.by_name import YesOrNo
from bot.kinds.kind import Identifier
from bot.kinds.letter import LetterText
from bot.kinds.poll import Files
from bot.turn.advance import asking_for
from bot.understand.unnamed import may_hide
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, File, Reply
from core.messaging.thread import ThreadId
from core.messaging.threads.anonymous import AskAnonymously, AskOn
from core.messaging.threads.close import CloseThread, ReopenThread
from core.messaging.threads.send_message import TellOffice
from core.people.model import Person


@dataclass(frozen=True, slots=True)
class Args:
    text: Annotated[str | None, LetterText()] = if_said()
    anonymous: Annotated[str, YesOrNo()] = unless_said("no")
    files: Annotated[tuple[File, ...], Files()] = unless_said("")


@dataclass(frozen=True, slots=True)
class Which:
    thread: Annotated[ThreadId, Identifier()]


@dataclass(frozen=True, slots=True)
class GoOn(Which):
    text: Annotated[str, LetterText()]


@command(
    name="office",
    args=Args,
    intent="tell_office",
    allow=Permission.SEE_SELF,
    asks_for=(Kind.MEDIA,),
    slots={"anonymous": "anonymous"},
    keeps_files="files",
)
def office(args: Args, call: Call) -> Reply:
    hidden = args.anonymous == "yes"
    if hidden and not call.incoming.is_private:
        return Reply(call.say("anonymous-in-private"))
    if hidden and args.files:
        return _asked(call, "anonymous-words-only", files="")
    if args.text is None:
        return _asked(call, "office-what-unnamed" if hidden else "office-what")
    if "anonymous" not in call.draft.given and may_hide(args.text):
        return _with_a_name_or_without(call)
    if not hidden:
        call.run(TellOffice(call.actor, args.text, args.files))
        told = call.say("office-told", files=len(args.files))
        return Reply(told, final=call.final(), private=True)
    left = call.run(AskAnonymously(call.actor, args.text))
    asked = call.say("anonymous-asked", left=left)
    return Reply(asked, final=call.final(), private=True)


def _asked(call: Call, sentence: str, **given: str) -> Reply:
    """What to write; and who will be seen to have written it."""
    draft = Draft("office", {**call.draft.given, **given})
    choices: list[Choice] = []
    if draft.given.get("files"):
        without = Choice(
            call.say("without-words-button"), draft.with_answer("text", "")
        )
        choices.append(without)
    allowed = call.speaker.organisation.policies.anonymous_questions
    if allowed and not given and draft.given.get("anonymous") != "yes":
        label = call.say("anonymous-button")
        choices.append(Choice(label, draft.with_answer("anonymous", "yes")))
    waits = asking_for("text", draft)
    return Reply(call.say(sentence), tuple(choices), asking=waits, private=True)


def _with_a_name_or_without(call: Call) -> Reply:
    """Nobody is named by a guess."""
    draft = call.draft
    allowed = call.speaker.organisation.policies.anonymous_questions
    with_it = draft.with_answer("anonymous", "no")
    choices = [Choice(call.say("with-name-button"), with_it)]
    if allowed:
        without = draft.with_answer("anonymous", "yes")
        choices.insert(0, Choice(call.say("anonymous-button"), without))
    text = call.say("with-name-or-without", allowed=allowed)
    return Reply(text, tuple(choices), asking=draft, private=True)


@command(name="askon", args=GoOn, allow=Permission.SEE_SELF, menu=False)
def ask_on(args: GoOn, call: Call) -> Reply:
    """A button under an answer to whoever asked without saying who."""
    call.run(AskOn(call.actor, args.thread, args.text))
    return Reply(call.say("anonymous-asked-on"), final=call.final(), private=True)


@command(name="closethread", args=Which, allow=Permission.SEE_MESSAGES, menu=False)
def close_thread(args: Which, call: Call) -> Reply:
    whose = call.run(CloseThread(call.actor, args.thread))
    undo = call.undo("openthread", thread=f"id:{args.thread}")
    text = call.say("thread-closed", name=_named(whose, call))
    return Reply(text, (undo,), private=True)


@command(name="openthread", args=Which, allow=Permission.SEE_MESSAGES, menu=False)
def open_thread(args: Which, call: Call) -> Reply:
    whose = call.run(ReopenThread(call.actor, args.thread))
    undo = call.undo("closethread", thread=f"id:{args.thread}")
    text = call.say("thread-opened", name=_named(whose, call))
    return Reply(text, (undo,), private=True)


def _named(whose: Person | None, call: Call) -> str:
    return whose.name if whose else call.say("somebody-unnamed")
