"""Whoever is expected hears that it has begun, with a button to check in."""

from core.application import on
from core.attendance.model import Status
from core.attendance.register.settle import Book
from core.messaging.conversation import Choice, Draft
from core.messaging.model import PASSES
from core.messaging.notices.post import Letter
from core.sessions.facts import SessionStarted


@on(SessionStarted)
def tell_of_start(fact: SessionStarted, book: Book) -> None:
    """Not who is there already, nor who would rather not be told of it."""
    session, where = fact.session, fact.actor.organisation
    entries = book.registers.of_session(where, session.id)
    waited = [each.student for each in entries if each.status is Status.EXPECTED]
    post = book.cards.post
    wishes = post.preferences.of_each(where, waited)
    told = [each for each in waited if wishes[each].told_of_start is not False]
    tutors = book.cards.people.some(where, session.tutors)
    facts = {
        **book.cards.about(where, session),
        "named": "yes" if session.subject else "no",
        "tutors": ", ".join(each.name for each in tutors),
    }
    here = Draft("here", {"session": f"id:{session.id}"})
    letter = Letter(
        f"begun:{session.id.hex}:{session.version}",
        "session-begun-notice",
        facts,
        (Choice("begun-here", here),),
        may_wait=False,
        keeps=PASSES,
    )
    post.write(where, told, letter)
