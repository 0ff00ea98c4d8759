"""Report: what somebody planned, sent when it is due by the right they have then."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.refusal import Refusal
from core.messaging.conversation import (
    Attachment,
    Chart,
    Choice,
    Draft,
    Enclosure,
    Field,
    Sheet,
    Tiles,
)
from core.messaging.due import Due
from core.messaging.facts import written
from core.messaging.mailbox import by_email
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Drawing, Files
from core.organisation.access import home_of
from core.organisation.model import Organisation
from core.people.ports import PersonPreferences
from core.reporting.figures.ask import AskReport, ask_report
from core.reporting.measures import Table
from core.reporting.plan import RULE, NeverThen, Plan, PlanId
from core.reporting.sent_to import SentTo
from core.reporting.timing import Timing

IN_HAND = timedelta(minutes=1)
"""What breaks off while it is made is begun anew after so long."""


class WordedReports(Protocol):
    """Says a table in the words of a language: core has none."""

    def chart(
        self, found: Table, home: Organisation, language: str
    ) -> Chart | Tiles: ...

    def sheet(
        self, found: Table, form: str, home: Organisation, language: str
    ) -> Sheet: ...


@dataclass(frozen=True, slots=True)
class Firing:
    """A plan whose time has come."""

    due: Due
    plan: Plan


@dataclass(frozen=True, slots=True)
class TakePlanned(Request[Firing | None]):
    """The one that is due longest, in hand for a while; None where none is."""


@dataclass(frozen=True, slots=True)
class Made:
    found: Table
    files: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class MakePlanned(Request[Made | None]):
    """What it says now; None where its author may not see it any more, or is gone."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class SendPlanned(Request[None]):
    """Promised and moved on in one transaction, so that it goes out once."""

    firing: Firing
    made: Made | None


@keeps
def take_planned(request: TakePlanned, timing: Timing) -> Firing | None:
    del request
    now = timing.books.clock.now()
    while taken := timing.dues.take(RULE, now, 1):
        (due,) = taken
        plan = timing.plans.find(due.organisation, PlanId(due.subject))
        if plan is None or plan.stopped is not None:
            continue
        if not timing.falls(due, plan):
            timing.follow(due.organisation, plan)
        else:
            timing.dues.plan(replace(due, at=now + IN_HAND))
            return Firing(due, plan)
    return None


@reads
def make_planned(
    request: MakePlanned,
    timing: Timing,
    words: WordedReports,
    drawing: Drawing,
    preferences: PersonPreferences,
) -> Made | None:
    """In its author's language; nobody waits for it but those it goes to."""
    here, plan = request.actor.organisation, request.plan
    author = timing.books.rosters.people.find(here, plan.by)
    if author is None:
        return None
    actor = author.actor(here, timing.books.clock.now())
    home = home_of(actor, timing.organisations)
    language = preferences.of_each(here, [plan.by])[plan.by].reads(home)
    try:
        found = ask_report(AskReport(actor, plan.asked), timing.books)
    except Refusal:
        return None
    said: list[Enclosure] = []
    if any(each.number for each in found.totals):
        said.append(words.chart(found, home, language))
    if plan.form:
        said.append(words.sheet(found, plan.form, home, language))
    return Made(found, tuple(map(drawing.made, said)))


@keeps
def send_planned(
    request: SendPlanned, timing: Timing, sent_to: SentTo, post: Post, files: Files
) -> None:
    due, plan = request.firing.due, request.firing.plan
    here = due.organisation
    standing = timing.plans.find(here, plan.id)
    if standing is None or standing.stopped is not None:
        timing.dues.done(due)
    elif request.made is None or not sent_to.may_still(here, plan):
        _end(here, plan, timing, post)
    else:
        _move_on(due, plan, timing)
        now = post.clock.now()
        kept = tuple(files.keep(here, each, now) for each in request.made.files)
        _send(
            due,
            plan,
            replace(_letter(due, plan, request.made), files=kept),
            sent_to,
            post,
        )


def _move_on(due: Due, plan: Plan, timing: Timing) -> None:
    """What has an end is over with its last."""
    try:
        timing.follow(due.organisation, plan)
    except NeverThen:
        timing.dues.done(due)
        over = replace(plan, stopped=timing.books.clock.now())
        timing.plans.keep(due.organisation, over)


def _send(due: Due, plan: Plan, letter: Letter, sent_to: SentTo, post: Post) -> None:
    here, chat = due.organisation, sent_to.chat_of(due.organisation, plan)
    if chat is not None:
        post.to_chat(here, chat, replace(letter, sentence="report-planned-group"))
    people = sent_to.people_of(here, plan)
    mailed = post.mailboxes.of(here, people) if plan.mail else []
    for each in mailed:
        post.by_way(here, each, by_email(each), replace(letter, choices=()))
    post.write(here, [each for each in people if each not in set(mailed)], letter)


def _end(here: OrganisationId, plan: Plan, timing: Timing, post: Post) -> None:
    """Whoever may not see it any more is told so; where they are gone, the admins."""
    now = timing.books.clock.now()
    timing.plans.keep(here, replace(plan, stopped=now))
    timing.dues.drop(here, RULE, plan.id)
    told, sentence = [plan.by], "report-ended"
    if timing.books.rosters.people.find(here, plan.by) is None:
        if not plan.is_for_others:
            return
        everybody = timing.books.rosters.people.every(here)
        told = [each.id for each in everybody if each.is_everywhere(Role.ADMIN, now)]
        sentence = "report-ended-author"
    words = {"words": plan.asked.words}
    post.write(here, told, Letter(f"report-ended:{plan.id.hex}", sentence, words))


def _letter(due: Due, plan: Plan, made: Made) -> Letter:
    """Others get it without the button that stops it, and see no more by a button."""
    found = made.found
    days = f"{found.days.first}/{found.days.last}"
    draft = Draft("report", {"asked": found.asked.words_of(days)})
    stop = Draft("stopreport", {"plan": str(plan.id)})
    choices = (
        Choice("report-planned-button", draft, again=True),
        Choice("report-stop-button", stop),
    )
    own = not plan.is_for_others
    return Letter(
        f"report:{plan.id.hex}:{due.at.isoformat()}",
        "report-planned" if own else "report-planned-others",
        {
            "report": found.asked.report,
            "first": found.days.first,
            "last": found.days.last,
        },
        choices if own else (),
        tuple(
            Field(f"figure-{column.name}", written(now.beside(was)))
            for column, now, was in zip(
                found.columns, found.totals, found.before, strict=True
            )
            if now.number is not None
        ),
        by_email=True,
        because="" if own else "because-planned",
    )
