"""Report: who came."""

from core.reporting.measures import By, Column, Report, Source, Unit

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
    (By.CLASS, By.STUDENT, By.TUTOR, By.COURSE, By.DAY, By.WEEK, By.MONTH),
)
