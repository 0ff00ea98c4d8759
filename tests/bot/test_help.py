"""What the desk says about itself: /start, /help, and the examples it gives."""

from dataclasses import fields

import pytest

from bot.catalogue import load_commands
from bot.turn.slash import read_slash
from bot.understand.reading import Action
from bot.words import say, sentences
from core.kernel.actor import Role
from core.organisation.model import Policies
from tests.bot.understand.world import ALICE, INGRID, MAYA, read, somebody
from tests.people import ADA, CORA, GINA, LEO
from tests.people import MAYA as TUTOR
from tests.world import Talk

COMMANDS = load_commands()
SPEAKERS = (
    MAYA,
    somebody("Ada Admin", "admin"),
    INGRID,
    ALICE,
    somebody("Cora Cole", "moderator"),
    somebody("Gina Wong", "guardian"),
)
EXAMPLES = [
    (name.removeprefix("example-"), line)
    for name in sorted(sentences())
    if name.startswith("example-")
    for line in say(name).splitlines()
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_every_example_is_understood_as_what_it_is_an_example_of(name, example):
    command = COMMANDS[name]
    if example.startswith("/"):
        draft = read_slash(example, COMMANDS)
        assert draft is not None
        assert (draft.command, command.gaps(draft)) == (name, [])
        return
    readings = [read(example, speaker) for speaker in SPEAKERS]
    assert command.intent in {r.intent for r in readings if r.action is Action.DO}


def test_whatever_takes_arguments_comes_with_an_example():
    told = {name for name, _ in EXAMPLES}
    asking = {name for name, each in COMMANDS.items() if each.menu and each.kinds}
    shown_by_buttons = {"code", "entries", "forgetface", "enrolface", "join", "org"}
    by_name = {"renametask", "removetask", "removeclass", "removecourse"}
    rest = asking - told - shown_by_buttons - by_name - {"changecourse", "unlink"}
    assert rest == set()


def test_help_is_a_few_lines_by_topic_and_only_what_the_role_allows(talk: Talk):
    told = talk.says(LEO, "/help")
    topics = {each.label: each.value for each in told.fields}

    assert len(topics) <= 9
    assert "/here" in topics["Attendance"]
    assert "/income" not in str(topics)
    assert "Money" not in {button.label for button in told.buttons}

    talk.says(ADA, "/help")
    money = talk.presses(ADA, "Money")
    assert "/income" in [each.label for each in money.fields]


def test_help_about_a_command_shows_how_to_say_it_and_what_it_asks(talk: Talk):
    told = talk.says(TUTOR, "/help taught")

    assert told.title == "/taught"
    assert "“taught Alice maths 4-5:30pm yesterday”" in told.text
    assert [each.label for each in told.fields] == ["who", "when"]
    assert talk.says(TUTOR, "/help /taught").text == told.text
    assert talk.says(TUTOR, "help with taught").text == told.text


def test_help_about_what_is_not_there_or_not_theirs_says_so(talk: Talk):
    assert "“nonsense”" in talk.says(LEO, "/help nonsense").text
    assert talk.says(LEO, "/help income").text.startswith("That needs the right to")
    assert talk.says(CORA, "help me").title == "What I can do for you"


def test_opening_the_chat_greets_and_shows_what_to_say(talk: Talk):
    told = talk.says(TUTOR, "/start")

    assert told.text.startswith(
        "Hello Maya Okafor. I am the front desk of Hart Lane Tutors."
    )
    assert "yesterday”" in told.text
    assert talk.presses(TUTOR, "What else can you do?").title == "What I can do for you"


def test_a_deep_link_lets_somebody_in_who_is_known_elsewhere(talk: Talk):
    assert talk.says(GINA, "/start WRONGCODE1").text.startswith("That code is not good")


def test_every_role_has_something_to_try():
    assert {f"try-{role}" for role in Role} | {"try-stranger"} <= sentences()


def test_every_setting_says_what_it_decides():
    assert {f"setting-{each.name}" for each in fields(Policies)} <= sentences()
