"""Remind tutors and students before a session, each as early as they like."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.application import Request, keeps, on
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.due import Due, Dues
from core.messaging.model import Lane
from core.messaging.post import Letter, Post, after_quiet, quiet_hours
from core.organisation.model import Organisation
from core.organisation.settings import PoliciesChanged
from core.people.model import Preferences
from core.people.ports import People
from core.people.prefer import PreferencesChanged
from core.sessions.facts import (
    ParticipantsChanged,
    SessionBooked,
    SessionCancelled,
    SessionCompleted,
    SessionRestored,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
)
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions

RULE = "session reminder"
A_TIME = 100


@dataclass(frozen=True, slots=True)
class RemindOfSessions(Request[int]):
    """Answers how many reminders were due."""


@dataclass(frozen=True, slots=True)
class Reminding:
    """The ports that reminding needs; see `core.application.Ports`."""

    dues: Dues
    sessions: Sessions
    people: People
    post: Post


@on(SessionBooked)
def plan_booked(fact: SessionBooked, reminding: Reminding) -> None:
    _plan(fact.actor.organisation, fact.session, fact.session.people, reminding)


@on(SessionRestored)
def plan_restored(fact: SessionRestored, reminding: Reminding) -> None:
    _plan(fact.actor.organisation, fact.session, fact.session.people, reminding)


@on(SessionUnstarted)
def plan_unstarted(fact: SessionUnstarted, reminding: Reminding) -> None:
    _plan(fact.actor.organisation, fact.session, fact.session.people, reminding)


@on(ParticipantsChanged)
def plan_anew(fact: ParticipantsChanged, reminding: Reminding) -> None:
    reminding.dues.drop(fact.actor.organisation, RULE, fact.session.id)
    _plan(fact.actor.organisation, fact.session, fact.session.people, reminding)


@on(PreferencesChanged)
def plan_as_wished(fact: PreferencesChanged, reminding: Reminding) -> None:
    """What was planned for this person already goes out when they want it now."""
    _plan_anew(fact.actor.organisation, fact.actor.person, reminding)


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, reminding: Reminding) -> None:
    """What is planned for anybody follows what holds for everybody."""
    here = fact.organisation.id
    for person in reminding.people.every(here):
        _plan_anew(here, person.id, reminding)


@on(SessionStarted)
def forget_started(fact: SessionStarted, dues: Dues) -> None:
    dues.drop(fact.actor.organisation, RULE, fact.session.id)


@on(SessionCancelled)
def forget_cancelled(fact: SessionCancelled, dues: Dues) -> None:
    dues.drop(fact.actor.organisation, RULE, fact.session.id)


@on(SessionCompleted)
def forget_completed(fact: SessionCompleted, dues: Dues) -> None:
    dues.drop(fact.actor.organisation, RULE, fact.session.id)


@on(SessionTakenBack)
def forget_taken_back(fact: SessionTakenBack, dues: Dues) -> None:
    dues.drop(fact.actor.organisation, RULE, fact.session.id)


@keeps
def remind_of_sessions(request: RemindOfSessions, reminding: Reminding) -> int:
    """The notice is promised and the row is gone in one transaction."""
    del request
    now = reminding.post.clock.now()
    claimed = reminding.dues.claim(RULE, now, A_TIME)
    for due in claimed:
        reminding.dues.done(due)
        session = reminding.sessions.find(due.organisation, SessionId(due.subject))
        if session and session.state is State.SCHEDULED and now < session.planned.start:
            _remind(due, session, reminding)
    return len(claimed)


def remind_at(start: datetime, wishes: Preferences, home: Organisation) -> datetime:
    """As long before as wished, out of quiet hours: after them, else before them.

    Who wants no minutes of warning has the start, when it is too late to be told.
    """
    own, ours = wishes.remind_before, home.policies.remind_before
    lead = ours if own is None else own
    if not lead:
        return start
    wanted = start - lead
    later = after_quiet(wanted, wishes, home)
    if later < start:
        return later
    return _before_quiet(wanted, wishes, home)


def _before_quiet(at: datetime, wishes: Preferences, home: Organisation) -> datetime:
    """The last minute before the quiet hours around `at` began."""
    zone = wishes.zone or home.zone
    quiet_from = quiet_hours(home.policies, wishes).quiet_from
    local = at.astimezone(zone)
    begins = datetime.combine(local.date(), quiet_from, zone)
    if begins > local:
        begins = datetime.combine(local.date() - timedelta(days=1), quiet_from, zone)
    return (begins - timedelta(minutes=1)).astimezone(UTC)


def _plan(
    organisation: OrganisationId,
    session: Session,
    people: Iterable[PersonId],
    reminding: Reminding,
) -> None:
    home = reminding.post.organisations.find(organisation)
    now = reminding.post.clock.now()
    if home is None or session.planned.start <= now:
        return
    for person in people:
        wishes = reminding.post.preferences.of(organisation, person)
        at = max(remind_at(session.planned.start, wishes, home), now)
        reminding.dues.plan(Due(organisation, RULE, session.id, at, person))


def _plan_anew(
    organisation: OrganisationId, person: PersonId, reminding: Reminding
) -> None:
    for due in reminding.dues.of_person(organisation, RULE, person):
        session = reminding.sessions.find(organisation, SessionId(due.subject))
        if session is not None and session.state is State.SCHEDULED:
            _plan(organisation, session, (person,), reminding)


def _remind(due: Due, session: Session, reminding: Reminding) -> None:
    teaches = due.person in session.tutors
    others = session.participants if teaches else session.tutors
    found = (reminding.people.find(due.organisation, each) for each in others)
    home = reminding.post.organisations.find(due.organisation)
    wishes = reminding.post.preferences.of(due.organisation, due.person)
    zone = wishes.zone or (home.zone if home else UTC)
    letter = Letter(
        f"remind:{session.id.hex}:{session.planned.start.isoformat()}",
        "remind-tutor" if teaches else "remind-student",
        {
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": session.planned.start.astimezone(zone).date(),
            "with": ", ".join(each.name for each in found if each),
            "starts": session.planned.start,
            "ends": session.planned.end,
        },
        lane=Lane.NOTICE,
        may_wait=False,
        by_email=True,
    )
    reminding.post.write(due.organisation, [due.person], letter)
