"""What a rule about money says, in words."""

from collections.abc import Iterator
from decimal import Decimal

from bot.call import Call
from core.billing.model import Matches, RateRule, What
from core.billing.rates.whose import Whose
from core.organisation.settings import WEEKDAYS


def whom(whose: Whose, call: Call) -> str:
    """Who pays: by the first name there is."""
    if whose.student:
        return whose.student
    if whose.group or whose.course:
        return whose.group or whose.course
    return call.say("rule-everybody")


def how_much(rule: RateRule, call: Call) -> str:
    """`£40.00 an hour`, `10% off`, `£5.00 for the way there`."""
    if rule.what is What.DISCOUNT:
        return call.say("rule-discount", percent=points(rule.percent_bp))
    sentence = "rule-travel" if rule.what is What.TRAVEL else "rule-price"
    return call.say(sentence, price=rule.price, per=rule.per.value)


def conditions(rule: RateRule, whose: Whose, call: Call) -> list[str]:
    """What further must be so."""
    said = rule.matches
    named: list[str] = []
    first = whose.student or whose.group or whose.course
    for sentence, name in (
        ("rule-class", whose.group),
        ("rule-course", whose.course),
        ("rule-tutor", whose.tutor),
    ):
        if name and name != first:
            named.append(call.say(sentence, name=name))
    return [*named, *_further(said, call)]


def _further(said: Matches, call: Call) -> Iterator[str]:
    if said.shortest is not None:
        yield call.say("rule-shortest", length=said.shortest)
    if said.longest is not None:
        yield call.say("rule-longest", length=said.longest)
    if said.fewest is not None:
        yield call.say("rule-fewest", count=said.fewest)
    if said.most is not None:
        yield call.say("rule-most", count=said.most)
    if said.weekdays:
        days = [call.say(f"option-{WEEKDAYS[each]}") for each in sorted(said.weekdays)]
        yield call.say("rule-weekdays", days=days)


def points(basis: int) -> Decimal:
    """Hundredths of a per cent: `10`, `12.5`."""
    return Decimal(basis) / 100


def in_a_row(rule: RateRule, whose: Whose, call: Call) -> str:
    """`£40.00 an hour, with Maya, from 1 Mar 2026, until 30 Jun 2026 (sibling)`."""
    parts = [how_much(rule, call), *conditions(rule, whose, call)]
    parts.append(call.say("rule-since", day=rule.since))
    if rule.until is not None:
        parts.append(call.say("rule-until", day=rule.until))
    why = f" ({rule.why})" if rule.why else ""
    return ", ".join(parts) + why
