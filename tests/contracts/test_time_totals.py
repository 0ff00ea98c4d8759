"""Sums of logged time follow every change, on every database."""

from dataclasses import replace
from datetime import timedelta

from core.kernel.period import Period
from core.marking.model import Activity, EntryId
from core.marking.ports import MarkingEntries
from core.marking.totals.model import Along, Drift, Of
from core.marking.totals.ports import TimeTotals
from storage.door import Runner
from tests.contracts.test_marking import EXACT
from tests.marking import MONDAY
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

MINUTE = timedelta(minutes=1)


async def test_totals_follow_each_change_and_drift_is_found(storage: Runner):
    def unit(ports):
        entries, totals = ports[MarkingEntries], ports[TimeTotals]

        def sums(of, along, whom=None, home=HERE):
            return totals.sums(home.id, of, along, Period(MONDAY, MONDAY), whom)

        entries.add(HERE.id, EXACT)
        entries.add(
            HERE.id, replace(EXACT, id=EntryId(LEO.id), activity=Activity.MARKING)
        )
        assert sums(Of.TUTOR, Along.WHOM) == [(MAYA.id, 90 * MINUTE)]
        assert sums(Of.TUTOR, Along.DAY, MAYA.id) == [(MONDAY, 90 * MINUTE)]
        assert dict(sums(Of.STUDENT, Along.WHOM)) == {
            LEO.id: 46 * MINUTE,
            LENA.id: 44 * MINUTE,
        }
        assert sums(Of.STUDENT, Along.ACTIVITY, LENA.id) == [
            ("marking", 22 * MINUTE),
            ("prep", 22 * MINUTE),
        ]
        assert sums(Of.TUTOR, Along.WHOM, home=ELSEWHERE) == []
        entries.take_back(HERE.id, EXACT.id, EXACT.start)
        entries.take_back(HERE.id, EXACT.id, EXACT.start)
        assert sums(Of.TUTOR, Along.WHOM) == [(MAYA.id, 45 * MINUTE)]
        entries.restore(HERE.id, EXACT.id)
        assert totals.drift(HERE.id) == []

        totals.connection.exec_driver_sql(
            "UPDATE time_total SET spent = spent + 7 WHERE of = 'tutor'"
            " AND activity = 'prep'"
        )
        off = Drift(Of.TUTOR, MAYA.id, MONDAY, Activity.PREP, 52 * MINUTE, 45 * MINUTE)
        assert totals.drift(HERE.id) == [off]
        totals.repair(HERE.id, [off])
        assert totals.drift(HERE.id) == []

    await storage.run(unit)
