"""A role that ends is spoken of before, at a civil hour, on both databases (W54)."""

from datetime import UTC, datetime, timedelta

from core.kernel.actor import Role
from core.people.manage import EndRole, GrantRole
from jobs.warn_of_ending_roles import warn_of_ending_roles
from tests.jobs.clockwork import clockwork, heard
from tests.people import AS_ADA, TOM

END = datetime(2026, 6, 30, 23, tzinfo=UTC)  # midnight in London
WARNED = datetime(2026, 6, 27, 8, tzinfo=UTC)  # nine in the morning
MINUTE = timedelta(minutes=1)


async def test_the_person_and_the_admins_hear_of_it_once(address: str):
    async with clockwork(address) as desk:
        await desk.door.run(GrantRole(AS_ADA, TOM.id, Role.MODERATOR, until=END))
        assert await desk.at(WARNED - MINUTE, warn_of_ending_roles) == []
        notices = await desk.at(WARNED, warn_of_ending_roles)
        assert await desk.at(WARNED + MINUTE, warn_of_ending_roles) == []

    assert heard(notices, "role-ends-own") == ["tom"]
    assert heard(notices, "role-ends") == ["ada"]


async def test_it_is_withdrawn_with_the_role_and_moves_with_it(address: str):
    async with clockwork(address) as desk:
        run = desk.door.run
        await run(GrantRole(AS_ADA, TOM.id, Role.MODERATOR, until=END))
        await run(GrantRole(AS_ADA, TOM.id, Role.HEAD, until=END))
        await run(EndRole(AS_ADA, TOM.id, Role.MODERATOR))
        later = END + timedelta(days=10)
        await run(GrantRole(AS_ADA, TOM.id, Role.HEAD, until=later))
        assert await desk.at(WARNED, warn_of_ending_roles) == []
        ten = timedelta(days=10)
        notices = await desk.at(WARNED + ten, warn_of_ending_roles)
        await run(GrantRole(AS_ADA, TOM.id, Role.HEAD))
        assert await desk.at(later, warn_of_ending_roles) == []

    assert heard(notices, "role-ends-own") == ["tom"]


async def test_a_role_for_a_day_is_spoken_of_that_morning_or_not_at_all(address: str):
    async with clockwork(address, at="2026-06-29T12:00") as desk:
        run = desk.door.run
        await run(GrantRole(AS_ADA, TOM.id, Role.MODERATOR, until=END))
        morning = datetime(2026, 6, 30, 8, tzinfo=UTC)
        notices = await desk.at(morning, warn_of_ending_roles)
        await run(GrantRole(AS_ADA, TOM.id, Role.HEAD, until=END))
        assert await desk.at(END - MINUTE, warn_of_ending_roles) == []

    assert heard(notices, "role-ends") == ["ada"]
