"""Photos that were sent, and faces that are known, on every database."""

from dataclasses import replace
from typing import Any

import pytest

from core.attendance.enrolment import CONSENT_TEXT, Consent, Enrolment
from core.attendance.model import (
    KeptPhoto,
    KnownPhoto,
)
from core.attendance.photos.photo import FaceTemplate, PhotoTrace
from core.attendance.ports import (
    Consents,
    Enrolments,
    KeptPhotos,
    PhotoTraces,
)
from core.attendance.retention import Shelf
from core.kernel.ids import PersonId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.attended import DAY, FACE, MATHS, MINUTE, TEN, TRACE, ask, empty
from tests.people import HERE, LENA, LEO, MAYA


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


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
