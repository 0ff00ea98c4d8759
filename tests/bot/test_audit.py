"""An admin asks who changed what."""

from datetime import timedelta

from tests.people import ADA, CORA, HAL, LENA, LEO, MAYA, SAM
from tests.world import Talk

SECOND = timedelta(seconds=1)


def rows(message) -> list[tuple[str, str]]:
    return [(field.label, field.value) for field in message.fields]


def test_every_change_is_found_with_who_what_and_when(talk: Talk):
    talk.says(ADA, "/rate Leo 30")
    talk.says(MAYA, "/mark P12 45")
    talk.says(MAYA, "undo")

    told = rows(talk.says(ADA, "/audit"))

    assert [label for label, _ in told] == [
        "Mon 9 Mar, 12:00 · Maya Okafor",
        "Mon 9 Mar, 12:00 · Maya Okafor",
        "Mon 9 Mar, 12:00 · Ada Bell",
    ]
    assert [value.split(" · ")[0] for _, value in told] == [
        "took back marking time",
        "logged marking time",
        "set a rate",
    ]
    assert told[-1][1].startswith("set a rate · Leo Hart · ")
    assert "£30.00 · Mon 9 Mar" in told[-1][1]


def test_what_somebody_did_and_what_was_done_about_them_is_found(talk: Talk):
    talk.says(ADA, "/rate Leo 30")
    talk.says(MAYA, "/mark P12 45")

    assert len(rows(talk.says(ADA, "/audit Leo"))) == 1
    assert len(rows(talk.says(ADA, "/audit Maya today"))) == 1
    assert talk.says(ADA, "/audit Maya yesterday").text == "Nothing was changed there."


def test_older_changes_are_a_button_away(talk: Talk):
    for number in range(20):
        talk.world.clock.forward(SECOND)
        talk.says(MAYA, f"/mark P{number} 10")

    first = rows(talk.says(ADA, "/audit"))
    second = rows(talk.presses(ADA, "Older ones"))

    assert (len(first), len(second)) == (15, 5)
    assert "P19" in first[0][1]
    assert "P0" in second[-1][1]


def test_only_an_admin_asks_and_hears_of_no_other_organisation(talk: Talk):
    for who in (CORA, HAL, MAYA, LEO):
        assert talk.says(who, "/audit").text.startswith("That needs the right to")
    talk.says(SAM, "/mark P12 45")

    assert talk.says(ADA, "/audit").text == "Nothing was changed there."


def test_nobody_reads_there_what_people_wrote_to_each_other(talk: Talk):
    talk.says(MAYA, "/msg Lena your result is very private")
    talk.presses(LENA, "Answer")
    talk.says(LENA, "so is my answer")

    told = rows(talk.says(ADA, "/audit"))

    done = {value.split(" · ")[0] for _, value in told}
    assert {"sent a message", "answered a message"} <= done
    assert "private" not in str(told)
    assert "answer is" not in str(told)
    assert "so is" not in str(told)


def test_what_only_a_program_reads_is_left_out(talk: Talk):
    talk.says(MAYA, "book Leo maths every Monday 5pm")
    talk.says(MAYA, "book Leo physics tomorrow 4-5pm")
    talk.says(CORA, "announce to everyone every Monday at 8am: good morning")
    talk.says(CORA, "send")

    told = str(rows(talk.says(ADA, "/audit")))

    assert "booked a series" in told
    assert "booked a session" in told
    assert "made an announcement" in told
    assert "1 h" in told
    for code in ("frozenset", "FREQ=", "0 8 *", "True", "2026-", ":00:00", "{", "'Leo"):
        assert code not in told
