"""Who joins a class may be taught elsewhere at its hours: told, and never changed."""

from collections.abc import Iterator
from datetime import timedelta

from core.application import on
from core.curriculum.facts import MembershipChanged
from core.kernel.span import Span
from core.messaging.notices.post import Letter, Post
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session

AHEAD = timedelta(days=120)


@on(MembershipChanged)
def tell_of_clashes(
    fact: MembershipChanged, diary: Diary, busy: Busy, post: Post
) -> None:
    """One letter to whoever enrolled them and to the tutors of both, not one each."""
    where, member, now = fact.actor.organisation, fact.membership, diary.clock.now()
    planned = diary.sessions.of_class_from(where, member.within, now)
    joined = [each for each in planned if each.concerns(member.person)]
    if fact.ended or not joined:
        return
    within = Span(now, now + AHEAD)
    clashes = [*_clashes(joined, busy.people(where, [member.person], within))]
    if not clashes:
        return
    others = diary.sessions.some(where, [each.session for _, each in clashes])
    tutors = {tutor for session in others for tutor in session.tutors}
    tutors |= {tutor for session, _ in clashes for tutor in session.tutors}
    [who] = diary.people.some(where, [member.person])
    group = diary.around.classes.find(where, member.within)
    first = clashes[0][0].planned.start
    facts = {
        "who": who.name,
        "name": group.name if group else "",
        "count": len(clashes),
        "start": first,
        "day": first.astimezone(diary.zone(where, clashes[0][0].site)).date(),
    }
    key = f"joined:{member.within}:{member.person}:{now:%Y%m%dT%H%M%S}"
    told = sorted({fact.actor.person, *tutors})
    post.write(where, told, Letter(key, "joined-clashes", facts))


def _clashes(
    joined: list[Session], taken: list[Taken]
) -> Iterator[tuple[Session, Taken]]:
    """Sessions of the class, each with another one at the same time."""
    ours = {each.id for each in joined}
    others = [each for each in taken if each.session not in ours]
    for session in joined:
        for each in others:
            if each.span.overlaps(session.span):
                yield session, each
                break
