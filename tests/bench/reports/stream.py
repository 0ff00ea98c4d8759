"""python -m tests.bench.reports.stream ADDRESS csv FIRST LAST: registers as one file.

In a process that has the rules and the storage, and nothing that speaks to people.
"""

import asyncio
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import structlog

from adapters.cron import CronSimCron
from adapters.documents.streams import RowFile
from adapters.drawing import Draughtsman
from adapters.recurring import DateutilRecurring
from adapters.system_clock import SystemClock
from bot.reports_worded import ReportsWorded
from core.application import Application, Ports
from core.catalogue import load_handlers, load_use_cases
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.kernel.mail import Mail
from core.kernel.period import Period
from core.kernel.recurring import Recurring
from core.kernel.web import WebAddress
from core.messaging.ports import Drawing
from core.outgoing.webhooks.hosts import WebhookHosts
from core.reporting.files.ask import AskFile, CancelFile
from core.reporting.files.make import TakeRun
from core.reporting.files.model import FileRunId, Form, What
from core.reporting.send_plans import WordedReports
from jobs.make_files import make
from storage.database import open_database, owners_engine
from storage.door import FrontDoor, open_door
from storage.ports import REPOSITORIES
from tests.keys import KEY
from tests.people import AS_ADA


@dataclass(frozen=True, slots=True)
class Streamed:
    form: str
    rows: int
    seconds: float
    started_with: float
    """Megabytes of memory, before any row was read."""
    peak: float


def streamed(address: str, form: Form, days: Period) -> Streamed:
    """The register entries of those days as one file, asked for by Ada."""
    program = [sys.executable, "-m", "tests.bench.reports.stream"]
    command = [*program, address, form.value, str(days.first), str(days.last)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603 -- our own
    return Streamed(**json.loads(done.stdout.splitlines()[-1]))


def rules() -> Application:
    services: Ports = {
        Clock: SystemClock(),
        Cron: CronSimCron(),
        Drawing: Draughtsman(),
        Mail: Mail(),
        Recurring: DateutilRecurring(),
        WebAddress: WebAddress("https://desk.example"),
        WebhookHosts: WebhookHosts(),
        WordedReports: ReportsWorded(),
    }
    return Application(load_use_cases(), services, REPOSITORIES, load_handlers())


async def stream(address: str, form: Form, days: Period) -> Streamed:
    application = rules()
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        asked = AskFile(AS_ADA, What.ATTENDANCE, form, days)
        run, before, began = await door.run(asked), peak(), perf_counter()
        taken = await door.run(TakeRun(THE_DESK))
        if taken is None:
            raise LookupError(run.id)
        await make(door, taken, RowFile)
        took = perf_counter() - began
    return Streamed(form.value, rows_of(address, run.id), took, before, peak())


async def cancelled(address: str, days: Period) -> float:
    """Seconds from Cancel until nothing of it is going on any more."""
    application = rules()
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        return await _cancelled(door, days)


async def _cancelled(door: FrontDoor, days: Period) -> float:
    run = await door.run(AskFile(AS_ADA, What.ATTENDANCE, Form.CSV, days))
    taken = await door.run(TakeRun(THE_DESK))
    if taken is None:
        raise LookupError(run.id)
    going = asyncio.ensure_future(make(door, taken, RowFile))
    await asyncio.wait({going}, timeout=1)
    began = perf_counter()
    await door.run(CancelFile(AS_ADA, run.id))
    await going
    return perf_counter() - began


def peak() -> float:
    """Of this program: what getrusage says begins with what its parent had."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(each for each in told.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def rows_of(address: str, run: FileRunId) -> int:
    engine = owners_engine(address, begin="BEGIN")
    with engine.connect() as connection:
        asked = "SELECT done FROM file_run WHERE state = 'done' AND id = "
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        key: Any = run.hex if mark == "?" else run
        found = connection.exec_driver_sql(asked + mark, (key,)).scalar_one()
    engine.dispose()
    return int(found)


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    address, form, *days = sys.argv[1:]
    asked = Period(*map(date.fromisoformat, days))
    made = asyncio.run(stream(address, Form(form), asked))
    print(json.dumps(asdict(made)))


if __name__ == "__main__":
    main()
