"""A tutor says that a week is complete; until it is approved they may unsay it."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.marking.errors import (
    CorrectedSince,
    NoSuchSheet,
    SheetApproved,
    SheetFinalised,
    WeekNotBegun,
)
from core.marking.sheets.access import refuse_unseen, sheet_there
from core.marking.sheets.model import Sheet, SheetId, SheetState
from core.marking.sheets.week import Week, Weeks


@dataclass(frozen=True, slots=True)
class WeekOf(Request[Week]):
    """The week around that day, one's own or that of a tutor one answers for."""

    around: date
    tutor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class FinaliseSheet(Request[Week]):
    around: date


@dataclass(frozen=True, slots=True)
class UnfinaliseSheet(Request[Sheet]):
    sheet: SheetId


@reads
def week_of_tutor(request: WeekOf, weeks: Weeks) -> Week:
    actor = request.actor
    permitted(actor, Permission.SEE_TIME)
    tutor = request.tutor or actor.person
    if tutor != actor.person:
        permitted(actor, Permission.SEE_OTHERS_TIME)
        weeks.whom.refuse_without_time(actor, tutor)
    week = weeks.of(actor, tutor, weeks.days(actor.organisation, request.around))
    refuse_unseen(actor, tutor, (*week.lines, *week.corrections))
    return week


@changes
def finalise_sheet(request: FinaliseSheet, weeks: Weeks) -> Week:
    """What stands then is what will be paid; corrections that wait go with it."""
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    here, tutor = actor.organisation, actor.person
    weeks.whom.people.lock(here, tutor)
    week = weeks.of(actor, tutor, weeks.days(here, request.around))
    if week.sheet is not None:
        raise SheetFinalised(week.days.first, week.days.last)
    if week.days.first > weeks.whom.today(here, tutor):
        raise WeekNotBegun(week.days.first)
    now = weeks.whom.clock.now()
    sheet = Sheet(
        SheetId(uuid4()), tutor, week.days, SheetState.FINALISED, now, actor.person
    )
    weeks.sheets.add(here, sheet, week.lines)
    weeks.corrections.put_on(here, tutor, sheet.id)
    return replace(week, sheet=sheet)


@changes
def unfinalise_sheet(request: UnfinaliseSheet, weeks: Weeks) -> Sheet:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    sheet = sheet_there(actor, request.sheet, weeks.sheets)
    if sheet.tutor != actor.person:
        raise NoSuchSheet
    if sheet.state is SheetState.APPROVED:
        raise SheetApproved
    open_again(actor, sheet, weeks)
    return sheet


def open_again(actor: Actor, sheet: Sheet, weeks: Weeks) -> None:
    weeks.whom.people.lock(actor.organisation, sheet.tutor)
    now = weeks.whom.clock.now()
    if weeks.corrections.are_carried(actor.organisation, sheet.tutor, sheet):
        raise CorrectedSince(sheet.days.first, sheet.days.last)
    weeks.corrections.put_off(actor.organisation, sheet.id)
    weeks.corrections.forget_read(actor.organisation, sheet.tutor, sheet)
    weeks.sheets.change(actor.organisation, replace(sheet, opened_again_at=now))
