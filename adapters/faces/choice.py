"""Which engine serves here, and why: `desk doctor` says it in these words."""

from dataclasses import dataclass
from pathlib import Path

from adapters.faces.models import FOLDER, MANIFEST


@dataclass(frozen=True, slots=True)
class Choice:
    engine: str
    why: str

    @property
    def notice(self) -> str:
        """For whoever starts the desk; nothing where all is at its best."""
        if self.engine == "sface":
            return ""
        return (
            "Faces are read by dlib, which works, more slowly and with more photos "
            f"left to the tutor: {self.why}."
        )


def choose(folder: Path = FOLDER) -> Choice:
    """SFace is the faster and the surer of the two; dlib needs nothing fetched."""
    missing = [model.file for model in MANIFEST if not model.is_in(folder)]
    if not missing:
        return Choice("sface", "its model files are there and whole")
    fetch = "python -m adapters.faces.models"
    names = " and ".join(missing)
    return Choice("dlib", f"{names} missing or damaged; `{fetch}` fetches them")
