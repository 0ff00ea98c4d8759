"""Runs that wait are sent; those begun go on, whoever began them and whatever fell."""

from dataclasses import dataclass

from core.application import Facts, Request, keeps
from core.billing.invoices.drop import drop_some
from core.billing.invoices.model import RunId, RunState
from core.billing.invoices.run import RULE
from core.billing.invoices.send import Sending


@dataclass(frozen=True, slots=True)
class GoOnWithRuns(Request[int]):
    """Answers of how many there was something to do."""


@keeps
def go_on_with_runs(request: GoOnWithRuns, sending: Sending, facts: Facts) -> int:
    """A few invoices of one of them."""
    del request
    running = sending.running
    taken = running.dues.take(RULE, running.clock.now(), 1)
    for due in taken:
        run = running.runs.hold(due.organisation, RunId(due.subject))
        if run is None:
            continue
        match run.state:
            case RunState.MAKING:
                running.make_some(due.organisation, run, facts)
            case RunState.OPEN | RunState.SENDING:
                sending.send_some(due.organisation, run, facts)
            case RunState.DROPPING:
                drop_some(due.organisation, run, running)
            case RunState.SENT | RunState.DROPPED:
                pass
    return len(taken)
