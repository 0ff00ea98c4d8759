"""Remind tutors and students before a session, each as early as they like."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from core.application import Request, keeps
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.due import Due, Dues
from core.messaging.model import PASSES
from core.messaging.notices.post import Letter, Post
from core.messaging.notices.quiet import after_quiet, quiet_hours
from core.organisation.model import Organisation
from core.people.model import Preferences
from core.people.ports import People
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

    def plan(
        self,
        organisation: OrganisationId,
        session: Session,
        people: Collection[PersonId],
    ) -> None:
        """For one that is still to come."""
        home = self.post.organisations.find(organisation)
        now, start = self.post.clock.now(), session.planned.start
        if home is None or session.state is not State.SCHEDULED or start <= now:
            return
        wishes = self.post.preferences.of_each(organisation, people)
        self.dues.plan(
            *(
                Due(organisation, RULE, session.id, max(at, now), person)
                for person in people
                for at in [remind_at(start, wishes[person], home)]
            )
        )

    def plan_again(self, organisation: OrganisationId, dues: Iterable[Due]) -> None:
        """What was planned for somebody, as things are now."""
        people: dict[SessionId, list[PersonId]] = defaultdict(list)
        for due in dues:
            people[SessionId(due.subject)].append(due.person)
        for session in self.sessions.some(organisation, list(people)):
            self.plan(organisation, session, people[session.id])

    def forget(self, organisation: OrganisationId, session: SessionId) -> None:
        self.dues.drop(organisation, RULE, session)


@keeps
def remind_of_sessions(request: RemindOfSessions, reminding: Reminding) -> int:
    """The notice is promised and the row is gone in one transaction."""
    del request
    now = reminding.post.clock.now()
    taken = reminding.dues.take(RULE, now, A_TIME)
    meant: dict[OrganisationId, dict[SessionId, list[PersonId]]] = {}
    for due in taken:
        of_home = meant.setdefault(due.organisation, {})
        of_home.setdefault(SessionId(due.subject), []).append(due.person)
    for organisation, people in meant.items():
        for session in reminding.sessions.some(organisation, list(people)):
            if session.state is State.SCHEDULED and now < session.planned.start:
                _remind(organisation, session, people[session.id], reminding)
    return len(taken)


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


def _remind(
    organisation: OrganisationId,
    session: Session,
    people: Sequence[PersonId],
    reminding: Reminding,
) -> None:
    """Those who read the same are written to together."""
    home = reminding.post.organisations.find(organisation)
    wishes = reminding.post.preferences.of_each(organisation, people)
    alike: dict[tuple[bool, tzinfo], list[PersonId]] = {}
    for person in people:
        zone: tzinfo = wishes[person].zone or (home.zone if home else UTC)
        alike.setdefault((person in session.tutors, zone), []).append(person)
    for (teach, there), some in alike.items():
        others = session.participants if teach else session.tutors
        names = [each.name for each in reminding.people.some(organisation, others)]
        letter = _letter(session, names, there, to_tutors=teach)
        reminding.post.write(organisation, some, letter)


def _letter(
    session: Session, names: list[str], zone: tzinfo, *, to_tutors: bool
) -> Letter:
    return Letter(
        f"remind:{session.id.hex}:{session.planned.start.isoformat()}",
        "remind-tutor" if to_tutors else "remind-student",
        {
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": session.planned.start.astimezone(zone).date(),
            "with": ", ".join(names),
            "starts": session.planned.start,
            "ends": session.planned.end,
        },
        may_wait=False,
        keeps=PASSES,
        by_email=True,
    )
