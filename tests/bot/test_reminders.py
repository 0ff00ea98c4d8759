"""Reminders: of one's own, and for others by an announcement."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.messaging.errors import NeverComesRound
from core.messaging.remind_me import DropReminder, OwnReminders, RemindMe
from core.messaging.reminders import (
    MOST,
    NoSuchReminder,
    ReminderInThePast,
    TooManyReminders,
)
from core.messaging.send_reminders import SendReminders
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


FRIDAY = timedelta(days=4, hours=4)


@pytest.mark.parametrize(
    "said",
    [
        "remind me every Friday at 4 to send the timesheet",
        "remind me to send the timesheet every Friday at 4pm",
        "every Friday at 4 remind me to send the timesheet",
        "please remind me each Friday at 16:00 to send the timesheet",
        "/remind me 'send the timesheet' every='Friday at 16:00'",
    ],
)
def test_one_that_comes_round_is_said_each_time_until_it_is_stopped(
    talk: Talk, said: str
):
    told = talk.says(MAYA, said).text
    assert told.startswith("I remind you every Friday, at 16:00, first on Fri 13 Mar: ")
    talk.world.clock.forward(FRIDAY)
    assert (heard(talk), heard(talk)) == (1, 0)
    assert "send the timesheet" in last(talk, MAYA)
    talk.world.clock.forward(timedelta(days=7))
    assert heard(talk) == 1

    listed = talk.says(MAYA, "/reminders")
    assert [f.value for f in listed.fields] == ["send the timesheet (every Friday)"]
    talk.presses(MAYA, "Not the one of Fri 27 Mar, 16:00")
    talk.world.clock.forward(timedelta(days=7))
    assert heard(talk) == 0


def test_one_that_comes_round_is_stopped_where_it_is_said_and_begun_again(talk: Talk):
    talk.says(MAYA, "remind me every other Friday at 4 to send the timesheet")
    talk.world.clock.forward(FRIDAY)
    assert heard(talk) == 1
    talk.presses(MAYA, "Do not remind me any more")
    assert talk.world.run(OwnReminders(AS_MAYA)) == []

    talk.says(MAYA, "undo")

    talk.world.clock.forward(timedelta(days=7))
    assert heard(talk) == 0
    talk.world.clock.forward(timedelta(days=7))
    assert heard(talk) == 1


def test_one_with_an_end_is_over_with_its_last(talk: Talk):
    talk.says(
        MAYA, "remind me every Friday at 4pm until 20 March to send the timesheet"
    )
    for _ in range(2):
        talk.world.clock.forward(timedelta(days=7))
        assert heard(talk) == 1
    assert talk.world.run(OwnReminders(AS_MAYA)) == []


def test_what_never_comes_is_refused_and_so_is_each_minute(talk: Talk):
    for never in ("31 2 30 2 *", "nonsense"):
        with pytest.raises(NeverComesRound):
            talk.world.run(RemindMe(AS_MAYA, "x", every=never))
    told = talk.says(MAYA, "remind me every minute to breathe").text
    assert told.startswith("I cannot plan that.")


@pytest.mark.parametrize(
    "said",
    [
        "stop reminding me to send the timesheet",
        "please don't remind me about the timesheet any more",
        "cancel my Friday reminder",
        "cancel the weekly reminder to send the timesheet",
        "delete that reminder",
        "turn off the reminder about the timesheet",
        "what reminders do I have?",
    ],
)
def test_to_stop_one_is_to_be_shown_all_of_them(talk: Talk, said: str):
    talk.says(MAYA, "remind me every Friday at 4pm to send the timesheet")

    listed = talk.says(MAYA, said)

    assert [f.value for f in listed.fields] == ["send the timesheet (every Friday)"]
    assert "Not the one of Fri 13 Mar, 16:00" in [b.label for b in listed.buttons]
