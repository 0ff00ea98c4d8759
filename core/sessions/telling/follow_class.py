"""Who joins or leaves a class joins or leaves the sessions it has still to come."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

from core.application import Facts, on
from core.curriculum.facts import MembershipChanged
from core.kernel.ids import SiteId
from core.sessions.clashing.diary import Diary
from core.sessions.facts import ParticipantsChanged
from core.sessions.model import Session


@on(MembershipChanged)
def follow_class(fact: MembershipChanged, diary: Diary, facts: Facts) -> None:
    """A session that has started keeps the people it started with.

    One row a session is written or gone, whoever else is in it. It is no change of
    the session: what was last done to it can still be taken back.
    """
    actor, where, member = fact.actor, fact.actor.organisation, fact.membership
    planned = diary.sessions.of_class_from(where, member.within, diary.clock.now())

    @cache
    def zone(site: SiteId | None) -> ZoneInfo:
        return diary.zone(where, site)

    pairs = [(_followed(fact, each, zone), each) for each in planned]
    pairs = [(now, was) for now, was in pairs if now != was]
    joins = [now for now, was in pairs if len(now.people) > len(was.people)]
    leaves = [now for now, was in pairs if len(now.people) < len(was.people)]
    diary.sessions.join(where, joins, member.person)
    diary.sessions.leave(where, leaves, member.person)
    for now, was in pairs:
        facts.tell(ParticipantsChanged(actor, now, was))


def _followed(
    fact: MembershipChanged,
    session: Session,
    zone: Callable[[SiteId | None], ZoneInfo],
) -> Session:
    member = fact.membership
    day = session.planned.start.astimezone(zone(session.site)).date()
    takes_part = not fact.ended and member.holds_on(day)
    others = tuple(p for p in session.participants if p != member.person)
    if not takes_part:
        return replace(session, participants=others)
    if member.person in session.participants:
        return session
    return replace(session, participants=(*others, member.person))
