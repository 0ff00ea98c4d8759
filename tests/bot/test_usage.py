"""Visits to the desk: how often, how long and by how many; nothing of what is said."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from bot.seen import SeenLately
from core.curriculum.enrol import Enrol
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK
from core.kernel.ids import ClassId, PersonId
from core.kernel.permissions import NotPermitted
from core.people.errors import NoSuchPerson
from core.people.model import Person
from core.people.ports import People
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, By
from core.reporting.usage.keep import ForgetOldVisits, NoteSeen, VisitsOf
from core.reporting.usage.model import KEPT, QUIET, Seen
from tests.made_files import WorldDoor
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    LENA,
    LEO,
    MAYA,
    SAM,
)
from tests.world import Talk

TEN_B = Class(ClassId(UUID(int=802)), "10B")
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def there(talk: Talk, who: Person, *minutes: float) -> None:
    """Seen at these minutes from now, each by itself."""
    now = talk.world.clock.now()
    for each in minutes:
        at = now + each * MINUTE
        seen = Seen(HERE.id, who.id, "telegram", at, at)
        talk.world.run(NoteSeen(THE_DESK, (seen,)))


def test_ten_quiet_minutes_end_a_visit_at_its_last_word(talk: Talk):
    there(talk, LEO, 0, 4, 14, 14 + QUIET / MINUTE + 0.1)

    found = talk.world.run(VisitsOf(AS_ADA, LEO.id))

    assert [(each.last - each.began, each.turns) for each in found] == [
        (timedelta(), 1),
        (14 * MINUTE, 3),
    ]


def test_by_class_and_of_one_class_by_student(talk: Talk):
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    talk.world.run(Enrol(AS_CORA, TEN_B.id, (LEO.id, LENA.id)))
    there(talk, LEO, 0, 6, 60)
    there(talk, LENA, 0)
    there(talk, MAYA, 0, 9)

    said = talk.says(CORA, "/usage")
    assert "Visits 4 · People 3 · Time 15 min" in said.text
    assert [(e.label, e.value) for e in said.fields] == [
        ("10B", "Visits 3 · People 2 · Time 6 min · Average visit 2 min"),
        ("Of no class", "Visits 1 · People 1 · Time 9 min · Average visit 9 min"),
    ]
    one = talk.says(CORA, "/usage 10B")
    assert [each.label for each in one.fields] == ["Lena Brandt", "Leo Hart"]
    tutors = talk.says(CORA, "/report usage by tutor this month")
    assert [each.label for each in tutors.fields] == ["Maya Okafor"]


def test_whoever_left_a_class_before_counts_for_it_no_more(talk: Talk):
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    talk.says(CORA, "/enrol Leo 10B until=2026-03-07")
    talk.says(CORA, "/enrol Lena 10B since=2026-03-10")
    there(talk, LEO, 0)
    there(talk, LENA, 0)

    today, since = "2026-03-09/2026-03-09", "2026-03-01/2026-03-31"
    for days, visits in ((today, 0), (since, 2)):
        of_it = Asked("usage", days, By.DAY, group=TEN_B.id)
        assert talk.world.run(AskReport(AS_CORA, of_it)).totals[0].number == visits
        rows = talk.world.run(AskReport(AS_CORA, Asked("usage", days, By.CLASS))).rows
        counted = {each.label: each.cells[0].number for each in rows}
        assert counted.get("10B", 0) == visits


def test_the_visits_of_one_person_for_whoever_may_see_the_audit(talk: Talk):
    there(talk, LEO, 0, 5)

    said = talk.says(ADA, "/activity Leo")

    assert [(each.label, each.value) for each in said.fields] == [
        ("Mon 9 Mar, 12:00", "2 messages or taps in 5 min, telegram")
    ]
    assert [each.label for each in said.buttons] == ["What they changed"]
    for stranger in (AS_CORA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(VisitsOf(stranger, LEO.id))
    with pytest.raises(NoSuchPerson):
        talk.world.run(VisitsOf(AS_ADA, SAM.id))
    asked = Asked("usage", "this-month", By.DAY)
    for stranger in (AS_MAYA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(AskReport(stranger, asked))


def test_where_none_is_wanted_none_is_kept_nor_stays(talk: Talk):
    there(talk, LEO, 0)
    talk.says(ADA, "/set usage no")
    there(talk, LEO, 20)

    assert talk.says(ADA, "/activity Leo").text.startswith("No visit is known")


def test_it_dies_with_its_person_and_with_time(talk: Talk):
    there(talk, LEO, 0)
    there(talk, LENA, 0)
    now = talk.world.clock.now()
    talk.world.work(lambda ports: ports[People].erase(HERE.id, LEO.id, now))
    total = AskReport(AS_CORA, Asked("usage", "this-month", By.MONTH))
    assert talk.world.run(total).totals[0].number == 1

    talk.world.clock.forward(KEPT + SECOND)
    talk.world.run(ForgetOldVisits(THE_DESK))
    assert talk.world.run(VisitsOf(AS_ADA, PersonId(LENA.id))) == []


async def test_what_somebody_does_is_noted_together_a_moment_later(talk: Talk):
    door: Any = WorldDoor(talk.world)
    lately, now = SeenLately(), talk.world.clock.now()
    for second in range(3):
        lately.note(AS_MAYA, "slack", now + second * SECOND)
    lately.note(THE_DESK, "slack", now)

    await lately.flush(door, now + SECOND)
    early = talk.world.run(VisitsOf(AS_ADA, MAYA.id))
    await lately.flush(door, now + 2 * SECOND)
    await lately.flush(door, now + 9 * SECOND)

    assert early == []
    (visit,) = talk.world.run(VisitsOf(AS_ADA, MAYA.id))
    assert (visit.turns, visit.last - visit.began) == (3, 2 * SECOND)
