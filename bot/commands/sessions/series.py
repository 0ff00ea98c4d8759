"""/series: what repeats, one card for each, with what can be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.rhythms import left_out, rhythm_in_words
from bot.commands.sessions.shown import known_here, with_whom
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.whom import Students, Whom
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.sessions.model import SeriesId
from core.sessions.series.model import Series
from core.sessions.series.show import EverySeries, Shown, ShowSeries
from core.sessions.series.yields import made_of

AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    series: Annotated[SeriesId | None, Identifier()] = if_said()


@command(name="series", args=Args, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def series(args: Args, call: Call) -> Reply:
    if args.series is not None:
        return _card(call.run(ShowSeries(call.actor, args.series)), call)
    who = args.who or Whom()
    match call.run(EverySeries(call.actor, who.students, who.group)):
        case []:
            return Reply(call.say("series-none"))
        case [one]:
            return _card(call.run(ShowSeries(call.actor, one.id)), call)
        case several:
            shown = several[:AT_MOST]
            choices = tuple(
                Choice(label(each, call), Draft("series", {"series": f"id:{each.id}"}))
                for each in shown
            )
            text = call.say("series-which", count=len(several), shown=len(shown))
            return Reply(text, choices)


def label(found: Series, call: Call) -> str:
    """Short enough for a button."""
    return call.say(
        "series-label",
        who=_with_whom(found, call),
        subject=found.subject or call.say("session-plain"),
        rhythm=rhythm_in_words(found, call),
        start=found.starts,
    )


def _with_whom(found: Series, call: Call) -> str:
    like = made_of(found, found.on(found.first), found.students, call.actor)
    return with_whom(like, call, known_here(call))


def _card(shown: Shown, call: Call) -> Reply:
    found = shown.series
    next_ = [call.when(each.span.start) for each in shown.next]
    fields = {
        "series-card-who": _with_whom(found, call),
        "series-card-when": call.say(
            "series-card-times",
            rhythm=rhythm_in_words(found, call),
            start=found.starts,
            length=found.length,
        ),
        "series-card-last": call.show(found.last) if found.last else "",
        "series-card-next": "\n".join(next_),
        "series-card-out": "\n".join(left_out(shown.skips, call)),
    }
    return Reply(
        title=found.subject or call.say("series-plain"),
        fields=tuple(Field(call.say(k), v) for k, v in fields.items() if v),
        choices=tuple(_choices(shown, call)),
    )


def _choices(shown: Shown, call: Call) -> Iterator[Choice]:
    if shown.session is None:
        return
    own = call.actor.person in shown.series.tutors
    of_next = {"session": f"id:{shown.session}"}
    if own or call.may(Permission.BOOK_FOR_OTHERS):
        yield Choice(call.say("series-change"), Draft("changeseries", of_next))
    if own or call.may(Permission.CANCEL_ANY_SESSION):
        yield Choice(call.say("series-end"), Draft("endseries", of_next))
