"""Report: the handful of figures that whoever leads a school looks at first."""

from core.reporting.measures import By, Column, Report, Source, Unit
from core.reporting.reports.attendance import CAME, SETTLED

KPI = Report(
    "kpi",
    (
        Column("attendance", Unit.PERCENT, CAME, SETTLED, better=True),
        Column("punctuality", Unit.PERCENT, ("present",), CAME, better=True),
        Column("sessions-held", Unit.COUNT, ("held",)),
        Column("sessions-cancelled", Unit.COUNT, ("cancelled",), better=False),
        Column(
            "active-students",
            Unit.COUNT,
            ("students",),
            (),
            Source.STUDENTS,
            better=True,
        ),
        Column("marking-time", Unit.MINUTES, ("marking",), (), Source.MARKING),
        Column(
            "stars", Unit.STARS, ("stars",), ("answers",), Source.FEEDBACK, better=True
        ),
    ),
    frozenset(set(Source) - {Source.USAGE}),
    (By.WEEK, By.MONTH),
    at_a_glance=True,
)
