"""What tokens refuse."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchToken(Refusal):
    """Unknown, run out, revoked, or its owner is gone: all alike."""


@dataclass(eq=False)
class TooManyTokens(Refusal):
    most: int


@dataclass(eq=False)
class TokenTooLong(Refusal):
    """It would outlive what any secret should."""

    most: int
    """Days."""


@dataclass(eq=False)
class KeyUsedOtherwise(Refusal):
    """The same idempotency key came with another request before."""
