"""Who writes to the office while nobody is there hears, once, when it is read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.academic_year import AddHoliday
from core.organisation.add_site import AddSite
from core.organisation.closures import CloseRoom
from core.organisation.model import Hours
from core.organisation.rooms import SetOpening
from core.people.model import Person
from tests.people import ADA, AS_ADA, GINA, LEO, account_of
from tests.world import Talk, World

SHUT = "Nobody is in the office now."


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)
    yield Talk(world)
    world.close()


def at(talk: Talk, day: str) -> None:
    """So late, by UTC."""
    talk.world.clock.set(datetime.fromisoformat(day).replace(tzinfo=UTC))


def told(talk: Talk, who: Person = LEO) -> list[str]:
    heard = talk.heard.get(account_of(who), [])
    return [each.text for each in heard if each.text.startswith(SHUT)]


def test_within_its_hours_the_office_says_nothing_by_itself(talk: Talk):
    for hour in ("2026-03-10T08:00", "2026-03-10T19:59"):
        at(talk, hour)
        talk.says(LEO, "/office I lost my book")
    assert not told(talk)


def test_at_night_they_hear_once_when_it_is_read(talk: Talk):
    at(talk, "2026-03-09T20:00")
    talk.says(LEO, "/office I lost my book")
    [line] = told(talk)
    assert line == f"{SHUT} Somebody reads this from Tue 10 Mar, 08:00 on."
    at(talk, "2026-03-10T06:30")  # in their quiet hours as well
    talk.says(LEO, "/office and my pen")
    assert told(talk) == [line]
    talk.says(GINA, "/office so did I")
    assert len(told(talk, GINA)) == 1
    at(talk, "2026-03-10T21:00")
    talk.says(LEO, "/office found both")
    assert len(told(talk)) == 2


def test_on_a_holiday_and_while_all_sites_are_closed_they_hear_as_well(talk: Talk):
    world = talk.world
    holiday = Period(date(2026, 3, 10), date(2026, 3, 11))
    world.run(AddHoliday(AS_ADA, "Founder's days", holiday))
    at(talk, "2026-03-10T12:00")
    talk.says(LEO, "/office I lost my book")
    assert told(talk) == [f"{SHUT} Somebody reads this from Thu 12 Mar, 08:00 on."]

    one, two = (world.run(AddSite(AS_ADA, name)) for name in ("Hart Lane", "Mill Road"))
    at(talk, "2026-03-13T12:00")
    noon = world.clock.now()
    late, later = noon.replace(hour=15), noon.replace(hour=16)
    world.run(CloseRoom(AS_ADA, Span(noon, later), "flood", site=one.id))
    talk.says(LEO, "/office is it open?")
    assert len(told(talk)) == 1
    world.run(CloseRoom(AS_ADA, Span(noon, late), "flood", site=two.id))
    talk.says(LEO, "/office and now?")
    assert told(talk)[1].endswith("from Fri 13 Mar, 15:00 on.")


def test_the_morning_after_the_clocks_change_begins_at_eight_there(talk: Talk):
    at(talk, "2026-03-28T23:00")  # in London summer begins at one
    talk.says(LEO, "/office I lost my book")
    assert told(talk)[0].endswith("from Sun 29 Mar, 08:00 on.")
    at(talk, "2026-03-29T06:59")
    talk.says(GINA, "/office me too")
    at(talk, "2026-03-29T07:00")
    talk.says(LEO, "/office found it")
    assert (len(told(talk)), len(told(talk, GINA))) == (1, 1)


def test_an_organisation_may_leave_it(talk: Talk):
    talk.says(ADA, "/set office_answers_out_of_hours no")
    at(talk, "2026-03-09T23:00")
    talk.says(LEO, "/office I lost my book")
    assert not told(talk)


def test_on_a_day_on_which_no_site_opens_nobody_reads(talk: Talk):
    site = talk.world.run(AddSite(AS_ADA, "Hart Lane"))
    monday = (Hours(0, time(9), time(17)),)
    talk.world.run(SetOpening(AS_ADA, monday, site=site.id))
    talk.says(LEO, "/office I lost my book")
    assert not told(talk)
    at(talk, "2026-03-15T12:00")
    talk.says(LEO, "/office still lost")
    assert told(talk)[0].endswith("from Mon 16 Mar, 08:00 on.")
