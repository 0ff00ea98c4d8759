"""Makes the files and pictures that replies describe."""

from adapters.documents.sheets import sheet
from adapters.pictures.charts import chart
from adapters.pictures.codes import code
from core.messaging.conversation import Attachment, Chart, Code, Enclosure, Sheet


class Draughtsman:
    """The core's `Drawing`."""

    def made(self, described: Enclosure) -> Attachment:
        match described:
            case Chart():
                return chart(described)
            case Sheet():
                return sheet(described)
            case Code():
                return code(described)
            case Attachment():
                return described
