"""Whose figures somebody may see; asked anew each time, by chat or by the clock."""

from dataclasses import dataclass, replace

from core.kernel.actor import Actor, Role
from core.kernel.permissions import NotPermitted, Permission, may, permitted, reach
from core.kernel.refusal import Refusal
from core.people.families import Families
from core.reporting.measures import Asked, By, Of, Report, Source
from core.sessions.access import own_students


@dataclass(eq=False)
class NotCountedSo(Refusal):
    """What the report is about is not known of these."""

    report: str
    by: str


def refuse_cuts(report: Report, by: By, asked: Asked) -> None:
    """Feedback is never told of one student; marking is not done for a class."""
    if by not in report.by:
        raise NotCountedSo(report.name, by)
    if asked.student is not None and Source.FEEDBACK in report.sources:
        raise NotCountedSo(report.name, By.STUDENT)
    if Source.USAGE in report.sources and (asked.course or asked.unit):
        raise NotCountedSo(report.name, By.COURSE)
    if asked.group is not None and Source.MARKING in report.sources:
        raise NotCountedSo(report.name, By.CLASS)


def of_sessions(of: Of, actor: Actor, families: Families) -> Of:
    permitted(actor, Permission.SEE_SELF)
    own = frozenset(own_students(actor, families))
    if of.students and of.students <= own:
        return of
    reports = Permission.SEE_ATTENDANCE_REPORTS
    if may(actor, reports):
        return _within(of, actor, reports)
    if may(actor, Permission.HEAR_FEEDBACK):
        return _own(of, actor)
    if of.students:
        raise NotPermitted(reports)
    if Role.STUDENT not in actor.roles:
        own = own - {actor.person} or own
    return replace(of, students=own)


def of_marking(of: Of, actor: Actor) -> Of:
    permitted(actor, Permission.SEE_TIME)
    if may(actor, Permission.SEE_OTHERS_TIME):
        return _within(of, actor, Permission.SEE_OTHERS_TIME)
    return _own(of, actor)


def _within(of: Of, actor: Actor, permission: Permission) -> Of:
    limits = reach(actor, permission)
    if limits is None:
        return of
    return replace(of, within=limits, own=actor.person)


def _own(of: Of, actor: Actor) -> Of:
    return replace(of, within=frozenset(), own=actor.person)
