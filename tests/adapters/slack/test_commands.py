"""What Slack keeps for itself is named as it must be typed there."""

import pytest

from adapters.slack.commands import Spoken
from core.messaging.conversation import Field
from core.messaging.model import Button, Message
from tests.adapters.slack.desk import SlackDesk

SPOKEN = Spoken({"help", "join", "mark", "me"})


@pytest.mark.parametrize(
    ("ours", "in_slack"),
    [
        ("/help shows what I can do.", "/desk help shows what I can do."),
        ("Send me /join and its code", "Send me /desk join and its code"),
        ("(/me)", "(/desk me)"),
        ("/mark P12 40m", "/mark P12 40m"),
        ("/menu /helper", "/menu /helper"),
        ("https://desk.test/help and/or/help", "https://desk.test/help and/or/help"),
    ],
)
def test_a_command_is_named_as_slack_lets_one_type_it(ours: str, in_slack: str):
    assert SPOKEN.text(ours) == in_slack


def test_fields_and_buttons_name_them_too():
    said = SPOKEN.message(
        Message("", (Button("/me", "t"),), fields=(Field("/help", "What I can do."),))
    )

    assert said.buttons[0].label == "/desk me"
    assert said.fields[0].label == "/desk help"


def test_nothing_of_ours_is_slacks_own():
    assert Spoken({"mark"}).text("/help") == "/help"


async def test_a_stranger_is_told_what_works_in_slack(http_desk: SlackDesk):
    sam = http_desk.emulator.person("Sam")
    await sam.writes("hi")
    await http_desk.emulator.until(sam.hears)

    assert "/desk join" in sam.hears()[0].text
