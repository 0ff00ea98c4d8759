"""An announcement put right in words: while it is looked at, and while it waits."""

import pytest

from tests.bot.test_announcing import goes_out, last, with_10b
from tests.bot.test_audiences import a_crowd
from tests.people import ADA, CORA, LENA, LEO, MAYA, account_of
from tests.world import Talk

BOOKS = "bring books"


@pytest.fixture
def looked_at(talk: Talk) -> Talk:
    with_10b(talk.world)
    assert "8 people" in talk.says(CORA, f"announce to everybody: {BOOKS}").text
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "no, to class 10B only",
        "no, to 10B only",
        "No, 10B only!",
        "only 10B",
        "just to 10B please",
        "sorry, I meant 10B",
        "actually send it to 10B",
        "make it to 10B instead",
        "to 10B, not everybody",
        "wait, only to the students of 10B",
    ],
)
def test_it_goes_to_others_instead(looked_at: Talk, said: str):
    anew = looked_at.says(CORA, said)

    assert anew.text.startswith("This goes to 2 people")
    looked_at.presses(CORA, "Send it to 2 people")
    goes_out(looked_at)
    assert BOOKS in last(looked_at, LEO)
    assert account_of(MAYA) not in looked_at.heard


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("not to 10B", 6),
        ("without Leo", 7),
        ("leave out Leo and Lena", 6),
        ("no, but not to Maya", 7),
    ],
)
def test_some_are_left_out(looked_at: Talk, said: str, count: int):
    assert f"This goes to {count} people" in looked_at.says(CORA, said).text


def test_some_are_added_and_left_out_again(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B: {BOOKS}")
    assert "This goes to 3 people" in talk.says(CORA, "also to Maya").text
    assert "This goes to 2 people" in talk.says(CORA, "but not Leo").text


@pytest.mark.parametrize(
    "said",
    [
        "change the text to bring pens",
        "no, change the message to: bring pens",
        "make it say bring pens",
        "it should say: bring pens",
        "say instead: bring pens",
        "no, let it read bring pens",
        "correct the wording to bring pens",
    ],
)
def test_it_says_something_else(looked_at: Talk, said: str):
    anew = looked_at.says(CORA, said).text

    assert "bring pens" in anew
    assert BOOKS not in anew
    assert "8 people" in anew


def test_it_goes_at_another_time(looked_at: Talk):
    anew = looked_at.says(CORA, "no, send it tomorrow at 8am").text

    assert "It goes out on Tue 10 Mar, 08:00" in anew


def test_a_typed_number_is_of_what_was_put_right(large: Talk):
    asked = large.says(CORA, f"announce to everybody: {BOOKS}")
    assert "type" in asked.text.lower()

    anew = large.says(CORA, "no, to class 10B only")
    assert anew.text.startswith("This goes to 2 people")
    large.presses(CORA, "Send it to 2 people")
    goes_out(large)
    assert BOOKS in last(large, LEO)
    large.says(CORA, f"announce to everybody: {BOOKS}")
    said = large.says(CORA, "change the text to bring pens")
    assert "bring pens" in said.text
    assert "type" in said.text.lower()


@pytest.fixture
def large(talk: Talk) -> Talk:
    """So many people that how many they are has to be typed."""
    with_10b(talk.world)
    a_crowd(talk)
    return talk


@pytest.fixture
def waiting(talk: Talk) -> Talk:
    """For a second person's yes."""
    talk.says(ADA, "/set announce_approval_above 1")
    with_10b(talk.world)
    talk.says(CORA, f"announce to everybody: {BOOKS}")
    talk.presses(CORA, "Send it to 8 people")
    talk.deliver()
    assert BOOKS in last(talk, ADA)
    return talk


def test_what_waits_for_a_yes_is_called_off_for_another(waiting: Talk):
    anew = waiting.says(CORA, "no, to 10B only")

    assert anew.text.startswith("What waited is called off. This goes to 2 people")
    waiting.deliver()
    assert "Nothing to decide any more" in last(waiting, ADA)
    waiting.presses(CORA, "Send it to 2 people")
    waiting.deliver()
    assert "wants to tell this to 2 people" in last(waiting, ADA)


def test_what_waits_for_a_yes_says_something_else(waiting: Talk):
    waiting.says(CORA, "change the text to bring pens")
    waiting.deliver()

    assert "bring pens" in last(waiting, ADA)
    waiting.presses(ADA, "Let it go out")
    goes_out(waiting)
    assert "bring pens" in last(waiting, LENA)
    assert not [m for m in waiting.heard[account_of(LENA)] if BOOKS in m.text]


def test_whoever_may_announce_nothing_puts_nothing_right(waiting: Talk):
    for said in ("no, to 10B only", "change the text to bring pens"):
        assert "called off" not in waiting.says(LEO, said).text
    assert BOOKS in last(waiting, ADA)
