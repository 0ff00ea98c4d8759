"""What can wait comes once a day, in one letter; more than enough a week does too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.kernel.ids import PersonId
from core.messaging.due import Due, Dues
from core.messaging.notices.quiet import after_quiet
from core.messaging.notices.told import ToldBook, ToldId
from core.organisation.model import Organisation
from core.people.model import Preferences

RULE = "digest"
UNHEARD = "unheard"


@dataclass(frozen=True, slots=True)
class Digests:
    """A bundle of ports; see `Composer`."""

    told: ToldBook
    dues: Dues

    def plan(
        self,
        home: Organisation,
        person: PersonId | None,
        wishes: Preferences,
        now: datetime,
    ) -> None:
        """One that is planned keeps its time, or it would never come."""
        if person is None or self.dues.of_person(home.id, RULE, person):
            return
        at = digest_at(now, wishes, home)
        self.dues.plan(Due(home.id, RULE, person, at, person))

    def wait_for_word(
        self, home: Organisation, person: PersonId, told: ToldId, at: datetime
    ) -> None:
        """Until they say that they got what is urgent: see `notices.unheard`."""
        if after := home.policies.escalate_after:
            self.dues.plan(Due(home.id, UNHEARD, told, at + after, person))

    def sated(
        self,
        home: Organisation,
        chosen: Mapping[PersonId, Preferences],
        now: datetime,
    ) -> frozenset[PersonId]:
        """Who has had this week what they want of it; asked only where that is said."""
        caps = {person: _cap(wishes, home) for person, wishes in chosen.items()}
        capped = [person for person, cap in caps.items() if cap]
        if not capped:
            return frozenset()
        came = self.told.came(home.id, capped, _monday(now, home))
        return frozenset(each for each in capped if came.get(each, 0) >= caps[each])


def _cap(wishes: Preferences, home: Organisation) -> int:
    own = wishes.weekly_cap
    return home.policies.weekly_cap if own is None else own


def _monday(now: datetime, home: Organisation) -> datetime:
    today = now.astimezone(home.zone).date()
    first = today - timedelta(days=today.weekday())
    return datetime.combine(first, time(), home.zone).astimezone(UTC)


def digest_at(now: datetime, wishes: Preferences, home: Organisation) -> datetime:
    """When it comes next: at the time they chose, else the organisation's.

    Whoever chose it chose it for an hour that is quiet otherwise, too.
    """
    zone = wishes.zone or home.zone
    now = max(now, wishes.snoozed_until or now)
    local = now.astimezone(zone)
    clock = wishes.digest_at or home.policies.digest_at
    at = datetime.combine(local.date(), clock, zone)
    if at <= local:
        at = datetime.combine(local.date() + timedelta(days=1), clock, zone)
    at = at.astimezone(UTC)
    return at if wishes.digest_at else after_quiet(at, wishes, home)
