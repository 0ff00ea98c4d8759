"""Weeks that are finalised, their corrections and pay, on every database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from core.kernel.money import Money
from core.kernel.period import Period
from core.marking.pay.model import PayRate, PayRateId
from core.marking.pay.ports import PayRates
from core.marking.sheets.model import Correction, Line, Sheet, SheetId, SheetState
from core.marking.sheets.ports import Corrections, Sheets
from storage.door import Runner
from tests.people import ADA, ELSEWHERE, HERE, MAYA, TOM

MINUTE = timedelta(minutes=1)
NOW = datetime(2026, 3, 15, 18, tzinfo=UTC)
WEEK = Period(date(2026, 3, 9), date(2026, 3, 15))
SHEET = Sheet(SheetId(UUID(int=1)), MAYA.id, WEEK, SheetState.FINALISED, NOW, MAYA.id)
THING = UUID(int=9)
LINE = Line(WEEK.first, "teaching", 60 * MINUTE, THING)
LESS = Correction(
    UUID(int=5),
    MAYA.id,
    WEEK.first,
    "teaching",
    -20 * MINUTE,
    ADA.id,
    NOW,
    "Leo was ill",
    THING,
)


async def test_a_week_locks_its_days_until_it_is_opened_again(storage: Runner):
    def unit(ports):
        sheets = ports[Sheets]
        sheets.add(HERE.id, SHEET, [LINE])
        assert sheets.find(HERE.id, SHEET.id) == SHEET
        assert sheets.find(ELSEWHERE.id, SHEET.id) is None
        assert sheets.lines(HERE.id, [SHEET.id]) == {SHEET.id: [LINE]}
        assert sheets.waiting(HERE.id) == [SHEET]
        assert sheets.locking(HERE.id, MAYA.id, WEEK.last) == SHEET
        for tutor, day in ((TOM.id, WEEK.last), (MAYA.id, date(2026, 3, 16))):
            assert sheets.locking(HERE.id, tutor, day) is None
        done = replace(
            SHEET, state=SheetState.APPROVED, approved_at=NOW, approved_by=ADA.id
        )
        sheets.change(HERE.id, done)
        assert sheets.waiting(HERE.id) == []
        assert sheets.over(HERE.id, WEEK) == [done]
        sheets.change(HERE.id, replace(done, opened_again_at=NOW))
        assert sheets.locking(HERE.id, MAYA.id, WEEK.last) is None
        sheets.add(HERE.id, replace(SHEET, id=SheetId(UUID(int=2))), [])

    await storage.run(unit)


async def test_a_week_is_finalised_but_once(storage: Runner):
    def unit(ports):
        ports[Sheets].add(HERE.id, SHEET, [])
        ports[Sheets].add(HERE.id, replace(SHEET, id=SheetId(UUID(int=2))), [])

    with pytest.raises(IntegrityError):
        await storage.run(unit)


async def test_corrections_wait_for_the_next_sheet(storage: Runner):
    def unit(ports):
        sheets, corrections = ports[Sheets], ports[Corrections]
        sheets.add(HERE.id, SHEET, [LINE])
        corrections.add(HERE.id, LESS)
        assert corrections.find(HERE.id, LESS.id) == LESS
        assert corrections.open_of(HERE.id, MAYA.id) == [LESS]
        assert corrections.open_of(HERE.id, TOM.id) == []
        assert corrections.booked(HERE.id, MAYA.id, THING) == 40 * MINUTE
        sealed = corrections.connection.exec_driver_sql("SELECT * FROM time_correction")
        assert "ill" not in str(sealed.all())
        after = Period(date(2026, 3, 16), date(2026, 3, 22))
        later = replace(SHEET, id=SheetId(UUID(int=2)), days=after)
        sheets.add(HERE.id, later, [])
        corrections.put_on(HERE.id, MAYA.id, later.id)
        carried = replace(LESS, sheet=later.id)
        assert corrections.on_sheets(HERE.id, [later.id]) == {later.id: [carried]}
        assert corrections.are_carried(HERE.id, MAYA.id, SHEET)
        corrections.take_back(HERE.id, LESS.id)
        assert corrections.find(HERE.id, LESS.id) == carried
        corrections.put_off(HERE.id, later.id)
        assert not corrections.are_carried(HERE.id, MAYA.id, SHEET)
        corrections.forget_read(HERE.id, MAYA.id, SHEET)
        assert corrections.open_of(HERE.id, MAYA.id) == []

    await storage.run(unit)


async def test_pay_rates_are_kept(storage: Runner):
    since = date(2026, 3, 1)
    pounds = Money(2200, "GBP")
    rate = PayRate(PayRateId(UUID(int=3)), pounds, since, NOW, ADA.id, MAYA.id, "prep")

    def unit(ports):
        rates = ports[PayRates]
        rates.add(HERE.id, rate)
        assert rates.every(HERE.id) == [rate]
        assert rates.every(ELSEWHERE.id) == []
        assert rates.find(HERE.id, rate.id) == rate
        rates.take_back(HERE.id, rate.id, NOW)
        assert rates.find(HERE.id, rate.id) is None

    await storage.run(unit)
