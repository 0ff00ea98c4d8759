"""Keys: the installation's, those it wraps, and a small memory of them unwrapped."""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.kernel.ids import OrganisationId, PersonId

KEY = 32
NONCE = 12
MOST_REMEMBERED = 16_384


class KeyIsBrokenError(Exception):
    """DESK_KEY is not 32 bytes in url-safe base64; `./desk init` makes one."""

    def __str__(self) -> str:
        return str(self.__doc__)


class WrongKeyError(Exception):
    """DESK_KEY is not the key this database was sealed with."""

    def __str__(self) -> str:
        return str(self.__doc__)


class Owner(NamedTuple):
    """Whose a sealed value is: a person's in an organisation, or the organisation's."""

    organisation: OrganisationId
    person: PersonId | None = None

    def named(self) -> bytes:
        if self.person is None:
            return b"o" + self.organisation.bytes
        return b"p" + self.organisation.bytes + self.person.bytes


class InstallationKey:
    """DESK_KEY. It wraps organisations' keys and does nothing else."""

    def __init__(self, written: str) -> None:
        try:
            raw = urlsafe_b64decode(written.strip() + "=" * (-len(written.strip()) % 4))
        except (NotBase64, ValueError) as why:
            raise KeyIsBrokenError from why
        if len(raw) != KEY:
            raise KeyIsBrokenError
        self._wrapping = AESGCM(derived(raw, b"wrap organisation keys"))

    def wrap(self, organisation: UUID, number: int, key: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        context = _organisation_context(organisation, number)
        return nonce + self._wrapping.encrypt(nonce, key, context)

    def unwrap(self, organisation: UUID, number: int, wrapped: bytes) -> bytes:
        context = _organisation_context(organisation, number)
        try:
            return self._wrapping.decrypt(wrapped[:NONCE], wrapped[NONCE:], context)
        except InvalidTag as why:
            raise WrongKeyError from why


def new_key() -> str:
    """A fresh DESK_KEY as it is written down."""
    return urlsafe_b64encode(os.urandom(KEY)).decode()


@dataclass(frozen=True, slots=True)
class OrganisationKey:
    """One secret, four purposes, none of which can stand in for another."""

    number: int
    secret: bytes = field(repr=False)
    sealing: AESGCM = field(init=False, repr=False)
    wrapping: AESGCM = field(init=False, repr=False)
    blinding: bytes = field(init=False, repr=False)
    chaining: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "sealing", AESGCM(derived(self.secret, b"seal values")))
        put(self, "wrapping", AESGCM(derived(self.secret, b"wrap people's keys")))
        put(self, "blinding", derived(self.secret, b"blind index"))
        put(self, "chaining", derived(self.secret, b"audit chain"))

    def wrap(self, owner: Owner, key: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self.wrapping.encrypt(nonce, key, owner.named())

    def unwrap(self, owner: Owner, wrapped: bytes) -> bytes:
        context = owner.named()
        return self.wrapping.decrypt(wrapped[:NONCE], wrapped[NONCE:], context)


def derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY, salt=None, info=b"desk " + purpose).derive(secret)


def _organisation_context(organisation: UUID, number: int) -> bytes:
    return b"organisation key" + organisation.bytes + number.to_bytes(4, "big")


class Keys:
    """Unwrapped keys of this process: few, and gone the moment they are erased.

    A person's is kept as its bytes: made ready for use it takes 2.4 kB, of which a
    school has thousands, and is made ready in a microsecond.

    Shared by the writer's thread and the readers' loop. Somebody once known to
    be erased is never remembered again, whatever an older snapshot still shows.
    """

    def __init__(
        self, installation: InstallationKey, *, most: int = MOST_REMEMBERED
    ) -> None:
        self.installation = installation
        self._most = most
        self._lock = Lock()
        self._people: OrderedDict[Owner, bytes] = OrderedDict()
        self._organisations: OrderedDict[UUID, tuple[OrganisationKey, ...]] = (
            OrderedDict()
        )
        self._erased: set[Owner] = set()
        self.looked_at: dict[OrganisationId, float] = {}
        """When erasures were last read, by the monotonic clock."""

    def is_stale(self, organisation: OrganisationId, seconds: float) -> bool:
        seen = self.looked_at.get(organisation)
        return seen is None or monotonic() - seen > seconds

    def person(self, owner: Owner) -> bytes | None:
        with self._lock:
            if (known := self._people.get(owner)) is not None:
                self._people.move_to_end(owner)
            return known

    def organisation(self, organisation: UUID) -> tuple[OrganisationKey, ...]:
        """All its keys, oldest first; the newest seals."""
        return self._organisations.get(organisation, ())

    def remember_person(self, owner: Owner, key: bytes) -> None:
        with self._lock:
            if owner not in self._erased:
                self._people[owner] = key
                _cut(self._people, self._most)

    def remember_organisation(
        self, organisation: UUID, keys: tuple[OrganisationKey, ...]
    ) -> None:
        with self._lock:
            self._organisations[organisation] = keys
            _cut(self._organisations, self._most)

    def forget(self, owner: Owner) -> None:
        """Not remembered any more; whether erased, the database will say."""
        with self._lock:
            self._people.pop(owner, None)

    def erased(self, owner: Owner) -> None:
        """Gone for good: the erasure is committed."""
        with self._lock:
            self._erased.add(owner)
            self._people.pop(owner, None)

    def is_erased(self, owner: Owner) -> bool:
        return owner in self._erased


def _cut(remembered: OrderedDict[Any, Any], most: int) -> None:
    while len(remembered) > most:
        remembered.popitem(last=False)
