"""On the last day of the week each tutor is sent it, to look at and finalise."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.actor import desk_of
from core.kernel.permissions import PERMITTED, Permission, permitted
from core.marking.planning import SHEETS, Planning
from core.marking.sheets.model import together
from core.marking.sheets.week import Week, Weeks
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.organisation.model import Organisation

A_TIME = 2


@dataclass(frozen=True, slots=True)
class SendSheets(Request[int]):
    """Answers how many organisations were due."""


@keeps
def send_sheets(
    request: SendSheets, planning: Planning, weeks: Weeks, post: Post
) -> int:
    permitted(request.actor, Permission.OPERATE)
    turns = planning.come_round(SHEETS, A_TIME)
    for _, home in turns:
        if home.policies.sheets:
            _send(home, weeks, post)
    return len(turns)


def _send(home: Organisation, weeks: Weeks, post: Post) -> None:
    """To whoever has time that week, or a session nobody said anything of."""
    now = weeks.whom.clock.now()
    today = now.astimezone(home.zone).date()
    days = weeks.days(home.id, today)
    for person in weeks.whom.people.every(home.id):
        if not person.roles_at(now) & PERMITTED[Permission.LOG_OWN_TIME]:
            continue
        week = weeks.of(desk_of(home.id), person.id, days)
        if week.sheet is None and (week.lines or week.corrections or week.missing):
            post.write(home.id, [person.id], _letter(week))


def _letter(week: Week) -> Letter:
    around = {"period": f"{week.days.first}/{week.days.last}"}
    return Letter(
        f"sheet:{week.days.first.isoformat()}",
        "sheet-card",
        {
            "first": week.days.first,
            "last": week.days.last,
            "spent": together(*week.lines, *week.corrections),
            "missing": len(week.missing),
        },
        (
            Choice(
                "sheet-finalise-button",
                Draft("finalise", {"on": week.days.first.isoformat()}),
            ),
            Choice("sheet-look-button", Draft("timesheet", around), again=True),
        ),
    )
