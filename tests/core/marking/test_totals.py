"""However it is added up, it adds up to the same (T3, T15-T17)."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kernel.period import Period
from core.kernel.refusal import Refusal
from core.marking.adding_up import By
from core.marking.entries import EntriesOf
from core.marking.hours import HoursOf
from core.marking.log_marking import LogMarking
from core.marking.model import MINUTE, EntryId, Target
from core.marking.take_back_marking import RestoreMarking, TakeBackMarking
from tests.people import AS_MAYA, LENA, LEO, LONDON, MAYA
from tests.world import World

MONDAY = date(2026, 3, 9)
DAYS = Period(date(2026, 1, 1), MONDAY)
TARGETS = st.lists(
    st.sampled_from([Target(LEO.id), Target(LENA.id), Target(item="essays")]),
    min_size=1,
    max_size=4,
).map(tuple)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["log", "log", "take back", "restore"]),
        st.integers(1, 90),
        st.integers(0, 40),
        TARGETS,
    ),
    max_size=12,
)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(STEPS)
def test_every_sum_is_the_sum_of_what_stands(world: World, steps):
    for entry in world.run(EntriesOf(AS_MAYA, most=200)):
        world.run(TakeBackMarking(AS_MAYA, entry.id))
    standing: dict[EntryId, timedelta] = {}
    gone: dict[EntryId, timedelta] = {}
    for step, minutes, ago, targets in steps:
        on = MONDAY - timedelta(days=ago)
        if step == "log":
            log = LogMarking(AS_MAYA, "", minutes * MINUTE, on, MONDAY, targets)
            try:
                entry = world.run(log).entry
            except Refusal:
                continue
            standing[entry.id] = entry.spent
        elif step == "take back" and standing:
            which, spent = standing.popitem()
            world.run(TakeBackMarking(AS_MAYA, which))
            gone[which] = spent
        elif step == "restore" and gone:
            which, spent = gone.popitem()
            world.run(RestoreMarking(AS_MAYA, which))
            standing[which] = spent

    expected = sum(standing.values(), timedelta())
    for by in By:
        hours = world.run(HoursOf(AS_MAYA, MAYA.id, DAYS, LONDON, by))
        assert hours.total == expected
        assert sum((spent for _, spent in hours.sums), timedelta()) == expected
