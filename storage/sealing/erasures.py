"""Who was erased, kept beside the database and outside its backups.

A backup is older than the erasures after it. Restoring it would bring people back,
so restoring ends by erasing them again.
"""

import json
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from storage.sealing.keys import Owner

Erasure = tuple[Owner, datetime]


class Erasures:
    """A file with a line for each; ids and an instant, nothing personal."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, erasures: Iterable[Erasure]) -> None:
        """Safely on disk when this returns."""
        lines = [_line(*each) for each in erasures]
        if not lines:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="ascii") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())

    def all(self) -> list[Erasure]:
        if not self._file.exists():
            return []
        lines = self._file.read_text("ascii").splitlines()
        return [_erasure(json.loads(line)) for line in lines if line.endswith("}")]


def _line(owner: Owner, at: datetime) -> str:
    told = {
        "organisation": str(owner.organisation),
        "person": str(owner.person),
        "at": at.isoformat(),
    }
    return json.dumps(told) + "\n"


def _erasure(told: dict[str, str]) -> Erasure:
    organisation = OrganisationId(UUID(told["organisation"]))
    person = PersonId(UUID(told["person"]))
    return Owner(organisation, person), datetime.fromisoformat(told["at"])
