"""Whose figures somebody may see; asked anew each time, by chat or by the clock."""

from collections.abc import Mapping
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


NEEDS: Mapping[Source, Permission] = {
    Source.FEEDBACK: Permission.HEAR_FEEDBACK,
    Source.MARKING: Permission.SEE_TIME,
    Source.USAGE: Permission.SEE_USAGE,
}
"""Figures of all else are everybody's own."""


def sources_of(report: Report, by: By, asked: Asked, actor: Actor) -> frozenset[Source]:
    """What it is made from here; refused where that is not all, or some of it is."""
    if by not in report.by:
        raise NotCountedSo(report.name, by)
    if asked.tag or by is By.TAG:
        permitted(actor, Permission.SEE_ATTENDANCE_REPORTS)
    if report.at_a_glance:
        return frozenset(
            each
            for each in report.sources
            if _unknown_of(each, asked) is None and _sees(each, actor)
        )
    for each in report.sources:
        if unknown := _unknown_of(each, asked):
            raise NotCountedSo(report.name, unknown)
        if each in NEEDS:
            permitted(actor, NEEDS[each])
    return report.sources


def _unknown_of(source: Source, asked: Asked) -> By | None:
    """Feedback is never told of one student; marking is not done for a class."""
    if asked.tag and source in NEEDS:
        return By.TAG
    if source in {Source.FEEDBACK, Source.STUDENTS} and asked.student:
        return By.STUDENT
    if source is Source.USAGE and (asked.course or asked.unit):
        return By.COURSE
    if source is Source.MARKING and asked.group:
        return By.CLASS
    return None


def _sees(source: Source, actor: Actor) -> bool:
    return source not in NEEDS or may(actor, NEEDS[source])


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
