"""/feedback: what students thought, of one session or of all of a tutor's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from bot.stars import mean_of
from core.feedback.model import Answer, Summary
from core.feedback.of_tutor import FeedbackFor
from core.feedback.shown import FeedbackOn
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(
    name="feedback",
    args=Args,
    allow=Permission.HEAR_FEEDBACK,
    only_reads=True,
)
def feedback(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _of_session(args.session, call)
    heard = call.run(FeedbackFor(call.actor, args.tutor))
    told = {"name": heard.tutor, "count": heard.sessions}
    if not heard.summary.means:
        return Reply(call.say("feedback-few-tutor", **told), private=True)
    text = call.say("feedback-tutor", **told)
    return Reply(text, fields=shown(heard.summary, call), private=True)


def _of_session(session: SessionId, call: Call) -> Reply:
    heard = call.run(FeedbackOn(call.actor, session))
    title = title_of(heard.session, call)
    if heard.open:
        return Reply(call.say("feedback-open", title=title), private=True)
    fields = (*shown(heard.summary, call), *_named(heard.named, call))
    if not fields:
        return Reply(call.say("feedback-few", title=title), private=True)
    return Reply(call.say("feedback-session", title=title), fields=fields, private=True)


def shown(summary: Summary, call: Call) -> tuple[Field, ...]:
    means = (
        Field(call.say(f"aspect-{aspect}"), mean_of(mean, call))
        for aspect, mean in summary.means.items()
    )
    words = (
        Field(call.say("feedback-words"), call.say("feedback-said", words=each))
        for each in summary.words
    )
    return (*means, *words)


def _named(named: tuple[tuple[str, Answer], ...], call: Call) -> Iterator[Field]:
    for name, answer in named:
        stars = ", ".join(
            call.say("feedback-one", aspect=call.say(f"aspect-{a}"), count=number)
            for a, number in answer.given.stars.items()
        )
        yield Field(name, stars or call.say("feedback-said", words=answer.given.words))
