"""Which payment goes towards which invoice. Pure: the same again changes nothing."""

from collections import Counter
from collections.abc import Iterator

from core.billing.model import InvoiceId, PaymentId
from core.billing.payments.model import Account, Allocated, Paid, Standing

Pair = tuple[PaymentId, InvoiceId]


def settled(account: Account) -> list[Allocated]:
    """What is to be added so that every payment is where it belongs.

    A payment goes to the invoice it was said to be for; else to the one that is open
    by just as much; else to what was due first. What is over is credit, and goes to
    what is sent next. What was taken back, refunded or credited comes off again.
    """
    now = _Now(account)
    now.let_go()
    now.spread()
    return [
        Allocated(payment, invoice, minor)
        for (payment, invoice), minor in sorted(now.change.items())
        if minor
    ]


def open_of(account: Account) -> dict[InvoiceId, int]:
    """What is left to pay of each that was sent, in minor units."""
    towards: Counter[InvoiceId] = Counter()
    for each in account.allocated:
        towards[each.invoice] += each.minor
    return {
        each.invoice: each.minor - towards[each.invoice] for each in account.standing
    }


class _Now:
    """The account while it is being settled."""

    def __init__(self, account: Account) -> None:
        self._pairs: Counter[Pair] = Counter()
        self._of: Counter[PaymentId] = Counter()
        self._on: Counter[InvoiceId] = Counter()
        self._received = sum(each.minor for each in account.paid)
        for each in account.allocated:
            self._put_to((each.payment, each.invoice), each.minor)
        self._paid = sorted(account.paid, key=lambda p: (p.on, p.at, p.payment))
        self._standing = sorted(account.standing, key=lambda s: (s.due, s.number))
        self.change: Counter[Pair] = Counter()

    def let_go(self) -> None:
        """What is put where it can no longer be."""
        live = {each.payment for each in self._paid}
        for pair, minor in list(self._pairs.items()):
            if pair[0] not in live and minor:
                self._move(pair, -minor)
        for each in self._standing:
            self._take_off(each.invoice, -self._left(each))
        if (short := -self._over()) > 0:
            for each in reversed(self._standing):
                short -= self._take_off(each.invoice, short)

    def spread(self) -> None:
        for paid, invoice in self._wishes():
            left = next((s for s in self._standing if s.invoice == invoice), None)
            if left is not None:
                self._put(paid, left)
        for paid in self._paid:
            for each in self._standing:
                if self._free(paid) > 0 and self._left(each) == self._free(paid):
                    self._put(paid, each)
                    break
        for paid in self._paid:
            for each in self._standing:
                self._put(paid, each)

    def _wishes(self) -> Iterator[tuple[Paid, InvoiceId]]:
        return ((each, each.invoice) for each in self._paid if each.invoice)

    def _put(self, paid: Paid, where: Standing) -> None:
        minor = min(self._free(paid), self._left(where), self._over())
        if minor > 0:
            self._move((paid.payment, where.invoice), minor)

    def _take_off(self, invoice: InvoiceId, minor: int) -> int:
        """The payment that came last comes off first. Answers how much came off."""
        off = 0
        for paid in reversed(self._paid):
            pair = (paid.payment, invoice)
            some = min(self._pairs[pair], minor - off)
            if some > 0:
                self._move(pair, -some)
                off += some
        return off

    def _move(self, pair: Pair, minor: int) -> None:
        self._put_to(pair, minor)
        self.change[pair] += minor

    def _put_to(self, pair: Pair, minor: int) -> None:
        payment, invoice = pair
        self._pairs[pair] += minor
        self._of[payment] += minor
        self._on[invoice] += minor

    def _free(self, paid: Paid) -> int:
        return paid.minor - self._of[paid.payment]

    def _left(self, standing: Standing) -> int:
        return standing.minor - self._on[standing.invoice]

    def _over(self) -> int:
        """Paid, less what was refunded, less what is put somewhere."""
        return self._received - self._of.total()
