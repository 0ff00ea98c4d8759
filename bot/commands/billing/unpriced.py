"""What a preview of invoices says of sessions that nobody agreed on a price for."""

from bot.call import Call
from core.billing.unpriced import AskUnpriced, Unpriced
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.messaging.conversation import Choice, Draft

SHOWN = 3


def without_rate(
    period: Period, student: PersonId | None, call: Call
) -> tuple[list[str], tuple[Choice, ...]]:
    """Lines that name them, and a button for each that sets a rate from that day."""
    found = call.run(AskUnpriced(call.actor, period, student))
    lines = [
        call.say("invoice-unpriced", name=each.name, count=len(each.sessions))
        for each in found[:SHOWN]
    ]
    if more := sum(len(each.sessions) for each in found[SHOWN:]):
        lines.append(call.say("invoice-unpriced-more", count=more))
    return lines, tuple(_set_rate(each, period, call) for each in found[:SHOWN])


def _set_rate(missing: Unpriced, period: Period, call: Call) -> Choice:
    said = {"for_whom": f"id:{missing.student}", "since": period.first.isoformat()}
    return Choice(call.say("set-rate-button", name=missing.name), Draft("rate", said))
