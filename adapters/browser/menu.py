"""Whom one can be, what one can say, and what to try first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.browser.chats import Chats, groups_of
from adapters.browser.inbound import NAME
from adapters.browser.who import Who
from adapters.web.asked import language_asked
from bot.command import Command
from bot.tries import to_try
from bot.words import UTC, say
from core.application import Door
from core.kernel.actor import THE_DESK, Role
from core.people.look_up import WhoIsOn, WhoSpeaks
from core.people.model import Account, Speaker
from core.sessions.names import WhatIsNamed


@dataclass(frozen=True, slots=True)
class Menu:
    door: Door
    who: Who
    chats: Chats
    commands: Mapping[str, Command]

    async def people(self, request: Request) -> JSONResponse:
        """Everybody one can be; only where `as` is believed."""
        del request
        on = await self.door.run(WhoIsOn(THE_DESK, NAME))
        handles = dict.fromkeys(account.handle for account, _, _ in on)
        found = [(handle, await self._speaker(handle)) for handle in handles]
        known = [(handle, speaker) for handle, speaker in found if speaker]
        groups = await self.chats.groups(speaker for _, speaker in known)
        shown = [_person(who, each, groups_of(each, groups)) for who, each in known]
        return JSONResponse(shown)

    async def offered(self, request: Request) -> JSONResponse:
        """The commands this person may give, and a few things to say."""
        handle = await self.who.of(request, request.query_params.get("as", ""))
        speaker = await self._speaker(handle)
        language = speaker.language if speaker else language_asked(request)
        return JSONResponse(
            {
                "language": language,
                "commands": [
                    {
                        "name": each.name,
                        "about": say(f"about-{each.name}", UTC, language),
                        "takes": bool(each.kinds),
                    }
                    for each in self.commands.values()
                    if each.is_for(*([speaker] if speaker else []))
                ],
                "suggestions": await self._suggestions(speaker, language),
            }
        )

    async def _speaker(self, handle: str) -> Speaker | None:
        return (await self.door.run(WhoSpeaks(THE_DESK, Account(NAME, handle)))).likely

    async def _suggestions(self, speaker: Speaker | None, language: str) -> list[str]:
        if speaker is None:
            return say("try-stranger", UTC, language).splitlines()
        named = await self.door.run(WhatIsNamed(speaker.actor))
        return to_try(speaker.actor.roles, named, language)


def _person(handle: str, speaker: Speaker, groups: list[str]) -> dict[str, Any]:
    return {
        "handle": handle,
        "name": speaker.name,
        "organisation": speaker.organisation.name,
        "roles": [str(role) for role in Role if role in speaker.actor.roles],
        "chats": [handle, *groups],
    }
