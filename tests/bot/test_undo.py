"""One rule of undo for every command that changes something; see `bot.turn.correct`."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from core.messaging.model import Message
from core.people.model import Person
from tests.people import ADA, CORA, LEO, MAYA, TOM, account_of
from tests.world import Talk

SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Case:
    """What is said changes the answer to `asks`; undoing it brings the old one back."""

    who: Person
    says: str
    asks: str
    before: tuple[str, ...] = ()


SITE = "/addsite Annexe 51.5,-0.1"
YEAR = "/addyear 2026 2026-01-01/2026-12-31"
BOOKED = "/book Leo 2026-03-09T12:10 60 maths"
CASES = [
    Case(ADA, "/set late_after 15", "/settings"),
    Case(ADA, "/prefer quiet_from 22:00", "/preferences"),
    Case(ADA, "/role Tom head", "/people"),
    Case(ADA, "/endrole Tom tutor", "/people"),
    Case(CORA, "/addclass 10B", "/classes"),
    Case(CORA, "/renameclass 10B 10C", "/classes", ("/addclass 10B",)),
    Case(CORA, "/removeclass 10B", "/classes", ("/addclass 10B",)),
    Case(CORA, "/enrol Leo 10B", "/classes", ("/addclass 10B",)),
    Case(CORA, "/unenrol Leo 10B", "/classes", ("/addclass 10B", "/enrol Leo 10B")),
    Case(CORA, "/addcourse maths M1", "/courses"),
    Case(CORA, "/changecourse M1 algebra A1", "/courses", ("/addcourse maths M1",)),
    Case(CORA, "/removecourse M1", "/courses", ("/addcourse maths M1",)),
    Case(CORA, "/addtask M1 essay", "/courses", ("/addcourse maths M1",)),
    Case(
        CORA,
        "/renametask essay poem",
        "/courses",
        ("/addcourse maths M1", "/addtask M1 essay"),
    ),
    Case(
        CORA,
        "/removetask essay",
        "/courses",
        ("/addcourse maths M1", "/addtask M1 essay"),
    ),
    Case(ADA, SITE, "/sites"),
    Case(ADA, "/addroom Annexe Attic", "/sites", (SITE,)),
    Case(ADA, YEAR, "/terms"),
    Case(ADA, "/addterm Spring 2026-01-05/2026-03-27", "/terms", (YEAR,)),
    Case(ADA, "/addholiday Easter 2026-04-03/2026-04-06", "/terms", (YEAR,)),
    Case(CORA, '/addstudent "Zoe Ray"', "/people"),
    Case(ADA, '/adduser "Zoe Ray" tutor', "/people"),
    Case(CORA, "/edituser Leo school Hillside", "/people Leo"),
    Case(ADA, "/removeuser Tom yes", "/people"),
    Case(CORA, "/guardian Gina Lena", "/people Lena"),
    Case(CORA, "/guardian Gina Leo no", "/people Leo"),
    Case(ADA, "/pay Leo 20", "/balance Leo"),
    Case(MAYA, "/mark P12 45", "/mytimes"),
    Case(MAYA, "/taught Leo maths 2026-03-09T09:00 60", "/today"),
    Case(MAYA, "/book Leo 2026-03-09T15:00 60 maths", "/today"),
    Case(MAYA, "/begin Leo", "/today", (BOOKED,)),
    Case(MAYA, "/cancelsession Leo", "/today", (BOOKED,)),
    Case(MAYA, "/happened Leo", "/today", ("/book Leo 2026-03-09T11:40 15 maths",)),
    Case(MAYA, "/window late_after 20m Leo", "/session Leo", (BOOKED,)),
    Case(MAYA, "/attend Leo late", "/register", (BOOKED,)),
    Case(MAYA, "/work prep 30m", "/mytimes"),
]


def told(message: Message) -> tuple[object, ...]:
    return message.title, message.text, message.fields


def labels(message: Message) -> list[str]:
    return [button.label for button in message.buttons]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_undo_takes_it_back_redo_does_it_again_and_undo_never_toggles(
    talk: Talk, case: Case
):
    talk.world.clock.forward(-timedelta(minutes=30))
    for said in case.before:
        talk.says(case.who, said)
    talk.world.clock.forward(timedelta(minutes=30))
    before = told(talk.says(case.who, case.asks))

    done = talk.says(case.who, case.says)
    assert "Undo" in labels(done), done.text
    after = told(talk.says(case.who, case.asks))
    assert after != before

    undone = talk.says(case.who, "undo")
    assert told(talk.says(case.who, case.asks)) == before, undone.text
    assert "Undo" not in labels(undone)
    again = talk.says(case.who, "undo")
    assert again.text.startswith("There is nothing of yours left to undo")
    assert told(talk.says(case.who, case.asks)) == before

    talk.presses(case.who, "Redo")
    assert told(talk.says(case.who, case.asks)) == after
    talk.presses(case.who, "Undo")
    assert told(talk.says(case.who, case.asks)) == before


def test_undo_said_again_takes_back_the_change_before(talk: Talk):
    talk.says(MAYA, "/mark P12 45")
    talk.world.clock.forward(SECOND)
    talk.says(MAYA, "/mark P13 30")
    talk.world.clock.forward(SECOND)

    assert talk.says(MAYA, "undo").text == "Took back 30 min on P13."
    assert talk.says(MAYA, "undo").text == "Took back 45 min on P12."
    assert talk.says(MAYA, "undo").text.startswith("There is nothing of yours left")


def test_what_was_done_in_one_message_is_undone_from_its_end(talk: Talk):
    talk.says(MAYA, "taught Leo 8-9am today and Lena 9-10am today")

    assert "Lena Brandt" in talk.says(MAYA, "undo").text
    assert "Leo Hart" in talk.says(MAYA, "undo").text


def test_undo_never_reaches_past_what_cannot_be_undone(talk: Talk):
    marked = talk.says(MAYA, "/mark P12 45")
    talk.world.clock.forward(SECOND)
    talk.says(MAYA, "/msg Leo Bring your book")
    talk.world.clock.forward(SECOND)

    for _ in range(2):
        said = talk.says(MAYA, "undo")
        assert said.text.startswith("What you did last cannot be undone.")
    assert labels(marked)[0] == "Undo"
    assert talk.presses(MAYA, "Undo").text == "Took back 45 min on P12."


def test_undo_after_an_announcement_stops_it(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    talk.world.clock.forward(SECOND)
    asked = talk.says(CORA, "/announce all Fire drill at noon")
    talk.presses(CORA, labels(asked)[0])
    talk.world.clock.forward(SECOND)

    assert "stopped" in talk.says(CORA, "undo").text.lower()


def test_a_field_that_was_empty_is_empty_again(talk: Talk):
    talk.says(CORA, "/edituser Leo school Hillside")

    assert talk.says(CORA, "undo").text == "Leo Hart: School is empty now."
    assert talk.says(CORA, "/edituser Leo name none").text == "Everybody needs a name."


@pytest.mark.parametrize("word", ["redo", "Redo.", "/redo"])
def test_redo_as_a_word_presses_the_button(talk: Talk, word: str):
    assert talk.says(MAYA, word).text.startswith("You have undone nothing lately")
    for task in ("P12 45", "P13 30"):
        talk.says(MAYA, f"/mark {task}")
        talk.world.clock.forward(SECOND)
    talk.says(MAYA, "undo")
    talk.world.clock.forward(SECOND)
    talk.says(MAYA, "undo")
    talk.world.clock.forward(SECOND)
    assert talk.says(TOM, word).text.startswith("You have undone nothing lately")

    assert talk.says(MAYA, word).text.startswith("Logged 45 min on P12.")
    talk.world.clock.forward(SECOND)
    again = talk.says(MAYA, word)
    assert again.text.startswith("Logged 30 min on P13.")
    assert "Undo" in labels(again)
    assert talk.says(MAYA, word).text.startswith("You have undone nothing lately")
    assert talk.presses(MAYA, "Redo").text.startswith("That button")


def test_what_was_called_off_is_not_done_by_its_other_button(talk: Talk):
    talk.says(CORA, "announce to Leo: no school on Monday")
    talk.presses(CORA, "Do not send it")

    late = talk.presses(CORA, "Send it to one person")

    assert late.text.startswith("That button has been used already.")
    assert account_of(LEO) not in talk.heard
