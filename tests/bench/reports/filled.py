"""A school in a database that stays filled; what was filled before is used again."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from time import perf_counter

from sqlalchemy import make_url

from core.application import Ports
from core.reporting.rollups.ports import Rollups
from storage.database import owners_engine
from storage.schema import create_schema
from tests.bench.reports.desk import opened
from tests.bench.reports.school import School
from tests.people import HERE
from tests.postgres import in_a_hurry, new_database, server


@contextmanager
def _sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{folder / 'desk.db'}"


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    with server(folder) as running:
        named = folder.with_suffix(".database")
        if not named.exists():
            named.write_text(str(make_url(new_database(running)).database))
        url = make_url(running).set(database=named.read_text())
        yield url.render_as_string(hide_password=False)


KINDS: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "sqlite": _sqlite,
    "postgres": _postgres,
}


@contextmanager
def filled(kind: str, folder: Path, school: School) -> Iterator[str]:
    """The address of it."""
    place = folder / f"{kind}-{school.entries}"
    place.mkdir(parents=True, exist_ok=True)
    done = place.with_suffix(".filled")
    with KINDS[kind](place) as address:
        if not done.exists():
            _fill(address, school)
            done.touch()
        yield address


def _fill(address: str, school: School) -> None:
    began = perf_counter()
    engine = owners_engine(address)
    create_schema(engine)
    on_postgres = engine.dialect.name == "postgresql"
    with in_a_hurry(address) if on_postgres else nullcontext():
        school.fill(address)
        there = perf_counter()
        months = asyncio.run(_counted(address))
        counted = perf_counter()
        with engine.begin() as connection:
            connection.exec_driver_sql("ANALYZE")
    engine.dispose()
    print(
        f"    put there in {there - began:.0f} s, "
        f"{months} months counted in {counted - there:.0f} s",
        flush=True,
    )


async def _counted(address: str) -> int:
    def count(ports: Ports) -> int:
        rollups: Rollups = ports[Rollups]
        months = rollups.months(HERE.id)
        rollups.recount(HERE.id, months)
        return len(months)

    async with opened(address) as desk:
        return await desk.writer.run(count)
