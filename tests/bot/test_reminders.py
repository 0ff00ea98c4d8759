"""Reminders: of one's own, and for others by an announcement."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.messaging.reminders import (
    MOST,
    DropReminder,
    NoSuchReminder,
    OwnReminders,
    ReminderInThePast,
    RemindMe,
    SendReminders,
    TooManyReminders,
)
from tests.bot.test_announcing import last, to_whom, with_10b
from tests.people import ADA, AS_LEO, AS_MAYA, AS_SAM, CORA, LEO, MAYA
from tests.world import Talk


def heard(talk: Talk) -> int:
    sent = talk.world.run(SendReminders(THE_DESK))
    talk.deliver()
    return sent


@pytest.mark.parametrize(
    "said",
    [
        "remind me to call Mrs Hart at 5",
        "remind me at 5pm to call Mrs Hart",
        "please remind me to call Mrs Hart today at 17:00",
        "can you remind me at 5 to call Mrs Hart?",
        "don't let me forget to call Mrs Hart at 5pm",
        "set a reminder for 5pm to call Mrs Hart",
        "set a reminder to call Mrs Hart at 5pm",
        "I need reminding to call Mrs Hart at 5pm",
        "reminder for me at 5pm: call Mrs Hart",
        "remind me in 5 hours to call Mrs Hart",
        "ping me at 5pm to call Mrs Hart",
        "nudge me at 5pm to call Mrs Hart",
        "/remind me 'call Mrs Hart' at=5pm",
        "remind me 5pm call Mrs Hart",
        "hey remind me that I must call Mrs Hart at 5pm",
    ],
)
def test_it_is_said_at_its_time_and_once(talk: Talk, said: str):
    told = talk.says(MAYA, said).text
    assert told.startswith("I remind you on Mon 9 Mar, 17:00: "), told
    assert "call Mrs Hart" in told
    assert heard(talk) == 0
    talk.world.clock.forward(timedelta(hours=5))

    assert (heard(talk), heard(talk)) == (1, 0)

    assert last(talk, MAYA).startswith("You asked me to remind you:\n\n")
    assert talk.says(MAYA, "/reminders").text.startswith("You are not going to be")


def test_of_a_day_it_is_the_morning(talk: Talk):
    told = talk.says(MAYA, "remind me on Friday to print the worksheets").text

    assert told == "I remind you on Fri 13 Mar, 08:00: print the worksheets"


def test_when_is_asked_for(talk: Talk):
    assert talk.says(LEO, "remind me to bring my book").text == "When?"

    assert talk.says(LEO, "tomorrow at 7").text.endswith(": bring my book")


def test_it_is_listed_and_dropped_and_that_is_undone(talk: Talk):
    talk.says(MAYA, "remind me to call Mrs Hart at 5pm")
    listed = talk.says(MAYA, "/reminders")
    assert [f.value for f in listed.fields] == ["call Mrs Hart"]
    talk.world.clock.forward(timedelta(seconds=1))

    gone = talk.presses(MAYA, "Not the one of Mon 9 Mar, 17:00").text

    assert gone == "I do not remind you any more: call Mrs Hart"
    assert talk.says(MAYA, "undo").text.startswith("I remind you on Mon 9 Mar, 17:00")
    talk.world.clock.forward(timedelta(hours=5))
    assert heard(talk) == 1


def test_making_one_is_undone(talk: Talk):
    talk.says(MAYA, "remind me to call Mrs Hart at 5pm")

    talk.says(MAYA, "undo")

    assert talk.world.run(OwnReminders(AS_MAYA)) == []


def test_what_is_over_is_refused_and_so_are_too_many(talk: Talk):
    now, hour = talk.world.clock.now(), timedelta(hours=1)
    with pytest.raises(ReminderInThePast):
        talk.world.run(RemindMe(AS_MAYA, "x", now))
    for n in range(MOST):
        talk.world.run(RemindMe(AS_MAYA, "x", now + (n + 1) * hour))
    with pytest.raises(TooManyReminders):
        talk.world.run(RemindMe(AS_MAYA, "x", now + hour))


def test_nobody_drops_what_is_somebody_elses(talk: Talk):
    at = talk.world.clock.now() + timedelta(hours=1)
    made = talk.world.run(RemindMe(AS_MAYA, "x", at))

    for actor in (AS_LEO, AS_SAM):
        with pytest.raises(NoSuchReminder):
            talk.world.run(DropReminder(actor, made.id))
    assert talk.world.run(OwnReminders(AS_LEO)) == []


def test_whoever_is_gone_is_not_reminded(talk: Talk):
    talk.says(LEO, "remind me to bring my book tomorrow at 7")
    talk.says(ADA, "/eraseuser Leo")
    talk.presses(ADA, "Yes, erase Leo Hart")
    talk.world.clock.forward(timedelta(days=1))

    heard(talk)

    assert not last(talk, LEO).startswith("You asked me")


@pytest.mark.parametrize(
    "said",
    [
        "remind 10B about the test tomorrow 8am",
        "remind class 10B tomorrow at 8am about the test",
        "remind everyone in 10B tomorrow at 8am: the test",
        "send a reminder to 10B tomorrow at 8am about the test",
        "/remind 10B 'the test' at='tomorrow 8am'",
    ],
)
def test_others_are_reminded_by_an_announcement_at_that_time(talk: Talk, said: str):
    with_10b(talk.world)

    preview = talk.says(CORA, said).text

    assert "A reminder: the test" in preview, preview
    assert "It goes out on Tue 10 Mar, 08:00" in preview
    assert to_whom(preview) == "Lena Brandt and Leo Hart."
    planned = talk.presses(CORA, "Send it to 2 people").text
    assert planned.startswith("Planned for Tue 10 Mar, 08:00.")


def test_who_may_not_announce_reminds_nobody_else(talk: Talk):
    with_10b(talk.world)

    told = talk.says(MAYA, "remind 10B about the test tomorrow 8am").text

    assert told.startswith("That needs the right")
