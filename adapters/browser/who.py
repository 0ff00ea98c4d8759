"""Whose browser it is: anybody's word in the demo, a signed-in person's otherwise."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import Response

from adapters.browser.inbound import NAME
from adapters.web.problem import Problem
from core.application import Door
from core.kernel.actor import THE_DESK
from core.people.look_up import WhoSpeaks
from core.people.model import Account

HANDLED = re.compile(r"[^\x00-\x1f\x7f]{1,50}")
STAYS = timedelta(days=30)
"""How long a browser stays signed in without asking for a new link."""


class Who(Protocol):
    says_as: bool
    """Whether requests name their person themselves."""

    async def of(self, request: Request, said: str) -> str:
        """The handle of whoever makes this request; refuses where there is none."""
        ...


class Anybody:
    """For the demo and for tests: `as` is believed."""

    says_as = True

    async def of(self, request: Request, said: str) -> str:
        del request
        if not HANDLED.fullmatch(said):
            raise Problem(422, "as")
        return said


class SignedIn:
    """A cookie that only the desk can have made; `as` means nothing here."""

    says_as = False

    def __init__(
        self, secret: str, door: Door, now: Callable[[], datetime], *, https: bool
    ) -> None:
        """`secret` is the installation's; the cookies' own key is made from it."""
        self._seal = Fernet(_own_key(secret))
        self._door = door
        self._now = now
        self._https = https
        self._name = "__Host-desk" if https else "desk"

    async def of(self, request: Request, said: str) -> str:
        del said
        sealed = request.cookies.get(self._name, "")
        try:
            handle = self._seal.decrypt_at_time(
                sealed.encode(), int(STAYS.total_seconds()), self._second()
            )
        except InvalidToken as stranger:
            raise Problem(401) from stranger
        account = Account(NAME, handle.decode())
        behind = await self._door.run(WhoSpeaks(THE_DESK, account))
        if not behind.speakers:  # unlinked since, or gone
            raise Problem(401)
        return account.handle

    def let_in(self, answer: Response, handle: str) -> None:
        sealed = self._seal.encrypt_at_time(handle.encode(), self._second())
        answer.set_cookie(
            self._name,
            sealed.decode(),
            max_age=int(STAYS.total_seconds()),
            secure=self._https,
            httponly=True,
            samesite="strict",
        )

    def let_go(self, answer: Response) -> None:
        answer.delete_cookie(
            self._name, secure=self._https, httponly=True, samesite="strict"
        )

    def _second(self) -> int:
        return int(self._now().timestamp())


def _own_key(secret: str) -> bytes:
    derive = HKDF(SHA256(), length=32, salt=None, info=b"browser sign-in")
    return urlsafe_b64encode(derive.derive(secret.encode()))
