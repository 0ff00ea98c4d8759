"""Registers, check-ins, faces and links, on every database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.enrolment import CONSENT_TEXT, Consent, Enrolment
from core.attendance.evidence.findings import Finding, Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Left, signals_of
from core.attendance.evidence.whereabouts import Fence, PlaceSeen, PlaceSource
from core.attendance.judging.policy import DOUBTS, EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.stay import Stay
from core.attendance.judging.verdict import Verdict
from core.attendance.links import CheckInLink, Purpose
from core.attendance.model import (
    CheckIn,
    CheckInId,
    Claim,
    KeptPhoto,
    KnownPhoto,
    LinkId,
    RegisterEntry,
    Standing,
    Status,
)
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.photo import FaceTemplate, PhotoTrace
from core.attendance.photos.replay import Replay
from core.attendance.photos.selfie import Selfie
from core.attendance.ports import (
    CheckInLinks,
    CheckIns,
    Claims,
    Consents,
    Enrolments,
    KeptPhotos,
    PhotoTraces,
    Registers,
    SessionCodes,
    Stays,
)
from core.attendance.retention import Shelf, Shelves
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.place import Place
from core.kernel.span import Span
from core.reporting.turnout import Turnouts
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

R = TypeVar("R")
TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
MATHS = Session(
    SessionId(UUID(int=800)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + timedelta(hours=1)),
    "maths",
)
SELFIE = Selfie(
    TEN,
    FaceMatch(0.5, "sface"),
    Replay.SAME_SHOT,
    forwarded=True,
    as_file=True,
    taken=TEN - DAY,
    turned=True,
    resembles=True,
    where=Place(52.5, -0.25),
)
SEEN = PlaceSeen(Place(51.5, -0.12, 12.5), PlaceSource.PINNED, TEN, TEN + MINUTE)
EVIDENCE = Evidence(SELFIE, replace(SELFIE, turned=True), TEN, SEEN, afterwards=True)
FINDINGS = (
    Finding(Reason.FACE_RIGHT, Grade.GOOD, {"score": 50}),
    Finding(Reason.PLACE_PINNED, Grade.PENDING),
)
SIGNALS = signals_of(EVIDENCE, Fence(Place(51.5, -0.12), 75))
FACE = FaceTemplate("sface", (0.5, -0.25, 1.0))
TRACE = PhotoTrace(
    "a" * 64, 2**63 - 1, FACE, near=2**63 - 2, marks=((7, 255, 2**64 - 1), (0, 128, 5))
)


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


async def ask(books: Runner, port: type, question: Callable[[Any], R]) -> R:
    return await books.run(lambda ports: question(ports[port]))


async def empty(books: Runner, shelf: Shelf, before: datetime) -> int:
    return await ask(books, Shelves, lambda s: s.empty(HERE.id, shelf, before))


def expected(who: PersonId) -> RegisterEntry:
    return RegisterEntry(MATHS.id, who, Status.EXPECTED)


def check_in(number: int, at: datetime, grade: Grade = Grade.PENDING) -> CheckIn:
    verdict = Verdict((Finding(Reason.PLACE_PINNED, grade), *FINDINGS[:1]))
    found = CheckInId(UUID(int=number))
    return CheckIn(
        found, MATHS.id, LENA.id, at, at + MINUTE, EVIDENCE, SIGNALS, 3, verdict
    )


async def test_an_entry_is_changed_and_what_it_was_is_kept(books: Runner):
    late = RegisterEntry(
        MATHS.id, LENA.id, Status.LATE, TEN, MAYA.id, CheckInId(UUID(int=1)), version=2
    )

    def change(registers: Registers) -> None:
        registers.add(HERE.id, [expected(LENA.id), expected(LEO.id)])
        registers.change(HERE.id, [late])

    await ask(books, Registers, change)

    async def of_session() -> list[RegisterEntry]:
        return await ask(books, Registers, lambda r: r.of_session(HERE.id, MATHS.id))

    assert await of_session() == [expected(LEO.id), late]
    before = await ask(books, Registers, lambda r: r.before(HERE.id, late))
    assert before == expected(LENA.id)
    first = await ask(books, Registers, lambda r: r.before(HERE.id, before))
    assert first is None
    await ask(books, Registers, lambda r: r.remove(HERE.id, MATHS.id, [LENA.id]))
    assert await of_session() == [expected(LEO.id)]
    assert await ask(books, Registers, lambda r: r.before(HERE.id, late)) is None


async def test_many_become_the_same_at_once_and_each_keeps_what_it_was(books: Runner):
    absent = [
        replace(expected(who), status=Status.ABSENT, at=TEN, version=2)
        for who in (LEO.id, LENA.id)
    ]

    def change(registers: Registers) -> None:
        registers.add(HERE.id, [expected(LENA.id), expected(LEO.id)])
        registers.change(HERE.id, absent)

    await ask(books, Registers, change)

    found = await ask(books, Registers, lambda r: r.of_session(HERE.id, MATHS.id))
    assert found == absent

    def before(registers: Registers) -> list[RegisterEntry | None]:
        return [registers.before(HERE.id, each) for each in absent]

    assert await ask(books, Registers, before) == [expected(LEO.id), expected(LENA.id)]


async def test_a_register_in_short_counts_all_and_names_the_first(books: Runner):
    def stand(registers: Registers, most: int) -> Standing:
        return registers.standing(HERE.id, MATHS.id, most=most)

    nobody = await ask(books, Registers, lambda r: stand(r, 1))
    waits = replace(expected(LENA.id), status=Status.PENDING)
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(LEO.id), waits]))
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(MAYA.id)]))

    found = await ask(books, Registers, lambda r: stand(r, 1))

    assert (nobody.entries, nobody.some) == (0, ())
    assert found.counts == {Status.EXPECTED: 2, Status.PENDING: 1}
    assert found.of(Status.EXPECTED) == [expected(MAYA.id)]
    assert found.of(Status.PENDING) == [waits]
    assert found.entries == 3


async def test_pending_ones_are_overdue_from_their_deadline_on(books: Runner):
    waits = replace(expected(LENA.id), status=Status.PENDING, decide_by=TEN + DAY)
    await ask(books, Registers, lambda r: r.add(HERE.id, [waits, expected(LEO.id)]))

    async def overdue(now: datetime) -> tuple[list[Any], list[RegisterEntry]]:
        return (
            await ask(books, Registers, lambda r: r.with_some_overdue(now)),
            await ask(books, Registers, lambda r: r.overdue(HERE.id, now)),
        )

    assert await overdue(TEN + DAY - MINUTE) == ([], [])
    assert await overdue(TEN + DAY) == ([HERE.id], [waits])


async def test_a_students_record_is_what_was_decided_the_latest_first(books: Runner):
    physics = replace(MATHS, id=SessionId(UUID(int=801)))
    await books.run(lambda ports: ports[Sessions].add(HERE.id, physics))
    first = replace(expected(LENA.id), status=Status.PRESENT, at=TEN)
    second = replace(first, session=physics.id, at=TEN + DAY)
    await ask(books, Registers, lambda r: r.add(HERE.id, [first, second]))
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(LEO.id)]))

    async def record(who: PersonId, limit: int = 9) -> list[RegisterEntry]:
        return await ask(
            books, Registers, lambda r: r.of_student(HERE.id, who, limit=limit)
        )

    assert await record(LENA.id) == [second, first]
    assert await record(LENA.id, 1) == [second]
    assert await record(LEO.id) == []


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


def _add(made: CheckIn, check_ins: CheckIns) -> None:
    check_ins.add(HERE.id, made)


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


async def test_a_photo_is_known_again_by_anybody_but_not_within_one_check_in(
    books: Runner,
):
    photo = KnownPhoto(LENA.id, MATHS.id, TRACE, TEN, "file-1")
    other = PhotoTrace("b" * 64, 0, None)
    await ask(books, PhotoTraces, lambda t: t.add(HERE.id, photo))

    async def known(**changed: Any) -> bool:
        asked = replace(photo, **changed)
        return await ask(books, PhotoTraces, lambda t: t.is_known(HERE.id, asked))

    assert not await known()
    assert await known(person=LEO.id)
    assert await known(session=None)
    assert await known(person=LEO.id, trace=other)
    assert await known(person=LEO.id, unique="")
    assert not await known(person=LEO.id, trace=other, unique="file-2")
    assert not await known(person=LEO.id, trace=other, unique="")


async def test_earlier_photos_are_ones_own_the_latest_first(books: Runner):
    later = PhotoTrace("b" * 64, 7, None)
    sent = (
        KnownPhoto(LENA.id, None, TRACE, TEN),
        KnownPhoto(LENA.id, None, later, TEN + MINUTE),
        KnownPhoto(LENA.id, MATHS.id, TRACE, TEN + DAY),
        KnownPhoto(LEO.id, None, TRACE, TEN),
    )
    await ask(books, PhotoTraces, lambda t: [t.add(HERE.id, each) for each in sent])

    async def earlier(limit: int = 9) -> list[PhotoTrace]:
        return await ask(
            books,
            PhotoTraces,
            lambda t: t.earlier(HERE.id, LENA.id, besides=MATHS.id, limit=limit),
        )

    assert await earlier() == [later, TRACE]
    assert await earlier(1) == [later]
    await ask(books, PhotoTraces, lambda t: t.forget(HERE.id, LENA.id))
    assert await earlier() == []


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


async def test_the_last_word_on_consent_counts_even_within_one_instant(books: Runner):
    yes = Consent(LENA.id, given=True, by=MAYA.id, at=TEN)
    no = Consent(LENA.id, given=False, by=LENA.id, at=TEN, text="2025-01")

    async def last() -> Consent | None:
        return await ask(books, Consents, lambda c: c.last(HERE.id, LENA.id))

    assert await last() is None
    await ask(books, Consents, lambda c: c.add(HERE.id, yes))
    assert await last() == yes
    await ask(books, Consents, lambda c: c.add(HERE.id, no))
    assert await last() == no
    assert (yes.holds, no.holds, yes.text) == (True, False, CONSENT_TEXT)


async def test_a_face_is_kept_in_its_last_version_and_forgotten_for_good(
    books: Runner,
):
    first = Enrolment(LENA.id, (FACE,), TEN)
    second = Enrolment(LENA.id, (FACE, FACE), TEN, 2, LEO.id, cleared=True)
    leos = Enrolment(LEO.id, (FaceTemplate("dlib", (0.5,)),), TEN)
    kept = (first, second, leos)
    await ask(books, Enrolments, lambda e: [e.keep(HERE.id, each) for each in kept])

    async def others(who: PersonId, engine: str) -> list[Enrolment]:
        return await ask(
            books, Enrolments, lambda e: list(e.others(HERE.id, who, engine))
        )

    assert await ask(books, Enrolments, lambda e: e.find(HERE.id, LENA.id)) == second
    assert await others(LEO.id, "sface") == [second]
    assert await others(LEO.id, "dlib") == []
    assert await others(LENA.id, "dlib") == [leos]
    await ask(books, Enrolments, lambda e: e.forget(HERE.id, LENA.id))
    assert await ask(books, Enrolments, lambda e: e.find(HERE.id, LENA.id)) is None


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


async def test_a_photo_is_kept_until_its_day_comes_or_it_is_forgotten(books: Runner):
    one = KeptPhoto(LENA.id, MATHS.id, b"jpeg", TEN, TEN + DAY)
    two = replace(one, picture=b"two", at=TEN + MINUTE, until=TEN + 2 * DAY)
    await ask(books, KeptPhotos, lambda k: [k.keep(HERE.id, e) for e in (two, one)])

    async def photos(who: PersonId) -> list[KeptPhoto]:
        return await ask(books, KeptPhotos, lambda k: k.of(HERE.id, MATHS.id, who))

    assert (await photos(LENA.id), await photos(LEO.id)) == ([one, two], [])
    assert await empty(books, Shelf.PHOTOS, TEN + DAY - MINUTE) == 0
    assert await empty(books, Shelf.PHOTOS, TEN + DAY) == 1
    assert await photos(LENA.id) == [two]
    await ask(books, KeptPhotos, lambda k: k.forget(HERE.id, LENA.id))
    assert await photos(LENA.id) == []


async def test_what_came_of_a_week_is_counted(books: Runner):
    week = Span(TEN, TEN + 7 * DAY)
    sent = (
        check_in(1, TEN),
        check_in(2, TEN + MINUTE, Grade.GOOD),
        check_in(3, TEN + MINUTE, Grade.REFUSED),
        check_in(4, TEN + 7 * DAY),
    )
    late = replace(expected(LENA.id), status=Status.LATE, at=TEN)

    def fill(ports: Ports) -> None:
        for each in sent:
            ports[CheckIns].add(HERE.id, each)
        ports[Registers].add(HERE.id, [late, expected(LEO.id)])

    await books.run(fill)

    assert await ask(books, Turnouts, lambda t: t.check_ins(HERE.id, week)) == (2, 1)
    assert await ask(books, Turnouts, lambda t: t.within(HERE.id, week)) == [
        ("expected", 1),
        ("late", 1),
    ]
    elsewhere = await ask(books, Turnouts, lambda t: t.check_ins(ELSEWHERE.id, week))
    assert elsewhere == (0, 0)


async def test_another_organisation_finds_nothing_of_it(books: Runner):
    def fill(ports: Ports) -> None:
        ports[Registers].add(HERE.id, [expected(LENA.id)])
        ports[Claims].keep(HERE.id, Claim(LENA.id, None, EVIDENCE, TEN + DAY))
        ports[CheckIns].add(HERE.id, check_in(1, TEN))
        ports[Enrolments].keep(HERE.id, Enrolment(LENA.id, (FACE,), TEN))
        ports[Consents].add(HERE.id, Consent(LENA.id, given=True, by=LENA.id, at=TEN))
        ports[SessionCodes].keep_secret(HERE.id, MATHS.id, b"s")

    def found(ports: Ports) -> list[Any]:
        there = ELSEWHERE.id
        return [
            ports[Registers].of_session(there, MATHS.id),
            ports[Claims].hold(there, LENA.id, TEN),
            ports[CheckIns].of(there, MATHS.id, LENA.id),
            ports[Enrolments].find(there, LENA.id),
            ports[Consents].last(there, LENA.id),
            ports[SessionCodes].secret(there, MATHS.id),
        ]

    await books.run(fill)

    assert await books.run(found) == [[], None, [], None, None, None]


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
