"""What is planned about a session follows it: reminders, and warnings of windows."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps, on
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.due import Due, Dues
from core.organisation.settings import PoliciesChanged
from core.people.prefer import PreferencesChanged
from core.sessions.facts import (
    ParticipantsChanged,
    SessionBooked,
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionReopened,
    SessionRestored,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
    TutorsChanged,
    WindowsChanged,
)
from core.sessions.held.warn import Windows
from core.sessions.model import Session, SessionId, State
from core.sessions.telling.remind import RULE, Reminding

Changed = (
    SessionBooked
    | SessionRestored
    | SessionUnstarted
    | SessionStarted
    | SessionReopened
    | SessionCompleted
    | SessionCancelled
    | ParticipantsChanged
    | SessionMoved
    | TutorsChanged
    | WindowsChanged
)


NEAR = timedelta(days=8)
"""Who is reminded of what is decided so long before, and not for a whole year."""
FAR = "plan a session"
A_TIME = 50


@dataclass(frozen=True, slots=True)
class PlanDue(Request[int]):
    """Of sessions that have come near; answers how many were."""


@dataclass(frozen=True, slots=True)
class Plans:
    """A bundle of ports; see `core.application.Ports`."""

    reminding: Reminding
    windows: Windows
    dues: Dues

    def plan(self, organisation: OrganisationId, session: Session) -> None:
        """Of one that is far off only that it has to be planned."""
        if self.is_far(session):
            at = session.planned.start - NEAR
            self.dues.plan(Due(organisation, FAR, session.id, at))
            return
        self.reminding.plan(organisation, session, session.people)
        self.windows.plan(organisation, session)

    def is_far(self, session: Session) -> bool:
        now = self.windows.diary.clock.now()
        planned = session.state is State.SCHEDULED
        return planned and session.planned.start - NEAR > now

    def forget(self, organisation: OrganisationId, session: SessionId) -> None:
        self.dues.drop(organisation, FAR, session)
        self.reminding.forget(organisation, session)
        self.windows.forget(organisation, session)


@on(
    SessionBooked,
    SessionRestored,
    SessionUnstarted,
    SessionStarted,
    SessionReopened,
    SessionCompleted,
    SessionCancelled,
    SessionMoved,
    ParticipantsChanged,
    TutorsChanged,
    WindowsChanged,
)
def plan_anew(fact: Changed, plans: Plans) -> None:
    """What its state now asks for, instead of all that was planned before."""
    here, session = fact.actor.organisation, fact.session
    if isinstance(fact, ParticipantsChanged) and plans.is_far(session):
        return  # whoever is in it is asked when it comes near
    if not isinstance(fact, SessionBooked):  # of which nothing is planned yet
        plans.forget(here, session.id)
    plans.plan(here, session)


@on(SessionTakenBack)
def plan_no_more(fact: SessionTakenBack, plans: Plans) -> None:
    plans.forget(fact.actor.organisation, fact.session.id)


@keeps
def plan_due(request: PlanDue, plans: Plans) -> int:
    permitted(request.actor, Permission.OPERATE)
    taken = plans.dues.take(FAR, plans.windows.diary.clock.now(), A_TIME)
    for due in taken:
        found = plans.reminding.sessions.find(due.organisation, SessionId(due.subject))
        if found is not None:
            plans.plan(due.organisation, found)
    return len(taken)


@on(PreferencesChanged)
def plan_as_wished(fact: PreferencesChanged, plans: Plans) -> None:
    """What was planned for this person already goes out when they want it now."""
    here, reminding = fact.actor.organisation, plans.reminding
    theirs = reminding.dues.of_person(here, RULE, fact.actor.person)
    reminding.plan_again(here, theirs)


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, plans: Plans) -> None:
    """What is planned for anybody follows what holds for everybody."""
    here, reminding = fact.organisation.id, plans.reminding
    reminding.plan_again(here, reminding.dues.every(here, RULE))
