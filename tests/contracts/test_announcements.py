"""Announcements, what goes with them and who did what, alike on every database."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from core.application import Ports
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    Doing,
    More,
    Tally,
)
from core.messaging.conversation import File
from core.messaging.model import Address, Lane, Message, Notice
from core.messaging.ports import Announcements, Attached, Attachments, Files, Outbox
from core.people.model import Grant, Person
from core.people.ports import People
from storage.door import Runner
from storage.messaging.announcements import A_UNIT
from tests.people import CORA, ELSEWHERE, HERE, LENA, LEO, LONG_AGO, MAYA, SAM

PLAN = File("a" * 32, "plan.pdf", "application/pdf", "plan.pdf")
MORE = More((PLAN,), ("Monday", "Tuesday"), languages={"de": "Um 12"})


def announcement(number: int, by=CORA, total: int = 2) -> Announcement:
    id_ = AnnouncementId(UUID(int=number))
    return Announcement(id_, by.id, "Noon", LONG_AGO, total, 0, more=MORE)


async def test_a_large_one_does_not_keep_another_organisation_waiting(storage: Runner):
    first, other = announcement(1), announcement(2, SAM)

    def taken(ports: Ports) -> list[list[int]]:
        here = ports[Announcements]
        here.add(HERE.id, first, [LEO.id, LENA.id, MAYA.id])
        here.add(ELSEWHERE.id, replace(other, at=LONG_AGO + timedelta(1)), [SAM.id])
        return [[len(people) for _, _, people in here.take(2)] for _ in range(3)]

    assert await storage.run(taken) == [[1, 1], [1], [1]]


async def test_what_each_did_is_counted_once_and_the_last_choice_counts(
    storage: Runner,
):
    made = announcement(1)

    def done(ports: Ports) -> tuple[Any, ...]:
        here = ports[Announcements]
        here.add(HERE.id, made, [LEO.id, LENA.id])
        chosen = [here.choose(HERE.id, made.id, LEO.id, n) for n in (0, 1)]
        chosen.append(here.choose(HERE.id, made.id, MAYA.id, 1))
        seen = [here.see(HERE.id, made.id, LEO.id, LONG_AGO) for _ in range(2)]
        people = here.people(HERE.id, made.id)
        found = here.find(HERE.id, made.id), here.find(ELSEWHERE.id, made.id)
        return chosen, seen, people, here.tally(HERE.id, made.id), found

    chosen, seen, people, tally, found = await storage.run(done)

    assert (chosen, seen) == ([True, True, False], [True, True])
    assert people == {
        LEO.id: Doing(seen=True, acked=False),
        LENA.id: Doing(seen=False, acked=False),
    }
    assert tally == Tally(1, 0, {1: 1})
    assert found == (made, None)


async def test_what_is_taken_back_before_it_left_was_never_promised(storage: Runner):
    def promised(ports: Ports) -> None:
        for person in (LEO, LENA):
            to = Address("telegram", person.name)
            notice = Notice(
                HERE.id, person.name, to, Lane.ANNOUNCEMENT, Message("x"), LONG_AGO
            )
            ports[Outbox].put(replace(notice, person=person.id, announcement="m"))

    def taken_back(ports: Ports) -> tuple[Any, ...]:
        outbox = ports[Outbox]
        (first,) = outbox.claim(LONG_AGO, lease=timedelta(1), limit=1)
        promised(ports)  # in the same batch, and so not written down yet
        people = outbox.take_back(HERE.id, "m")
        return first.person, sorted(people), outbox.counts(HERE.id, "m")

    await storage.run(promised)
    first, people, counts = await storage.run(taken_back)

    assert set(people) | {first} == {LEO.id, LENA.id}
    assert counts == {"waiting": 1}


async def test_what_somebody_sent_is_kept_until_its_time_and_opened_at_home_alone(
    storage: Runner,
):
    kept = Attached(PLAN, CORA.id, 4, "d" * 64, LONG_AGO)

    def unit(ports: Ports) -> tuple[Any, ...]:
        here, a_day = ports[Attachments], timedelta(days=1)
        here.add(HERE.id, kept, b"plan")
        opened = [ports[Files].open(o.id, PLAN.id) for o in (HERE, ELSEWHERE)]
        here.keep_until(HERE.id, [PLAN.id], LONG_AGO + a_day)
        gone = [here.purge(LONG_AGO + n * a_day, 9) for n in (1, 2)]
        return opened, gone, here.some(HERE.id, [PLAN.id])

    assert await storage.run(unit) == ([b"plan", None], [0, 1], [])


async def test_of_a_crowd_the_rest_is_written_down_later_and_once(storage: Runner):
    made = announcement(1, total=A_UNIT + 1)

    def gathered(ports: Ports) -> list[int]:
        people = [PersonId(UUID(int=9000 + number)) for number in range(A_UNIT + 1)]
        for each in people:
            ports[People].add(HERE.id, Person(each, "P", (Grant(Role.STUDENT),)))
        here = ports[Announcements]
        here.add(HERE.id, made, people)
        before, left = len(here.people(HERE.id, made.id)), here.going(LONG_AGO)[0][2]
        return [before, left, here.gather(), here.gather(), here.going(LONG_AGO)[0][2]]

    assert await storage.run(gathered) == [A_UNIT, A_UNIT + 1, 1, 0, A_UNIT + 1]
