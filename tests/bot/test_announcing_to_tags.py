"""An announcement to whoever bears a tag, in a sentence."""

import pytest

from tests.bot.test_announcing import with_10b
from tests.people import CORA
from tests.world import Talk

BOOKS = "bring books"


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (f"announce to #choir: {BOOKS}", 3),
        (f"please announce to #choir that we {BOOKS}", 3),
        (f"tell #choir: {BOOKS}", 3),
        (f"send a message to #choir: {BOOKS}", 3),
        (f"announce to #choir except Leo: {BOOKS}", 2),
    ],
)
def test_a_tag_is_told_in_a_sentence(talk: Talk, said: str, count: int):
    with_10b(talk.world)
    for what in ("10B", "Maya"):
        talk.says(CORA, f"/tag {what} choir")

    told = talk.says(CORA, said).text

    assert told.startswith(f"This goes to {count} people")
    assert BOOKS in told


def test_a_tag_that_nothing_bears_is_asked_about(talk: Talk):
    talk.says(CORA, "/tag Maya choir")

    asked = talk.says(CORA, f"announce to #maths every Tuesday at 8: {BOOKS}")

    assert "#maths" in asked.text
    told = talk.presses(CORA, "#choir").text
    assert "It comes round every Tuesday" in told
