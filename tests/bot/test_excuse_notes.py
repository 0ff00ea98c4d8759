"""A doctor's note: sealed, without metadata, and seen by whoever decides alone."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.gather import Gathered, gather
from bot.incoming import Handle, Incoming, Kind
from bot.papers.document import MOST_BYTES, PDF, PICTURE, Document, document_of
from bot.papers.faults import NotADocument
from core.attendance.excuses.errors import NoSuchExcuse, TooManyPapers
from core.attendance.excuses.look import OwnExcuses
from core.attendance.excuses.papers import AddPaper, ShowPapers
from core.attendance.retention import EmptyShelves
from core.audit.look_up import WhoLooked
from core.kernel.actor import desk_of
from core.kernel.permissions import NotPermitted
from core.messaging.model import direct
from tests.people import (
    ADA,
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HAL,
    HERE,
    LEO,
    LONG_AGO,
    MAYA,
    account_of,
)
from tests.world import Talk

A_PDF = (
    b"%PDF-1.4\n1 0 obj <</Author (Dr Secret) /Title <FEFF0041>>> endobj\n"
    b'<?xpacket begin="" id="x"?><x:xmpmeta>Dr Secret</x:xmpmeta><?xpacket end="w"?>\n'
    b"2 0 obj (Two days of rest) endobj\n%%EOF\n"
)


def photo(kind: str = "JPEG", **saved) -> bytes:
    made = BytesIO()
    Image.new("RGB", (400, 200), "white").save(made, kind, **saved)
    return made.getvalue()


def asked(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm ill")
    [own] = talk.world.run(OwnExcuses(AS_LEO))
    return own.excuse.id


def test_a_picture_keeps_its_pixels_and_nothing_else():
    told = Image.Exif()
    told[0x010F], told[0x9286], told[0x0112] = "Secret Phone", "Leo's kitchen", 6
    sent = photo(exif=told)
    assert b"Secret Phone" in sent

    kept = document_of(sent)

    assert kept.mime == PICTURE
    with Image.open(BytesIO(kept.data)) as picture:
        assert picture.size == (200, 400)  # upright
        assert not picture.getexif()
    assert b"Secret" not in kept.data


def test_a_pdf_keeps_its_pages_and_not_who_wrote_it():
    kept = document_of(A_PDF)

    assert kept.mime == PDF
    assert len(kept.data) == len(A_PDF)
    assert b"Secret" not in kept.data
    assert b"FEFF0041" not in kept.data
    assert b"Two days of rest" in kept.data


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_pictures_become_plain_ones(kind: str):
    assert document_of(photo(kind)).mime == PICTURE


@pytest.mark.parametrize(
    "data",
    [b"", b"MZ\x90\x00" * 40, b"%PDF-1.4 cut off", b"PK\x03\x04", photo()[:60]],
)
def test_anything_else_is_no_document(data: bytes):
    with pytest.raises(NotADocument):
        document_of(data)


def test_neither_is_what_is_too_large():
    with pytest.raises(NotADocument):
        document_of(b"%PDF-" + b" " * MOST_BYTES + b"%%EOF")


class Blind:
    """A looker that must not be asked."""

    async def look(self, data: bytes, *, faces: bool = True):
        raise AssertionError(len(data), faces)

    async def watch(self, data: bytes, *, faces: bool = True):
        raise AssertionError(len(data), faces)


class Sends:
    async def fetch(self, handle: Handle, *_: object) -> bytes:
        return photo() if handle.is_photo else A_PDF


async def test_no_engine_looks_at_a_note():
    account = account_of(LEO)
    files = (Handle("photo", is_photo=True), Handle("pdf"))
    now = LONG_AGO
    incoming = Incoming(
        account,
        direct(account),
        sent_at=now,
        received_at=now,
        kind=Kind.MEDIA,
        files=files,
    )
    platform: Any = Sends()

    came = await gather(incoming, platform, Blind(), faces=True, documents=True)

    assert [each.mime for each in came.documents] == [PICTURE, PDF]
    assert not came.photos


def test_the_note_is_asked_for_kept_and_shown_to_whoever_decides(talk: Talk):
    excuse = asked(talk)
    waits = talk.presses(LEO, "Send a note")
    assert waits.text.startswith("Send me the note now: a photo of it or a PDF.")

    paper = Gathered(documents=(Document(PDF, A_PDF),))
    said = talk.sends(LEO, gathered=paper, kind=Kind.MEDIA)

    assert said.text == "Thank you, the note is with whoever decides."
    seen = talk.presses(MAYA, "See the note")
    assert [each.name for each in seen.files] == ["note-1.pdf"]
    [kept] = talk.world.run(ShowPapers(AS_HAL, excuse))
    assert kept.data == A_PDF


def test_what_is_no_note_is_asked_for_again(talk: Talk):
    asked(talk)
    talk.says(LEO, "/excusenote")

    said = talk.sends(LEO, gathered=Gathered(unreadable=True), kind=Kind.MEDIA)

    assert said.text.startswith("I take a photo (JPEG, PNG, WEBP or HEIC) or a PDF")


def test_by_policy_a_long_absence_needs_one(talk: Talk):
    talk.says(ADA, "/set excuse_note_from_days 3")

    long = talk.says(LEO, "I'm sick from Wednesday to Friday")
    short = talk.says(LEO, "I'm sick from Monday to Tuesday")

    assert "a doctor's note is needed" in long.text
    assert "a doctor's note is needed" not in short.text


def test_nobody_else_sees_it_or_adds_one(talk: Talk):
    excuse = asked(talk)
    run = talk.world.run
    run(AddPaper(AS_GINA, excuse, PDF, A_PDF))
    for wrong in (AS_LENA, AS_LEO, AS_GINA, AS_CORA):
        with pytest.raises(NotPermitted):
            run(ShowPapers(wrong, excuse))
    for stranger in (AS_TOM, AS_SAM):
        with pytest.raises(NoSuchExcuse):
            run(ShowPapers(stranger, excuse))
    with pytest.raises(NoSuchExcuse):
        run(AddPaper(AS_LENA, excuse, PDF, A_PDF))
    with pytest.raises(NotPermitted):
        run(AddPaper(AS_MAYA, excuse, PDF, A_PDF))
    for _ in range(9):
        run(AddPaper(AS_LEO, excuse, PDF, A_PDF))
    with pytest.raises(TooManyPapers):
        run(AddPaper(AS_LEO, excuse, PDF, A_PDF))


def test_it_goes_when_its_year_is_over(talk: Talk):
    excuse = asked(talk)
    talk.world.run(AddPaper(AS_LEO, excuse, PDF, A_PDF))
    talk.world.clock.forward(timedelta(days=366))

    assert talk.world.run(EmptyShelves(desk_of(HERE.id))) > 0
    assert talk.world.run(ShowPapers(AS_HAL, excuse)) == []


def test_whose_note_it_is_learns_who_read_it(talk: Talk):
    excuse = asked(talk)
    talk.world.run(AddPaper(AS_LEO, excuse, PDF, A_PDF))
    talk.world.run(ShowPapers(AS_HAL, excuse))

    (seen,) = talk.world.run(WhoLooked(AS_LEO))

    assert (seen.actor, seen.action) == (HAL.id, "ShowPapers")
