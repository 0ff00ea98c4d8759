"""Who sees what of a session."""

from datetime import timedelta

from tests.bot.heard import labels, last_of
from tests.people import (
    ADA,
    CORA,
    GINA,
    LENA,
    LEO,
    MAYA,
    SAM,
    TOM,
)
from tests.world import Talk


def test_everybody_sees_their_own_day(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(TOM, "book Lena physics today 4pm")

    def seen(who, words="/today"):
        return [field.value for field in talk.says(who, words).fields]

    assert seen(MAYA) == ["maths, Leo Hart"]
    assert seen(LEO) == ["maths, Maya Okafor"]
    assert seen(GINA) == ["maths, Leo Hart with Maya Okafor"]
    assert sorted(seen(CORA)) == [
        "maths, Leo Hart with Maya Okafor",
        "physics, Lena Brandt with Tom Reid",
    ]
    assert seen(LENA, "what's on this week?") == ["physics, Tom Reid"]
    assert talk.says(SAM, "/week").text.endswith("no sessions.")
    assert talk.says(LEO, "/today who=Lena").text.startswith("I know no student")
    assert talk.says(LEO, "when is my next lesson?").text == (
        "Next: maths with Maya Okafor, Mon 9 Mar, 16:00 to 17:00."
    )


def test_a_card_shows_planned_and_actual_times(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T12:10/PT60M subject=maths")
    card = talk.says(MAYA, "/session")
    assert card.title == "maths"
    assert labels(card) == ["Start 12:10", "Cancel it", "Find a substitute", "Move it"]
    talk.presses(MAYA, "Start 12:10")
    talk.world.clock.forward(timedelta(minutes=60))
    talk.says(MAYA, "/end")

    theirs = {f.label: f.value for f in talk.says(LEO, "/session").fields}
    assert (theirs["You"], "Register" in theirs) == ("absent", False)
    hers = {f.label: f.value for f in talk.says(GINA, "/session").fields}
    assert (hers["Leo Hart"], "Register" in hers) == ("absent", False)

    card = talk.says(ADA, "/session Leo")

    assert {field.label: field.value for field in card.fields} == {
        "When": "Mon 9 Mar, 12:10",
        "Planned": "12:10 to 13:10",
        "Actual": "12:00 to 13:00",
        "Against the plan": "began 10 min early, ended 10 min early",
        "Tutor": "Maya Okafor",
        "State": "held",
        "Register": "0 present, 0 late, 1 absent, 0 pending",
        "Students": "Leo Hart",
    }
    assert labels(card) == ["What they thought", "Make up for it", "Open it again"]
    own = [field.label for field in talk.says(LEO, "/session").fields]
    assert "Students" not in own
    assert talk.says(SAM, "/session").text.startswith("I find no session")


def test_families_read_nothing_of_each_other(talk: Talk):
    talk.says(MAYA, "book Leo and Lena maths tomorrow 4pm")
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo,Lena 10B")
    talk.says(MAYA, "book 10B maths tomorrow 6pm")

    seen = talk.says(GINA, "/week")
    assert [field.value for field in seen.fields] == [
        "maths, Leo Hart with Maya Okafor",
        "maths, Leo Hart with Maya Okafor",
    ]
    talk.says(MAYA, '/cancelsession who=10B reason="Leo has the flu"')

    for who, whose in ((LENA, ""), (GINA, " for Leo Hart")):
        told = f"Cancelled{whose}: maths with Maya Okafor"
        assert last_of(talk, who).startswith(told)
        assert "flu" not in last_of(talk, who)
