"""What a timer measures is seen on its card, which follows it."""

from datetime import timedelta

from core.kernel.actor import THE_DESK
from core.marking.tick import TickTimers
from core.messaging.replies.live_cards import LiveCard, LiveCards
from tests.people import MAYA
from tests.world import Talk

MINUTE = timedelta(minutes=1)


def touched(talk: Talk) -> list[LiveCard]:
    after = talk.world.clock.now() + MINUTE
    return talk.world.work(lambda ports: ports[LiveCards].claim(after, 9))


def shown(talk: Talk, card: LiveCard) -> str:
    given = " ".join(f"{name}={value}" for name, value in card.draft.given.items())
    return talk.says(MAYA, f"/{card.draft.command} {given}").text


def test_the_card_moves_in_steps_and_says_when_it_is_over(talk: Talk):
    talk.says(MAYA, "start marking essay2 for Leo")
    talk.world.clock.forward(13 * MINUTE)
    assert talk.world.run(TickTimers(THE_DESK)) == 1
    [card] = touched(talk)
    assert shown(talk, card).endswith("since 12:00: 10 min so far.")
    assert touched(talk) == []

    talk.says(MAYA, "stop")
    assert card.draft in [each.draft for each in touched(talk)]
    assert shown(talk, card) == "That timer is stopped."
    assert talk.world.run(TickTimers(THE_DESK)) == 0
    talk.says(MAYA, "start marking essay3")
    assert shown(talk, card) == "That timer is stopped."
