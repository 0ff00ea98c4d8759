"""What wordings have meant, where no rule knows them."""

from bot.understand.entities.find import look
from bot.understand.intents import intents
from bot.understand.learned import NONE, guesses, learned
from bot.understand.reading import Action
from tests.bot.understand.learn import FILES, HERE, rows
from tests.bot.understand.world import MAYA, read, scene


def test_it_knows_every_intent_that_the_wordings_name():
    named = {row[2].split()[0] for row in rows(HERE / FILES[-1])}
    assert named <= {NONE, *intents()}
    assert named <= {*learned().names}


def test_its_chances_are_of_one_whole():
    chances = learned().chances("taught P S T<", frozenset({"tutor"}))
    assert abs(sum(chances.values()) - 1) < 1e-9
    assert max(chances, key=lambda name: chances[name]) == "log_session"


def test_a_wording_that_no_rule_knows_is_done_where_it_is_sure():
    reading = read("i want to see 10B on thursday period, 2pm for an hour in room 2")
    assert (reading.action, reading.intent) == (Action.DO, "book_session")


def test_a_wording_that_is_only_likely_is_asked_about():
    reading = read("fetch alice an hour on friday at 5")
    assert (reading.action, reading.ask) == (Action.ASK, ("intent",))
    assert reading.options


def test_what_reaches_many_is_never_sure():
    seen = scene(MAYA)
    for text in ("bin all of them on friday", "lose everyone on monday"):
        for guess in guesses(look(text, seen), seen):
            assert not (guess.is_sure and intents()[guess.reading.intent].severe)


def test_words_nobody_has_ever_said_ask_for_nothing():
    assert read("blorp frindle wex").intent == "none"
