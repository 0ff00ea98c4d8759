"""A PDF without who wrote it with what."""

import re

from bot.papers.faults import NotADocument

_PDF_INFO = re.compile(
    rb"/(?:Author|Creator|Producer|Title|Subject|Keywords|Company|CreationDate|ModDate)"
    rb"\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)"
)
_XMP = re.compile(rb"<\?xpacket begin.*?\?>(.*?)<\?xpacket end", re.DOTALL)


def plain_pdf(data: bytes) -> bytes:
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
