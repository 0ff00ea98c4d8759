"""What becomes of a letter: when it comes, and by which way, if by any."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.messaging.notices.sorts import LOCKED, Priority, Sort


class Channel(StrEnum):
    """By which way a person wants one sort of notice; all of them are in the inbox."""

    CHAT = "chat"
    MAIL = "mail"
    GROUP = "group"
    """In the group of the class, where that is told of it as well; else by itself."""
    DIGEST = "digest"
    NONE = "none"


KEPT_BACK = frozenset({Channel.DIGEST, Channel.NONE})
"""Not by itself, or not now: never so for somebody's words, or one's account."""


FOR_GROUPS = frozenset({Sort.SESSION})
"""What a class's group is told of: nothing of one person, their money or attendance."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants, at the moment when something is to be said to them."""

    channels: Mapping[str, str]
    awake_at: datetime
    """When they may be disturbed: the end of their quiet hours and of any snooze."""
    full: bool = False
    """Whether they have had as many this week as they want."""


@dataclass(frozen=True, slots=True)
class Decision:
    channel: Channel
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What a letter is, as far as its way depends on it."""

    sort: Sort
    priority: Priority
    due: datetime
    may_wait: bool = True
    asks: bool = False
    """Whether an answer is wanted: it is not kept back."""
    edits: bool = False
    """Whether it says anew what stands in the chat: it is not put off to a digest."""
    in_group: bool = False
    """Whether the group of the class is told of it as well."""


def decide(said: Said, wanted: Wanted) -> Decision:
    """What is urgent comes at once, and cannot be kept out of the chat and the mail."""
    due, priority = said.due, said.priority
    channel = channel_of(said.sort, wanted.channels)
    urgent = priority is Priority.HIGH
    if channel is Channel.GROUP:
        channel = Channel.NONE if said.in_group else Channel.CHAT
    if channel is Channel.NONE and (urgent or said.asks):
        channel = Channel.CHAT
    if channel is not Channel.NONE and _put_off(said, channel, wanted):
        return Decision(Channel.DIGEST, due)
    if channel is Channel.DIGEST:
        channel = Channel.CHAT
    if urgent:
        return Decision(channel, due)
    waits = said.may_wait or priority is Priority.LOW
    return Decision(channel, max(due, wanted.awake_at) if waits else due)


def can_be_put_off(said: Said) -> bool:
    """What is neither urgent, nor asks for anything, nor is somebody's own words."""
    pressing = said.priority is Priority.HIGH or said.asks or said.edits
    return not pressing and said.may_wait and said.sort not in LOCKED


def _put_off(said: Said, channel: Channel, wanted: Wanted) -> bool:
    wished = channel is Channel.DIGEST or said.priority is Priority.LOW or wanted.full
    return wished and can_be_put_off(said)


def channel_of(sort: Sort, channels: Mapping[str, str]) -> Channel:
    channel = Channel(channels.get(sort, Channel.CHAT))
    return channel if may_come_by(channel, sort) else Channel.CHAT


def may_come_by(channel: Channel, sort: Sort) -> bool:
    if channel is Channel.GROUP:
        return sort in FOR_GROUPS
    return not (channel in KEPT_BACK and sort in LOCKED)
