"""A document that somebody sends, told by its own bytes, whatever it is called."""

import re
from dataclasses import dataclass, replace

from bot.papers import office
from bot.papers.faults import Fault, NotADocument
from bot.papers.pdf import plain_pdf
from bot.papers.picture import plain_picture
from bot.papers.text import is_text

MOST_FILES = 10
"""Of one message: as many as make an album."""
MOST_BYTES = 10_000_000
MOST_BYTES_TOGETHER = 30_000_000

PDF = "application/pdf"
PICTURE = "image/jpeg"
TEXT = "text/plain"
ENDINGS = {PDF: "pdf", PICTURE: "jpg", TEXT: "txt", **office.ENDINGS}
NOTES = frozenset({PDF, PICTURE})
"""What a doctor's note may be."""
OF_TEXT = frozenset({"csv", "tex", "md"})
"""Endings that plain text keeps: tables and papers are opened by them."""
LONGEST_NAME = 60


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
        return Document(PDF, plain_pdf(data))
    if data.startswith((office.ZIP, office.OLE)):
        return Document(*office.office_file(data))
    if is_text(data):
        return Document(TEXT, data)
    return Document(PICTURE, plain_picture(data))


def named(document: Document, name: str) -> Document:
    """As its sender called it, with the ending of what it is now."""
    stem, _, ending = re.sub(r"[^\w .()-]", "_", name).rpartition(".")
    usual = "picture" if document.mime == PICTURE else "document"
    stem = stem.strip(" .")[:LONGEST_NAME] or usual
    kept = document.mime == TEXT and ending.lower() in OF_TEXT
    last = ending.lower() if kept else ENDINGS[document.mime]
    return replace(document, name=f"{stem}.{last}")
