"""At the end of a day each tutor is shown what is not logged yet; one tap logs it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from core.application import Request, keeps
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.organisation.model import Organisation
from core.people.ports import People
from core.reporting.schedule import DAY_END, Timetable
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

A_TIME = 20
MOST_BUTTONS = 8


@dataclass(frozen=True, slots=True)
class AskForTheDay(Request[int]):
    """Answers how many organisations' days ended."""


@keeps
def ask_for_the_day(
    request: AskForTheDay,
    timetable: Timetable,
    sessions: Sessions,
    people: People,
    post: Post,
) -> int:
    del request
    turns = timetable.come_round(DAY_END, A_TIME)
    for due, home in turns:
        _ask(home, due.at, _unlogged(home, due.at, sessions), people, post)
    return len(turns)


def _unlogged(
    home: Organisation, at: datetime, sessions: Sessions
) -> dict[PersonId, list[Session]]:
    """What ended since the same hour of the day before, if nobody said that it did.

    So an evening's session is asked about a day later, and none is left out.
    """
    since = at.astimezone(home.zone) - timedelta(days=1)
    ended = Span(since.astimezone(UTC), at)
    found: dict[PersonId, list[Session]] = defaultdict(list)
    for session in sessions.between(home.id, ended):
        over = ended.start < session.planned.end <= ended.end
        if over and session.state is State.SCHEDULED:
            for tutor in session.tutors:
                found[tutor].append(session)
    return found


def _ask(
    home: Organisation,
    at: datetime,
    unlogged: dict[PersonId, list[Session]],
    people: People,
    post: Post,
) -> None:
    day = at.astimezone(home.zone).date()
    names = {person.id: person.name for person in people.every(home.id)}
    for tutor, sessions in unlogged.items():
        choices = tuple(
            Choice(
                _called(session, names, home.zone),
                Draft("happened", {"session": f"id:{session.id}"}),
            )
            for session in sessions[:MOST_BUTTONS]
        )
        letter = Letter(
            f"unlogged:{day.isoformat()}",
            "unlogged-sessions",
            {"count": len(sessions)},
            choices,
        )
        post.write(home.id, [tutor], letter)


def _called(session: Session, names: dict[PersonId, str], zone: ZoneInfo) -> str:
    """With its time: the same student may come twice on one day."""
    start = f"{session.planned.start.astimezone(zone):%H:%M}"
    students = ", ".join(names.get(each, "") for each in session.participants[:3])
    return " · ".join(part for part in (start, students, session.subject) if part)
