"""Whose calendar page it is: what only the desk can have sealed, for half a day."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import Response

from core.kernel.ids import OrganisationId, PersonId
from core.timetable.page_link import Whose

STAYS = timedelta(hours=12)
PATH = "/calendar"
BEARER = "Bearer "


@dataclass(frozen=True, slots=True)
class Passes:
    """In a cookie, or where a frame may keep none, as a bearer's word."""

    seal: Fernet
    https: bool

    @classmethod
    def of(cls, secret: str, *, https: bool) -> "Passes":
        """`secret` is the installation's; the key of these is made from it."""
        derive = HKDF(SHA256(), length=32, salt=None, info=b"calendar page")
        return cls(Fernet(urlsafe_b64encode(derive.derive(secret.encode()))), https)

    @property
    def name(self) -> str:
        return "__Secure-desk-calendar" if self.https else "desk-calendar"

    def made(self, whose: Whose, now: datetime) -> str:
        organisation, person = whose
        told = f"{organisation.hex}:{person.hex}".encode()
        return self.seal.encrypt_at_time(told, int(now.timestamp())).decode()

    def read(self, request: Request, now: datetime) -> Whose | None:
        said = request.headers.get("authorization", "")
        sealed = said.removeprefix(BEARER) if said.startswith(BEARER) else ""
        sealed = sealed or request.cookies.get(self.name, "")
        lasts = int(STAYS.total_seconds())
        try:
            told = self.seal.decrypt_at_time(
                sealed.encode(), lasts, int(now.timestamp())
            )
        except InvalidToken:
            return None
        organisation, _, person = told.decode().partition(":")
        return OrganisationId(UUID(organisation)), PersonId(UUID(person))

    def let_in(self, answer: Response, whose: Whose, now: datetime) -> None:
        answer.set_cookie(
            self.name,
            self.made(whose, now),
            max_age=int(STAYS.total_seconds()),
            path=PATH,
            secure=self.https,
            httponly=True,
            samesite="strict",
        )

    def let_go(self, answer: Response) -> None:
        answer.delete_cookie(
            self.name, path=PATH, secure=self.https, httponly=True, samesite="strict"
        )
