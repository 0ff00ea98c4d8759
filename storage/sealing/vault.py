"""Sealed values: unreadable without the key of the person they are about.

A sealed value is `format, key number, nonce, AES-256-GCM text`. What it is about, in
which row and whose it is are authenticated with it, so it opens nowhere else.
"""

import hmac
import json
import os
from collections.abc import Iterable
from datetime import datetime
from time import monotonic
from typing import Any, overload

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection

from core.kernel.ids import OrganisationId, PersonId
from storage.sealing import keyring
from storage.sealing.keys import KEY, NONCE, Keys, OrganisationKey, Owner

FORMAT = b"\x01"
HEAD = 1 + 4
LOOK_AGAIN = 2.0
"""Seconds that a key may be used after somebody else erased it."""

_told = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


class ErasedError(Exception):
    """Nothing more is kept about somebody who was erased."""


class TamperedError(Exception):
    """A sealed value is not the one that was sealed for this place."""


class Vault:
    """Seals and opens within one unit of work's transaction."""

    def __init__(self, connection: Connection, keys: Keys, *, makes: bool) -> None:
        self._connection = connection
        self._keys = keys
        self._makes = makes
        self._began = monotonic()
        self._looked: dict[OrganisationId, float] = {}
        """When this unit did: one that takes long need not for every name."""
        self._made: dict[Owner, bytes] = {}
        self._made_here: dict[OrganisationId, tuple[OrganisationKey, ...]] = {}
        self._uncommitted: set[Owner] = set()
        self._erasing: list[tuple[Owner, datetime]] = []

    @overload
    def seal(
        self, owner: Owner, value: str | bytes, *, about: str, row: object = ""
    ) -> bytes: ...
    @overload
    def seal(
        self, owner: Owner, value: str | bytes | None, *, about: str, row: object = ""
    ) -> bytes | None: ...
    def seal(
        self, owner: Owner, value: str | bytes | None, *, about: str, row: object = ""
    ) -> bytes | None:
        """`about` is table.column; give `row` where a person has many of them."""
        if value is None:
            return None
        raw = value.encode() if isinstance(value, str) else value
        number, key = self._to_seal(owner)
        head = FORMAT + number.to_bytes(4, "big")
        nonce = os.urandom(NONCE)
        context = _context(head, owner, about, row)
        return head + nonce + key.encrypt(nonce, raw, context)

    def open(
        self, owner: Owner, sealed: bytes | None, *, about: str, row: object = ""
    ) -> str | None:
        """The text; None if there was none or its owner has been erased."""
        raw = self.open_bytes(owner, sealed, about=about, row=row)
        return None if raw is None else raw.decode()

    def open_bytes(
        self, owner: Owner, sealed: bytes | None, *, about: str, row: object = ""
    ) -> bytes | None:
        if sealed is None:
            return None
        head, nonce = sealed[:HEAD], sealed[HEAD : HEAD + NONCE]
        key = self._to_open(owner, int.from_bytes(head[1:], "big"))
        if key is None:
            return None
        try:
            context = _context(head, owner, about, row)
            return key.decrypt(nonce, sealed[HEAD + NONCE :], context)
        except InvalidTag as why:
            raise TamperedError(about) from why

    def seal_json(
        self, owner: Owner, value: Any, *, about: str, row: object = ""
    ) -> bytes:
        return self.seal(owner, _told(value), about=about, row=row)

    def open_json(
        self, owner: Owner, sealed: bytes | None, *, about: str, row: object = ""
    ) -> Any:
        raw = self.open_bytes(owner, sealed, about=about, row=row)
        return None if raw is None else json.loads(raw)

    def blind(
        self, organisation: OrganisationId, value: str | bytes, *, about: str
    ) -> bytes:
        """What to store and to look up instead of `value`; the same each time.

        Normalise first: it tells equal from different and nothing else.
        """
        raw = value.encode() if isinstance(value, str) else value
        key = self._first_of(organisation)
        secret = os.urandom(KEY) if key is None else key.blinding  # nothing is stored
        return hmac.digest(secret, about.encode() + b"\0" + raw, "sha256")

    def chain_secret(self, organisation: OrganisationId) -> bytes:
        """What the audit's chain is sealed with; empty where nothing was recorded."""
        key = self._first_of(organisation)
        return b"" if key is None else key.chaining

    def fetch(self, organisation: OrganisationId, people: Iterable[PersonId]) -> None:
        """Read these people's keys in one go, before opening values of many."""
        known = self._keys.person
        missing = [p for p in people if known(Owner(organisation, p)) is None]
        if missing:
            for wrapped in keyring.of_people(self._connection, organisation, missing):
                self._unwrapped(organisation, wrapped)

    def erase(self, owner: Owner, at: datetime) -> None:
        """Destroy a person's key: nothing sealed with it opens ever again."""
        self._keys.forget(owner)
        self._made.pop(owner, None)
        keyring.destroy(self._connection, owner, at)
        self._erasing.append((owner, at))

    def is_erased(self, owner: Owner) -> bool:
        if self._keys.is_erased(owner):
            return True
        kept = keyring.of_person(self._connection, owner)
        return kept is not None and kept[2] is None

    def mark(self) -> int:
        return len(self._erasing)

    def drop_since(self, mark: int) -> None:
        """Forget what a unit made before it was rolled back; the rest is re-read."""
        self._made.clear()
        self._made_here.clear()
        del self._erasing[mark:]

    def committed(self) -> list[tuple[Owner, datetime]]:
        """Erasures hold from now on; they are returned for safe keeping."""
        for owner, _ in self._erasing:
            self._keys.erased(owner)
        done, self._erasing = self._erasing, []
        return done

    def _to_seal(self, owner: Owner) -> tuple[int, AESGCM]:
        if owner.person is None:
            current = self._current_of(owner.organisation)
            return current.number, current.sealing
        return 0, AESGCM(self._of_person(owner))

    def _to_open(self, owner: Owner, number: int) -> AESGCM | None:
        if owner.person is None:
            return self._numbered(owner.organisation, number).sealing
        known = self._remembered(owner)
        if known is None:
            kept = keyring.of_person(self._connection, owner)
            known = kept and self._unwrapped(owner.organisation, kept)
        return AESGCM(known) if known else None

    def _of_person(self, owner: Owner) -> bytes:
        """The key to seal with, made if there is none."""
        known = self._remembered(owner)
        if known is not None:
            return known
        kept = keyring.of_person(self._connection, owner)
        if kept is None:
            current = self._current_of(owner.organisation)
            wrapped = current.wrap(owner, os.urandom(KEY))
            self._uncommitted.add(owner)
            keyring.add_of_person(self._connection, owner, current.number, wrapped)
            kept = keyring.of_person(self._connection, owner)
        key = None if kept is None else self._unwrapped(owner.organisation, kept)
        if key is None:
            raise ErasedError
        return key

    def _remembered(self, owner: Owner) -> bytes | None:
        if owner in self._made:
            return self._made[owner]
        known = self._keys.person(owner)
        here = owner.organisation
        if known is None or not self._keys.is_stale(here, LOOK_AGAIN):
            return known
        if monotonic() - self._looked.get(here, float("-inf")) <= LOOK_AGAIN:
            return known
        for person in keyring.erased(self._connection, here):
            self._keys.erased(Owner(here, person))
        self._keys.looked_at[here] = self._began
        self._looked[here] = monotonic()
        return self._keys.person(owner)

    def _unwrapped(
        self, organisation: OrganisationId, kept: keyring.Wrapped
    ) -> bytes | None:
        person, by, wrapped = kept
        owner = Owner(organisation, person)
        if wrapped is None or self._keys.is_erased(owner):
            return None
        key = self._numbered(organisation, by).unwrap(owner, wrapped)
        if owner in self._uncommitted:
            self._made[owner] = key
        else:
            self._keys.remember_person(owner, key)
        return key

    def _first_of(self, organisation: OrganisationId) -> OrganisationKey | None:
        found = self._of_organisation(organisation)
        if not found and self._makes:
            return self._current_of(organisation)
        return found[0] if found else None

    def _current_of(self, organisation: OrganisationId) -> OrganisationKey:
        found = self._of_organisation(organisation)
        if found:
            return found[-1]
        wrapped = self._keys.installation.wrap(organisation, 1, os.urandom(KEY))
        self._uncommitted.add(Owner(organisation))
        keyring.add_of_organisation(self._connection, organisation, 1, wrapped)
        return self._of_organisation(organisation)[-1]

    def _numbered(self, organisation: OrganisationId, number: int) -> OrganisationKey:
        for known in (self._of_organisation, self._read):  # another may be newer
            for each in known(organisation):
                if each.number == number:
                    return each
        raise TamperedError(number)

    def _of_organisation(
        self, organisation: OrganisationId
    ) -> tuple[OrganisationKey, ...]:
        known = self._made_here.get(organisation) or self._keys.organisation(
            organisation
        )
        return known or self._read(organisation)

    def _read(self, organisation: OrganisationId) -> tuple[OrganisationKey, ...]:
        unwrap = self._keys.installation.unwrap
        found = tuple(
            OrganisationKey(number, unwrap(organisation, number, wrapped))
            for number, wrapped in keyring.of_organisation(
                self._connection, organisation
            )
        )
        if found and Owner(organisation) in self._uncommitted:
            self._made_here[organisation] = found
        elif found:
            self._keys.remember_organisation(organisation, found)
        return found


def _context(head: bytes, owner: Owner, about: str, row: object) -> bytes:
    return b"\0".join((head + owner.named(), about.encode(), str(row).encode()))
