"""/unseries: what Undo presses after any change of a series."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.rhythms import rhythm_in_words
from bot.kinds.kind import Identifier, Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.model import SeriesId
from core.sessions.series.take_back import TakeBackSeries


@dataclass(frozen=True, slots=True)
class Args:
    series: Annotated[SeriesId, Identifier()]
    version: Annotated[int, Number()]


@command(name="unseries", args=Args, allow=Permission.BOOK_SESSIONS, menu=False)
def take_back_series(args: Args, call: Call) -> Reply:
    back = call.run(TakeBackSeries(call.actor, args.series, args.version))
    sentence = "series-gone" if back.gone else "series-as-before"
    rhythm = rhythm_in_words(back.series, call)
    return Reply(call.say(sentence, rhythm=rhythm, count=back.sessions))
