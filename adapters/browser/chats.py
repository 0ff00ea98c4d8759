"""Which conversations there are: one's own with the desk, and in the demo a class's."""

from collections.abc import Iterable
from dataclasses import dataclass

from adapters.browser.inbound import NAME
from adapters.browser.who import Who
from adapters.web.problem import Problem
from core.application import Door
from core.curriculum.enrol import MembersOf
from core.curriculum.keep_classes import EveryClass
from core.curriculum.model import Class
from core.kernel.actor import THE_DESK, Role, desk_of
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.organisation.model import Organisation
from core.people.look_up import WhoSpeaks
from core.people.model import Account, Speaker

STAFF = frozenset({Role.TUTOR, Role.HEAD, Role.MODERATOR, Role.ADMIN})

Groups = dict[OrganisationId, dict[str, frozenset[PersonId]]]


@dataclass(frozen=True, slots=True)
class Chats:
    door: Door
    who: Who
    clock: Clock

    async def meant(self, said: str, handle: str) -> str:
        """One's own, or a class's that one is in; never another's own."""
        if said in {"", handle}:
            return handle
        if not self.who.says_as or said not in await self._classes_of(handle):
            raise Problem(403, "chat")
        return said

    async def groups(self, speakers: Iterable[Speaker]) -> Groups:
        """The classes of each organisation, and who is in them today."""
        groups: Groups = {}
        homes = {each.organisation.id: each.organisation for each in speakers}
        for here in homes.values():
            itself = desk_of(here.id)
            today = self.clock.now().astimezone(here.zone).date()
            for each in await self.door.run(EveryClass(itself)):
                members = await self.door.run(MembersOf(itself, each.id, today))
                found = groups.setdefault(here.id, {})
                found[chat_of(each, here)] = frozenset(members)
        return groups

    async def _classes_of(self, handle: str) -> set[str]:
        """A stranger, or somebody of another organisation, is in none of them."""
        account = Account(NAME, handle)
        speakers = (await self.door.run(WhoSpeaks(THE_DESK, account))).speakers
        groups = await self.groups(speakers)
        return {name for each in speakers for name in groups_of(each, groups)}


def chat_of(group: Class, organisation: Organisation) -> str:
    """Two organisations may each have a 10B, and neither may hear the other's."""
    return f"{group.name} · {organisation.name}"


def groups_of(speaker: Speaker, groups: Groups) -> list[str]:
    """A class's own, and everybody's who works there."""
    actor = speaker.actor
    here = groups.get(actor.organisation, {})
    works = bool(STAFF & actor.roles)
    return [name for name, members in here.items() if works or actor.person in members]
