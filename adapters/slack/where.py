"""Where something was said, by the one name that a chat has with us.

A person's direct chat is named by the person: what goes there unprompted knows no
other name for it, and what is asked there has to be found again. Only on the way out
is it looked up which channel that is.
"""

from adapters.slack.news import NAME, PERSON
from core.messaging.model import Address, ChatKind, direct
from core.people.model import Account


def chat_of(
    who: Account, channel: str, thread: str = "", kind: ChatKind | None = None
) -> Address:
    kind = kind or chat_kind("", channel)
    there = direct(who).chat if kind is ChatKind.DM else channel
    return Address(NAME, there, who.workspace, thread, kind)


def chat_kind(said: str, channel: str) -> ChatKind:
    alone = said == "im" or (not said and channel.startswith(("D", *PERSON)))
    return ChatKind.DM if alone else ChatKind.GROUP
