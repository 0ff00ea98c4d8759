"""An admin of another organisation reaches none of our rates and packages."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.application import Request
from core.billing.checks.trial import AskTrialBalance
from core.billing.errors import NoSuchPackage, NoSuchRate, NothingToRaise
from core.billing.model import Matches
from core.billing.packages.sell import SellPackage, TakeBackPackage
from core.billing.packages.show import AskPackages
from core.billing.rates.raise_rates import RaiseRates, TakeBackRaise
from core.billing.rates.recharge import Recharge
from core.billing.rates.set_rate import SetRate, TakeBackRate
from core.billing.rates.show import AskRates
from core.billing.unpriced import AskUnpriced
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.people.errors import NoSuchPerson
from core.reporting.income.forecast import AskForecast
from tests.people import AS_ADA, AS_CORA, AS_GINA, AS_HAL, AS_LEO, AS_MAYA, AS_SAM, LEO
from tests.world import World

THEIR_ADMIN = AS_ADA.__class__(AS_SAM.organisation, AS_SAM.person, AS_ADA.roles)
TODAY, TEN = date(2026, 3, 9), Money(1000, "GBP")
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
HOUR = timedelta(hours=1)


def test_what_is_ours_is_not_there_for_them(world: World):
    rate = world.run(SetRate(AS_ADA, LEO.id, TEN, TODAY)).rule.id
    package = world.run(SellPackage(AS_ADA, LEO.id, HOUR, TEN, TODAY)).package.id
    refused: dict[type[Exception], tuple[Request[Any], ...]] = {
        NoSuchPerson: (
            SetRate(THEIR_ADMIN, LEO.id, TEN, TODAY),
            SetRate(THEIR_ADMIN, None, TEN, TODAY, Matches(tutor=AS_MAYA.person)),
            SellPackage(THEIR_ADMIN, LEO.id, HOUR, TEN, TODAY),
            RaiseRates(THEIR_ADMIN, Matches(student=LEO.id), 500, TODAY),
        ),
        NoSuchRate: (
            TakeBackRate(THEIR_ADMIN, rate),
            TakeBackRaise(THEIR_ADMIN, (rate,)),
            Recharge(THEIR_ADMIN, rate),
        ),
        NoSuchPackage: (TakeBackPackage(THEIR_ADMIN, package),),
        NothingToRaise: (RaiseRates(THEIR_ADMIN, Matches(), 500, TODAY),),
    }
    for refusal, requests in refused.items():
        for request in requests:
            with pytest.raises(refusal):
                world.run(request)
    assert world.run(AskRates(THEIR_ADMIN)) == []
    assert world.run(AskPackages(THEIR_ADMIN)) == []
    assert world.run(AskTrialBalance(THEIR_ADMIN)).sides == ()


@pytest.mark.parametrize("nosy", [AS_CORA, AS_MAYA, AS_HAL, AS_GINA, AS_LEO])
def test_only_admins_agree_on_prices_and_see_the_books(world: World, nosy):
    rate = world.run(SetRate(AS_ADA, LEO.id, TEN, TODAY)).rule.id
    package = world.run(SellPackage(AS_ADA, LEO.id, HOUR, TEN, TODAY)).package.id
    asked: tuple[Request[Any], ...] = (
        SetRate(nosy, LEO.id, TEN, TODAY),
        TakeBackRate(nosy, rate),
        TakeBackRaise(nosy, (rate,)),
        RaiseRates(nosy, Matches(), 500, TODAY),
        Recharge(nosy, rate),
        SellPackage(nosy, LEO.id, HOUR, TEN, TODAY),
        TakeBackPackage(nosy, package),
        AskRates(nosy),
        AskTrialBalance(nosy),
        AskForecast(nosy, MARCH),
        AskUnpriced(nosy, MARCH),
    )
    for request in asked:
        with pytest.raises(NotPermitted):
            world.run(request)
