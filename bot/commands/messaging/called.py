"""Who and what is called as somebody searches, among what they may see."""

from collections.abc import Iterator
from datetime import timedelta

from bot.call import Call
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import facts_of, known_here
from bot.kinds.people import LEARNERS, is_called, seen_by
from core.curriculum.keep_classes import EveryClass
from core.curriculum.keep_courses import EveryCourse
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Field
from core.people.look_up import Everybody
from core.people.model import Person

AHEAD = timedelta(days=14)
MOST = 5


def people_called(sought: str, call: Call) -> list[Person]:
    everybody = seen_by(call, call.run(Everybody(call.actor)))
    return [each for each in everybody if is_called(each.name, sought)]


def things_called(sought: str, call: Call) -> Iterator[Field]:
    """Classes and courses, for staff; of the next two weeks one's own sessions."""
    if call.actor.roles - LEARNERS:
        named = {
            "search-classes": [each.name for each in call.run(EveryClass(call.actor))],
            "search-courses": [each.name for each in call.run(EveryCourse(call.actor))],
        }
        for sentence, names in named.items():
            found = [each for each in names if is_called(each, sought)]
            if found:
                yield Field(call.say(sentence), call.show(found[:MOST]))
    if call.may(Permission.SEE_OWN_SCHEDULE):
        soon = sessions_then(call, Span(call.now, call.now + AHEAD), everybody=True)
        meant = [each for each in soon if is_called(each.subject, sought)][:MOST]
        known = known_here(call) if meant else None
        for each in meant:
            what = call.say("schedule-line", **facts_of(each, call, known))
            yield Field(call.when(each.span.start), what)
