"""/explain: how a sentence is understood."""

from tests.people import ADA, MAYA
from tests.world import Talk


def test_an_admin_sees_each_step_and_nothing_is_done(talk: Talk):
    told = talk.says(ADA, "/explain income for October")
    steps = {each.label: each.value for each in told.fields}

    assert steps["Text"] == "income for october"
    assert steps["With codes for what it names"].startswith("income D")
    assert steps["Named"] == "D 'for October'"
    assert steps["Verdict"].startswith("do income_report")


def test_explaining_an_order_does_not_carry_it_out(talk: Talk):
    talk.says(ADA, '/explain "create class 10C"')

    assert "10C" not in str(talk.says(ADA, "/classes"))


def test_others_hear_who_may_see_that(talk: Talk):
    assert "admins" in talk.says(MAYA, "/explain hello").text
