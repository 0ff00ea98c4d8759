"""What is planned about a session follows it: reminders, and warnings of windows."""

from dataclasses import dataclass

from core.application import on
from core.kernel.ids import OrganisationId
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
from core.sessions.model import SessionId
from core.sessions.remind import RULE, Reminding
from core.sessions.warn import Windows

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


@dataclass(frozen=True, slots=True)
class Plans:
    """A bundle of ports; see `core.application.Ports`."""

    reminding: Reminding
    windows: Windows

    def forget(self, organisation: OrganisationId, session: SessionId) -> None:
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
    plans.forget(here, session.id)
    plans.reminding.plan(here, session, session.people)
    plans.windows.plan(here, session)


@on(SessionTakenBack)
def plan_no_more(fact: SessionTakenBack, plans: Plans) -> None:
    plans.forget(fact.actor.organisation, fact.session.id)


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
