"""A request that comes twice under one key is carried out once.

Its answer is kept for a day, so that a program that heard none may ask again.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.kernel.secret import hash_of
from core.people.tokens.errors import KeyUsedOtherwise
from core.people.tokens.ports import Answered, ApiAnswers

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClaimKey(Request[Answered | None]):
    """None where the actor's request is to be carried out, in this unit of work."""

    key: str = field(repr=False)
    asked: str


@dataclass(frozen=True, slots=True)
class KeepAnswer(Request[None]):
    key: str = field(repr=False)
    answer: Answered = field(repr=False)


@keeps
def claim_key(request: ClaimKey, answers: ApiAnswers, clock: Clock) -> Answered | None:
    actor, key = request.actor, hash_of(request.key)
    permitted(actor, Permission.USE_API)
    before = answers.claim(
        actor.organisation, actor.person, key, request.asked, clock.now()
    )
    if before is not None and before.asked != request.asked:
        raise KeyUsedOtherwise
    return before


@keeps
def keep_answer(request: KeepAnswer, answers: ApiAnswers) -> None:
    actor = request.actor
    permitted(actor, Permission.USE_API)
    key = hash_of(request.key)
    answers.keep(actor.organisation, actor.person, key, request.answer)
