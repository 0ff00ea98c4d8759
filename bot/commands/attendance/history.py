"""Attendance over some days, in words with its rate and as a file with its rows."""

from dataclasses import dataclass

from bot.call import Call
from bot.commands.attendance.titles import title_of
from bot.kinds.whom import Whom
from bot.turn.pages import page
from core.attendance.model import Status
from core.attendance.register.history import AskHistory, History, Row
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.messaging.conversation import Choice, Enclosure, Field, Reply, Sheet

WHY = 60
FILES = ("pdf", "xlsx", "csv")


@dataclass(frozen=True, slots=True)
class Asked:
    days: Period
    who: Whom
    status: str | None = None
    form: str = "text"
    tutor: PersonId | None = None


def history(asked: Asked, call: Call) -> Reply:
    """The figures are of all in those days; the rows are what was asked for."""
    who = asked.who
    status = Status(asked.status) if asked.status else None
    found = call.run(
        AskHistory(
            call.actor,
            asked.days,
            who.students,
            who.group,
            who.course,
            status,
            asked.tutor,
        )
    )
    if not found.rows:
        none = call.say("history-none", period=asked.days)
        return Reply(none, why=(none,), private=True)
    rows = tuple(_line(each, call) for each in found.rows[:WHY])
    if asked.form in FILES:
        text = call.say("history-file", period=asked.days)
        return Reply(
            text, attachments=(_sheet(asked, found, call),), why=rows, private=True
        )
    shown = page(found.rows, call, _known_by)
    return Reply(
        call.say("history", **_figures(asked, found)),
        (*shown.next, *_other_forms(call)),
        fields=tuple(_field(each, call) for each in shown.rows),
        why=rows,
        private=True,
    )


def _figures(asked: Asked, found: History) -> dict[str, object]:
    counts = found.counts
    return {
        "period": asked.days,
        "rate": -1 if found.rate is None else found.rate,
        "present": counts.present,
        "late": counts.late,
        "absent": counts.absent,
        "excused": counts.excused,
        "rows": len(found.rows),
        "status": asked.status or "all",
    }


def _other_forms(call: Call) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            call.say(f"option-{form}"), call.draft.with_answer("form", form), again=True
        )
        for form in FILES
    )


def _field(row: Row, call: Call) -> Field:
    said = call.say(f"status-{row.entry.status}")
    return Field(f"{row.student.name}, {title_of(row.session, call)}", said)


def _known_by(row: Row) -> str:
    return f"{row.session.id} {row.student.id}"


def _line(row: Row, call: Call) -> str:
    field = _field(row, call)
    return f"{field.label}: {field.value}"


def _sheet(asked: Asked, found: History, call: Call) -> Enclosure:
    columns = ("day", "student", "subject", "status")
    header = tuple(call.say(f"column-{each}") for each in columns)
    rows = tuple(
        (
            row.session.planned.start.astimezone(call.speaker.zone).date(),
            row.student.name,
            row.session.subject,
            call.say(f"status-{row.entry.status}"),
        )
        for row in found.rows
    )
    called = call.say("file-called", what="attendance")
    name = f"{called} {asked.days.first} {asked.days.last}"
    return Sheet(
        name,
        header,
        rows,
        asked.form,
        call.say("history-title", period=asked.days),
        (call.say("history", **_figures(asked, found)),),
        call.speaker.organisation.name,
        call.language,
    )
