"""What several bodies have among their fields, and what cannot stand in one."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from adapters.web.problem import Problem

FIRST_YEAR, LAST_YEAR = 2000, 2100
CONFLICT = 409

Instant = Annotated[datetime, Meta(tz=True, description="With its offset.")]
NO_NUL = r"^[^\x00]*$"
"""PostgreSQL keeps no such character in a text."""


def of_our_times(field: str, at: date) -> None:
    """Years beyond anybody's work are a slip, and break calendars' arithmetic."""
    if not FIRST_YEAR <= at.year < LAST_YEAR:
        raise misfit("api-year", field)


def misfit(sentence: str, field: str, **facts: str) -> Problem:
    """It fits its schema, and not what else was said."""
    errors = [{"detail": sentence.removeprefix("api-"), "pointer": f"#/{field}"}]
    return Problem(
        CONFLICT, sentence, facts, type="/api/docs#times", more={"errors": errors}
    )
