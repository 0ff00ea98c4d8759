"""An invoice or a credit note as it is printed."""

from collections import Counter
from collections.abc import Sequence

from bot.call import Call
from bot.words.formats import long_day
from core.billing.invoices.model import Document, Line
from core.billing.invoices.show import Shown
from core.kernel.money import Money
from core.messaging.conversation import Paper


def printed(shown: Shown, call: Call) -> Paper:
    invoice = shown.invoice
    title = call.say("paper-title", kind=invoice.kind, called=invoice.called)
    return Paper(
        invoice.called or call.say("paper-draft"),
        title,
        call.speaker.organisation.name,
        _to(shown, call),
        _facts(shown, call),
        tuple(
            call.say(f"column-{each}") for each in ("day", "what", "length", "amount")
        ),
        tuple(_row(line, shown, call) for line in that_count(shown.lines)),
        _totals(shown, call),
        _notes(shown, call),
        logo=shown.logo,
        language=call.language,
    )


def _to(shown: Shown, call: Call) -> tuple[str, ...]:
    """Who pays for themselves is not said twice."""
    if shown.invoice.payer == shown.invoice.student:
        return (shown.payer,)
    return (shown.payer, call.say("paper-for", name=shown.student))


def _notes(shown: Shown, call: Call) -> tuple[str, ...]:
    if shown.invoice.kind is not Document.CREDIT:
        return (call.say("paper-note", **_called(shown)),)
    off = call.say("paper-credit-note", **_called(shown))
    why = shown.invoice.why
    return (call.say("paper-why", why=why), off) if why else (off,)


def that_count(lines: Sequence[Line]) -> list[Line]:
    """Without sessions of which nothing is left: said by mistake, and taken back."""
    net: Counter[tuple[str, object]] = Counter()
    for each in lines:
        net[each.codes.get("session", ""), each.on] += each.amount.minor
    return [
        each
        for each in lines
        if not each.codes.get("session")
        or not each.amount.minor
        or net[each.codes["session"], each.on]
    ]


def described(line: Line, shown: Shown, call: Call) -> str:
    """`Maths with Maya Okafor`, `Late cancellation`; a correction says it is one."""
    session = shown.sessions.get(line.codes.get("session", ""))
    subject = session.subject if session else ""
    tutor = shown.names.get(line.codes.get("tutor", ""), "")
    what = charged_for(line.codes.get("kind", ""), subject, tutor, call)
    if line.codes.get("correction"):
        return call.say("line-correction", what=what)
    return what


def charged_for(kind: str, subject: str, tutor: str, call: Call) -> str:
    known = {(1, 1): "both", (1, 0): "subject", (0, 1): "tutor"}
    return call.say(
        "line-what",
        kind=kind.replace(" ", "-"),
        subject=subject[:1].upper() + subject[1:],
        tutor=tutor,
        known=known.get((bool(subject), bool(tutor)), "none"),
    )


def _called(shown: Shown) -> dict[str, object]:
    return {"called": shown.invoice.called, "about": shown.about}


def _facts(shown: Shown, call: Call) -> tuple[tuple[str, str], ...]:
    invoice = shown.invoice
    facts = [("paper-number", invoice.called or call.say("paper-draft"))]
    if invoice.issued_on is not None:
        facts.append(("paper-issued", long_day(invoice.issued_on, call.language)))
    if invoice.kind is Document.CREDIT:
        facts.append(("paper-about", shown.about))
    elif invoice.due_on is not None:
        facts.append(("paper-due", long_day(invoice.due_on, call.language)))
    facts.append(("paper-period", call.show(invoice.period)))
    return tuple((call.say(label), value) for label, value in facts)


def _row(line: Line, shown: Shown, call: Call) -> tuple[str, ...]:
    length = call.show(line.minutes) if line.minutes is not None else ""
    what = described(line, shown, call)
    return (call.show(line.on), what, length, call.show(line.amount))


def _totals(shown: Shown, call: Call) -> tuple[tuple[str, str], ...]:
    invoice = shown.invoice
    totals: list[tuple[str, Money]] = []
    if invoice.tax:
        tax = Money(invoice.tax, invoice.total.currency)
        totals += [("paper-before-tax", invoice.total - tax), ("paper-tax", tax)]
    left = shown.open
    if left is not None and left != invoice.total:
        totals += [("paper-total", invoice.total)]
        totals += [("paper-paid", invoice.total - left), ("paper-to-pay", left)]
    else:
        credit = invoice.kind is Document.CREDIT
        totals.append(("paper-total" if credit else "paper-to-pay", invoice.total))
    return tuple((call.say(label), call.show(amount)) for label, amount in totals)
