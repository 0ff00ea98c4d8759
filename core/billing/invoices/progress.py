"""How far a run is."""

from dataclasses import dataclass

from core.application import Request, reads
from core.billing.invoices.errors import RunOver
from core.billing.invoices.model import Run, RunId, Tally
from core.billing.invoices.ports import Runs
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class Progress:
    run: Run
    tally: Tally


@dataclass(frozen=True, slots=True)
class SeeRun(Request[Progress]):
    run: RunId


@dataclass(frozen=True, slots=True)
class FindRun(Request[RunId | None]):
    """The one of `period` that is under way."""

    period: Period


@reads
def see_run(request: SeeRun, runs: Runs) -> Progress:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    found = runs.find(here, request.run)
    if found is None:
        raise RunOver
    return Progress(found, runs.made(here, found.id))


@reads
def find_run(request: FindRun, runs: Runs) -> RunId | None:
    permitted(request.actor, Permission.KEEP_MONEY)
    found = runs.under_way(request.actor.organisation, request.period)
    return None if found is None else found.id
