"""Choose what should reach one, and by which way; be left alone for a while."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.application import Facts, Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.errors import NeverInGroup, NeverSwitchedOff, NoMailbox, NotToSnooze
from core.messaging.mailbox import Mailboxes
from core.messaging.notices.decide import Channel, channel_of, may_come_by
from core.messaging.notices.sorts import Sort
from core.people.ports import PersonPreferences
from core.people.prefer import PreferencesChanged

LONGEST = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class MyChannels(Request[Mapping[Sort, Channel]]):
    """By which way each sort comes to the actor."""


@dataclass(frozen=True, slots=True)
class MyWays(Request[Sequence[Channel]]):
    """By which ways anything can come to the actor at all."""


@dataclass(frozen=True, slots=True)
class ChooseChannel(Request[Channel]):
    """Answers which it was before."""

    sort: Sort
    channel: Channel


@dataclass(frozen=True, slots=True)
class ChooseChannels(Request[Mapping[Sort, Channel]]):
    """Several at once, as far as each may come so; answers how they came before."""

    to: Mapping[Sort, Channel]


@dataclass(frozen=True, slots=True)
class Snooze(Request[datetime | None]):
    """Answers until when it was before; None ends it."""

    until: datetime | None


@reads
def my_channels(
    request: MyChannels, preferences: PersonPreferences
) -> Mapping[Sort, Channel]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    chosen = preferences.of(actor.organisation, actor.person).channels
    return {sort: channel_of(sort, chosen) for sort in Sort}


@reads
def my_ways(request: MyWays, mailboxes: Mailboxes) -> Sequence[Channel]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    by_mail = mailboxes.may_choose(actor.organisation, actor.person)
    return [each for each in Channel if by_mail or each is not Channel.MAIL]


@changes
def choose_channel(
    request: ChooseChannel,
    preferences: PersonPreferences,
    mailboxes: Mailboxes,
    facts: Facts,
) -> Channel:
    actor, sort = request.actor, request.sort
    permitted(actor, Permission.SEE_SELF)
    here, me = actor.organisation, actor.person
    if not may_come_by(request.channel, sort):
        in_group = request.channel is Channel.GROUP
        raise NeverInGroup(sort) if in_group else NeverSwitchedOff(sort)
    if request.channel is Channel.MAIL and not mailboxes.may_choose(here, me):
        raise NoMailbox
    before = preferences.of(here, me)
    after = replace(before, channels={**before.channels, sort: request.channel})
    preferences.keep(here, me, after)
    facts.tell(PreferencesChanged(actor, after))
    return channel_of(sort, before.channels)


@changes
def choose_channels(
    request: ChooseChannels,
    preferences: PersonPreferences,
    mailboxes: Mailboxes,
    facts: Facts,
) -> Mapping[Sort, Channel]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    here, me = actor.organisation, actor.person
    by_mail = Channel.MAIL in request.to.values()
    if by_mail and not mailboxes.may_choose(here, me):
        raise NoMailbox
    before = preferences.of(here, me)
    new: dict[str, str] = {
        sort: channel
        for sort, channel in request.to.items()
        if may_come_by(channel, sort)
    }
    after = replace(before, channels={**before.channels, **new})
    preferences.keep(here, me, after)
    facts.tell(PreferencesChanged(actor, after))
    return {sort: channel_of(sort, before.channels) for sort in Sort}


@changes
def snooze(
    request: Snooze, preferences: PersonPreferences, clock: Clock, facts: Facts
) -> datetime | None:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.SEE_SELF)
    if request.until is not None and not now < request.until <= now + LONGEST:
        raise NotToSnooze
    before = preferences.of(actor.organisation, actor.person)
    after = replace(before, snoozed_until=request.until)
    preferences.keep(actor.organisation, actor.person, after)
    facts.tell(PreferencesChanged(actor, after))
    was = before.snoozed_until
    return was if was is not None and was > now else None
