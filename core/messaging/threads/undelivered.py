"""Whoever wrote to somebody hears that it never arrived."""

from uuid import UUID

from core.application import on
from core.messaging.delivery.deliver import NoticeFailed
from core.messaging.notices.post import Letter, Post
from core.messaging.threads.direct_message import DirectMessageId
from core.messaging.threads.pass_on import KEY
from core.messaging.threads.ports import Letters
from core.people.ports import People

HEX = 32


@on(NoticeFailed)
def tell_the_sender(
    fact: NoticeFailed, letters: Letters, people: People, post: Post
) -> None:
    """With their own words, so that they know which and can say it another way."""
    if not fact.key.startswith(KEY):
        return
    here = fact.organisation
    id_ = DirectMessageId(UUID(fact.key[len(KEY) : len(KEY) + HEX]))
    written = letters.find(here, id_)
    to = people.find(here, written.to) if written and written.to else None
    if written is None or to is None:
        return
    letter = Letter(
        f"undelivered:{written.id.hex}",
        "message-undelivered",
        {"name": to.name},
        text=written.begins,
    )
    post.write(here, [written.by], letter)
