"""PDFs that can be read aloud (tagged, PDF/UA), in a font that has the names.

Roboto has Latin, Cyrillic and Greek; whatever it lacks comes from the machine's fonts.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

PDF = "application/pdf"


def printed(template: Path, data: Mapping[str, object]) -> bytes:
    """A letter that no font has costs the mark of the standard, not the file."""
    from typst import TypstError

    page = template.read_bytes()
    said = {"data": json.dumps(data)}
    try:
        made = _compiler().compile(
            page, format="pdf", sys_inputs=said, pdf_standards=["ua-1"]
        )
    except TypstError:
        made = _compiler().compile(page, format="pdf", sys_inputs=said)
    return bytes(made)


@cache
def _compiler() -> Any:
    """Fonts are looked for once."""
    import typst

    folder = str(files("font_roboto") / "files")
    return typst.Compiler(font_paths=typst.Fonts(font_paths=[folder]))
