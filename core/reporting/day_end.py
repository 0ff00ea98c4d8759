"""At the end of a day each tutor is shown what is not logged yet; one tap logs it."""

from collections import defaultdict
from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.ids import PersonId
from core.kernel.period import day_of
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft
from core.messaging.post import Letter, Post
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
    claimed = timetable.dues.claim(DAY_END, timetable.clock.now(), A_TIME)
    for due in claimed:
        home = timetable.organisations.find(due.organisation)
        if home is None:
            timetable.dues.done(due)
            continue
        today = Span(*day_of(due.at, home.zone).instants(home.zone))
        held = sessions.between(home.id, Span(today.start, due.at))
        _ask(home, _unlogged(held), people, post)
        timetable.follow(DAY_END, home)
    return len(claimed)


def _unlogged(held: list[Session]) -> dict[PersonId, list[Session]]:
    """What should have happened by now and of which nobody said that it did."""
    found: dict[PersonId, list[Session]] = defaultdict(list)
    for session in held:
        if session.state is State.SCHEDULED:
            for tutor in session.tutors:
                found[tutor].append(session)
    return found


def _ask(
    home: Organisation,
    unlogged: dict[PersonId, list[Session]],
    people: People,
    post: Post,
) -> None:
    names = {person.id: person.name for person in people.every(home.id)}
    for tutor, sessions in unlogged.items():
        choices = tuple(
            Choice(
                _called(session, names),
                Draft("happened", {"session": f"id:{session.id}"}),
            )
            for session in sessions[:MOST_BUTTONS]
        )
        day = sessions[0].planned.start.astimezone(home.zone).date()
        letter = Letter(
            f"unlogged:{day.isoformat()}",
            "unlogged-sessions",
            {"count": len(sessions)},
            choices,
        )
        post.write(home.id, [tutor], letter)


def _called(session: Session, names: dict[PersonId, str]) -> str:
    students = ", ".join(names.get(each, "") for each in session.participants[:3])
    return " · ".join(part for part in (students, session.subject) if part)
