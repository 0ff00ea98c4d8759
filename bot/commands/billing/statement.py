"""/statement: all that was charged and paid, and what is left, also on paper."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.owes import owed_or_credit
from bot.commands.billing.paper import charged_for
from bot.commands.billing.paying import pays
from bot.fields import unless_said
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.words.formats import long_day
from core.billing.model import Kind
from core.billing.statements.ask import AskStatement, Entry, Page, Statement
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Paper, Reply


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    period: Annotated[Period, Days()] = unless_said("this month")


@command(
    name="statement",
    args=Args,
    intent="show_statement",
    slots={"student": "students"},
    allow=Permission.SEE_OWN_INVOICES,
    only_reads=True,
    shown_to=pays,
)
def statement(args: Args, call: Call) -> Reply:
    found = call.run(AskStatement(call.actor, args.student, args.period))
    if not found.pages:
        return Reply(call.say("nothing-charged"), private=True)
    fields = tuple(
        Field(call.say(label), owed_or_credit(amount, call))
        for page in found.pages
        for label, amount in (
            ("statement-before", page.before),
            ("statement-after", page.after),
        )
    )
    papers = tuple(_paper(found, page, call) for page in found.pages)
    why = tuple(
        call.say(
            "statement-row",
            day=entry.on,
            what=_what(entry, found, call),
            amount=entry.amount,
            after=entry.after,
        )
        for page in found.pages
        for entry in page.entries
    )
    text = call.say("statement", name=found.name, period=found.period)
    return Reply(text, fields=fields, attachments=papers, why=why, private=True)


def _paper(found: Statement, page: Page, call: Call) -> Paper:
    rows = (
        (
            call.show(each.on),
            _what(each, found, call),
            *map(call.show, (each.amount, each.after)),
        )
        for each in page.entries
    )
    before = ("", call.say("statement-before"), "", call.show(page.before))
    called = call.say("file-called", what="statement")
    name = f"{called} {found.name} {page.after.currency}"
    return Paper(
        name,
        call.say("statement-title", period=found.period),
        call.speaker.organisation.name,
        (found.name,),
        ((call.say("paper-issued"), long_day(call.today, call.language)),),
        tuple(call.say(f"column-{e}") for e in ("day", "what", "amount", "balance")),
        (before, *rows),
        ((call.say("statement-after"), call.show(page.after)),),
        figures=2,
        language=call.language,
    )


def _what(entry: Entry, of: Statement, call: Call) -> str:
    if isinstance(entry.what, Kind) and not entry.taken_back:
        subject = of.subjects.get(entry.session, "") if entry.session else ""
        tutor = of.tutors.get(entry.tutor, "") if entry.tutor else ""
        return charged_for(entry.what, subject, tutor, call)
    again = "yes" if entry.taken_back else "no"
    return call.say("statement-what", kind=entry.what, again=again)
