"""The core's `WordedReports`: a planned report in the words that /report has."""

from bot.commands.reporting.pictured import picture
from bot.commands.reporting.shown import sheet
from bot.voice import Voice
from core.messaging.conversation import Chart, Sheet, Tiles
from core.organisation.model import Organisation
from core.reporting.measures import Table


class ReportsWorded:
    def chart(self, found: Table, home: Organisation, language: str) -> Chart | Tiles:
        return picture(found, Voice(home, language))

    def sheet(
        self, found: Table, form: str, home: Organisation, language: str
    ) -> Sheet:
        return sheet(form, found, Voice(home, language))
