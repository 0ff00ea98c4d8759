"""The letter that brings what could wait: a line each, the most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, keeps, on
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.facts import written
from core.messaging.mailbox import by_email
from core.messaging.model import Message, direct
from core.messaging.notices.digest import RULE, digest_at
from core.messaging.notices.post import Letter, Post
from core.messaging.notices.told import Told, Way
from core.people.prefer import PreferencesChanged

A_TIME = 100
LINES = 10


@dataclass(frozen=True, slots=True)
class SendDigests(Request[int]):
    """Answers how many were due."""


@on(PreferencesChanged)
def come_when_wished(fact: PreferencesChanged, dues: Dues, post: Post) -> None:
    """One that is planned comes at the time chosen now, or when they are back."""
    here, me = fact.actor.organisation, fact.actor.person
    home = post.organisations.find(here)
    if home is None:
        return
    for due in dues.of_person(here, RULE, me):
        at = digest_at(post.clock.now(), fact.preferences, home)
        dues.plan(Due(here, RULE, due.subject, at, me))


@keeps
def send_digests(request: SendDigests, dues: Dues, post: Post) -> int:
    """The letter is promised and the row is gone in one transaction."""
    del request
    taken = dues.take(RULE, post.clock.now(), A_TIME)
    for due in taken:
        _send(due, post)
    return len(taken)


def _send(due: Due, post: Post) -> None:
    """Where its lines would have come; what was read in the inbox is not in it."""
    here, person = due.organisation, due.person
    waiting = post.digests.told.waiting(here, person)
    post.digests.told.wait_no_more(here, person)
    mailed = [each for each in waiting if each.way is Way.MAIL]
    chatted = [each for each in waiting if each.way is Way.CHAT]
    if mailed:
        post.by_way(here, person, by_email(person), _letter(due, mailed))
    account = post.contacts.of(here, [person]).get(person)
    if chatted and account is not None:
        post.by_way(here, person, direct(account), _letter(due, chatted))


def _letter(due: Due, lines: Sequence[Told]) -> Letter:
    more = len(lines) - LINES
    parts = tuple(each.says for each in lines[:LINES])
    if more > 0:
        parts += (Message(sentence="digest-more", facts={"count": written(more)}),)
    return Letter(
        f"digest:{due.at.isoformat()}:{lines[0].way}",
        "digest",
        {"count": len(lines)},
        (Choice("digest-inbox-button", Draft("inbox"), again=True),),
        parts=parts,
        because="because-digest",
    )
