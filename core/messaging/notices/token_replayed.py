"""Somebody had a copy of a program's token: its owner is told at once."""

from core.application import on
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.tokens.facts import TokenReplayed


@on(TokenReplayed)
def warn_of_replay(fact: TokenReplayed, post: Post) -> None:
    letter = Letter(
        f"token-replayed:{fact.token.id.hex}",
        "token-replayed",
        {"name": fact.token.name},
        (Choice("token-button", Draft("token")),),
        may_wait=False,
    )
    post.write(fact.organisation, [fact.token.person], letter)
