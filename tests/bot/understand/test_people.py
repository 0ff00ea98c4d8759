import pytest

from bot.understand.entities.find import look
from bot.understand.entities.found import Mention
from tests.bot.understand.world import HELEN, MAYA, scene


def named(text: str, speaker=MAYA) -> list[list[str]]:
    """Everybody each mention may mean."""
    found = look(text, scene(speaker)).of("PUX")
    mentions = [m for f in found if isinstance(f.value, tuple) for m in f.value]
    assert all(isinstance(mention, Mention) for mention in mentions)
    return [[person.name for person in mention.people] for mention in mentions]


def test_a_tutor_means_their_own_student_of_a_name_that_others_have():
    assert named("taught Ben") == [["Ben Carter"]]
    assert named("taught Ben", HELEN) == [["Ben Carter", "Ben Adeyemi"]]


@pytest.mark.parametrize(
    "text",
    [
        "taught chloe",
        "CHLOÉ DUBOIS was late",
        "chloés lesson",
        "Chloe D came",
        "Dubois is here",
    ],
)
def test_a_name_is_known_without_accents_in_any_form(text: str):
    assert named(text) == [["Chloé Dubois"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("taught will yesterday", ["Will Bennett"]),
        ("will you teach alice", ["Alice Wong"]),
        ("mark alice present", ["Alice Wong"]),
        ("Mark came late", ["Mark Jensen"]),
        ("lesson with may on 3 may", ["May Lim"]),
        ("income for may", []),
        ("i may be late", []),
        ("mark 3 essays", []),
        ("May's lesson", ["May Lim"]),
        ("session with Will, May and Mark", ["Will Bennett", "May Lim", "Mark Jensen"]),
    ],
)
def test_a_name_that_is_a_word_is_a_name_only_where_names_stand(text: str, names):
    assert [each for mention in named(text) for each in mention] == names


def test_a_tutor_is_found_by_title_and_last_name():
    assert named("can mr becker help me") == [["Tom Becker"]]
