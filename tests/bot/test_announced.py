"""What becomes of an announcement: planned, confirmed, edited and taken back."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcement import AnnouncementId, AnnouncementState
from core.messaging.announcements.amend import (
    EditAnnouncement,
    GotIt,
    WithdrawAnnouncement,
)
from core.messaging.announcements.announce import RecallAnnouncement
from core.messaging.announcements.progress import TellProgress
from core.messaging.announcements.scheduled import ListAnnouncements, StartScheduled
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.errors import NoSuchAnnouncement
from core.messaging.model import Carried, Outcome
from core.messaging.ports import Announcements
from tests.bot.test_announcing import goes_out, last, with_10b
from tests.people import (
    ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    LENA,
    LEO,
    account_of,
)
from tests.world import Talk

TEXT = "exam moved to Monday"
LATER = timedelta(hours=20, minutes=1)


def sent(talk: Talk, said: str = f"/announce 10B '{TEXT}'") -> None:
    with_10b(talk.world)
    talk.says(CORA, said)
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)


def the_one(talk: Talk) -> AnnouncementId:
    waiting, latest = talk.world.run(ListAnnouncements(AS_CORA))
    return (waiting + latest)[0].id


def stands(talk: Talk, who) -> list[str]:
    return [each.text for each in talk.sees(who)]


def test_whoever_is_asked_says_that_they_got_it_and_the_card_counts(talk: Talk):
    sent(talk, f"announce to class 10B and ask them to confirm: {TEXT}")
    assert "0 of 2 have said “Got it”" in last(talk, CORA)

    assert talk.presses(LEO, "Got it").text.startswith("Thank you")
    goes_out(talk)

    assert "One of 2 has said “Got it”" in last(talk, CORA)
    assert talk.presses(CORA, "Remind the silent").text == "One person is asked again."
    goes_out(talk)
    assert TEXT in stands(talk, LENA)[-1]
    assert len([t for t in stands(talk, LENA) if TEXT in t]) == 1
    assert len([t for t in stands(talk, LEO) if TEXT in t]) == 1
    again = talk.presses(CORA, "Remind the silent").text
    assert again == "They were reminded today already. Once a day is enough."
    talk.presses(LENA, "Got it")
    goes_out(talk)
    assert "2 of 2 have said “Got it”" in last(talk, CORA)


def test_what_is_only_waited_for_is_looked_at_when_somebody_says_something(talk: Talk):
    sent(talk, f"announce to class 10B and ask them to confirm: {TEXT}")
    goes_out(talk)
    looks = [talk.world.run(TellProgress(THE_DESK))]
    talk.presses(LEO, "Got it")
    looks += [talk.world.run(TellProgress(THE_DESK)) for _ in range(2)]

    assert looks == [0, 1, 0]
    talk.deliver()
    assert "One of 2 has said" in last(talk, CORA)


def test_after_a_month_nobody_is_waited_for_any_more(talk: Talk):
    sent(talk, f"announce to class 10B and ask them to confirm: {TEXT}")

    def state() -> AnnouncementState:
        return talk.world.run(ListAnnouncements(AS_CORA))[1][0].state

    assert state() is AnnouncementState.ASKING
    talk.world.clock.forward(timedelta(days=31))
    assert talk.world.run(TellProgress(THE_DESK)) == 1
    assert state() is AnnouncementState.DONE
    assert talk.world.run(TellProgress(THE_DESK)) == 0


def test_a_button_of_the_preview_asks_them_to_confirm(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}'")

    asked = talk.presses(CORA, "Ask them to confirm").text

    assert "Each is asked to press “Got it”." in asked


@pytest.mark.parametrize(
    "said",
    [
        f"announce to class 10B tomorrow at 8: {TEXT}",
        f"/announce 10B '{TEXT}' at='tomorrow 8am'",
    ],
)
def test_it_goes_out_at_its_time_to_whoever_belongs_to_it_then(talk: Talk, said: str):
    with_10b(talk.world)
    preview = talk.says(CORA, said).text
    assert "It goes out on Tue 10 Mar, 08:00" in preview
    told = talk.presses(CORA, "Send it to 2 people").text
    assert told.startswith("Planned for Tue 10 Mar, 08:00.")
    listed = talk.says(CORA, "/announcements")
    assert (listed.fields[0].value, listed.text) == (TEXT, "One is planned:")
    talk.says(CORA, "/unenrol Leo 10B")

    talk.world.run(StartScheduled(THE_DESK))
    assert account_of(LENA) not in talk.heard
    talk.world.clock.forward(LATER)
    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert TEXT in last(talk, LENA)
    assert account_of(LEO) not in talk.heard or TEXT not in last(talk, LEO)


def planned(talk: Talk) -> None:
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B tomorrow at 8: {TEXT}")
    talk.presses(CORA, "Send it to 2 people")


def test_what_is_planned_is_called_off(talk: Talk):
    planned(talk)

    talk.says(CORA, "/announcements")
    talk.presses(CORA, "Not the one of Tue 10 Mar, 08:00")
    talk.world.clock.forward(LATER)

    assert talk.world.run(StartScheduled(THE_DESK)) == 0
    assert "Nothing is planned" in talk.says(CORA, "/announcements").text


def test_whoever_lost_the_right_meanwhile_sends_nothing_and_is_told(talk: Talk):
    planned(talk)
    talk.says(ADA, "Cora is no longer moderator")
    talk.world.clock.forward(LATER)

    talk.world.run(StartScheduled(THE_DESK))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard
    assert "you may not announce any more" in last(talk, CORA)
    assert TEXT in last(talk, CORA)


def test_of_a_time_that_is_over_it_is_asked(talk: Talk):
    with_10b(talk.world)

    asked = talk.says(CORA, f"/announce 10B '{TEXT}' at=2026-03-09T08:00").text
    preview = talk.says(CORA, "tomorrow at 9").text

    assert asked == "Mon 9 Mar, 08:00 is over. Send it now, or at what time?"
    assert "It goes out on Tue 10 Mar, 09:00" in preview


@pytest.mark.parametrize("at", ["2026-03-29T01:30", "'29 March 2026 01:30'"])
def test_a_time_that_the_clocks_skip_is_the_one_that_exists(talk: Talk, at: str):
    with_10b(talk.world)

    preview = talk.says(CORA, f"/announce 10B '{TEXT}' at={at}").text

    assert "It goes out on Sun 29 Mar, 02:30" in preview


def test_an_edit_changes_it_where_it_stands_and_is_undone(talk: Talk):
    sent(talk)

    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Edit it")
    talk.says(CORA, "exam moved to Tuesday")
    goes_out(talk)

    assert stands(talk, LEO) == [
        "Cora Lind announces (edited):\n\nexam moved to Tuesday"
    ]
    assert last(talk, CORA).startswith("All 2 have got it.")
    assert talk.says(CORA, "undo").text == "It is being changed wherever it stands."
    goes_out(talk)
    assert stands(talk, LENA) == [f"Cora Lind announces (edited):\n\n{TEXT}"]


@pytest.mark.parametrize("back", [False, True])
def test_what_is_under_way_meanwhile_keeps_no_former_words(talk: Talk, back):
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}'")
    talk.presses(CORA, "Send it to 2 people")
    run = talk.world.run
    run(SpreadAnnouncements(THE_DESK))
    arrives, does_not = run(ClaimDue(THE_DESK, 99))
    if back:
        run(RecallAnnouncement(AS_CORA, the_one(talk)))
        assert run(WithdrawAnnouncement(AS_CORA, the_one(talk))) == len((LEO, LENA))
    else:
        run(EditAnnouncement(AS_CORA, the_one(talk), "exam is off"))
    run(Settle(THE_DESK, arrives, Carried(Outcome.DELIVERED, "the first")))
    run(Settle(THE_DESK, does_not, Carried(Outcome.TRY_AGAIN)))
    talk.world.clock.forward(timedelta(minutes=1))
    run(SpreadAnnouncements(THE_DESK))

    due = run(ClaimDue(THE_DESK, 99))
    assert {each.to: each.replaces for each in due} == {
        arrives.to: "the first",
        does_not.to: "",
    }
    assert TEXT not in {each.message.text for each in due}


def test_what_is_being_taken_back_is_taken_back_from_all(talk: Talk):
    sent(talk)
    talk.world.run(WithdrawAnnouncement(AS_CORA, the_one(talk)))

    which = the_one(talk)
    with pytest.raises(NoSuchAnnouncement):
        talk.world.run(EditAnnouncement(AS_CORA, which, "exam is off"))
    with pytest.raises(NoSuchAnnouncement):
        talk.world.run(RecallAnnouncement(AS_CORA, which))
    goes_out(talk)
    assert "withdrawn" in last(talk, LEO)


def test_what_was_taken_back_is_found_by_nobody_it_was_for(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}'")
    talk.presses(CORA, "Send it to 2 people")
    talk.world.run(RecallAnnouncement(AS_CORA, the_one(talk)))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard
    assert talk.says(LEO, "/search exam").text.startswith("I find nothing")
    assert TEXT in str(talk.says(CORA, "/search exam").fields)


def test_what_is_taken_back_stands_nowhere_any_more(talk: Talk):
    sent(talk)

    told = talk.presses(CORA, "Take it back").text
    goes_out(talk)

    assert told.startswith("It is taken back from 2 people")
    assert stands(talk, LEO) == ["This announcement was withdrawn by Cora Lind."]
    assert last(talk, CORA).startswith("Taken back from 2: it is gone")
    with pytest.raises(NoSuchAnnouncement):
        talk.world.run(WithdrawAnnouncement(AS_CORA, the_one(talk)))


def test_no_former_words_are_left_to_whoever_was_reminded(talk: Talk):
    """Neither in their chat nor in their inbox, where it is one thing."""
    sent(talk, f"announce to class 10B and ask them to confirm: {TEXT}")
    talk.presses(CORA, "Remind the silent")
    goes_out(talk)
    assert stands(talk, LENA)[-1].startswith("Cora Lind announced this and asks you")

    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Edit it")
    talk.says(CORA, "exam moved to Tuesday")
    goes_out(talk)
    assert not any(TEXT in each for each in stands(talk, LENA))
    assert "exam moved to Tuesday" in last(talk, LENA)

    talk.presses(CORA, "Take it back")
    goes_out(talk)
    assert not any("exam" in each for each in stands(talk, LENA))
    told = talk.says(LENA, "/inbox").fields
    assert [each.value for each in told] == [
        "This announcement was withdrawn by Cora Lind."
    ]


def test_nobody_else_may_and_nobody_elsewhere(talk: Talk):
    sent(talk)
    which = the_one(talk)

    with pytest.raises(NotPermitted):
        talk.world.run(EditAnnouncement(AS_MAYA, which, "x"))
    with pytest.raises(NotPermitted):
        talk.world.run(ListAnnouncements(AS_LEO))
    for actor in (AS_SAM, AS_CORA):
        with pytest.raises(NoSuchAnnouncement):
            talk.world.run(GotIt(actor, which))
    assert talk.world.work(lambda p: p[Announcements].latest(HERE.id, 5))
