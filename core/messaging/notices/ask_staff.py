"""Whoever may not do something asks those who may."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.errors import NobodyToTell
from core.messaging.notices.post import Letter, Post
from core.people.access import person_known_to
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class AskStaff(Request[tuple[PersonId, ...]]):
    """Answers who was asked: moderators where they may, else admins."""

    permission: Permission
    words: str


@keeps
def ask_staff(request: AskStaff, people: People, post: Post) -> tuple[PersonId, ...]:
    """Once a minute at most: asking twice does not make it more urgent."""
    actor, now = request.actor, post.clock.now()
    permitted(actor, Permission.SEE_SELF)
    here = actor.organisation
    me = person_known_to(actor, actor.person, people)
    asked: list[PersonId] = []
    for role in (Role.MODERATOR, Role.ADMIN):
        if not asked:
            asked = [
                person.id
                for person in people.every(here)
                if person.is_everywhere(role, now)
                and may(person.actor(here, now), request.permission)
            ]
    letter = Letter(
        f"asks:{actor.person.hex}:{now:%Y-%m-%dT%H:%M}",
        "somebody-asks",
        {"name": me.name},
        (Choice("answer-button", Draft("msg", {"to": f"id:{me.id}"}), again=True),),
        text=request.words,
    )
    lost = post.write(here, asked, letter)
    reached = tuple(each for each in asked if each not in lost)
    if not reached:
        raise NobodyToTell
    return reached
