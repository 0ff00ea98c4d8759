"""An office where everything happens at random, and whether its books add up."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from core.application import Ports
from core.billing.checks.trial import AskTrialBalance
from core.billing.errors import NoSuchPayment
from core.billing.invoices.credit import CreditInvoice, VoidInvoice
from core.billing.invoices.drop import DropInvoices
from core.billing.invoices.model import Document, Invoice
from core.billing.invoices.ports import Invoices
from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.run import MakeInvoices
from core.billing.invoices.send import SendRun
from core.billing.model import PackageId, PaymentId, What
from core.billing.packages.sell import SellPackage, TakeBackPackage
from core.billing.payments.receive import RecordPayment
from core.billing.payments.take_back import TakeBackPayment
from core.billing.payments.write_off import WriteOff
from core.billing.rates.recharge import Recharge
from core.billing.rates.set_rate import SetRate
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import month_of
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.organisation.ports import Organisations
from core.people.model import Guardianship
from core.people.ports import Guardianships
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelOwnSession, CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.held.log import LogSession
from core.sessions.held.reopen import ReopenSession
from core.sessions.model import Session
from tests.people import AS_ADA, AS_LENA, AS_MAYA, AS_TOM, GINA, HERE, LENA, LEO
from tests.world import World

WHO = (LEO.id, LENA.id)
STEPS = {
    "teach": 50,
    "book": 8,
    "call_off": 6,
    "take_back": 5,
    "reopen": 3,
    "agree": 4,
    "sell": 2,
    "pay": 10,
    "pay_back": 2,
    "refund": 1,
    "invoice": 1,
    "credit": 1,
    "void": 1,
    "write_off": 1,
}
"""What happens, and how often of a hundred."""


class Office:
    """Remembers what it has done, so that it can undo some of it."""

    def __init__(self, world: World, chance: Random) -> None:
        self._world, self._chance = world, chance
        self._sessions: list[Session] = []
        self._packages: list[PackageId] = []
        self._payments: list[PaymentId] = []
        self.did: Counter[str] = Counter()

    def step(self) -> None:
        [step] = self._chance.choices(list(STEPS), list(STEPS.values()))
        self.does(step)

    def does(self, step: str) -> None:
        if step != "take_back":  # which has to be quick
            self._world.clock.forward(timedelta(minutes=self._chance.randrange(20, 90)))
        try:
            getattr(self, f"_{step}")()
        except Refusal as refusal:
            self.did[f"refused: {type(refusal).__name__}"] += 1
        else:
            self.did[step] += 1

    @property
    def _today(self) -> date:
        return self._world.clock.now().date()

    def _who(self) -> PersonId:
        return self._chance.choice(WHO)

    def _money(self, least: int, most: int) -> Money:
        return Money(self._chance.randrange(least, most), "GBP")

    def _teach(self) -> None:
        start = self._world.clock.now() - timedelta(minutes=19)
        length = timedelta(minutes=self._chance.randrange(5, 19))
        tutor = self._chance.choice((AS_MAYA, AS_TOM))
        whom = WHO if self._chance.random() < 0.3 else (self._who(),)
        asked = LogSession(tutor, start, start + length, whom, another=True)
        self._sessions.append(self._world.run(asked))

    def _book(self) -> None:
        start = self._world.clock.now() + timedelta(hours=self._chance.randrange(1, 9))
        span = Span(start, start + timedelta(minutes=45))
        booked = BookSession(AS_MAYA, span, (self._who(),))
        self._sessions.append(self._world.run(booked))

    def _call_off(self) -> None:
        """Mostly too late to cost nothing."""
        found = self._chance.choice(self._sessions[-10:] or self._nothing())
        if self._chance.random() < 0.5:
            self._world.run(CancelSession(AS_ADA, found.id, "ill"))
            return
        who = replace(AS_LENA, person=found.participants[0])
        self._world.run(CancelOwnSession(who, found.id, "ill"))

    def _take_back(self) -> None:
        """Of the last thing that was taught or booked, by whoever did it."""
        found = (self._sessions or self._nothing()).pop()
        tutor = AS_TOM if found.changed_by == AS_TOM.person else AS_MAYA
        self._world.run(TakeBackSession(tutor, found.id, found.version))

    def _reopen(self) -> None:
        found = self._chance.choice(self._sessions[-10:] or self._nothing())
        self._world.run(ReopenSession(AS_ADA, found.id, "by mistake"))

    def _agree(self) -> None:
        """From some day on, often one that is over."""
        since = self._today - timedelta(days=self._chance.randrange(-3, 20))
        what = self._chance.choice((What.PRICE, What.PRICE, What.DISCOUNT, What.TRAVEL))
        asked = SetRate(
            AS_ADA,
            self._who(),
            self._money(1000, 6000),
            since,
            what=what,
            percent_bp=self._chance.choice((500, 1250)),
        )
        made = self._world.run(asked)
        if made.concerned:
            self._world.run(Recharge(AS_ADA, made.rule.id))

    def _sell(self) -> None:
        hours = timedelta(hours=self._chance.randrange(1, 8))
        price = self._money(3000, 30_000)
        asked = SellPackage(AS_ADA, self._who(), hours, price, self._today)
        self._packages.append(self._world.run(asked).package.id)
        if self._chance.random() < 0.3:
            self._world.run(TakeBackPackage(AS_ADA, self._packages[-1]))

    def _pay(self) -> None:
        asked = RecordPayment(
            AS_ADA, self._who(), self._money(500, 9000), self._today, anyway=True
        )
        self._payments.append(self._world.run(asked).payment.id)

    def _pay_back(self) -> None:
        found = self._chance.choice(self._payments or self._nothing())
        self._world.run(TakeBackPayment(AS_ADA, found))

    def _invoice(self) -> None:
        """Made and dropped, or made and sent."""
        period = month_of(self._today)
        preview = self._world.run(PreviewInvoices(AS_ADA, period))
        done = self._world.run(MakeInvoices(AS_ADA, period, preview.sums))
        if self._chance.random() < 0.4:
            self._world.run(DropInvoices(AS_ADA, done.run.id))
            return
        self._world.run(SendRun(AS_ADA, done.run.id))

    def _refund(self) -> None:
        back = -self._money(100, 5000)
        self._world.run(RecordPayment(AS_ADA, self._who(), back, self._today))

    def _credit(self) -> None:
        off = self._money(100, 5000)
        self._world.run(CreditInvoice(AS_ADA, self._sent().id, "as agreed", off))

    def _void(self) -> None:
        self._world.run(VoidInvoice(AS_ADA, self._sent().id, "wrong"))

    def _write_off(self) -> None:
        self._world.run(WriteOff(AS_ADA, self._sent().id, "moved away"))

    def _sent(self) -> Invoice:
        found = self._world.work(lambda ports: ports[Invoices].of(HERE.id, None, 9))
        sent = [each for each in found if each.kind is Document.INVOICE]
        chosen: Invoice = self._chance.choice(sent or self._nothing())
        return chosen

    @staticmethod
    def _nothing() -> list[Any]:
        raise NoSuchPayment


def wrong_in(world: World) -> list[str]:
    """What does not add up; nothing should be."""
    found = [str(each) for each in world.run(AskTrialBalance(AS_ADA)).differences]
    return found + world.work(_uneven)


def _uneven(ports: Ports) -> list[str]:
    """Invoices whose lines are not what they come to; a void one has let them go."""
    invoices: Invoices = ports[Invoices]
    return [
        f"{each.called} is {each.total}, its lines {minor}"
        for each in invoices.of(HERE.id, None, 10**6)
        if (minor := _lines(invoices, each)) != each.total.minor
    ]


def _lines(invoices: Invoices, of: Invoice) -> int:
    return sum(each.amount.minor for each in invoices.lines(HERE.id, of.id))


def open_office(ports: Ports) -> None:
    policies = replace(
        HERE.policies,
        families_cancel=True,
        late_cancel_fee=50,
        no_show_fee=75,
        tax_basis_points=2000,
        bill_step=timedelta(minutes=5),
        longest_day=timedelta(hours=24),
    )
    ports[Organisations].change(replace(HERE, policies=policies))
    ports[Guardianships].add(HERE.id, Guardianship(GINA.id, LENA.id, pays=True))
