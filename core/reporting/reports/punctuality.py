"""Report: who came in time, of those who came."""

from core.reporting.measures import BY_ALL, BY_TIME, By, Column, Report, Source, Unit

PUNCTUALITY = Report(
    "punctuality",
    (
        Column("in-time", Unit.PERCENT, ("present",), ("present", "late")),
        Column("late", Unit.COUNT, ("late",)),
        Column("attended", Unit.COUNT, ("present", "late")),
    ),
    frozenset({Source.ENTRIES}),
    (By.STUDENT, By.CLASS, By.TUTOR, *BY_ALL, *BY_TIME),
)
