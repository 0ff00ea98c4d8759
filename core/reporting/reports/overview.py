"""Report: sessions, attendance and punctuality beside each other."""

from core.reporting.measures import BY_ALL, BY_TIME, By, Column, Report, Source, Unit
from core.reporting.reports.attendance import CAME, SETTLED

OVERVIEW = Report(
    "overview",
    (
        Column("came", Unit.PERCENT, CAME, SETTLED),
        Column("in-time", Unit.PERCENT, ("present",), CAME),
        Column("held", Unit.COUNT, ("held",)),
        Column("cancelled", Unit.COUNT, ("cancelled",)),
        Column("taught", Unit.MINUTES, ("taught",)),
        Column("late-starts", Unit.COUNT, ("late_starts",)),
    ),
    frozenset({Source.SESSIONS, Source.ENTRIES}),
    (By.CLASS, By.TUTOR, *BY_ALL, By.STUDENT, *BY_TIME),
)
