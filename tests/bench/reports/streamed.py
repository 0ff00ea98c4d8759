"""Register rows as a file of each kind: seconds and memory; and how soon it stops."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from core.kernel.period import Period
from core.reporting.files.model import Form
from tests.bench.reports.school import DAYS, WHOLE, School
from tests.bench.reports.stream import cancelled, streamed

MOST = 1_000_000
"""Rows."""


async def measure(address: str, school: School) -> None:
    """Each after a small one, with which its programs are compiled and kept."""
    days = days_of(school)
    for form in Form:
        await asyncio.to_thread(streamed, address, form, replace(days, last=days.first))
        told = await asyncio.to_thread(streamed, address, form, days)
        print(
            f"    {form:5}{told.rows} rows in {told.seconds:.1f} s, memory "
            f"{told.started_with:.0f} MB before, {told.peak:.0f} MB at most",
            flush=True,
        )
    print(f"    cancelled after {await cancelled(address, WHOLE):.1f} s", flush=True)


def days_of(school: School) -> Period:
    """As many of the first days as have so many rows."""
    count = min(DAYS, DAYS * MOST // school.entries)
    return Period(WHOLE.first, WHOLE.first + timedelta(days=count - 1))
