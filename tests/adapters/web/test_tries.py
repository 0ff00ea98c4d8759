"""How often one address may ask for what only a secret opens."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.mail import plain
from adapters.web.problem import Problem
from adapters.web.tries import Tries
from core.messaging.model import Button, Message

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


def test_a_guesser_is_stopped_for_a_minute_and_nobody_else_is():
    tries = Tries(most=3)
    for _ in range(3):
        tries.count("here", NOON)

    with pytest.raises(Problem) as stopped:
        tries.count("here", NOON + timedelta(seconds=59))
    tries.count("there", NOON)
    tries.count("here", NOON + timedelta(seconds=60))

    assert stopped.value.status == 429


def test_a_letter_names_the_address_of_the_page():
    way = Button("Share my place", "https://desk.test/checkin/secret")
    message = Message("Where are you?", links=(way,))

    said = plain(message)

    assert said.endswith("Share my place: https://desk.test/checkin/secret")
