"""What somebody hears whom we do not know: how to get in, and nothing else."""

import re

from bot.call import Call
from bot.incoming import Incoming
from bot.words import UTC, say
from bot.words.closest import closest, spoken
from core.application import Desk
from core.kernel.actor import THE_DESK, Actor
from core.messaging.conversation import Reply
from core.people.invite import LENGTH, LETTERS
from core.people.join import Join, Joined

ASKED = re.compile(r"\s*/?(?:start|join)(?:@\S+)?\s+(\S.{0,38}\S)\s*", re.IGNORECASE)
BARE = re.compile(rf"\s*((?:[{LETTERS}][ -]?){{{LENGTH}}})\s*", re.IGNORECASE)
"""A code by itself: nothing else that people say has its letters and its length."""


def welcome(incoming: Incoming, desk: Desk) -> tuple[Actor, Reply]:
    """A code lets them in, by a deep link, by /join or by itself."""
    code, language = code_in(incoming), closest(incoming.locale)
    if not code:
        return THE_DESK, Reply(say("stranger", UTC, language))
    asked = Join(THE_DESK, incoming.sender, code, spoken(incoming.locale))
    return THE_DESK, joined(desk.run(asked), language)


def code_in(incoming: Incoming) -> str:
    if incoming.start:
        return incoming.start
    match = ASKED.fullmatch(incoming.text) or BARE.fullmatch(incoming.text)
    return match[1] if match else ""


def read_elsewhere(call: Call) -> str:
    """What somebody of ours chose there, or what their phone reads; it may be empty."""
    return call.speaker.preferences.language or spoken(call.incoming.locale)


def joined(answer: Joined | None, language: str) -> Reply:
    if answer is None:
        return Reply(say("wrong-code", UTC, language))
    sentence = "joined-waits" if answer.waits else "joined"
    text = say(sentence, UTC, answer.language, name=answer.person.name)
    return Reply(text, language=answer.language)
