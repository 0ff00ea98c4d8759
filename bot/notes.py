"""A document that somebody sends, told by its own bytes, whatever it is called."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from bot import office_files
from bot.faults import Fault, NotADocument

MOST_FILES = 10
"""Of one message: as many as make an album."""
MOST_BYTES = 10_000_000
MOST_BYTES_TOGETHER = 30_000_000
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2000
"""Enough to read a page of print by."""
QUALITY = 80

PDF = "application/pdf"
PICTURE = "image/jpeg"
TEXT = "text/plain"
ENDINGS = {PDF: "pdf", PICTURE: "jpg", TEXT: "txt", **office_files.ENDINGS}
NOTES = frozenset({PDF, PICTURE})
"""What a doctor's note may be."""
OF_TEXT = frozenset({"csv", "tex", "md"})
"""Endings that plain text keeps: tables and papers are opened by them."""
LONGEST_NAME = 60
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")

_NOT_PLAIN = (b"{\\rtf", b"%!PS")
"""Made of letters, and no text for all that."""
_UNSEEN = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})
_PDF_INFO = re.compile(
    rb"/(?:Author|Creator|Producer|Title|Subject|Keywords|Company|CreationDate|ModDate)"
    rb"\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)"
)
_XMP = re.compile(rb"<\?xpacket begin.*?\?>(.*?)<\?xpacket end", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    mime: str
    data: bytes
    name: str = ""


def document_of(data: bytes) -> Document:
    """Without what the camera or the program wrote beside it. Raises `NotADocument`."""
    if not data:
        raise NotADocument(Fault.EMPTY)
    if len(data) > MOST_BYTES:
        raise NotADocument(Fault.LARGE)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Document(PDF, _plain_pdf(data))
    if data.startswith((office_files.ZIP, office_files.OLE)):
        return Document(*office_files.office_file(data))
    if _is_text(data):
        return Document(TEXT, data)
    return Document(PICTURE, _plain_picture(data))


def _is_text(data: bytes) -> bool:
    """In Unicode, or as Windows still saves it; nothing that only a machine reads."""
    seen = len(data.translate(None, _UNSEEN)) == len(data)
    if data.startswith(_NOT_PLAIN) or not (seen or _is_wide(data)):
        return False
    codes = ("utf-16",) if _is_wide(data) else ("utf-8-sig", "cp1252")
    for code in codes:
        try:
            return "\0" not in data.decode(code)
        except UnicodeDecodeError:
            continue
    return False


def _is_wide(data: bytes) -> bool:
    return data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))


def named(document: Document, name: str) -> Document:
    """As its sender called it, with the ending of what it is now."""
    stem, _, ending = re.sub(r"[^\w .()-]", "_", name).rpartition(".")
    usual = "picture" if document.mime == PICTURE else "document"
    stem = stem.strip(" .")[:LONGEST_NAME] or usual
    kept = document.mime == TEXT and ending.lower() in OF_TEXT
    last = ending.lower() if kept else ENDINGS[document.mime]
    return replace(document, name=f"{stem}.{last}")


def _plain_pdf(data: bytes) -> bytes:
    """Who wrote it with what is blanked in place: no byte moves, so it stays whole."""
    if b"%%EOF" not in data[-2048:]:
        raise NotADocument
    return _XMP.sub(_blank, _PDF_INFO.sub(_blank, data))


def _blank(found: re.Match[bytes]) -> bytes:
    whole, start = found[0], found.start()
    first, last = found.start(1) - start, found.end(1) - start
    inside = whole[first:last]
    edges = (inside[:1], inside[-1:]) if inside[:1] in {b"(", b"<"} else (b"", b"")
    is_text = edges[0] == b"(" or (edges[0] == b"<" and edges[1] == b">")
    if not is_text or whole.startswith(b"<?xpacket"):
        return whole[:first] + b" " * len(inside) + whole[last:]
    middle = b" " * (len(inside) - 2)
    return whole[:first] + edges[0] + middle + edges[1] + whole[last:]


def _plain_picture(data: bytes) -> bytes:
    """Upright, of a size to be read, and nothing of it but its pixels."""
    from pi_heif import register_heif_opener  # noqa: PLC0415 -- as above
    from PIL import Image, ImageOps  # noqa: PLC0415 -- heavy, and rarely needed

    register_heif_opener()
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height <= MOST_PIXELS:
                image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
                plain = _on_white(ImageOps.exif_transpose(image))
            else:
                plain = None
    except Exception as why:  # a broken picture may raise anything at all
        raise NotADocument from why
    if plain is None:
        raise NotADocument(Fault.LARGE)
    clean = Image.new("RGB", plain.size)
    clean.paste(plain)
    made = BytesIO()
    clean.save(made, "JPEG", quality=QUALITY)
    return made.getvalue()


def _on_white(image: Any) -> Any:
    """Paper shows through where a picture is clear, not whatever lies under it."""
    from PIL import Image  # noqa: PLC0415 -- as above

    if not image.has_transparency_data:
        return image.convert("RGB")
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image.convert("RGBA"))
    return page.convert("RGB")
