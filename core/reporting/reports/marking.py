"""Report: the time that marking took."""

from core.reporting.measures import By, Column, Report, Source, Unit

MARKING = Report(
    "marking",
    (
        Column("marking", Unit.MINUTES, ("marking",)),
        Column("marked", Unit.COUNT, ("entries",)),
    ),
    frozenset({Source.MARKING}),
    (By.TUTOR, By.STUDENT, By.COURSE, By.DAY, By.WEEK, By.MONTH),
)
