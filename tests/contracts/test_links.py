"""Links to a page, and the numbers that are typed there, on every database."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from core.attendance.links import CheckInLink, Purpose
from core.attendance.model import (
    LinkId,
)
from core.attendance.ports import (
    CheckInLinks,
    SessionCodes,
)
from core.attendance.retention import Shelf
from core.kernel.ids import PersonId
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.attended import MATHS, MINUTE, TEN, ask, empty
from tests.people import HERE, LENA, LEO


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


async def test_a_sessions_secret_is_its_own_and_wrong_guesses_are_counted(
    books: Runner,
):
    async def secret(session: SessionId) -> bytes | None:
        return await ask(books, SessionCodes, lambda c: c.secret(HERE.id, session))

    async def wrong(who: PersonId) -> int:
        return await ask(books, SessionCodes, lambda c: c.wrong(HERE.id, MATHS.id, who))

    assert await secret(MATHS.id) is None
    await ask(
        books, SessionCodes, lambda c: c.keep_secret(HERE.id, MATHS.id, b"s" * 32)
    )
    for _ in range(2):
        await ask(
            books, SessionCodes, lambda c: c.count_wrong(HERE.id, MATHS.id, LENA.id)
        )

    assert await secret(MATHS.id) == b"s" * 32
    assert (await wrong(LENA.id), await wrong(LEO.id)) == (2, 0)


async def test_a_link_is_found_by_its_token_and_then_by_what_its_phone_holds(
    books: Runner,
):
    link = CheckInLink(LinkId(UUID(int=5)), LENA.id, MATHS.id, TEN, Purpose.CHECK_IN)
    bound = replace(link, device="d" * 64)
    await ask(books, CheckInLinks, lambda c: c.add(HERE.id, link, "t" * 64))

    async def by_token() -> Any:
        return await ask(books, CheckInLinks, lambda c: c.by_token("t" * 64))

    async def by_nonce() -> Any:
        return await ask(books, CheckInLinks, lambda c: c.by_nonce("n" * 64))

    assert (await by_token(), await by_nonce()) == ((HERE.id, link), None)
    await ask(books, CheckInLinks, lambda c: c.bind(HERE.id, bound, "n" * 64))
    assert (await by_token(), await by_nonce()) == ((HERE.id, bound),) * 2
    await empty(books, Shelf.LINKS, TEN)
    assert await by_token() == (HERE.id, bound)
    await empty(books, Shelf.LINKS, TEN + MINUTE)
    assert await by_token() is None
