"""A student's own card of a check-in: from its first step to the last word on it.

What came, what is missing, the verdict, and later what a tutor or the desk decided of
it, or of an appeal, all stand in one message, whichever way the proof came.
"""

from collections.abc import Mapping

from core.attendance.here_model import Told
from core.attendance.model import RegisterEntry
from core.attendance.open_appeal import appeal_choices
from core.kernel.ids import PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter
from core.sessions.model import Session, SessionId


def own_card(session: SessionId, student: PersonId) -> str:
    """Siblings may share a chat, so it is the student's as well as the session's."""
    return f"attendance:{session.hex}:{student.hex}"


def why_choice(session: SessionId, student: PersonId) -> Choice:
    """Opens what was found, as often as they like."""
    given = {"session": f"id:{session}", "student": f"id:{student}"}
    return Choice("card-why", Draft("evidence", given), again=True)


def own_letter(
    key: str, sentence: str, entry: RegisterEntry, facts: Mapping[str, object]
) -> Letter:
    """What became of it, on their card."""
    why = (why_choice(entry.session, entry.student),) if entry.check_in else ()
    return Letter(
        key,
        sentence,
        facts,
        (*why, *appeal_choices(entry)),
        card=own_card(entry.session, entry.student),
        in_sight=True,
        by_email=True,
    )


def mailed(session: Session, told: Told, facts: Mapping[str, object]) -> Letter:
    """The verdict, for whoever handed in by a page and has no chat to look it up in."""
    status = told.entry.status if told.entry else "refused"
    key = f"handed-in:{session.id.hex}:{status}:{told.tries_left}"
    return Letter(key, f"mailed-{status}", facts, by_email=True)
