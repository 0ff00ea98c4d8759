"""A group chat that belongs to a class: what concerns all of it is told there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.application import Request, changes
from core.curriculum.access import class_known_to
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.kernel.span import Span
from core.messaging.model import Address, ChatKind
from core.sessions.errors import NoGroupHere, NotBound
from core.sessions.ports import Sessions

TEACHES = timedelta(days=90)
"""Whoever taught the class within so long, or will, is its tutor."""


@dataclass(frozen=True, slots=True)
class ClassChat:
    """One a class; the chat is known by its platform's name for it."""

    group: ClassId
    chat: Address
    by: PersonId
    at: datetime


class ClassChats(Protocol):
    def keep(self, organisation: OrganisationId, bound: ClassChat) -> None:
        """Instead of the chat that the class had before."""
        ...

    def of(self, organisation: OrganisationId, group: ClassId) -> ClassChat | None: ...

    def at(self, organisation: OrganisationId, chat: Address) -> list[ClassChat]: ...

    def drop(self, organisation: OrganisationId, group: ClassId) -> None: ...


@dataclass(frozen=True, slots=True)
class BindChat(Request[Class]):
    group: ClassId
    chat: Address


@dataclass(frozen=True, slots=True)
class UnbindChat(Request[list[Class]]):
    """Every class that the chat belongs to."""

    chat: Address


@changes
def bind_chat(
    request: BindChat,
    classes: Classes,
    chats: ClassChats,
    sessions: Sessions,
    clock: Clock,
) -> Class:
    actor = request.actor
    if request.chat.kind is ChatKind.DM:
        raise NoGroupHere
    found = class_known_to(actor, request.group, classes)
    _permitted(actor, found.id, sessions, clock)
    where = Address(request.chat.platform, request.chat.chat, request.chat.workspace)
    bound = ClassChat(found.id, where, actor.person, clock.now())
    chats.keep(actor.organisation, bound)
    return found


@changes
def unbind_chat(
    request: UnbindChat,
    classes: Classes,
    chats: ClassChats,
    sessions: Sessions,
    clock: Clock,
) -> list[Class]:
    actor = request.actor
    permitted(actor, Permission.BOOK_SESSIONS)
    bound = chats.at(actor.organisation, request.chat)
    if not bound:
        raise NotBound
    freed: list[Class] = []
    for each in bound:
        _permitted(actor, each.group, sessions, clock)
        chats.drop(actor.organisation, each.group)
        freed.append(class_known_to(actor, each.group, classes))
    return freed


def _permitted(actor: Actor, group: ClassId, sessions: Sessions, clock: Clock) -> None:
    """Whoever manages classes, or teaches this one."""
    if may(actor, Permission.MANAGE_CURRICULUM):
        return
    permitted(actor, Permission.RUN_SESSIONS)
    within = Span(clock.now() - TEACHES, clock.now() + TEACHES)
    own = sessions.of_tutor(actor.organisation, actor.person, within)
    if not any(each.group == group for each in own):
        raise NotPermitted(Permission.RUN_SESSIONS)
