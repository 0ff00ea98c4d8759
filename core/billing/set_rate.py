"""Agree on what an hour costs a student, from a day on."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from core.application import Request, changes
from core.billing.errors import NoAmount, NoSuchRate
from core.billing.model import Rate, RateId
from core.billing.ports import Rates
from core.billing.students import student_known_to
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, permitted
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class SetRate(Request[Rate]):
    """Sessions charged already keep the rate of their day."""

    student: PersonId
    hourly: Money
    since: date


@dataclass(frozen=True, slots=True)
class TakeBackRate(Request[Rate]):
    rate: RateId


@changes
def set_rate(request: SetRate, rates: Rates, people: People, clock: Clock) -> Rate:
    permitted(request.actor, Permission.KEEP_MONEY)
    student = student_known_to(request.actor, request.student, people, clock)
    if request.hourly.minor <= 0:
        raise NoAmount
    rate = Rate(RateId(uuid4()), student.id, request.hourly, request.since)
    rates.add(request.actor.organisation, rate)
    return rate


@changes
def take_back_rate(request: TakeBackRate, rates: Rates, clock: Clock) -> Rate:
    permitted(request.actor, Permission.KEEP_MONEY)
    found = rates.find(request.actor.organisation, request.rate)
    if found is None:
        raise NoSuchRate
    rates.remove(request.actor.organisation, found.id, clock.now())
    return found
