"""Every night the books are checked; admins hear of it only if they do not balance."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.billing.checks.trial import Checks
from core.kernel.actor import Role
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.organisation.model import Organisation
from core.people.ports import People
from core.reporting.schedule import BOOKS, Timetable

A_TIME = 1
"""Organisations in one unit of work: their books may be long."""


@dataclass(frozen=True, slots=True)
class CheckBooks(Request[int]):
    """Answers how many were due."""


@keeps
def check_books(
    request: CheckBooks,
    timetable: Timetable,
    checks: Checks,
    people: People,
    post: Post,
) -> int:
    del request
    turns = timetable.come_round(BOOKS, A_TIME)
    for due, home in turns:
        found = checks.of(home.id)
        if found.differences:
            day = due.at.astimezone(home.zone).date()
            currencies = {each.booked.currency for each in found.differences}
            _tell(home, f"books:{day}", ", ".join(sorted(currencies)), people, post)
    return len(turns)


def _tell(
    home: Organisation, key: str, currency: str, people: People, post: Post
) -> None:
    now = post.clock.now()
    admins = [
        each.id for each in people.every(home.id) if each.is_everywhere(Role.ADMIN, now)
    ]
    choices = (Choice("finance-books", Draft("trialbalance"), again=True),)
    letter = Letter(key, "books-differ", {"currency": currency}, choices)
    post.write(home.id, admins, letter)
