"""Tokens for programs, and what was answered to them, are kept alike everywhere."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from core.people.tokens.model import Scope, Token, TokenId
from core.people.tokens.ports import Answered, ApiAnswers, Hashes, Tokens
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LONG_AGO, MAYA

LATER = LONG_AGO + timedelta(hours=1)
MUCH_LATER = LONG_AGO + timedelta(days=30)


def token() -> Token:
    scopes = frozenset({Scope.TIMES_READ, Scope.TIMES_WRITE})
    return Token(TokenId(uuid4()), MAYA.id, "script", scopes, LONG_AGO, MUCH_LATER)


def hashes(which: str) -> Hashes:
    return Hashes(f"access {which}", f"refresh {which}", LATER)


async def test_a_refresh_is_spent_once_and_known_to_have_been(storage: Runner):
    mine = token()

    def keep(ports):
        tokens = ports[Tokens]
        tokens.add(HERE.id, mine, hashes("one"))
        assert tokens.by_access("access one", LONG_AGO) == (HERE.id, mine)
        assert tokens.by_access("access one", LATER) is None
        assert tokens.spend("refresh one", LONG_AGO, hashes("two")) == (HERE.id, mine)
        assert tokens.spend("refresh one", LONG_AGO, hashes("three")) is None
        assert tokens.spent("refresh one") == (HERE.id, mine)
        assert tokens.spent("refresh two") is None
        assert tokens.by_access("access one", LONG_AGO) is None
        assert tokens.spend("refresh two", MUCH_LATER, hashes("three")) is None

    await storage.run(keep)


async def test_a_token_is_its_owners_until_it_is_ended(storage: Runner):
    mine = token()

    def keep(ports):
        tokens = ports[Tokens]
        tokens.add(HERE.id, mine, hashes("one"))
        assert tokens.of_owner(HERE.id, MAYA.id) == [mine]
        assert tokens.find(ELSEWHERE.id, mine.id) is None
        tokens.used(HERE.id, mine.id, LATER)
        assert tokens.find(HERE.id, mine.id) == replace(mine, used_at=LATER)
        tokens.end(HERE.id, mine.id, LATER)
        assert tokens.of_owner(HERE.id, MAYA.id) == []
        assert tokens.by_access("access one", LONG_AGO) is None
        assert tokens.spend("refresh one", LONG_AGO, hashes("two")) is None

    await storage.run(keep)


async def test_a_key_is_claimed_once_and_answers_for_a_day(storage: Runner):
    answer = Answered("asked", 201, b'{"id": 1}', {"location": "/there"})

    def keep(ports):
        answers = ports[ApiAnswers]
        assert answers.claim(HERE.id, MAYA.id, "key", "asked", LONG_AGO) is None
        answers.keep(HERE.id, MAYA.id, "key", answer)
        assert answers.claim(HERE.id, MAYA.id, "key", "other", LATER) == answer
        answers.forget(LATER, 9)
        assert answers.claim(HERE.id, MAYA.id, "key", "asked", LATER) is None

    await storage.run(keep)
