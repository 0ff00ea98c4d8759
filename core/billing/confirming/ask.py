"""After a session whoever pays is asked whether its minutes are right."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, keeps, on
from core.billing.hours.model import Answer, State
from core.billing.hours.ports import HoursAnswers
from core.billing.payers import Payers
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter, Post
from core.sessions.facts import (
    SessionCompleted,
    SessionReopened,
    SessionRestored,
    SessionTakenBack,
)
from core.sessions.model import Flag, Session, SessionId

RULE = "silent hours"
A_TIME = 50
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SettleSilentHours(Request[int]):
    """Silence is a yes. Answers of how many time was up."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """A bundle of ports; see `core.application.Ports`."""

    answers: HoursAnswers
    payers: Payers
    dues: Dues
    post: Post

    def ask(self, organisation: OrganisationId, session: Session) -> None:
        home = self.post.organisations.find(organisation)
        if home is None or not home.policies.confirm_hours:
            return
        minutes = charged(session)
        known = {
            e.student: e for e in self.answers.of_session(organisation, session.id)
        }
        for student in session.participants:
            payer = self.payers.payer_of(organisation, student)
            before = known.get(student)
            if payer is None or (before is not None and before.minutes == minutes):
                continue
            now = self.post.clock.now()
            answer = Answer(session.id, student, now, minutes)
            self.answers.put(organisation, answer)
            ends = now + home.policies.confirm_within
            self.dues.plan(Due(organisation, RULE, session.id, ends, student))
            self._write(organisation, session, answer, payer)

    def _write(
        self,
        organisation: OrganisationId,
        session: Session,
        answer: Answer,
        payer: PersonId,
    ) -> None:
        people = self.payers.people
        tutors = people.some(organisation, session.tutors)
        student = people.find(organisation, answer.student)
        home = self.post.organisations.find(organisation)
        given = {"session": f"id:{session.id}", "student": f"id:{answer.student}"}
        letter = Letter(
            f"hours:{session.id.hex}:{answer.student.hex}:{answer.minutes // MINUTE}",
            "hours-ask",
            {
                "name": student.name if student else "",
                "tutor": tutors[0].name if tutors else "",
                "span": session.span,
                "minutes": answer.minutes,
                "within": home.policies.confirm_within if home else timedelta(),
            },
            (
                Choice("hours-right-button", Draft("confirmhours", given), lasts=WEEK),
                Choice("hours-wrong-button", Draft("disputehours", given), lasts=WEEK),
            ),
        )
        self.post.write(organisation, [payer], letter)


WEEK = timedelta(days=7)


def charged(session: Session) -> timedelta:
    """As the charge has them: what was agreed on, or what was told afterwards."""
    told = Flag.LOGGED in session.flags
    length = session.span.length if told else session.planned.length
    return length // MINUTE * MINUTE


@on(SessionCompleted)
def ask_for_hours(fact: SessionCompleted, confirming: Confirming) -> None:
    confirming.ask(fact.actor.organisation, fact.session)


@on(SessionReopened, SessionTakenBack, SessionRestored)
def forget_hours(
    fact: SessionReopened | SessionTakenBack | SessionRestored, confirming: Confirming
) -> None:
    here, session = fact.actor.organisation, fact.session.id
    if confirming.answers.of_session(here, session):
        confirming.answers.forget(here, session)
        confirming.dues.drop(here, RULE, session)


@keeps
def settle_silent_hours(request: SettleSilentHours, confirming: Confirming) -> int:
    del request
    now = confirming.post.clock.now()
    taken = confirming.dues.take(RULE, now, A_TIME)
    for due in taken:
        session = SessionId(due.subject)
        found = confirming.answers.hold(due.organisation, session, due.person)
        if found is not None and found.state is State.ASKED:
            said = replace(found, state=State.YES, at=now)
            confirming.answers.put(due.organisation, said)
    return len(taken)
