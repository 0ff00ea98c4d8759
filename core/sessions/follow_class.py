"""Who joins or leaves a class joins or leaves the sessions it has still to come."""

from dataclasses import replace

from core.application import Facts, on
from core.curriculum.facts import MembershipChanged
from core.sessions.access import changed_by
from core.sessions.diary import Diary
from core.sessions.facts import ParticipantsChanged
from core.sessions.model import Session


@on(MembershipChanged)
def follow_class(fact: MembershipChanged, diary: Diary, facts: Facts) -> None:
    """A session that has started keeps the people it started with."""
    actor, now = fact.actor, diary.clock.now()
    planned = diary.sessions.of_class_from(
        actor.organisation, fact.membership.within, now
    )
    for session in planned:
        followed = _followed(fact, session, diary)
        if followed == session:
            continue
        changed = changed_by(followed, actor, now)
        diary.sessions.change(actor.organisation, changed, session)
        facts.tell(ParticipantsChanged(actor, changed, session))


def _followed(fact: MembershipChanged, session: Session, diary: Diary) -> Session:
    member = fact.membership
    zone = diary.zone(fact.actor.organisation, session.site)
    day = session.planned.start.astimezone(zone).date()
    takes_part = not fact.ended and member.holds_on(day)
    others = tuple(p for p in session.participants if p != member.person)
    if not takes_part:
        return replace(session, participants=others)
    if member.person in session.participants:
        return session
    return replace(session, participants=(*others, member.person))
