"""Report: who came."""

from core.reporting.measures import BY_ALL, BY_TIME, By, Column, Report, Source, Unit

CAME, SETTLED = ("present", "late"), ("present", "late", "absent")

ATTENDANCE = Report(
    "attendance",
    (
        Column("came", Unit.PERCENT, CAME, SETTLED),
        Column("present", Unit.COUNT, ("present",)),
        Column("late", Unit.COUNT, ("late",)),
        Column("absent", Unit.COUNT, ("absent",)),
        Column("excused", Unit.COUNT, ("excused",)),
        Column("pending", Unit.COUNT, ("pending",)),
    ),
    frozenset({Source.ENTRIES}),
    (By.CLASS, By.STUDENT, By.TUTOR, *BY_ALL, *BY_TIME),
)
