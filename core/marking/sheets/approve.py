"""Whoever answers for a tutor approves their week, or sends it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, changes, reads
from core.kernel.actor import Actor, Role
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.marking.errors import NotByOneself, SheetApproved
from core.marking.sheets.access import reaches, refuse_unseen, sheet_there
from core.marking.sheets.finalise import open_again
from core.marking.sheets.model import (
    Correction,
    Line,
    Sheet,
    SheetId,
    SheetState,
    together,
)
from core.marking.sheets.week import Week, Weeks
from core.messaging.notices.post import Letter, Post


@dataclass(frozen=True, slots=True)
class WaitingSheets(Request[Sequence[tuple[Sheet, timedelta]]]):
    """Those that the actor may approve, and how much time each has."""


@dataclass(frozen=True, slots=True)
class OneSheet(Request[Week]):
    sheet: SheetId


@dataclass(frozen=True, slots=True)
class ApproveSheet(Request[Week]):
    sheet: SheetId


@dataclass(frozen=True, slots=True)
class OpenSheet(Request[Week]):
    """Send it back; one that is approved already only an admin opens again."""

    sheet: SheetId


@reads
def waiting_sheets(
    request: WaitingSheets, weeks: Weeks
) -> Sequence[tuple[Sheet, timedelta]]:
    actor = request.actor
    permitted(actor, Permission.APPROVE_TIME)
    waiting = [
        _week(actor, sheet, weeks) for sheet in weeks.sheets.waiting(actor.organisation)
    ]
    return [
        (week.sheet, together(*week.lines, *week.corrections))
        for week in waiting
        if week.sheet and reaches(actor, Permission.APPROVE_TIME, _parts(week))
    ]


@reads
def one_sheet(request: OneSheet, weeks: Weeks) -> Week:
    actor = request.actor
    permitted(actor, Permission.SEE_TIME)
    week = _week(actor, sheet_there(actor, request.sheet, weeks.sheets), weeks)
    refuse_unseen(actor, week.tutor, _parts(week))
    return week


@changes
def approve_sheet(request: ApproveSheet, weeks: Weeks, post: Post) -> Week:
    """Nobody approves their own, unless they are an admin."""
    actor = request.actor
    week, sheet = _to_decide(actor, request.sheet, weeks)
    if sheet.state is SheetState.APPROVED:
        raise SheetApproved
    if sheet.tutor == actor.person and not actor.holds(Role.ADMIN):
        raise NotByOneself
    now = weeks.whom.clock.now()
    approved = replace(
        sheet,
        state=SheetState.APPROVED,
        approved_at=now,
        approved_by=actor.person,
    )
    weeks.sheets.change(actor.organisation, approved)
    _tell("sheet-approved", actor, approved, weeks, post)
    return replace(week, sheet=approved)


@changes
def open_sheet(request: OpenSheet, weeks: Weeks, post: Post) -> Week:
    actor = request.actor
    week, sheet = _to_decide(actor, request.sheet, weeks)
    if sheet.state is SheetState.APPROVED and not actor.holds(Role.ADMIN):
        raise SheetApproved
    open_again(actor, sheet, weeks)
    _tell("sheet-sent-back", actor, sheet, weeks, post)
    return week


def _to_decide(actor: Actor, sheet: SheetId, weeks: Weeks) -> tuple[Week, Sheet]:
    permitted(actor, Permission.APPROVE_TIME)
    found = sheet_there(actor, sheet, weeks.sheets)
    weeks.whom.people.lock(actor.organisation, found.tutor)
    found = sheet_there(actor, sheet, weeks.sheets)
    week = _week(actor, found, weeks)
    if not reaches(actor, Permission.APPROVE_TIME, _parts(week)):
        raise NotPermitted(Permission.APPROVE_TIME)
    return week, found


def _week(actor: Actor, sheet: Sheet, weeks: Weeks) -> Week:
    return weeks.of(actor, sheet.tutor, sheet.days)


def _parts(week: Week) -> tuple[Line | Correction, ...]:
    return (*week.lines, *week.corrections)


def _tell(sentence: str, actor: Actor, sheet: Sheet, weeks: Weeks, post: Post) -> None:
    if sheet.tutor == actor.person:
        return
    by = weeks.whom.people.find(actor.organisation, actor.person)
    key = f"{sentence}:{sheet.id.hex}:{weeks.whom.clock.now().isoformat()}"
    days = {"first": sheet.days.first, "last": sheet.days.last}
    letter = Letter(key, sentence, {"by": by.name if by else "", **days})
    post.write(actor.organisation, [sheet.tutor], letter)
