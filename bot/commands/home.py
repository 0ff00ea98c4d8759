"""The front page that a platform shows for one person, where it has one."""

from itertools import chain, zip_longest

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.sessions.today import today
from bot.incoming import Kind
from bot.topics import listed
from bot.turn.advance import advance
from bot.turn.nearest import usual_for
from core.messaging.conversation import Choice, Draft, Reply, Target

MOST_BUTTONS = 20


@command(name="home", args=Nothing, only_reads=True, menu=False, hears=(Kind.HOME,))
def show_home(args: Nothing, call: Call) -> Reply:
    """Today's card, and what this person may do, a tap away."""
    del args
    card = _card(call)
    hello = call.say("home-intro", name=call.speaker.name)
    return Reply(
        f"{card.text}\n\n{hello}".strip(),
        (*_urgent(card), *_menu(call)),
        title=card.title or call.speaker.organisation.name,
        fields=card.fields,
        target=Target.HOME,
    )


def _card(call: Call) -> Reply:
    """Nothing for those who have no schedule here."""
    if today.allow is not None and not call.may(today.allow):
        return Reply()
    return advance(today, Draft(today.name), call)


def _urgent(card: Reply) -> tuple[Choice, ...]:
    """What can be done now; turning pages belongs to the chat."""
    return tuple(each for each in card.choices if not each.again)


def _menu(call: Call) -> tuple[Choice, ...]:
    """What a role mostly comes for; then of each topic in turn, sentences first."""
    mine = sorted(listed(call), key=lambda each: not each.intent)
    topics: dict[str, list[str]] = {}
    for each in mine:
        if each.name != "help":
            topics.setdefault(each.topic, []).append(each.name)
    turns = chain.from_iterable(zip_longest(*topics.values()))
    known = {each.name for each in mine}
    usual = [name for name in usual_for(call.actor) if name in known]
    shown = [*dict.fromkeys((*usual, *(each for each in turns if each)))]
    return tuple(
        Choice(f"/{name}", Draft(name), again=True)
        for name in (*shown[: MOST_BUTTONS - 1], "help")
    )
