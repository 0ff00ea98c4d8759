"""Planned against done, for oneself and for those one answers for (W42)."""

from datetime import timedelta

import pytest

from core.organisation.settings import ChangePolicy
from tests.people import ADA, AS_ADA, CORA, HAL, LEO, MAYA, SAM, TOM
from tests.world import Talk


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def test_what_was_planned_is_seen_beside_what_it_came_to(talk: Talk):
    talk.says(MAYA, "taught Leo maths 9-11am today")
    talk.says(MAYA, "/mark P12 30m")
    talk.says(TOM, "book Lena for maths tomorrow 4-5pm")
    mayas = {"Maya Okafor": "planned 2 h, taught 2 h, beside 30 min"}

    assert rows(talk.says(MAYA, "/workload")) == mayas
    assert rows(talk.says(ADA, "/workload Maya")) == mayas
    assert rows(talk.says(HAL, "/workload")) == mayas | {
        "Tom Reid": "planned 1 h, taught 0 min, beside 0 min"
    }
    for who in (TOM, LEO, CORA):
        assert talk.says(who, "/workload Maya").text.startswith("That needs the")
    assert talk.says(SAM, "/workload").text == "Nothing was planned or logged there."


def test_a_team_is_the_sum_of_what_each_of_it_did(talk: Talk):
    talk.says(MAYA, "taught Leo maths 9-11am today")
    talk.says(MAYA, "/mark P12 30m")
    talk.says(TOM, "book Lena for maths tomorrow 4-5pm")

    told = talk.says(HAL, "/team")

    assert told.title == "Team, 9 to 15 Mar 2026"
    assert told.text == ("2 people: planned 3 h, taught 2 h, logged beside it 30 min.")
    assert rows(told) == rows(talk.says(HAL, "/workload"))
    assert rows(told) == {
        "Maya Okafor": "planned 2 h, taught 2 h, beside 30 min",
        "Tom Reid": "planned 1 h, taught 0 min, beside 0 min",
    }


def test_why_shows_the_sessions_and_what_was_not_held(talk: Talk):
    talk.says(TOM, "book Lena for maths today 4-5pm")
    talk.world.clock.forward(timedelta(days=1))

    told = talk.says(HAL, "/team")

    late = "1 h of it is over and not said to be held"
    assert rows(told)["Tom Reid"].endswith(late)
    why = talk.says(HAL, "why?").text
    assert "Mon 9 Mar: Tom Reid, maths, 1 h planned, not said to be held" in why


def test_a_team_is_seen_by_who_answers_for_it(talk: Talk):
    for who in (TOM, LEO, CORA):
        assert talk.says(who, "/team").text.startswith("That needs the right")
    assert talk.says(SAM, "/team").text.startswith("That needs the right")


@pytest.mark.parametrize(
    ("starts", "weeks"),
    [
        ("monday", ["Week of Mon 2 Mar", "Week of Mon 9 Mar"]),
        ("sunday", ["Week of Sun 8 Mar"]),
    ],
)
def test_weeks_of_hours_begin_when_the_organisation_says(
    talk: Talk, starts: str, weeks: list[str]
):
    talk.world.run(ChangePolicy(AS_ADA, "first_weekday", starts))
    talk.says(MAYA, "/mark P12 30m 2026-03-08")
    talk.says(MAYA, "/mark P12 45m")

    told = talk.says(MAYA, "/mytimes 2026-03-08/2026-03-14 week")

    assert [each.label for each in told.fields] == weeks
    title = {"monday": "9 to 15 Mar 2026", "sunday": "8 to 14 Mar 2026"}[starts]
    assert talk.says(MAYA, "how many hours did I work this week?").title.endswith(title)
    assert talk.says(MAYA, "/mytimes").title.endswith(title)


def test_times_of_somebody_are_asked_for_by_name(talk: Talk):
    talk.says(MAYA, "/mark P12 30m")

    assert talk.says(HAL, "/times Maya").title.startswith("Hours of Maya Okafor")
    talk.says(MAYA, "marked Leo's essay, 45 min")
    of_leo = talk.says(HAL, "/times Leo")
    assert rows(of_leo) == {"Maya Okafor": "45 min"}


def test_start_with_words_starts_the_timer_of_a_tutor(talk: Talk):
    assert talk.says(MAYA, "/start Leo essay2").text.startswith("Timing ")
    assert talk.says(LEO, "/start Leo essay2").text.startswith("That code is not good")
