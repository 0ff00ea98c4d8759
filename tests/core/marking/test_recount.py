"""Every night what was added up is counted again, and what was off is told."""

from datetime import timedelta

from core.kernel.actor import THE_DESK, desk_of
from core.marking.log_marking import LogMarking
from core.marking.planning import PlanMarking
from core.marking.ports import MarkingEntries
from core.marking.totals.recount import RecountTotals, RepairTotals
from tests.people import ADA, AS_MAYA, ELSEWHERE, HERE
from tests.world import Talk

HOURS = timedelta(hours=1)


def test_drift_is_put_right_at_night_and_admins_hear_of_it(talk: Talk):
    world = talk.world
    world.run(LogMarking(AS_MAYA, "P12", HOURS))
    world.run(PlanMarking(THE_DESK))
    assert world.run(PlanMarking(THE_DESK)) == 0
    assert world.run(RecountTotals(THE_DESK)) == []
    world.work(
        lambda ports: ports[MarkingEntries].connection.exec_driver_sql(
            "UPDATE time_total SET spent = 7"
        )
    )
    world.clock.forward(16 * HOURS)
    assert world.run(RecountTotals(THE_DESK)) == [HERE.id]
    repaired = world.run(RepairTotals(desk_of(HERE.id)))
    assert (repaired.sums, repaired.minutes) == (1, 53)
    world.clock.forward(10 * HOURS)
    talk.deliver()
    assert talk.sees(ADA)[-1].text.startswith("Counted again over night, 1 sums of")
    assert world.run(RepairTotals(desk_of(HERE.id))).sums == 0
    assert world.run(RepairTotals(desk_of(ELSEWHERE.id))).sums == 0
    world.clock.forward(24 * HOURS)
    assert world.run(RecountTotals(THE_DESK)) == []
