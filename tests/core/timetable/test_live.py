"""A calendar that somebody looks at follows the sessions on it, and nobody else's."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from bot.catalogue import load_commands
from bot.refresh import Refresher
from core.application import Desk, Origin, Request
from core.messaging.model import Message
from core.messaging.replies.live_cards import LASTS
from core.people.manage import RemovePerson
from tests.people import ADA, AS_ADA, CORA, LENA, LEO, MAYA, TOM
from tests.world import Talk, World

R = TypeVar("R")
SECOND = timedelta(seconds=1)


class Inside:
    """The door of a world in this very thread."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def run(self, request: Request[R], origin: Origin | None = None) -> R:
        del origin
        return self._world.run(request)

    async def change(
        self, unit: Callable[[Desk], R], origin: Origin | None = None
    ) -> R:
        del origin
        return self._world.change(unit)

    async def read(self, unit: Callable[[Desk], R], origin: Origin | None = None) -> R:
        del origin
        return self._world.read(unit)


async def follows(talk: Talk, who, after: timedelta = SECOND) -> list[Message]:
    """What becomes of the cards that `who` looks at, within a second."""
    talk.world.clock.forward(after)
    refresher = Refresher(Inside(talk.world), load_commands(), talk.world.clock)
    while await refresher.step():
        pass
    talk.deliver()
    mine = [n for n in talk.delivered if n.person == who.id and "live:" in n.key]
    assert all(each.replaces for each in mine)
    return [each.message for each in mine]


async def test_a_session_booked_by_another_appears_on_the_card(talk: Talk):
    talk.says(LEO, "/week")

    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    [card] = await follows(talk, LEO)
    assert [each.value for each in card.fields] == ["maths, Maya Okafor"]


async def test_what_is_of_others_edits_nothing(talk: Talk):
    talk.says(LEO, "/week")

    talk.says(MAYA, "book Lena maths tomorrow 4pm")

    assert await follows(talk, LEO) == []


async def test_many_changes_within_a_moment_are_one_edit(talk: Talk):
    talk.says(CORA, "/week")

    for hour in (9, 10, 11):
        talk.says(MAYA, f"/book Lena 2026-03-10T{hour:02}:00 30")

    [card] = await follows(talk, CORA)
    assert len(card.fields) == 3


async def test_a_card_that_reads_the_same_is_left_alone(talk: Talk):
    talk.says(LEO, "/week")

    talk.says(MAYA, "book Leo maths on 25 March 4pm")

    assert await follows(talk, LEO) == []


async def test_the_page_last_turned_to_is_the_one_that_follows(talk: Talk):
    talk.says(LEO, "/week")
    talk.presses(LEO, "Month")

    talk.says(MAYA, "book Leo maths on 25 March 4pm")

    [card] = await follows(talk, LEO)
    assert card.title == "March 2026"


async def test_a_room_and_somebody_elses_calendar_follow_too(talk: Talk):
    talk.says(ADA, "/addsite North 51.5,-0.1")
    talk.says(ADA, "/addroom North Hall")
    talk.says(CORA, "/calendar room=Hall")
    talk.says(CORA, "/calendar who=Lena")

    talk.says(MAYA, "/book Lena 2026-03-13T15:00 60 room=Hall")

    assert len(await follows(talk, CORA)) == 2


async def test_only_the_newest_cards_of_somebody_follow(talk: Talk):
    for _ in range(5):
        talk.says(LEO, "/week")

    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    assert len(await follows(talk, LEO)) == 3


async def test_after_some_hours_nobody_looks_any_more(talk: Talk):
    talk.says(LEO, "/week")
    talk.world.clock.forward(LASTS)

    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    assert await follows(talk, LEO) == []


async def test_whoever_has_left_is_shown_nothing(talk: Talk):
    talk.says(TOM, "/week")
    talk.says(LENA, "/week")
    talk.world.run(RemovePerson(AS_ADA, LENA.id))

    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    assert await follows(talk, LENA) == []
