"""What is to be added to charges that stand, so that they come to what is owed.

Nothing is rewritten: what is wrong is taken off by a row of its own, and what is right
is put beside it, each with its own explanation. Done twice, it adds nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from core.billing.charging.owed import Wanted
from core.billing.model import Charge, ChargeId, Kind, PackageId, RateId
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.money import Money
from core.sessions.model import SessionId

NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class About:
    """What all charges of one student's part in a session have in common."""

    session: SessionId
    student: PersonId
    at: datetime
    tutor: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class Key:
    kind: Kind
    on: date
    currency: str
    package: PackageId | None


def corrections(
    wanted: Iterable[Wanted], standing: Sequence[Charge], about: About
) -> list[Charge]:
    due = {_key(each): each for each in wanted}
    stands = {key: left for key, left in _net(standing).items() if _is_some(left)}
    number = max((each.number for each in standing), default=0)
    made: list[Charge] = []
    for key in (*stands, *(key for key in due if key not in stands)):
        before, after = stands.get(key), due.get(key)
        if before and after and _is_alike(before, after):
            continue
        if before:
            made.append(_off(before, about, number + len(made) + 1))
        if after:
            made.append(_put(after, about, number + len(made) + 1))
    return made


def _key(each: Wanted | Charge) -> Key:
    return Key(each.kind, each.on, each.amount.currency, each.package)


def _net(standing: Sequence[Charge]) -> dict[Key, Charge]:
    """One for each key: the last of them, with what all of them come to."""
    by_key: dict[Key, list[Charge]] = defaultdict(list)
    for each in standing:
        by_key[_key(each)].append(each)
    return {key: _sum_of(these) for key, these in by_key.items()}


def _sum_of(these: list[Charge]) -> Charge:
    nothing = Money(0, these[0].amount.currency)
    return replace(
        these[-1],
        amount=sum((each.amount for each in these), nothing),
        used=sum(each.used for each in these),
        tax=sum(each.tax for each in these),
        minutes=sum((each.minutes or NOTHING for each in these), NOTHING),
    )


def _is_some(left: Charge) -> bool:
    return any((left.amount.minor, left.used, left.tax, left.minutes))


def _is_alike(before: Charge, after: Wanted) -> bool:
    """Minutes of a package are worth what they were worth when they were taken."""
    return (before.amount, before.tax, before.minutes) == (
        after.amount,
        after.tax,
        after.minutes,
    )


def _off(before: Charge, about: About, number: int) -> Charge:
    return replace(
        before,
        id=ChargeId(uuid4()),
        number=number,
        at=about.at,
        amount=-before.amount,
        used=-before.used,
        tax=-before.tax,
        minutes=-(before.minutes or NOTHING),
        reverses=before.id,
    )


def _put(after: Wanted, about: About, number: int) -> Charge:
    rule: RateId | None = after.rule
    return Charge(
        ChargeId(uuid4()),
        about.session,
        about.student,
        after.amount,
        after.on,
        number,
        about.at,
        after.kind,
        after.used,
        after.tax,
        after.minutes,
        rule,
        after.package,
        None,
        about.tutor,
        about.group,
        about.course,
        after.explained,
    )
