"""What tokens tell the slices above them."""

from dataclasses import dataclass

from core.application import Fact
from core.kernel.ids import OrganisationId
from core.people.tokens.model import Token


@dataclass(frozen=True, slots=True)
class TokenReplayed(Fact):
    """A refresh token was shown twice: one of the two who have it stole it."""

    organisation: OrganisationId
    token: Token
