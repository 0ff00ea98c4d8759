"""What a column of a list holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.kinds.kind import Kind

Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    kind: Kind
    example: str = ""
    wanted: bool = True
