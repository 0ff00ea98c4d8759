"""When people want to be left alone, by their own clocks."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from core.organisation.model import Organisation, Policies
from core.people.model import Preferences


def after_quiet(at: datetime, wishes: Preferences, home: Organisation) -> datetime:
    """`at`, or when the reader's quiet hours around it end."""
    policies = quiet_hours(home.policies, wishes)
    zone = wishes.zone or home.zone
    local = at.astimezone(zone)
    if not is_quiet(local.timetz().replace(tzinfo=None), policies):
        return at
    end = datetime.combine(local.date(), policies.quiet_until, zone)
    if end <= local:
        end = datetime.combine(
            local.date() + timedelta(days=1), policies.quiet_until, zone
        )
    return end.astimezone(UTC)


def quiet_hours(policies: Policies, wishes: Preferences) -> Policies:
    """The policies with the hours in which this reader wants to be left alone."""
    if wishes.quiet_from is None and wishes.quiet_until is None:
        return policies
    return replace(
        policies,
        quiet_from=wishes.quiet_from or policies.quiet_from,
        quiet_until=wishes.quiet_until or policies.quiet_until,
    )


def is_quiet(at: time, policies: Policies) -> bool:
    """Whether a wall clock's time lies in the quiet hours, which may cross midnight."""
    start, end = policies.quiet_from, policies.quiet_until
    if start <= end:
        return start <= at < end
    return at >= start or at < end
