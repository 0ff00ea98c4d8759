"""A doctor's note: sent by the family, seen by whoever decides and by nobody else."""

from dataclasses import dataclass, field, replace

from core.application import Looked, Request, changes, looks
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.errors import NoSuchExcuse, TooManyPapers
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import ExcuseId, Paper
from core.attendance.excuses.ports import ExcusePapers
from core.attendance.excuses.tell import tell_deciders
from core.kernel.permissions import Permission, may, permitted

MOST = 10


@dataclass(frozen=True, slots=True)
class AddPaper(Request[Asked]):
    excuse: ExcuseId
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ShowPapers(Request[list[Paper]]):
    """That somebody looked is audited."""

    excuse: ExcuseId


@changes
def add_paper(request: AddPaper, leave: Leave, papers: ExcusePapers) -> Asked:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.REPORT_ABSENCE)
    found = leave.own(actor, request.excuse)
    if papers.count(where, found.id) >= MOST:
        raise TooManyPapers(MOST)
    papers.add(where, found, Paper(request.mime, request.data, leave.now()))
    told = replace(found, version=found.version + 1)
    leave.excuses.change(where, told)
    tell_deciders(where, told, leave, papers=papers.count(where, found.id))
    student = leave.student(where, found.student)
    return Asked(told, student, tuple(leave.covered(where, told)))


@looks
def show_papers(
    request: ShowPapers, leave: Leave, papers: ExcusePapers, looked: Looked
) -> list[Paper]:
    actor = request.actor
    if not may(actor, Permission.KEEP_EVERY_REGISTER):
        permitted(actor, Permission.KEEP_REGISTER)
    found = leave.excuses.find(actor.organisation, request.excuse)
    if found is None or not leave.decides(actor, found):
        raise NoSuchExcuse
    looked.at(found.student)
    return papers.of(actor.organisation, found)
