"""Plain text goes with a letter as it is; what only a machine reads does not."""

import pytest

from bot.papers.document import TEXT, document_of, named
from bot.papers.faults import Fault, NotADocument


@pytest.mark.parametrize(
    "text", ["Größe: 3\r\n", "\ufeffname;klasse\nÖzge;10B\n", "just words"]
)
@pytest.mark.parametrize("code", ["utf-8", "utf-16", "cp1252"])
def test_plain_text_is_kept_as_it_is(text: str, code: str):
    data = text.encode(code, errors="ignore")
    kept = document_of(data)
    assert (kept.mime, kept.data) == (TEXT, data)


def test_plain_text_is_called_text_whatever_it_might_do():
    kept = document_of(b"@echo off\r\nformat c:\r\n")
    assert named(kept, "run.bat").name == "run.txt"
    assert named(kept, "class list.CSV").name == "class list.csv"


@pytest.mark.parametrize(
    "data", [b"{\\rtf1 x}", b"MZ\x90\x00\x03", b"\x7fELF\x01", b"%!PS"]
)
def test_what_only_a_machine_reads_is_no_text(data: bytes):
    with pytest.raises(NotADocument) as told:
        document_of(data)
    assert told.value.fault is Fault.KIND
