"""Yes, those minutes are right; or no, and what it was instead."""

from dataclasses import dataclass, field, replace

from core.application import Request, changes
from core.billing.confirming.ask import Confirming
from core.billing.confirming.errors import HoursSettled, NothingAsked
from core.billing.hours.model import Answer, State
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class ConfirmHours(Request[Answer]):
    session: SessionId
    student: PersonId


@dataclass(frozen=True, slots=True)
class DisputeHours(Request[Answer]):
    session: SessionId
    student: PersonId
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeBackAnswer(Request[Answer]):
    """As if nothing had been said yet."""

    session: SessionId
    student: PersonId


@changes
def confirm_hours(request: ConfirmHours, confirming: Confirming) -> Answer:
    found = _asked(request.actor, request.session, request.student, confirming)
    return _say(request.actor, replace(found, state=State.YES, note=""), confirming)


@changes
def dispute_hours(request: DisputeHours, confirming: Confirming) -> Answer:
    found = _asked(request.actor, request.session, request.student, confirming)
    note = request.note.strip()
    said = replace(found, state=State.DISPUTED, note=note)
    _tell_admins(request.actor, said, confirming)
    return _say(request.actor, said, confirming)


@changes
def take_back_answer(request: TakeBackAnswer, confirming: Confirming) -> Answer:
    found = _asked(request.actor, request.session, request.student, confirming)
    return _say(request.actor, replace(found, state=State.ASKED, note=""), confirming)


def _asked(
    actor: Actor, session: SessionId, student: PersonId, confirming: Confirming
) -> Answer:
    permitted(actor, Permission.CONFIRM_HOURS)
    if student not in confirming.payers.paid_for_by(actor):
        raise NothingAsked
    found = confirming.answers.hold(actor.organisation, session, student)
    if found is None:
        raise NothingAsked
    if found.state is State.SETTLED:
        raise HoursSettled
    return found


def _say(actor: Actor, said: Answer, confirming: Confirming) -> Answer:
    kept = replace(said, by=actor.person, at=confirming.post.clock.now())
    confirming.answers.put(actor.organisation, kept)
    return kept


def _tell_admins(actor: Actor, said: Answer, confirming: Confirming) -> None:
    here, now = actor.organisation, confirming.post.clock.now()
    people = confirming.payers.people
    admins = [
        each.id for each in people.every(here) if each.is_everywhere(Role.ADMIN, now)
    ]
    student = people.find(here, said.student)
    letter = Letter(
        f"dispute:{said.session.hex}:{said.student.hex}:{now.isoformat()}",
        "hours-disputed",
        {"name": student.name if student else "", "minutes": said.minutes},
        (Choice("disputes-button", Draft("disputes"), again=True),),
        text=said.note,
    )
    confirming.post.write(here, admins, letter)
