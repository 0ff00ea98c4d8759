"""Claims, check-ins and what they were judged by, on every database."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from core.attendance.evidence.findings import Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Left
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.judging.policy import DOUBTS, EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.stay import Stay
from core.attendance.model import (
    CheckIn,
    Claim,
)
from core.attendance.ports import (
    CheckIns,
    Claims,
    Stays,
)
from core.attendance.retention import Shelf
from core.kernel.ids import OrganisationId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.attended import (
    DAY,
    EVIDENCE,
    MATHS,
    MINUTE,
    SEEN,
    TEN,
    ask,
    check_in,
    empty,
)
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


def _add(made: CheckIn, check_ins: CheckIns) -> None:
    check_ins.add(HERE.id, made)


async def test_a_claim_is_one_a_person_and_expires(books: Runner):
    claim = Claim(LENA.id, MATHS.id, EVIDENCE, TEN + MINUTE)
    open_yet = Claim(LENA.id, None, Evidence(), TEN)
    await ask(books, Claims, lambda c: c.keep(HERE.id, open_yet))
    await ask(books, Claims, lambda c: c.keep(HERE.id, claim))

    async def held(now: datetime) -> Claim | None:
        return await ask(books, Claims, lambda c: c.hold(HERE.id, LENA.id, now))

    assert await held(TEN) == claim
    assert await held(TEN + MINUTE) is None
    await empty(books, Shelf.CLAIMS, TEN)
    assert await held(TEN) == claim
    await ask(books, Claims, lambda c: c.drop(HERE.id, LENA.id))
    assert await held(TEN) is None


async def test_what_was_judged_is_kept_as_it_was(books: Runner):
    one, two = check_in(1, TEN), check_in(2, TEN + MINUTE, Grade.REFUSED)
    await ask(books, CheckIns, lambda c: [c.add(HERE.id, e) for e in (two, one)])

    made = await ask(books, CheckIns, lambda c: c.of(HERE.id, MATHS.id, LENA.id))

    assert made == [one, two]
    assert await ask(books, CheckIns, lambda c: c.of(HERE.id, MATHS.id, LEO.id)) == []


async def test_when_it_was_sent_and_when_it_arrived(books: Runner):
    first = replace(check_in(820, TEN), received=TEN + MINUTE)
    last = replace(check_in(821, TEN + MINUTE), received=TEN + DAY)
    anew = replace(check_in(822, TEN), received=TEN + 2 * DAY, instead_of=last.id)
    for each in (first, last, anew):
        await ask(books, CheckIns, partial(_add, each))
    people = [first.person, MAYA.id]

    found = await ask(books, CheckIns, lambda c: c.handed_in(HERE.id, MATHS.id, people))
    theirs = await ask(
        books, CheckIns, lambda c: c.handed_in(ELSEWHERE.id, MATHS.id, people)
    )

    assert found == {first.person: (TEN + MINUTE, TEN + DAY)}
    assert theirs == {}


async def test_how_somebody_stays_is_kept_until_it_is_purged(books: Runner):
    stay = Stay(MATHS.id, LENA.id, SEEN, TEN, out_since=TEN, out_steps=1)
    left = replace(stay, left=Left(6))
    await ask(books, Stays, lambda s: [s.keep(HERE.id, e) for e in (stay, left)])

    async def last(since: datetime) -> PlaceSeen | None:
        return await ask(books, Stays, lambda s: s.last_place(HERE.id, LENA.id, since))

    held = await ask(books, Stays, lambda s: s.hold(HERE.id, MATHS.id, LENA.id))
    assert held == left
    gone = await ask(books, Stays, lambda s: s.left(HERE.id, MATHS.id))
    assert gone == {LENA.id: Left(6)}
    assert await ask(books, Stays, lambda s: s.left(ELSEWHERE.id, MATHS.id)) == {}
    assert await last(TEN) == SEEN
    assert await last(TEN + timedelta(seconds=1)) is None
    await empty(books, Shelf.STEPS, TEN + MINUTE)
    assert await last(TEN) is None


async def test_an_evidence_policy_is_kept_in_every_version(books: Runner):
    stricter = EvidencePolicy(1, {**DOUBTS, Reason.PLACE_PINNED: Grade.REFUSED})
    careful = replace(stricter, version=2, turn_head=True)

    def change(policies: EvidencePolicies) -> None:
        for each in (stricter, careful):
            policies.add(HERE.id, each, by=MAYA.id, at=TEN)

    await ask(books, EvidencePolicies, change)

    async def found(organisation: OrganisationId, version: int) -> Any:
        return await ask(
            books, EvidencePolicies, lambda p: p.find(organisation, version)
        )

    assert await found(HERE.id, 1) == stricter
    assert await found(HERE.id, 0) == EvidencePolicy()
    assert await found(HERE.id, 3) is None
    assert await found(ELSEWHERE.id, 1) is None
    newest = await ask(books, EvidencePolicies, lambda p: p.current(HERE.id))
    assert newest == careful
    elsewhere = await ask(books, EvidencePolicies, lambda p: p.current(ELSEWHERE.id))
    assert elsewhere == EvidencePolicy()
