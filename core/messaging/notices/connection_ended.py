"""Whoever finds that a chat or a program of theirs was cut off hears who did it."""

from uuid import uuid4

from core.application import on
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.facts import ConnectionEnded
from core.people.ports import People


@on(ConnectionEnded)
def tell_of_the_end(fact: ConnectionEnded, people: People, post: Post) -> None:
    """By whatever way is left."""
    here = fact.actor.organisation
    by = people.find(here, fact.actor.person)
    letter = Letter(
        f"connection-ended:{uuid4().hex}",
        "connection-ended",
        {
            "by": by.name if by else "",
            "platform": fact.platform or "none",
            "name": fact.token,
        },
        (Choice("connections-button", Draft("connections"), again=True),),
        may_wait=False,
        by_email=True,
    )
    post.write(here, [fact.person], letter)
