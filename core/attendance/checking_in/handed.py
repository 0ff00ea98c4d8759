"""Whether what a page handed in came by a link that was meant for it."""

from datetime import datetime

from core.attendance.errors import NoSuchLink
from core.attendance.links import CheckInLink, Purpose
from core.attendance.ports import CheckInLinks
from core.kernel.actor import Actor
from core.kernel.secret import hash_of


def by_link(
    nonce: str,
    actor: Actor,
    purpose: Purpose,
    links: CheckInLinks,
    received: datetime,
) -> CheckInLink:
    """Raises NoSuchLink for anybody else's, for another purpose, and too late."""
    found = links.by_nonce(hash_of(nonce))
    if found is None:
        raise NoSuchLink
    where, link = found
    theirs = (where, link.person) == (actor.organisation, actor.person)
    if not theirs or link.purpose is not purpose or received > link.expires:
        raise NoSuchLink
    return link
