"""What goes to many waits until a second person has said yes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from core.application import Request
from core.curriculum.model import Membership
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.approve import (
    ApproveAnnouncement,
    DeclineAnnouncement,
    TakeBackApproval,
)
from core.messaging.announcements.scheduled import StartScheduled
from core.messaging.errors import NoSuchAnnouncement
from tests.bot.test_announced import LATER, TEXT, the_one
from tests.bot.test_announcing import TEN_B, goes_out, last, with_10b
from tests.people import (
    ADA,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    HERE,
    LEO,
    MAYA,
    TOM,
    account_of,
)
from tests.world import Talk


def waiting(talk: Talk, when: str = "") -> None:
    with_10b(talk.world)
    talk.says(ADA, "/set announce_approval_above 1")
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(CORA, f"announce to class 10B{when}: {TEXT}")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)


def test_it_goes_out_when_another_says_yes_and_not_before(talk: Talk):
    waiting(talk)
    assert last(talk, CORA).startswith("2 people are more than 1: it waits")
    assert account_of(LEO) not in talk.heard
    assert TEXT in last(talk, ADA)
    assert last(talk, ADA).startswith("Cora Lind wants to tell this to 2 people.")
    assert "waits for a yes" in talk.says(CORA, "/announcements").fields[0].value

    told = talk.presses(ADA, "Let it go out").text
    goes_out(talk)

    assert told == "It goes out to 2 people now."
    assert TEXT in last(talk, LEO)
    assert last(talk, CORA) == "All 2 have got it."


def test_the_first_to_press_decides_and_the_next_hears_by_whom(talk: Talk):
    talk.says(ADA, "/role Tom moderator")
    waiting(talk)
    talk.presses(ADA, "No")
    talk.deliver()

    assert last(talk, TOM).startswith("Ada Bell has said no to what Cora Lind wrote")
    assert last(talk, CORA).startswith("Ada Bell has said no, so this does not go out")
    assert talk.presses(TOM, "Let it go out").text.startswith("That was decided alr")
    goes_out(talk)
    assert account_of(LEO) not in talk.heard


def test_nobody_says_yes_to_their_own_nor_without_the_right(talk: Talk):
    waiting(talk)
    which = the_one(talk)

    run: Callable[[Request[Any]], Any] = talk.world.run
    requests = (ApproveAnnouncement, DeclineAnnouncement, TakeBackApproval)
    for request in requests:
        with pytest.raises(NotPermitted):
            run(request(AS_MAYA, which))
        with pytest.raises((NotPermitted, NoSuchAnnouncement)):
            run(request(AS_SAM, which))
    own = talk.says(CORA, f"/approveannouncement {which}").text
    assert own == "You wrote it: somebody else has to say yes."


def test_where_nobody_else_may_say_yes_its_author_is_told(talk: Talk):
    with_10b(talk.world)
    talk.says(ADA, "/set announce_approval_above 1")
    talk.says(ADA, "Cora is no longer moderator")
    talk.says(ADA, f"/announce 10B '{TEXT}'")

    told = talk.presses(ADA, "Send it to 2 people").text

    assert "there is nobody else here who may" in told


def test_a_planned_one_goes_at_its_time_if_the_yes_still_stands(talk: Talk):
    waiting(talk, " tomorrow at 8")
    talk.presses(ADA, "Let it go out")
    assert "yes. It goes out at its time" in last(talk, CORA)
    assert talk.says(ADA, "undo").text.startswith("It waits again")
    talk.deliver()
    talk.presses(ADA, "Let it go out")
    talk.world.clock.forward(LATER)

    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert TEXT in last(talk, LEO)


@pytest.mark.parametrize("when", [" tomorrow at 8", ""])
def test_what_nobody_said_yes_to_in_time_does_not_go(talk: Talk, when: str):
    waiting(talk, when)
    talk.world.clock.forward(timedelta(days=2, minutes=1))

    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard
    assert last(talk, CORA).startswith("Nobody said yes to this in time")
    assert last(talk, ADA).startswith("Nothing to decide any more")


def test_a_yes_to_fewer_is_none(talk: Talk):
    waiting(talk, " tomorrow at 8")
    talk.presses(ADA, "Let it go out")
    joins = Membership(GINA.id, TEN_B.id)
    talk.world.work(lambda p: p[Classes].join(HERE.id, joins))
    talk.world.clock.forward(LATER)

    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard
    assert last(talk, ADA).startswith("Cora Lind wants to tell this to 3 people")
    assert "The others are asked again" in last(talk, CORA)


def test_new_words_need_a_new_yes(talk: Talk):
    waiting(talk, " tomorrow at 8")
    talk.presses(ADA, "Let it go out")
    talk.says(CORA, f"/editannouncement {the_one(talk)} 'exam is off'")
    talk.deliver()
    assert "exam is off" in last(talk, ADA)
    talk.world.clock.forward(LATER)

    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard


def test_a_yes_is_said_to_all_that_it_says(talk: Talk):
    waiting(talk)
    with_more = "en: At noon? de: Um zwölf?"
    talk.says(CORA, f"/announce 10B '{with_more}' poll='yes, no'")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    shown = {each.label: each.value for each in talk.sees(ADA)[-1].fields}
    assert shown == {"They are asked": "Yes · No", "Deutsch": "Um zwölf?"}


def test_who_said_yes_sees_what_was_changed_after_it_went(talk: Talk):
    waiting(talk)
    talk.presses(ADA, "Let it go out")
    goes_out(talk)

    talk.presses(CORA, "Edit it")
    talk.says(CORA, "exam is off")
    goes_out(talk)

    assert last(talk, ADA).startswith("Cora Lind changed this after Ada Bell")
    assert "exam is off" in last(talk, ADA)


def test_what_waits_is_called_off(talk: Talk):
    waiting(talk)

    talk.presses(CORA, "Do not send it")
    talk.deliver()

    assert last(talk, ADA).startswith("Nothing to decide any more")
    assert "was decided already" in talk.presses(ADA, "Let it go out").text


def test_few_are_told_without_asking(talk: Talk):
    with_10b(talk.world)
    talk.says(ADA, "/set announce_approval_above 2")
    talk.says(CORA, f"/announce 10B '{TEXT}'")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    assert TEXT in last(talk, LEO)
    assert account_of(MAYA) not in talk.heard
