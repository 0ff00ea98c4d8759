"""Tell a tutor in time that a session may be started, or should be ended (R11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.application import Request, keeps
from core.kernel.ids import OrganisationId
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.model import PASSES
from core.messaging.notices.post import Letter, Post
from core.people.ports import People
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session, SessionId, State

RULE = "session window"
IN_TIME = timedelta(minutes=5)
A_TIME = 100


@dataclass(frozen=True, slots=True)
class WarnOfWindows(Request[int]):
    """Answers how many sessions were looked at."""


@dataclass(frozen=True, slots=True)
class Windows:
    """A bundle of ports."""

    dues: Dues
    diary: Diary
    people: People
    post: Post

    def plan(self, organisation: OrganisationId, session: Session) -> None:
        """The next moment to say something, if there is one."""
        self.plan_next(organisation, session, self.diary.clock.now())

    def forget(self, organisation: OrganisationId, session: SessionId) -> None:
        self.dues.drop(organisation, RULE, session)

    def plan_next(
        self, organisation: OrganisationId, session: Session, after: datetime
    ) -> None:
        for at, _ in self.moments(organisation, session):
            if at > after:
                self.dues.plan(Due(organisation, RULE, session.id, at))
                return

    def moments(
        self, organisation: OrganisationId, session: Session
    ) -> Iterator[tuple[datetime, str]]:
        """When something is to be said, and by which sentence."""
        policies = self.diary.policies(organisation)
        if session.state is State.SCHEDULED:
            yield session.planned.start - IN_TIME, "window-opens"
            yield session.starts_within(policies).end - IN_TIME, "window-closes"
        if session.state is State.ACTIVE:
            yield session.ends_within(policies).end - IN_TIME, "window-ends"

    def say(
        self, organisation: OrganisationId, session: Session, now: datetime
    ) -> None:
        """The latest of what is due; one card, so that nothing piles up."""
        due = [each for each in self.moments(organisation, session) if each[0] <= now]
        if not due:
            return
        policies = self.diary.policies(organisation)
        running = session.state is State.ACTIVE
        window = (session.ends_within if running else session.starts_within)(policies)
        if now > window.end:
            return
        step, button = ("end", "end-button") if running else ("begin", "window-begin")
        draft = Draft(step, {"session": f"id:{session.id}"})
        students = self.people.some(organisation, session.participants)
        letter = Letter(
            f"{due[-1][1]}:{session.id.hex}:{session.sequence}",
            due[-1][1],
            {
                "with": ", ".join(each.name for each in students),
                "starts": session.planned.start,
                "ends": session.planned.end,
                "closes": window.end,
            },
            (Choice(button, draft),),
            card=f"window:{session.id.hex}",
            may_wait=False,
            keeps=PASSES,
        )
        self.post.write(organisation, session.tutors, letter)


@keeps
def warn_of_windows(request: WarnOfWindows, windows: Windows) -> int:
    """Said, and the next moment planned, in one transaction."""
    del request
    now = windows.diary.clock.now()
    taken = windows.dues.take(RULE, now, A_TIME)
    for due in taken:
        session = windows.diary.sessions.find(due.organisation, SessionId(due.subject))
        if session is not None:
            windows.say(due.organisation, session, now)
            windows.plan_next(due.organisation, session, now)
    return len(taken)
