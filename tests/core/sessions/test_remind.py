"""Everybody is reminded of a session once, as early as they like."""

from datetime import UTC, datetime, time, timedelta

import pytest

from core.kernel.actor import THE_DESK, Actor
from core.messaging.due import Due, Dues
from core.organisation.settings import ChangePolicy
from core.people.prefer import Prefer
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.held.log import LogSession
from core.sessions.held.start import StartSession
from core.sessions.telling.remind import RULE, RemindOfSessions
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import AS_ADA, AS_LEO, AS_MAYA, HERE, LEO, MAYA, account_of
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
SEVEN = datetime(2026, 3, 10, 7, tzinfo=UTC)


def heard(talk: Talk, who) -> list[str]:
    """The reminders that the clock and the outbox bring at this moment."""
    while talk.world.run(RemindOfSessions(THE_DESK)):
        pass
    before = len(talk.heard.get(account_of(who), []))
    talk.deliver()
    said = [each.text for each in talk.heard.get(account_of(who), [])[before:]]
    return [each for each in said if each.startswith(("You have", "You teach"))]


def planned(world: World, who) -> list[datetime]:
    found: list[Due] = world.work(
        lambda ports: ports[Dues].of_person(HERE.id, RULE, who.id)
    )
    return [due.at for due in found]


def prefers(world: World, actor: Actor, field: str, value: str) -> None:
    world.run(Prefer(actor, field, value))


def test_both_are_reminded_an_hour_before(talk: Talk, world: World):
    booked(world, FOUR)
    world.clock.set(FOUR - HOUR - timedelta(seconds=1))
    assert heard(talk, LEO) == []
    world.clock.set(FOUR - HOUR)

    assert heard(talk, LEO) == [
        "You have a session with Maya Okafor, Mon 9 Mar, 16:00 to 17:00."
    ]
    mayas = [said.text for said in talk.heard[account_of(MAYA)]]
    assert "You teach Leo Hart, Mon 9 Mar, 16:00 to 17:00." in mayas


def test_a_subject_is_told(talk: Talk, world: World):
    talk.says(MAYA, "/book Leo 2026-03-09T16:00/PT60M maths")
    world.clock.set(FOUR - HOUR)

    [said] = heard(talk, LEO)

    assert said == "You have maths with Maya Okafor, Mon 9 Mar, 16:00 to 17:00."
    last = [each.text for each in talk.heard[account_of(MAYA)]]
    assert "You teach Leo Hart (maths), Mon 9 Mar, 16:00 to 17:00." in last


def test_a_session_is_told_of_once(talk: Talk, world: World):
    booked(world, FOUR)
    world.clock.set(FOUR - HOUR)
    heard(talk, LEO)
    prefers(world, AS_LEO, "remind_before", "30")
    world.clock.set(FOUR - HOUR / 2)

    assert heard(talk, LEO) == []


def test_everybody_has_a_lead_of_their_own(world: World):
    prefers(world, AS_LEO, "remind_before", "90")
    booked(world, FOUR)

    assert planned(world, LEO) == [FOUR - 90 * MINUTE]
    assert planned(world, MAYA) == [FOUR - HOUR]


def test_another_wish_plans_anew_what_is_planned(world: World):
    booked(world, FOUR)
    prefers(world, AS_LEO, "remind_before", "20")
    assert planned(world, LEO) == [FOUR - 20 * MINUTE]
    prefers(world, AS_LEO, "remind_before", "default")

    assert planned(world, LEO) == [FOUR - HOUR]


def test_another_policy_plans_anew_what_is_planned(world: World):
    prefers(world, AS_LEO, "remind_before", "90")
    booked(world, FOUR)
    world.run(ChangePolicy(AS_ADA, "remind before", "45"))

    assert planned(world, MAYA) == [FOUR - 45 * MINUTE]
    assert planned(world, LEO) == [FOUR - 90 * MINUTE]


def test_who_wants_no_warning_gets_none_and_may_change_their_mind(
    talk: Talk, world: World
):
    booked(world, FOUR)
    prefers(world, AS_LEO, "remind_before", "0")
    world.clock.set(FOUR - MINUTE)
    assert heard(talk, LEO) == []
    prefers(world, AS_LEO, "remind_before", "15")
    assert len(heard(talk, LEO)) == 1


def test_no_warning_at_all_is_a_lasting_wish(talk: Talk, world: World):
    prefers(world, AS_LEO, "remind_before", "0")
    booked(world, FOUR)
    world.clock.set(FOUR)

    assert heard(talk, LEO) == []
    assert planned(world, LEO) == []


def test_what_falls_in_quiet_hours_waits_until_they_are_over(world: World):
    booked(world, SEVEN + HOUR)

    assert planned(world, LEO) == [SEVEN + 30 * MINUTE]


def test_what_would_then_be_too_late_comes_before_them(world: World):
    booked(world, SEVEN)

    assert planned(world, LEO) == [datetime(2026, 3, 9, 20, 59, tzinfo=UTC)]


def test_quiet_hours_are_a_persons_own_in_their_own_zone(world: World):
    prefers(world, AS_LEO, "zone", "Asia/Tokyo")  # 16:00 in London is 01:00 there
    prefers(world, AS_LEO, "quiet_from", "22:00")
    booked(world, FOUR)

    assert planned(world, LEO) == [datetime(2026, 3, 9, 12, 59, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("start", "told"),
    [
        # London goes forward at 01:00 UTC on the 29th: 07:30 there is 06:30 UTC.
        (
            datetime(2026, 3, 29, 7, 15, tzinfo=UTC),
            datetime(2026, 3, 29, 6, 30, tzinfo=UTC),
        ),
        (
            datetime(2026, 3, 29, 6, 0, tzinfo=UTC),
            datetime(2026, 3, 28, 20, 59, tzinfo=UTC),
        ),
        # It goes back on 25 October: 07:30 is 07:30 UTC again.
        (
            datetime(2026, 10, 25, 8, 15, tzinfo=UTC),
            datetime(2026, 10, 25, 7, 30, tzinfo=UTC),
        ),
        (
            datetime(2026, 10, 25, 7, 0, tzinfo=UTC),
            datetime(2026, 10, 24, 19, 59, tzinfo=UTC),
        ),
    ],
)
def test_the_night_the_clocks_change_is_as_long_as_it_is(world: World, start, told):
    world.clock.set(start - timedelta(days=2))
    booked(world, start)

    assert planned(world, LEO) == [told]


def test_an_hour_is_an_hour_when_the_clocks_change(world: World):
    prefers(world, AS_LEO, "quiet_from", "00:00")
    prefers(world, AS_LEO, "quiet_until", "00:00")
    start = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # 02:30, half an hour after
    world.clock.set(start - timedelta(days=2))
    booked(world, start)

    assert planned(world, LEO) == [start - HOUR]


def test_what_was_cancelled_is_not_reminded_of(talk: Talk, world: World):
    session = booked(world, FOUR)
    world.run(CancelSession(AS_MAYA, session.id))
    world.clock.set(FOUR - HOUR)

    assert heard(talk, LEO) == []


def test_what_was_cancelled_by_mistake_is_reminded_of_again(world: World):
    session = booked(world, FOUR)
    cancelled = world.run(CancelSession(AS_MAYA, session.id))
    world.run(TakeBackSession(AS_MAYA, session.id, cancelled.version))

    assert planned(world, LEO) == [FOUR - HOUR]


def test_a_booking_taken_back_is_not_reminded_of(world: World):
    session = booked(world, FOUR)
    world.run(TakeBackSession(AS_MAYA, session.id, session.version))

    assert planned(world, LEO) == []


def test_who_has_started_is_not_reminded(world: World):
    prefers(world, AS_LEO, "remind_before", "5")
    session = booked(world, FOUR)
    world.clock.set(FOUR - 10 * MINUTE)
    world.run(StartSession(AS_MAYA, session.id, world.clock.now()))

    assert planned(world, LEO) == []


def test_what_was_logged_already_is_not_reminded_of(world: World):
    session = booked(world, FOUR)
    world.clock.set(FOUR + HOUR)
    world.run(HappenedAsPlanned(AS_MAYA, session.id))

    assert planned(world, LEO) == planned(world, MAYA) == []


def test_what_is_told_afterwards_is_never_reminded_of(world: World):
    an_hour_ago = world.clock.now() - HOUR
    world.run(LogSession(AS_MAYA, an_hour_ago, world.clock.now(), (LEO.id,)))

    assert planned(world, LEO) == []


def test_a_reminder_that_comes_too_late_is_dropped(talk: Talk, world: World):
    booked(world, FOUR)
    world.clock.set(FOUR + MINUTE)  # the desk was switched off meanwhile

    assert heard(talk, LEO) == []
    assert planned(world, LEO) == []


def test_what_is_booked_at_short_notice_is_told_at_once(talk: Talk, world: World):
    booked(world, world.clock.now() + 20 * MINUTE)

    assert len(heard(talk, LEO)) == 1


def test_quiet_hours_end_on_the_minute(world: World):
    booked(world, SEVEN + 90 * MINUTE)  # 08:30: an hour before is 07:30

    assert planned(world, LEO) == [
        datetime.combine(SEVEN.date(), time(7, 30), tzinfo=UTC)
    ]
