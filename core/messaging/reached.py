"""How the desk reaches people: by which chat, by e-mail alone, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.mailbox import EMAIL, Mailboxes
from core.messaging.ports import Contacts

BOUNCED = "bounced"
"""In no chat, and the address they gave is nobody's."""


@dataclass(frozen=True, slots=True)
class HowReached(Request[Mapping[PersonId, str]]):
    """The platform by person; who is in it not at all cannot be written to.

    `BOUNCED` says that they could be, if somebody put their address right.
    """

    people: tuple[PersonId, ...]


@reads
def how_reached(
    request: HowReached, contacts: Contacts, mailboxes: Mailboxes
) -> Mapping[PersonId, str]:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    here = request.actor.organisation
    chats = contacts.of(here, request.people)
    others = [each for each in request.people if each not in chats]
    mailed = dict.fromkeys(mailboxes.of(here, others), EMAIL)
    lost = [each for each in others if each not in mailed]
    mailed |= dict.fromkeys(contacts.bounced(lost), BOUNCED)
    return {person: account.platform for person, account in chats.items()} | mailed
