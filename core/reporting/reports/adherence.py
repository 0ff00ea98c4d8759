"""Report: how far sessions began when they were planned, where that was measured."""

from core.reporting.measures import BY_ALL, BY_TIME, By, Column, Report, Source, Unit

ADHERENCE = Report(
    "adherence",
    (
        Column("on-time", Unit.PERCENT, ("in_time",), ("in_time", "late_starts")),
        Column("late-starts", Unit.COUNT, ("late_starts",)),
        Column("late-minutes", Unit.MINUTES, ("late_minutes",)),
    ),
    frozenset({Source.SESSIONS}),
    (By.TUTOR, By.CLASS, *BY_ALL, *BY_TIME),
)
