"""Report: what students thought, never of fewer than three."""

from core.reporting.measures import BY_COURSE, By, Column, Report, Source, Unit

FEEDBACK = Report(
    "feedback",
    (
        Column("stars", Unit.STARS, ("stars",), ("answers",)),
        Column("answers", Unit.COUNT, ("answers",)),
    ),
    frozenset({Source.FEEDBACK}),
    (By.TUTOR, By.CLASS, *BY_COURSE, By.WEEK, By.MONTH),
)
