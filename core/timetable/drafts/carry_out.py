"""One step of publishing a draft, or of taking it back, until all is done.

Each step is a unit of work that says in its own transaction how far things are: killed
anywhere, it goes on where it was, and nothing is done twice.
"""

from dataclasses import dataclass, replace

from core.application import Facts, Request, keeps, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.digest import Digests
from core.timetable.drafts.model import Action, Done, Entry, Stage
from core.timetable.drafts.ports import Drafts
from core.timetable.drafts.publish import Published
from core.timetable.drafts.standing import Standing
from core.timetable.drafts.steps import Steps

AT_ONCE = 50
"""People told in one unit."""


@dataclass(frozen=True, slots=True)
class WhoPublishes(Request[list[OrganisationId]]):
    """Organisations in which something of a draft is left to do."""


@dataclass(frozen=True, slots=True)
class CarryOut(Request[bool]):
    """Whether there was anything left to do."""


@reads
def who_publishes(request: WhoPublishes, drafts: Drafts) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return drafts.with_work()


@keeps
def carry_out(
    request: CarryOut, standing: Standing, digests: Digests, facts: Facts
) -> bool:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.PLAN_TIMETABLE)
    draft = standing.drafts.at_work(where)
    if draft is None:
        return False
    by = replace(actor, person=draft.published_by or actor.person)
    steps = Steps(by, draft, standing, facts)
    match draft.stage:
        case Stage.PUBLISHING:
            _publish(steps, digests)
        case Stage.WITHDRAWING:
            _withdraw(steps, digests)
        case _:
            digests.tell(where, draft, AT_ONCE)
    return True


def _publish(steps: Steps, digests: Digests) -> None:
    draft, where, drafts = steps.draft, steps.where, steps.standing.drafts
    entry = drafts.next_to_do(where, draft.id, back=False)
    if entry is None:
        done = replace(draft, stage=Stage.PUBLISHED, version=draft.version + 1)
        drafts.change(where, done, draft)
        steps.facts.tell(Published(steps.actor, done))
        digests.report(where, done)
        return
    concerned = steps.standing.concerned(where, entry)
    if entry.action is Action.NEW or entry.done is Done.CLEARED:
        after = steps.make(entry)
    else:
        after = steps.clear(entry)
    drafts.mark(where, draft.id, [after])
    _note(steps, entry, after, concerned)


def _withdraw(steps: Steps, digests: Digests) -> None:
    draft, where, drafts = steps.draft, steps.where, steps.standing.drafts
    entry = drafts.next_to_do(where, draft.id, back=True)
    if entry is None:
        entries = drafts.entries(where, draft.id)
        kept = [Entry(e.number, e.lesson) for e in entries if e.lesson is not None]
        again = replace(
            draft,
            stage=Stage.OPEN,
            version=draft.version + 1,
            published_at=None,
            published_by=None,
        )
        drafts.change(where, again, draft)
        digests.report(where, again, draft.published_by)
        drafts.fill(where, draft.id, kept)
        return
    made = entry.action in {Action.NEW, Action.CHANGE} and entry.done is Done.ALL
    concerned = steps.standing.concerned(where, entry)
    after = steps.unmake(entry) if made else steps.restore(entry)
    drafts.mark(where, draft.id, [after])
    _note(steps, entry, after, concerned)


def _note(steps: Steps, before: Entry, after: Entry, people: set[PersonId]) -> None:
    """Who is to hear of it once all is done; whoever published it knows.

    Of a lesson that found no day at all they alone hear, who can do something.
    """
    if after.done is Done.CLEARED or after.done is before.done:
        return
    if after.action is Action.NEW and after.left_out and after.became is None:
        return
    readers = steps.standing.readers(steps.where, people) - {steps.actor.person}
    drafts = steps.standing.drafts
    drafts.tell(steps.where, steps.draft.id, after.number, sorted(readers))
