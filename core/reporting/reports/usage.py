"""Report: how often the desk was used, for how long and by how many."""

from core.reporting.measures import By, Column, Report, Source, Unit

USAGE = Report(
    "usage",
    (
        Column("visits", Unit.COUNT, ("visits",)),
        Column("people", Unit.COUNT, ("people",)),
        Column("stayed", Unit.MINUTES, ("stayed",)),
        Column("per-visit", Unit.MINUTES, ("stayed",), ("visits",)),
    ),
    frozenset({Source.USAGE}),
    (By.CLASS, By.STUDENT, By.TUTOR, By.DAY, By.WEEK, By.MONTH),
)
