"""What was not understood is kept to learn from: its shape is shown, not its words."""

from datetime import timedelta

from core.kernel.actor import THE_DESK
from core.messaging.tidy import Tidy
from tests.people import ADA, LEO, MAYA, SAM
from tests.world import Talk


def shapes(talk: Talk) -> dict[str, str]:
    return {each.label: each.value for each in talk.says(ADA, "/misses").fields}


def test_an_admin_sees_shapes_and_how_often_and_nobodys_words(talk: Talk):
    talk.says(MAYA, "zorble Leo tomorrow")
    talk.says(MAYA, "zorble Lena friday")
    talk.says(LEO, "my secret is blue")

    told = shapes(talk)

    assert told["_ P D"] == "2"
    assert "zorble" not in str(told)
    assert "secret" not in str(told)
    assert "blue" not in str(told)


def test_what_was_understood_is_no_miss(talk: Talk):
    talk.says(MAYA, "what's on today?")
    talk.says(MAYA, "don't cancel Leo")

    assert talk.says(ADA, "/misses").text.startswith("I understood all")


def test_an_organisation_may_have_none_of_it(talk: Talk):
    talk.says(ADA, "/set learn_from_misses no")
    talk.says(MAYA, "zorble Leo tomorrow")

    assert talk.says(ADA, "/misses").text.startswith("I understood all")


def test_misses_are_forgotten_and_stay_in_their_organisation(talk: Talk):
    talk.says(SAM, "zorble Leo tomorrow")
    assert shapes(talk) == {}
    talk.says(MAYA, "zorble Leo tomorrow")

    talk.world.clock.forward(timedelta(days=36))
    talk.world.run(Tidy(THE_DESK))

    assert shapes(talk) == {}


def test_only_whoever_runs_things_sees_them(talk: Talk):
    assert "admins" in talk.says(MAYA, "/misses").text
