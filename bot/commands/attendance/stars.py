"""/stars: what one thought of a session, by stars and words."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.kind import Day, Identifier, Line, OneOf, Option, Unreadable
from bot.kinds.people import Somebody
from core.feedback.ask import card_of, stars
from core.feedback.give import GiveFeedback, Given, PutFeedbackBack
from core.feedback.model import MOST_STARS, Aspect
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.sessions.model import SessionId

ASPECTS = tuple(each.value for each in Aspect)


class Stars:
    """`4`, `4/5` or `4 stars`."""

    def read(self, words: str, call: Call) -> int:
        found = re.fullmatch(r"\s*([1-5])(?:\s*/\s*5|\s*stars?|\s*[*★])?\s*", words)
        if not found:
            raise Unreadable("Stars", self.offer(call))
        return int(found[1])

    def offer(self, call: Call) -> tuple[Option, ...]:
        numbers = range(1, MOST_STARS + 1)
        return tuple(Option(call.say(f"stars-{each}"), str(each)) for each in numbers)


@dataclass(frozen=True, slots=True)
class Args:
    stars: Annotated[int, Stars()]
    words: Annotated[str | None, Line()] = if_said()
    aspect: Annotated[str | None, OneOf(ASPECTS)] = if_said()
    on: Annotated[date | None, Day()] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Words:
    words: Annotated[str, Line()]
    session: Annotated[SessionId, Identifier()]


@dataclass(frozen=True, slots=True)
class Which:
    session: Annotated[SessionId, Identifier()]


@command(
    name="stars",
    args=Args,
    intent="rate_session",
    allow=Permission.RATE_SESSIONS,
    slots={"stars": "rating", "words": "comment"},
)
def rate(args: Args, call: Call) -> Reply:
    request = GiveFeedback(
        call.actor,
        args.stars,
        Aspect(args.aspect or Aspect.OVERALL),
        args.words or "",
        args.session,
        args.on,
        args.tutor,
    )
    return _noted(call.run(request), call)


@command(name="starwords", args=Words, allow=Permission.RATE_SESSIONS, menu=False)
def rate_words(args: Words, call: Call) -> Reply:
    request = GiveFeedback(call.actor, words=args.words, session=args.session)
    return _noted(call.run(request), call)


@command(name="unstars", args=Which, allow=Permission.RATE_SESSIONS, menu=False)
def unrate(args: Which, call: Call) -> Reply:
    given = call.run(PutFeedbackBack(call.actor, args.session))
    if given.now.stars or given.now.words:
        return _noted(given, call, undo=False)
    title = title_of(given.session, call)
    card = card_of(given.session.id)
    return Reply(call.say("feedback-gone", title=title), card=card, private=True)


def _noted(given: Given, call: Call, *, undo: bool = True) -> Reply:
    """What was said so far, and the next question; all on one card."""
    session, now = given.session, given.now
    fields = [
        Field(call.say(f"aspect-{aspect}"), "★" * now.stars[aspect])
        for aspect in Aspect
        if aspect in now.stars
    ]
    if now.words:
        text = call.say("feedback-said", words=now.words)
        fields.append(Field(call.say("feedback-words"), text))
    anonymous = "yes" if given.round.anonymous else "no"
    closes = call.when(given.round.closes)
    lines = [call.say("feedback-thanks", anonymous=anonymous, closes=closes)]
    choices: list[Choice] = []
    if now.next is not None:
        lines.append(call.say(f"rate-{now.next}"))
        asked = stars(session.id, now.next)
        choices += [Choice(call.say(each.label), each.draft) for each in asked]
    if not now.words:
        draft = Draft("starwords", {"session": f"id:{session.id}"})
        choices.append(Choice(call.say("feedback-words-button"), draft))
    if undo:
        choices.append(call.undo("unstars", session=f"id:{session.id}"))
    return Reply(
        "\n".join(lines),
        tuple(choices),
        title=title_of(session, call),
        fields=tuple(fields),
        card=card_of(session.id),
        private=True,
    )
