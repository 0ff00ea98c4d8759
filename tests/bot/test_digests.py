"""What can wait comes once a day in one letter, as does what is too much of a week."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.kernel.actor import THE_DESK
from core.messaging.mailbox import EMAIL
from core.messaging.model import Message
from core.messaging.notices.send_digests import LINES, SendDigests
from core.people.model import Account
from core.people.prefer import Prefer
from tests.people import ADA, AS_LEO, LEO, MAYA, account_of
from tests.world import Talk, World


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template, mail=True)  # a Monday, at noon
    yield Talk(world)
    world.close()


def booked(talk: Talk, *, days: int = 1, hour: int = 16) -> None:
    """Leo is told of a new session."""
    day = (talk.world.clock.now() + timedelta(days=days)).date()
    said = talk.says(MAYA, f"/book Leo {day} {hour}:00-{hour}:30")
    assert "Leo" in said.text


def heard(talk: Talk) -> list[Message]:
    return talk.heard.get(account_of(LEO), [])


def later(talk: Talk, **time: int) -> list[Message]:
    """What Leo hears until then."""
    before = len(heard(talk))
    talk.world.clock.forward(timedelta(**time))
    talk.world.run(SendDigests(THE_DESK))
    talk.deliver()
    return heard(talk)[before:]


def test_what_one_wants_once_a_day_comes_in_one_letter(talk: Talk):
    talk.says(LEO, "/notify session digest")
    before = len(heard(talk))
    booked(talk)
    booked(talk, days=2)
    assert len(heard(talk)) == before
    assert not later(talk, hours=4, minutes=59)

    (digest,) = later(talk, minutes=2)
    first, *lines = digest.text.split("\n")
    assert first == "2 things that could wait until now:"
    assert [line.startswith("• New session") for line in lines] == [True, True]
    assert talk.presses(LEO, "My inbox").text == "Your inbox: 2 notices are unread."
    assert not later(talk, days=1)


def test_what_was_read_in_the_inbox_is_in_no_digest(talk: Talk):
    talk.says(LEO, "/notify session digest")
    booked(talk)
    talk.says(LEO, "/inbox")
    talk.presses(LEO, "1: read")
    assert not later(talk, hours=6)


def test_a_long_digest_says_how_much_more_there_is(talk: Talk):
    talk.says(LEO, "/notify session digest")
    for days in range(LINES + 2):
        booked(talk, days=days + 1)
    (digest,) = later(talk, hours=6)
    lines = digest.text.split("\n")
    assert lines[0].startswith(f"{LINES + 2} things")
    assert lines[-1] == "• 2 more, in your /inbox"
    assert len(lines) == LINES + 2


def test_everybody_chooses_when_and_a_planned_one_follows(talk: Talk):
    talk.says(LEO, "/notify session digest")
    booked(talk)
    changed = talk.says(LEO, "/prefer digest_at 22:15").text
    assert changed.startswith("What can wait comes once a day, at: 22:15. Before")
    assert not later(talk, hours=10)
    (digest,) = later(talk, minutes=30)  # though it is quiet for everybody else
    assert digest.text.startswith("One thing")


def test_by_mail_it_comes_by_mail(talk: Talk):
    talk.says(ADA, "/edituser Leo email leo@example.org")
    talk.says(LEO, "/notify session mail")
    talk.world.run(Prefer(AS_LEO, "weekly_cap", "1"))
    booked(talk)
    booked(talk, days=2)
    assert not later(talk, hours=6)
    once, digest = talk.heard[Account(EMAIL, LEO.id.hex)]
    assert once.text.startswith("New session")
    assert digest.text.startswith("One thing")


def test_after_enough_in_a_week_the_rest_can_wait(talk: Talk):
    talk.says(ADA, "/set weekly_cap 2")
    for days in (1, 2, 3):
        booked(talk, days=days)
    assert sum("New session" in each.text for each in heard(talk)) == 2
    talk.says(ADA, "/msg Leo somebody's words are never too much")
    assert "never too much" in heard(talk)[-1].text

    (digest,) = later(talk, hours=6)
    assert digest.text.startswith("One thing")
    talk.world.clock.forward(timedelta(days=7))
    booked(talk, days=1)
    assert heard(talk)[-1].text.startswith("New session")


def test_ones_own_number_weighs_more_and_none_is_no_limit(talk: Talk):
    talk.says(ADA, "/set weekly_cap 1")
    talk.says(LEO, "/prefer weekly_cap 0")
    for days in (1, 2, 3):
        booked(talk, days=days)
    assert sum("New session" in each.text for each in heard(talk)) == 3
    assert "a number up to 500" in talk.says(LEO, "/prefer weekly_cap lots").text


def test_a_digest_waits_for_whoever_wants_to_be_left_alone(talk: Talk):
    talk.says(LEO, "/notify session digest")
    booked(talk)
    talk.says(LEO, "/snooze Wednesday 9am")
    assert not later(talk, days=1, hours=6)
    (digest,) = later(talk, days=1)
    assert digest.text.startswith("One thing")
