"""Whether a file is plain text, and nothing that only a machine reads."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

_NOT_PLAIN = (b"{\\rtf", b"%!PS")
"""Made of letters, and no text for all that."""
_UNSEEN = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})


def is_text(data: bytes) -> bool:
    """In Unicode, or as Windows still saves it."""
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
