"""Word, Excel, PowerPoint and OpenDocument files, judged by what is in them.

They are packed anew: what is damaged is found out, and who wrote them is left out.
"""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from bot.papers.faults import Fault, NotADocument

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office before 2007 begin, and newer ones with a password."""
WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
MOST_PARTS = 5_000
MOST_UNPACKED = 60_000_000
"""Bytes of all parts together: as for lists, what unfolds into more is no letter."""
LARGEST_CONTENTS = 1_000_000
"""Bytes of the part that says what the others are."""
LOCKED_PART = 0x1
CONTENTS, ODF_KIND, ODF_CONTENTS = (
    "[Content_Types].xml",
    "mimetype",
    "META-INF/manifest.xml",
)
_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
ENDINGS = {
    f"{_OOXML}wordprocessingml.document": "docx",
    f"{_OOXML}spreadsheetml.sheet": "xlsx",
    f"{_OOXML}presentationml.presentation": "pptx",
    f"{_OOXML}presentationml.slideshow": "ppsx",
    f"{_ODF}text": "odt",
    f"{_ODF}spreadsheet": "ods",
    f"{_ODF}presentation": "odp",
    f"{_ODF}graphics": "odg",
}

_TYPES = re.compile(rb"""ContentType\s*=\s*["']([^"']{1,200})["']""")
_MAIN = b".main+xml"
_PROGRAMS = re.compile(
    r"vba(project|data)|activex/|macrosheets/|embeddings/.*\.bin$"
    r"|^(basic|scripts)/.*(?<!/script-lc\.xml)(?<!/script-lb\.xml)$"
    r"|\.(docm|dotm|xlsm|xlsb|xlam|pptm|ppam|exe|dll|js|vbs|ps1|bat|cmd|com|scr)$"
)
"""Parts that hold a program, or another file that may."""
_FROM_AFAR = re.compile(rb"<Relationship\b[^>]*attachedTemplate[^>]*>", re.IGNORECASE)
_AUTHORS = re.compile(
    rb"(<(dc:creator|cp:lastModifiedBy|Manager|Company"
    rb"|meta:initial-creator|meta:printed-by)\b[^>]*>)[^<]*(?=</\2>)"
)
_ABOUT = {"docProps/core.xml", "docProps/app.xml", "meta.xml"}


def office_file(data: bytes) -> tuple[str, bytes]:
    """What it is, and it without who wrote it. Raises `NotADocument`."""
    if data.startswith(OLE):
        raise NotADocument(Fault.LOCKED if WITH_PASSWORD in data else Fault.OLD)
    try:
        with ZipFile(BytesIO(data)) as packed:
            parts = packed.infolist()
            _bounded(parts)
            mime = _kind(packed)
            if any(_PROGRAMS.search(each.filename.lower()) for each in parts):
                raise NotADocument(Fault.MACROS)
            return mime, _packed_anew(packed, parts)
    except (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as why:
        raise NotADocument from why  # whatever a hostile file does to its reader


def _bounded(parts: list[ZipInfo]) -> None:
    """By what the zip says of itself: more than that is never read of a part."""
    if any(each.flag_bits & LOCKED_PART for each in parts):
        raise NotADocument(Fault.LOCKED)
    if len(parts) > MOST_PARTS or sum(e.file_size for e in parts) > MOST_UNPACKED:
        raise NotADocument(Fault.UNFOLDS)
    if len({each.filename.lower() for each in parts}) < len(parts):
        raise NotADocument  # which of the two is meant depends on the reader


def _kind(packed: ZipFile) -> str:
    names = set(packed.namelist())
    if CONTENTS in names:
        return _of_office(_said_in(packed, CONTENTS))
    if ODF_KIND in names:
        if ODF_CONTENTS in names and b"encryption-data" in _said_in(
            packed, ODF_CONTENTS
        ):
            raise NotADocument(Fault.LOCKED)
        mime = _said_in(packed, ODF_KIND).decode("ascii").strip()
        if mime in ENDINGS:
            return mime
    raise NotADocument


def _of_office(contents: bytes) -> str:
    types = _TYPES.findall(contents)
    if any(b"macro" in each.lower() for each in types):
        raise NotADocument(Fault.MACROS)
    mains = {each.removesuffix(_MAIN) for each in types if each.endswith(_MAIN)}
    found = [mime for mime in ENDINGS if mime.encode() in mains]
    if len(found) != 1:
        raise NotADocument
    return found[0]


def _said_in(packed: ZipFile, name: str) -> bytes:
    if packed.getinfo(name).file_size > LARGEST_CONTENTS:
        raise NotADocument(Fault.UNFOLDS)
    return packed.read(name)


def _packed_anew(packed: ZipFile, parts: list[ZipInfo]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as anew:
        for part in parts:
            data = packed.read(part)
            if part.filename in _ABOUT:
                data = _AUTHORS.sub(rb"\1", data)
            if part.filename.endswith(".rels") and _calls_from_afar(data):
                raise NotADocument(Fault.MACROS)
            kept = ZipInfo(part.filename, part.date_time)
            kept.compress_type = part.compress_type
            anew.writestr(kept, data)
    return made.getvalue()


def _calls_from_afar(relations: bytes) -> bool:
    """A template of somebody's server brings its programs with it."""
    found = _FROM_AFAR.findall(relations)
    return any(b"http:" in each.lower() or b"https:" in each.lower() for each in found)
