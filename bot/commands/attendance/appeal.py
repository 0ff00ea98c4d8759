"""/appeal: have a person look at a refusal, with or without a word of one's own."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.kinds.kind import Identifier, Line
from core.attendance.register.own_card import own_card, why_choice
from core.attendance.register.show import WhyVerdict
from core.attendance.review.appeal import Appeal
from core.kernel.permissions import Permission
from core.messaging.conversation import Draft, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]


@dataclass(frozen=True, slots=True)
class WordsArgs:
    words: Annotated[str, Line(500)]
    session: Annotated[SessionId, Identifier()]


@command(name="appeal", args=Args, allow=Permission.CHECK_IN, menu=False)
def appeal(args: Args, call: Call) -> Reply:
    """One tap is enough; the next words go with it."""
    call.run(Appeal(call.actor, args.session))
    asking = Draft("appealwords", {"session": f"id:{args.session}"})
    return replace(_on_card("appeal-noted", args.session, call), asking=asking)


@command(name="appealwords", args=WordsArgs, allow=Permission.CHECK_IN, menu=False)
def appeal_words(args: WordsArgs, call: Call) -> Reply:
    call.run(Appeal(call.actor, args.session, args.words))
    return _on_card("appeal-words-noted", args.session, call)


def _on_card(sentence: str, session: SessionId, call: Call) -> Reply:
    mine = call.actor.person
    judged = call.run(WhyVerdict(call.actor, session, mine))
    why = why_choice(session, mine)
    return Reply(
        call.say(sentence),
        (replace(why, label=call.say(why.label)),) if judged.looks else (),
        title=title_of(judged.session, call),
        card=own_card(session, mine),
        in_sight=True,
        private=True,
    )
