"""Undo a run while nobody has seen any of its invoices: they had no numbers yet."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.billing.invoices.errors import RunOver
from core.billing.invoices.model import Run, RunId, RunState
from core.billing.invoices.run import A_TIME, Running
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class DropInvoices(Request[Run]):
    """As if they had never been made; the desk goes on with what is left."""

    run: RunId


@changes
def drop_invoices(request: DropInvoices, running: Running) -> Run:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    run = running.runs.hold(here, request.run)
    if run is None or run.state not in {RunState.MAKING, RunState.OPEN}:
        raise RunOver
    return drop_some(here, run, running)


def drop_some(organisation: OrganisationId, run: Run, running: Running) -> Run:
    now = running.clock.now()
    drafts = running.invoices.drafts(organisation, run.id, A_TIME + 1)
    some = [each.id for each in drafts[:A_TIME]]
    running.invoices.drop(organisation, some, now)
    if len(drafts) <= A_TIME:
        return running.ends(organisation, replace(run, state=RunState.DROPPED))
    dropping = replace(run, state=RunState.DROPPING)
    running.goes_on(organisation, dropping, now)
    return dropping
