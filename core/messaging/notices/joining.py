"""Who asked to come in is told to those who may let them; and the answer to them."""

from core.application import on
from core.kernel.actor import NOBODY
from core.kernel.permissions import Permission, may
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.join import JoinWaits, Welcomed
from core.people.ports import People
from core.people.staff import is_staff


@on(JoinWaits)
def ask_to_let_in(fact: JoinWaits, people: People, post: Post) -> None:
    """Whoever invited them decides; if they have left, everybody who may."""
    organisation, invitation = fact.actor.organisation, fact.invitation
    inviter = people.find(organisation, invitation.invited_by)
    deciders = [
        person.id
        for person in people.every(organisation)
        if may(person.actor(organisation, post.clock.now()), Permission.GRANT_ROLES)
    ]
    for_admins = is_staff(fact.person, post.clock.now())
    may_decide = inviter and (not for_admins or inviter.id in deciders)
    asked = [inviter.id] if inviter and may_decide else deciders
    answer = {"invitation": f"id:{invitation.id}"}
    letter = Letter(
        f"join:{invitation.id.hex}",
        "join-waits",
        {
            "name": fact.person.name,
            "platform": invitation.account.platform if invitation.account else "",
            "handle": invitation.account.handle if invitation.account else "",
        },
        (
            Choice("let-in-button", Draft("letin", answer)),
            Choice("keep-out-button", Draft("keepout", answer)),
        ),
        may_wait=False,
    )
    post.write(organisation, [each for each in asked if each != NOBODY], letter)


@on(Welcomed)
def tell_the_newcomer(fact: Welcomed, post: Post) -> None:
    key = f"welcomed:{fact.person.id.hex}:{post.clock.now().isoformat()}"
    letter = Letter(key, "welcomed", {"name": fact.person.name}, may_wait=False)
    post.write(fact.actor.organisation, [fact.person.id], letter)
