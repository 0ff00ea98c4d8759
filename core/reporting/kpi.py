"""The key figures, and what stands beside them: who waits for an answer, and income."""

from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.money import Money, sum_by_currency
from core.kernel.permissions import Permission, may, permitted
from core.messaging.threads.ports import Threads
from core.reporting.figures.ask import AskReport, Books, ask_report
from core.reporting.income.ask import sees_totals
from core.reporting.income.model import Of
from core.reporting.income.ports import IncomeSums
from core.reporting.measures import Asked, Table


@dataclass(frozen=True, slots=True)
class Kpi:
    """What the asker may not see is none."""

    figures: Table
    waiting: int | None = None
    """How many who wrote to the office wait for an answer now."""
    income: tuple[Money, ...] | None = None
    income_before: tuple[Money, ...] = ()

    @property
    def income_rose(self) -> int:
        """Neither where several currencies changed: they are not added up."""
        less = [-each for each in self.income_before]
        change = [e.minor for e in sum_by_currency([*(self.income or ()), *less])]
        more = [each for each in change if each]
        return (more[0] > 0) - (more[0] < 0) if len(more) == 1 else 0


@dataclass(frozen=True, slots=True)
class AskKpi(Request[Kpi]):
    """For whoever sees reports of more than themselves."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class Beside:
    """A bundle of ports; see `core.application.Ports`."""

    threads: Threads
    sums: IncomeSums


@reads
def ask_kpi(request: AskKpi, books: Books, beside: Beside) -> Kpi:
    actor, asked = request.actor, request.asked
    permitted(actor, Permission.SEE_ATTENDANCE_REPORTS)
    figures = ask_report(AskReport(actor, asked), books)
    waiting = None
    if may(actor, Permission.SEE_MESSAGES) and not figures.names:
        waiting = beside.threads.waiting(actor.organisation)
    return Kpi(figures, waiting, *_income(actor, figures, books, beside.sums))


def _income(
    actor: Actor, figures: Table, books: Books, sums: IncomeSums
) -> tuple[tuple[Money, ...] | None, tuple[Money, ...]]:
    """Not of a department: income is known by course, and not by more of them."""
    asked, here = figures.asked, actor.organisation
    limits = (asked.student, asked.tutor, asked.group, asked.course)
    now, before = (Of(days, *limits) for days in (figures.days, figures.earlier))
    if asked.unit or not sees_totals(actor, now, books.organisations):
        return None, ()
    return tuple(sums.earned(here, now)), tuple(sums.earned(here, before))
