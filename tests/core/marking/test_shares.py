"""Shares add up, always and exactly."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.marking.model import MINUTE, Target, shared


@given(st.integers(1, 720), st.integers(1, 40))
def test_minutes_are_shared_without_a_remainder(minutes: int, targets: int):
    spent = minutes * MINUTE

    shares = shared(spent, [Target(item=str(number)) for number in range(targets)])

    assert sum((share.spent for share in shares), timedelta()) == spent
    assert all(share.spent % MINUTE == timedelta() for share in shares)
    lengths = [share.spent for share in shares]
    assert max(lengths) - min(lengths) <= MINUTE
    assert [share.target.item for share in shares] == [str(n) for n in range(targets)]
