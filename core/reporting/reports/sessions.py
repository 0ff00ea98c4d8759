"""Report: how many sessions were held and called off, and how long they were."""

from core.reporting.measures import BY_ALL, BY_TIME, By, Column, Report, Source, Unit

SESSIONS = Report(
    "sessions",
    (
        Column("held", Unit.COUNT, ("held",)),
        Column("cancelled", Unit.COUNT, ("cancelled",)),
        Column("planned", Unit.MINUTES, ("planned",)),
        Column("taught", Unit.MINUTES, ("taught",)),
        Column("length", Unit.MINUTES, ("taught",), ("held",)),
    ),
    frozenset({Source.SESSIONS}),
    (By.TUTOR, By.CLASS, *BY_ALL, By.STUDENT, *BY_TIME),
)
