"""English as data: words and cues. Meaning is computed elsewhere."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed data file of that name in this folder."""
    text = (files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def tables(folder: str) -> tuple[dict[str, Any], ...]:
    """Every data file in that folder, by name."""
    found = (files(__package__) / folder).iterdir()
    names = sorted(file.name for file in found if file.name.endswith(".toml"))
    return tuple(table(f"{folder}/{name.removesuffix('.toml')}") for name in names)


@cache
def expanded(pattern: str) -> re.Pattern[str]:
    """A pattern with the stretches that many share written out."""
    for name, stretch in table("macros").items():
        pattern = pattern.replace(f"{{{name}}}", stretch)
    return re.compile(pattern)
