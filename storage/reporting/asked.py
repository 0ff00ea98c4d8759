"""What a report is about, as it is kept: ids stay what they are under any name."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from core.reporting.measures import Asked, By

WORDS = frozenset({"report", "window", "form"})


def kept_of(asked: Asked) -> dict[str, str | None]:
    said = asdict(asked)
    return {name: None if each is None else str(each) for name, each in said.items()}


def asked_of(kept: Mapping[str, str | None]) -> Asked:
    said: dict[str, Any] = {name: _read(name, each) for name, each in kept.items()}
    return Asked(**said)


def _read(name: str, said: str | None) -> object:
    if said is None or name in WORDS:
        return said
    return By(said) if name == "by" else UUID(said)
