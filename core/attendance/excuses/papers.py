"""A doctor's note: sent by the family, seen by whoever decides and by nobody else."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from core.application import Request, changes, keeps
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.errors import NoSuchExcuse, TooManyPapers
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import LIVE, ExcuseId, Paper
from core.attendance.excuses.ports import ExcusePapers
from core.attendance.excuses.tell import tell_deciders
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, may, permitted

MOST = 5
KEPT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class AddPaper(Request[Asked]):
    excuse: ExcuseId
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ShowPapers(Request[list[Paper]]):
    """That somebody looked is audited, as a change is."""

    excuse: ExcuseId


@dataclass(frozen=True, slots=True)
class PurgePapers(Request[int]):
    """Destroy those whose year is over."""


@changes
def add_paper(request: AddPaper, leave: Leave, papers: ExcusePapers) -> Asked:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.REPORT_ABSENCE)
    found = leave.excuses.hold(where, request.excuse)
    if found is None or not leave.is_own(actor, found.student):
        raise NoSuchExcuse
    if found.state not in LIVE:
        raise NoSuchExcuse
    if papers.count(where, found.id) >= MOST:
        raise TooManyPapers(MOST)
    papers.add(where, found, Paper(request.mime, request.data, leave.now()))
    told = replace(found, version=found.version + 1)
    leave.excuses.change(where, told)
    tell_deciders(where, told, leave, papers=papers.count(where, found.id))
    student = leave.student(where, found.student)
    return Asked(told, student, tuple(leave.covered(where, told)))


@changes
def show_papers(request: ShowPapers, leave: Leave, papers: ExcusePapers) -> list[Paper]:
    actor = request.actor
    if not may(actor, Permission.KEEP_EVERY_REGISTER):
        permitted(actor, Permission.KEEP_REGISTER)
    found = leave.excuses.hold(actor.organisation, request.excuse)
    if found is None or not leave.decides(actor, found):
        raise NoSuchExcuse
    return papers.of(actor.organisation, found)


@keeps
def purge_papers(request: PurgePapers, papers: ExcusePapers, clock: Clock) -> int:
    permitted(request.actor, Permission.OPERATE)
    return papers.purge(clock.now() - KEPT)
