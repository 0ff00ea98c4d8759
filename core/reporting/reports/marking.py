"""Report: the time that marking took."""

from core.reporting.measures import BY_COURSE, BY_TIME, By, Column, Report, Source, Unit

MARKING = Report(
    "marking",
    (
        Column("marking", Unit.MINUTES, ("marking",)),
        Column("marked", Unit.COUNT, ("entries",)),
    ),
    frozenset({Source.MARKING}),
    (By.TUTOR, By.STUDENT, *BY_COURSE, *BY_TIME),
)
