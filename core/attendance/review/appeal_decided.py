"""An appeal ends with the tutor's word; what nobody looks at goes to the heads."""

from dataclasses import dataclass, replace

from core.application import Request, keeps, on, reads
from core.attendance.facts import AttendanceDecided
from core.attendance.open_appeal import Appeals, OpenAppeal
from core.attendance.ports import KeptPhotos
from core.attendance.register.settle import HERE
from core.attendance.review.appeal import OLD, AppealBooks, appeal_letter
from core.attendance.scene import Scene
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class WithOldAppeals(Request[list[OrganisationId]]):
    """Organisations where somebody waits for longer than a day."""


@dataclass(frozen=True, slots=True)
class ShowOldAppeals(Request[int]):
    """To the heads, or to the admins where there is none; each once."""


@on(AttendanceDecided)
def close_appeals(
    fact: AttendanceDecided,
    appeals: Appeals,
    photos: KeptPhotos,
    scene: Scene,
    clock: Clock,
) -> None:
    """Decided by a person: it is over, and once nobody can undo it nothing is kept."""
    where, session = fact.actor.organisation, fact.session.id
    policies = scene.policies(fact.actor)
    ends = clock.now() + policies.undo_within
    for entry in fact.entries:
        if entry.is_by_hand:
            appeals.drop(where, session, entry.student)
            photos.end(where, session, entry.student, ends)
        elif entry.status in HERE:
            photos.drop(where, session, entry.student)


@reads
def with_old_appeals(
    request: WithOldAppeals, appeals: Appeals, clock: Clock
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return appeals.with_some_before(clock.now() - OLD)


@keeps
def show_old_appeals(request: ShowOldAppeals, books: AppealBooks) -> int:
    actor, now = request.actor, books.cards.post.clock.now()
    permitted(actor, Permission.KEEP_EVERY_REGISTER)
    old = books.appeals.before(actor.organisation, now - OLD)
    for each in old:
        _show(actor, each, books)
        books.appeals.keep(actor.organisation, replace(each, shown=True))
    return len(old)


def _show(actor: Actor, made: OpenAppeal, books: AppealBooks) -> None:
    where, now = actor.organisation, books.cards.post.clock.now()
    session = books.sessions.find(where, made.session)
    found = books.cards.people.some(where, [made.student])
    if session is None or not found:
        return
    everybody = books.cards.people.every(where)
    heads = [each.id for each in everybody if Role.HEAD in each.roles_at(now)]
    heads = heads or [p.id for p in everybody if Role.ADMIN in p.roles_at(now)]
    facts = {**books.cards.about(where, session), "name": found[0].name}
    letter = appeal_letter(session, made, facts)
    old = replace(letter, key=f"{letter.key}:old", sentence="appeal-old")
    books.cards.post.write(where, heads, old)
