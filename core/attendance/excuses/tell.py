"""Who hears of a request to be excused: deciders, families, and nobody else."""

from dataclasses import replace
from datetime import timedelta

from core.attendance.excuses.leave import Leave, card_of
from core.attendance.excuses.model import Excuse, ExcuseState
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter
from core.people.model import Person
from core.sessions.model import Session

A_DAY = timedelta(days=1)


def tell_deciders(  # noqa: PLR0913 -- each is a part of one letter
    organisation: OrganisationId,
    excuse: Excuse,
    leave: Leave,
    *,
    besides: PersonId | None = None,
    news: str = "",
    papers: int = 0,
) -> None:
    """One card a request: a second thought takes the place of the first."""
    readers = leave.deciders(organisation, excuse)
    people = [each for each in readers if each not in {besides, excuse.by}]
    student = leave.student(organisation, excuse.student)
    facts = facts_of(organisation, excuse, leave, student)
    letter = Letter(
        f"excuse:{excuse.id.hex}:{excuse.version}{news}",
        f"excuse-{excuse.state}-card",
        facts,
        _choices(excuse, papers),
        card=card_of(excuse.id),
        may_wait=excuse.span.start - leave.now() > A_DAY,
        text=excuse.reason,
    )
    leave.book.cards.post.write(organisation, people, letter)


def tell_family(  # noqa: PLR0913 -- each is a part of one letter
    organisation: OrganisationId,
    excuse: Excuse,
    leave: Leave,
    sentence: str,
    choices: tuple[Choice, ...] = (),
    *,
    besides: PersonId,
    text: str = "",
) -> None:
    """A minor's guardians, and whoever asked."""
    student = leave.student(organisation, excuse.student)
    others = dict.fromkeys((excuse.by, *leave.guardians(organisation, student)))
    letter = Letter(
        f"{sentence}:{excuse.id.hex}:{excuse.version}",
        sentence,
        facts_of(organisation, excuse, leave, student),
        choices,
        card=f"family-{card_of(excuse.id)}",
        text=text,
    )
    own = replace(letter, sentence=f"{sentence}-own")
    for reader in dict.fromkeys((student.id, *others)):
        if reader != besides:
            words = own if reader == student.id else letter
            leave.book.cards.post.write(organisation, [reader], words)


def _choices(excuse: Excuse, papers: int) -> tuple[Choice, ...]:
    if excuse.state is not ExcuseState.ASKED:
        return ()
    which = {"excuse": f"id:{excuse.id}"}
    look = Choice("excuse-paper-button", Draft("excusepapers", which), again=True)
    return (
        *((look,) if papers else ()),
        Choice("excuse-approve-button", Draft("approveexcuse", which)),
        Choice("excuse-refuse-button", Draft("refuseexcuse", which)),
        Choice("excuse-refuse-why-button", Draft("refusewhy", which)),
    )


def facts_of(
    organisation: OrganisationId, excuse: Excuse, leave: Leave, student: Person
) -> dict[str, object]:
    """What any sentence about a request may tell; days are the organisation's."""
    covered = leave.covered(organisation, excuse)
    some = excuse.session or excuse.series
    about: Session | None = covered[0] if covered and some else None
    zone = leave.diary.zone(organisation, about.site if about else None)
    start = about.planned.start if about else excuse.span.start
    first = excuse.span.start.astimezone(zone)
    last = leave.last_day(organisation, excuse)
    people = leave.diary.people
    asker = people.find(organisation, excuse.by)
    decider = excuse.decided_by and people.find(organisation, excuse.decided_by)
    subject = about.subject if about else ""
    return {
        "name": student.name,
        "asker": asker.name if asker else "",
        "other": "yes" if excuse.by != excuse.student else "no",
        "decider": decider.name if decider else "",
        "kind": _kind(excuse, same_day=first.date() == last),
        "subject": subject,
        "named": "yes" if subject else "no",
        "on": start.astimezone(zone).date(),
        "start": start,
        "first": first.date(),
        "last": last,
        "count": len(covered),
    }


def _kind(excuse: Excuse, *, same_day: bool) -> str:
    if excuse.session is not None:
        return "session"
    if excuse.series is not None:
        return "series"
    return "day" if same_day else "days"
