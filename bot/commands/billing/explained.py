"""How a charge came about, in words."""

from bot.call import Call
from bot.commands.billing.rules import points
from core.billing.model import Explained
from core.kernel.money import Money


def how(explained: Explained | None, currency: str, call: Call) -> str:
    """`60 min at £40.00 an hour, 10% off`; nothing where nothing is known."""
    if explained is None:
        return ""
    if explained.covered and not explained.minor:
        return call.say("how-covered", minutes=explained.covered)
    price = Money(explained.minor, currency)
    parts = [call.say(f"how-{explained.per}", minutes=explained.billed, price=price)]
    if explained.covered:
        parts.append(call.say("how-rest", minutes=explained.covered))
    if explained.percent != 100:  # noqa: PLR2004 -- per cent
        parts.append(call.say("how-percent", percent=explained.percent))
    if explained.discount_bp:
        parts.append(call.say("rule-discount", percent=points(explained.discount_bp)))
    if explained.tax_bp:
        tax = points(explained.tax_bp)
        included = "yes" if explained.tax_included else "no"
        parts.append(call.say("how-tax", percent=tax, included=included))
    if explained.beaten:
        parts.append(call.say("how-beaten", count=explained.beaten))
    return ", ".join(parts)
