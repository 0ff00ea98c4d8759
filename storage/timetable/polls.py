"""Polls, in SQL."""

from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, bindparam, insert, select, update

from core.kernel.ids import ClassId, CourseId, OrganisationId, PersonId, RoomId
from core.kernel.span import Span
from core.sessions.model import SessionId
from core.timetable.polls.model import Answer, Option, Poll, PollId, Stand
from storage.repository import Repository, organisation_said
from storage.tables.polls import poll as table
from storage.tables.polls import poll_option, poll_vote

_one = select(table).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("poll")
)
_held = _one.with_for_update()
_options = (
    select(poll_option)
    .where(
        poll_option.c.organisation_id == organisation_said,
        poll_option.c.poll_id == bindparam("poll"),
    )
    .order_by(poll_option.c.number)
)
_votes = (
    select(poll_vote)
    .where(
        poll_vote.c.organisation_id == organisation_said,
        poll_vote.c.poll_id == bindparam("poll"),
    )
    .order_by(poll_vote.c.place)
)
_answer = (
    update(poll_vote)
    .where(
        poll_vote.c.organisation_id == organisation_said,
        poll_vote.c.poll_id == bindparam("poll"),
        poll_vote.c.person_id == bindparam("student"),
    )
    .values(
        suits=bindparam("numbers"), done=bindparam("when"), by_id=bindparam("whose")
    )
)
_close = (
    update(table)
    .where(
        table.c.organisation_id == organisation_said, table.c.id == bindparam("poll")
    )
    .values(stand=bindparam("stands"), won=bindparam("winner"))
)
_add, _add_option, _add_vote = insert(table), insert(poll_option), insert(poll_vote)


class SqlPolls(Repository):
    def add(self, organisation: OrganisationId, poll: Poll) -> None:
        here = {"organisation_id": organisation}
        row = {
            "id": poll.id,
            "by_id": poll.by,
            "tutors": [str(each) for each in poll.tutors],
            "subject": poll.subject,
            "class_id": poll.group,
            "course_id": poll.course,
            "makes_up_id": poll.makes_up,
            "closes": poll.closes,
            "stand": poll.stand,
            "won": poll.won,
        }
        self.connection.execute(_add, here | row)
        of_it = here | {"poll_id": poll.id}
        options = [
            of_it
            | {
                "number": number,
                "starts_at": each.span.start,
                "ends_at": each.span.end,
                "room_id": each.room,
            }
            for number, each in enumerate(poll.options)
        ]
        self.connection.execute(_add_option, options)
        votes = [
            of_it
            | {
                "person_id": each.student,
                "place": place,
                "suits": sorted(each.suits),
                "done": each.done,
                "by_id": each.by,
            }
            for place, each in enumerate(poll.answers)
        ]
        self.connection.execute(_add_vote, votes)

    def find(self, organisation: OrganisationId, poll: PollId) -> Poll | None:
        return self._read(_one, organisation, poll)

    def hold(self, organisation: OrganisationId, poll: PollId) -> Poll | None:
        return self._read(_held, organisation, poll)

    def answer(
        self, organisation: OrganisationId, poll: PollId, answer: Answer
    ) -> None:
        said = {
            "organisation": organisation,
            "poll": poll,
            "student": answer.student,
            "numbers": sorted(answer.suits),
            "when": answer.done,
            "whose": answer.by,
        }
        self.connection.execute(_answer, said)

    def close(self, organisation: OrganisationId, poll: Poll) -> None:
        said = {"organisation": organisation, "poll": poll.id}
        self.connection.execute(
            _close, said | {"stands": poll.stand, "winner": poll.won}
        )

    def _read(
        self, statement: Select[Any], organisation: OrganisationId, poll: PollId
    ) -> Poll | None:
        said = {"organisation": organisation, "poll": poll}
        row = self.connection.execute(statement, said).mappings().first()
        if row is None:
            return None
        options = self.connection.execute(_options, said).mappings()
        votes = self.connection.execute(_votes, said).mappings()
        return _poll(
            row, tuple(_option(each) for each in options), tuple(map(_vote, votes))
        )


def _option(row: RowMapping) -> Option:
    room = row["room_id"]
    span = Span(row["starts_at"], row["ends_at"])
    return Option(span, RoomId(room) if room else None)


def _vote(row: RowMapping) -> Answer:
    by = row["by_id"]
    return Answer(
        PersonId(row["person_id"]),
        frozenset(row["suits"]),
        row["done"],
        PersonId(by) if by else None,
    )


def _poll(
    row: RowMapping, options: tuple[Option, ...], answers: tuple[Answer, ...]
) -> Poll:
    group, course, missed = row["class_id"], row["course_id"], row["makes_up_id"]
    return Poll(
        PollId(row["id"]),
        PersonId(row["by_id"]),
        tuple(PersonId(UUID(each)) for each in row["tutors"]),
        options,
        answers,
        row["closes"],
        row["subject"],
        ClassId(group) if group else None,
        CourseId(course) if course else None,
        SessionId(missed) if missed else None,
        Stand(row["stand"]),
        row["won"],
    )
