"""Makes the files and pictures that replies describe."""

from pathlib import Path

from adapters.documents.paper import paper
from adapters.documents.pdf import table
from adapters.documents.sheets import sheet
from adapters.pictures.calendar import calendar
from adapters.pictures.charts import chart
from adapters.pictures.codes import code
from adapters.pictures.fonts import Fonts
from adapters.pictures.tiles import tiles
from core.messaging.calendar import Calendar
from core.messaging.conversation import (
    Attachment,
    Chart,
    Code,
    Enclosure,
    Paper,
    Sheet,
    Tiles,
)


class Draughtsman:
    """The core's `Drawing`; letters come from the folder `fonts` too."""

    def __init__(self, fonts: Path | None = None) -> None:
        self._fonts = Fonts(*([fonts] if fonts else []))

    def made(self, described: Enclosure) -> Attachment:
        match described:
            case Chart() | Tiles() | Calendar():
                return self._drawn(described)
            case Sheet():
                return table(described) if described.kind == "pdf" else sheet(described)
            case Paper():
                return paper(described)
            case Code():
                return code(described)
            case Attachment():
                return described

    def _drawn(self, described: Chart | Tiles | Calendar) -> Attachment:
        match described:
            case Chart():
                return chart(described, self._fonts)
            case Tiles():
                return tiles(described, self._fonts)
            case Calendar():
                return calendar(described, self._fonts)
