"""Income by whom and what, by time, compared, as files, and what is behind a figure."""

from datetime import UTC, datetime, timedelta

import pytest

from core.billing.checks.trial import AskTrialBalance
from core.sessions.held.log import LogSession
from tests.people import ADA, AS_ADA, AS_MAYA, CORA, GINA, LEO, MAYA, SAM, TOM
from tests.world import Talk

MARCH = "2026-03-01/2026-03-31"


@pytest.fixture
def taught(talk: Talk) -> Talk:
    """Maya taught Leo for forty pounds on the 9th, Tom taught Lena for thirty."""
    talk.says(ADA, "/rate Leo £40 2026-01-01")
    talk.says(ADA, "/rate Lena £30 2026-01-01")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(TOM, "taught Lena 9-10am on 5 March")
    return talk


def figures(said) -> dict[str, str]:
    return {each.label: each.value for each in said.fields}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("student", {"Leo Hart": "£40.00", "Lena Brandt": "£30.00"}),
        ("tutor", {"Maya Okafor": "£40.00", "Tom Reid": "£30.00"}),
        ("day", {"Thu 5 Mar": "£30.00", "Mon 9 Mar": "£40.00"}),
        ("week", {"2 to 8 Mar 2026": "£30.00", "9 to 15 Mar 2026": "£40.00"}),
        ("month", {"March 2026": "£70.00"}),
        ("quarter", {"2026 Q1": "£70.00"}),
        ("term", {"Outside of term": "£70.00"}),
        ("class", {"Without a class": "£70.00"}),
    ],
)
def test_income_is_put_together_by(taught: Talk, by: str, expected: dict[str, str]):
    assert figures(taught.says(ADA, f"/income {MARCH} grouping={by}")) == expected


def test_income_of_one_student_is_asked_for_by_name(taught: Talk):
    assert taught.says(ADA, "/income Leo").text == "For which time?"

    assert figures(taught.presses(ADA, "This month")) == {"Leo Hart": "£40.00"}


def test_income_by_term_has_the_names_of_terms(taught: Talk):
    taught.says(ADA, "/addyear 2025/26 2025-09-01/2026-07-31")
    taught.says(ADA, "/addterm Spring 2026-01-05/2026-03-06")

    said = taught.says(ADA, f"/income {MARCH} grouping=term")

    assert figures(said) == {"Outside of term": "£40.00", "Spring": "£30.00"}


def test_income_of_one_tutor_says_nothing_of_payments(taught: Talk):
    said = taught.says(ADA, "how much did Maya bring in this month?")

    assert said.text.endswith("earned £40.00 by session date.")
    assert figures(said) == {"Leo Hart": "£40.00"}


def test_income_is_compared_with_before(taught: Talk):
    taught.says(MAYA, "taught Leo 9-11am on 5 February")
    taught.says(ADA, f"/income {MARCH}")

    said = taught.presses(ADA, "Compare with before")
    asked = taught.says(ADA, "compare income in March with February")

    assert said.text.endswith("That is 12% less than in February 2026: £80.00.")
    assert "£80.00" in asked.text


def test_a_figure_opens_what_is_behind_it_down_to_the_session(taught: Talk):
    taught.says(ADA, f"/income {MARCH}")

    students = taught.presses(ADA, "Leo Hart")
    why = taught.says(ADA, "why?")
    session = taught.presses(ADA, "Mon 9 Mar, £40.00")

    assert figures(students) == {"Mon 9 Mar": "£40.00"}
    assert "Leo Hart, £40.00 (60 min at £40.00 an hour)" in why.text
    assert "Maya" in str(session)


def test_income_comes_as_json(taught: Talk):
    [file] = taught.says(ADA, f"/income {MARCH} form=json").files

    assert (file.name, file.mime) == (
        "income 2026-03-01 2026-03-31.json",
        "application/json",
    )


def test_what_is_planned_is_forecast(taught: Talk):
    taught.says(MAYA, "book Leo tomorrow 4-5:30pm")
    taught.says(MAYA, "book Leo 2026-04-02 4-5pm")

    said = taught.says(ADA, f"/forecast {MARCH}")

    assert said.text == (
        "March 2026: earned £70.00, and one session still to come"
        " would earn £60.00: together £130.00."
    )
    for nosy in (MAYA, CORA, GINA, SAM):
        assert "£" not in str(taught.says(nosy, f"/forecast {MARCH}"))


def test_money_has_a_menu_of_its_own(taught: Talk):
    said = taught.says(ADA, "/finance")

    assert "£70.00" in said.text
    assert {"Income", "Who owes us", "Rates"} <= {b.label for b in said.buttons}
    assert "£70.00" in taught.presses(ADA, "Income").text
    for nosy in (MAYA, CORA, GINA, SAM):
        assert "£" not in str(taught.says(nosy, "/finance"))


def test_sessions_without_a_price_are_named(talk: Talk):
    talk.says(MAYA, "taught Leo 9-10am today")

    assert (
        "One session of this month has no price yet" in talk.says(ADA, "/finance").text
    )


def test_the_night_the_clocks_go_back_is_paid_by_the_minute(talk: Talk):
    """From half past midnight to half past two: three hours, on the 25th."""
    talk.world.clock.set(datetime(2026, 10, 25, 12, tzinfo=UTC))
    talk.says(ADA, "/rate Leo £40 2026-01-01")
    start = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    talk.world.run(LogSession(AS_MAYA, start, start + timedelta(hours=3), (LEO.id,)))

    said = talk.says(ADA, "/income 2026-10-25/2026-10-25 grouping=day")

    assert figures(said) == {"Sun 25 Oct": "£120.00"}


def test_two_currencies_are_told_side_by_side_and_not_compared_in_per_cent(talk: Talk):
    talk.says(ADA, "/rate Leo £40 2026-01-01")
    talk.says(ADA, "/rate Lena €50 2026-01-01")
    talk.says(MAYA, "taught Leo and Lena 9-10am today")
    talk.says(ADA, f"/income {MARCH}")

    said = talk.presses(ADA, "Compare with before")

    assert "earned €50.00 and £40.00 by session date" in said.text
    assert "%" not in said.text
    assert talk.world.run(AskTrialBalance(AS_ADA)).differences == ()


def test_moderators_are_told_sums_alone_where_an_admin_lets_them(taught: Talk):
    taught.says(ADA, "/set moderators_see_totals yes")

    told = taught.says(CORA, f"/income {MARCH}")

    assert "£70.00" in told.text
    assert (told.fields, told.buttons) == ((), ())
    for more in ("grouping=tutor", "tutor=Maya", "form=json"):
        said = taught.says(CORA, f"/income {MARCH} {more}")
        assert (said.fields, said.buttons, said.files) == ((), (), ())
        assert "40" not in said.text
