"""What people tells the slices above it."""

from dataclasses import dataclass

from core.application import Fact
from core.kernel.ids import PersonId
from core.people.model import Grant


@dataclass(frozen=True, slots=True)
class RoleChanged(Fact):
    """Somebody was given a role, for ever or until, or it was ended."""

    person: PersonId
    grant: Grant
    ended: bool = False


@dataclass(frozen=True, slots=True)
class AddressChanged(Fact):
    """Somebody has another e-mail address now, or none."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class PersonRemoved(Fact):
    """Somebody is in no list here any more; they can be brought back."""

    person: PersonId
    name: str


@dataclass(frozen=True, slots=True)
class ConnectionEnded(Fact):
    """Somebody else cut off a chat or a token of `person`: one of the two is named."""

    person: PersonId
    platform: str = ""
    token: str = ""
