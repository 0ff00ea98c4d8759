"""What feeds refuse."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchFeed(Refusal):
    """Unknown, revoked, or what it showed may not be seen any more: all alike."""


@dataclass(eq=False)
class TooManyFeeds(Refusal):
    most: int


@dataclass(eq=False)
class NotYoursToFollow(Refusal):
    """Somebody, a class or a room whose sessions the actor may not see."""

    what: str


@dataclass(eq=False)
class OneFeedEach(Refusal):
    """Several people were named: whoever has one's link has no other's."""
