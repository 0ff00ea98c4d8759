"""Which cards follow what they show is kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Draft
from core.messaging.model import direct
from core.messaging.replies.live_cards import LiveCard, LiveCards
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, account_of

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ROOM = UUID(int=71)


def card(name: str = "calendar:1", person: PersonId = LEO.id, **more: Any) -> LiveCard:
    told: dict[str, Any] = {
        "organisation": HERE.id,
        "person": person,
        "card": name,
        "account": account_of(LEO),
        "to": direct(account_of(LEO)),
        "draft": Draft("calendar", {"days": "2026-03-09"}),
        "about": frozenset({person, ROOM}),
        "looks": "before",
        "until": NOON + 60 * SECOND,
        **more,
    }
    return LiveCard(**told)


def kept(*cards: LiveCard):
    def unit(ports):
        for each in cards:
            ports[LiveCards].keep(each)

    return unit


def touched(where: OrganisationId, about: UUID, ports):
    ports[LiveCards].touch(where, [about, UUID(int=99)], NOON)


def claimed(ports, before: datetime = NOON) -> list[LiveCard]:
    live: LiveCards = ports[LiveCards]
    return live.claim(before, 10)


async def test_what_a_card_is_about_touches_it_until_it_is_claimed(storage: Runner):
    mine, hers = card(), card(person=LENA.id, about=frozenset({LENA.id}))
    await storage.run(kept(mine, hers))

    await storage.run(partial(touched, HERE.id, ROOM))

    assert await storage.run(partial(claimed, before=NOON - SECOND)) == []
    assert await storage.run(claimed) == [mine]
    assert await storage.run(claimed) == []


async def test_another_organisation_touches_nothing(storage: Runner):
    await storage.run(kept(card()))

    await storage.run(partial(touched, ELSEWHERE.id, ROOM))

    assert await storage.run(claimed) == []


async def test_how_it_looked_is_kept_and_a_touch_meanwhile_still_counts(
    storage: Runner,
):
    await storage.run(kept(card()))
    await storage.run(partial(touched, HERE.id, LEO.id))
    [mine] = await storage.run(claimed)

    await storage.run(partial(touched, HERE.id, LEO.id))
    await storage.run(lambda ports: ports[LiveCards].looks(mine, "after"))

    assert await storage.run(claimed) == [replace(mine, looks="after")]


async def test_the_newest_few_stay_and_those_that_end_go(storage: Runner):
    cards = [card(f"calendar:{n}", until=NOON + n * SECOND) for n in range(1, 5)]
    await storage.run(kept(*cards))

    await storage.run(partial(touched, HERE.id, ROOM))
    names = {each.card for each in await storage.run(claimed)}
    assert names == {"calendar:2", "calendar:3", "calendar:4"}

    ended = NOON + 3 * SECOND
    await storage.run(lambda ports: ports[LiveCards].forget_ended(ended, 9))
    await storage.run(partial(touched, HERE.id, ROOM))
    assert [each.card for each in await storage.run(claimed)] == ["calendar:4"]
