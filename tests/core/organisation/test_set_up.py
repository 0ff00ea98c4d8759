"""What an organisation says of itself: settings, sites, years and terms."""

from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.words.ftl import languages
from core.application import Request
from core.kernel.actor import Actor
from core.kernel.ids import RoomId, SiteId
from core.kernel.languages import LANGUAGES
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.organisation.academic_year import (
    AcademicYears,
    AddHoliday,
    AddTerm,
    AddYear,
)
from core.organisation.add_site import AddRoom, AddSite, EverySite
from core.organisation.errors import (
    EndsBeforeItBegins,
    NoSuchDays,
    NoSuchSetting,
    NoSuchSite,
    NoSuchYear,
    OutsideItsYear,
    SettingUnreadable,
    TermsOverlap,
    YearsOverlap,
)
from core.organisation.remove import RemoveDays, RemoveRoom, RemoveSite
from core.organisation.settings import (
    Changed,
    ChangePolicy,
    EveryPolicy,
    written,
)
from core.people.errors import NoSuchField, PreferenceUnreadable, UnknownZone
from core.people.model import Preferences
from core.people.prefer import FIELDS, MyPreferences, Prefer
from core.people.prefer import written as preference_written
from tests.people import ADA, AS_ADA, AS_CORA, AS_HAL, AS_LEO, AS_MAYA, AS_SAM, LEO
from tests.world import Talk, World

FIRST = date(2025, 9, 1)
YEAR = Period(FIRST, date(2026, 7, 31))
DAYS = (YEAR.last - YEAR.first).days
THEIR_ADMIN = Actor(AS_SAM.organisation, AS_SAM.person, AS_ADA.roles)


def days(first: int, last: int) -> Period:
    return Period(FIRST + timedelta(days=first), FIRST + timedelta(days=last))


wanted = some.tuples(some.integers(0, DAYS), some.integers(0, DAYS))


@given(some.lists(wanted, min_size=1, max_size=8))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_terms_never_overlap(world: World, spans: list[tuple[int, int]]):
    for term in world.run(AcademicYears(AS_ADA))[1]:
        world.run(RemoveDays(AS_ADA, term.id))
    if not world.run(AcademicYears(AS_ADA))[0]:
        world.run(AddYear(AS_ADA, "2025/26", YEAR))
    refused: list[Period] = []
    for first, last in spans:
        try:
            world.run(AddTerm(AS_ADA, "Term", days(first, last)))
        except (TermsOverlap, EndsBeforeItBegins):
            refused.append(days(first, last))

    kept = [term.days for term in world.run(AcademicYears(AS_ADA))[1]]

    assert kept == sorted(kept)
    assert all(a.last < b.first for a, b in pairwise(kept))
    for each in refused:
        assert each.last < each.first or any(map(each.overlaps, kept))


def test_a_term_lies_in_its_year(world: World):
    with pytest.raises(NoSuchYear):
        world.run(AddTerm(AS_ADA, "Autumn", days(0, 60)))
    world.run(AddYear(AS_ADA, "2025/26", YEAR))
    with pytest.raises(OutsideItsYear):
        world.run(AddTerm(AS_ADA, "Summer", days(DAYS - 10, DAYS + 1)))


def test_a_day_lies_in_one_year_at_most(world: World):
    world.run(AddYear(AS_ADA, "2025/26", YEAR))

    with pytest.raises(YearsOverlap) as refused:
        world.run(AddYear(AS_ADA, "Again", Period(YEAR.last, date(2027, 7, 31))))

    assert (refused.value.name, refused.value.days) == ("2025/26", YEAR)


def test_the_first_year_is_active_until_another_is(world: World):
    world.run(AddYear(AS_ADA, "2025/26", YEAR))
    later = Period(date(2026, 9, 1), date(2027, 7, 31))
    world.run(AddYear(AS_ADA, "2026/27", later, active=True))

    years, _, _ = world.run(AcademicYears(AS_ADA))

    assert [(year.name, year.active) for year in years] == [
        ("2025/26", False),
        ("2026/27", True),
    ]


def test_what_was_added_by_mistake_is_undone(talk: Talk):
    talk.says(ADA, "/addyear name='2025/26' days=2025-09-01/2026-07-31")
    talk.says(ADA, "undo")
    assert talk.world.run(AcademicYears(AS_ADA)) == ([], [], [])

    site = talk.world.run(AddSite(AS_ADA, "Hill Road"))
    room = talk.world.run(AddRoom(AS_ADA, site.id, "Room 1"))
    talk.world.run(RemoveRoom(AS_ADA, room.id))
    talk.world.run(RemoveSite(AS_ADA, site.id))
    assert talk.world.run(EverySite(AS_ADA)) == []


def test_a_year_taken_back_takes_its_terms_along(world: World):
    year = world.run(AddYear(AS_ADA, "2025/26", YEAR))
    world.run(AddTerm(AS_ADA, "Autumn", days(0, 60)))

    world.run(RemoveDays(AS_ADA, year.id))

    assert world.run(AcademicYears(AS_ADA)) == ([], [], [])


def test_every_setting_can_be_said_again_as_it_is_written(world: World):
    before = world.run(EveryPolicy(AS_ADA))
    for name, value in before:
        done = world.run(ChangePolicy(AS_ADA, name, written(name, value)))
        assert done == Changed(name, value, value)

    assert world.run(EveryPolicy(AS_ADA)) == before


def test_every_preference_can_be_said_again_as_it_is_written(world: World):
    before = world.run(MyPreferences(AS_LEO))
    for name in FIELDS:
        value = preference_written(before, name)
        assert world.run(Prefer(AS_LEO, name, value)) == (before, before)

    assert world.run(MyPreferences(AS_LEO)) == before


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("faces", "perhaps"),
        ("remind before", "-1"),
        ("remind before", "an hour"),
        ("quiet from", "25:00"),
        ("quiet from", "21:00+05:00"),
        ("quiet from", "21:00:30"),
        ("report weekday", "someday"),
        ("check in tries", "-3"),
        ("check in tries", "99999999999999999999"),
    ],
)
def test_a_setting_that_cannot_be_read_is_refused(
    world: World, setting: str, value: str
):
    before = world.run(EveryPolicy(AS_ADA))
    with pytest.raises(SettingUnreadable):
        world.run(ChangePolicy(AS_ADA, setting, value))

    assert world.run(EveryPolicy(AS_ADA)) == before


def test_an_unknown_setting_is_refused(world: World):
    with pytest.raises(NoSuchSetting):
        world.run(ChangePolicy(AS_ADA, "colour", "blue"))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("remind_before", "10081"),
        ("quiet_from", "9 pm"),
        ("quiet_from", "21:00+05:00"),
        ("language", "tlh"),
    ],
)
def test_a_preference_that_cannot_be_read_is_refused(
    world: World, field: str, value: str
):
    with pytest.raises(PreferenceUnreadable):
        world.run(Prefer(AS_LEO, field, value))


def test_an_unknown_preference_is_refused(world: World):
    with pytest.raises(NoSuchField):
        world.run(Prefer(AS_LEO, "colour", "blue"))


def test_only_languages_with_words_can_be_preferred(talk: Talk):
    assert languages() == LANGUAGES
    asked = talk.says(LEO, "/prefer language")
    labels = [button.label for button in asked.buttons]
    assert labels == ["Deutsch", "English", "As for everybody here"]
    assert talk.says(LEO, "tlh").text == (
        "I have no words for “tlh” yet. English and German are what I speak."
    )


def test_a_zone_that_does_not_exist_is_refused(world: World):
    with pytest.raises(UnknownZone):
        world.run(Prefer(AS_LEO, "zone", "Mars/Olympus"))


def test_settings_are_shown_and_undone_by_chat(talk: Talk):
    shown = talk.says(ADA, "/settings")
    rows = {field.label: field.value for field in shown.fields}
    assert rows["A student is late this long after the start"] == (
        "10 min · /set late_after"
    )
    assert rows["Faces are compared, for those who agreed to it"] == "Yes · /set faces"
    assert rows["The weekly report comes on"] == "Monday · /set report_weekday"
    assert talk.says(ADA, "/set day_ends 19:30").text == (
        "Tutors get the list of what is not logged yet at: 19:30. Before it was 18:00."
    )
    talk.says(ADA, "undo")

    assert ("day_ends", time(18)) in talk.world.run(EveryPolicy(AS_ADA))


def test_a_setting_is_found_by_its_words_and_offers_what_it_takes(talk: Talk):
    asked = talk.says(ADA, '/set "faces are compared"')
    assert [button.label for button in asked.buttons] == ["Yes", "No"]
    assert talk.presses(ADA, "No").text.endswith("No. Before it was Yes.")
    assert talk.says(ADA, "/set late_after perhaps").text == (
        "That setting takes a number of minutes, such as 15; a week at most."
    )
    assert talk.says(ADA, "/set colour blue").text.startswith("I know no setting")


def test_preferences_are_shown_as_they_hold(talk: Talk):
    talk.says(LEO, "/prefer remind_before 30")
    shown = talk.says(LEO, "/preferences")

    rows = {field.label: field.value for field in shown.fields}
    assert rows["Reminder before a session"] == "30 min · /prefer remind_before"
    assert rows["Quiet from"] == "21:00, as for everybody here · /prefer quiet_from"


def test_preferences_are_a_persons_own(world: World):
    world.run(Prefer(AS_LEO, "zone", "Asia/Tokyo"))

    assert world.run(MyPreferences(AS_MAYA)) == Preferences()
    assert world.run(MyPreferences(AS_LEO)).zone == ZoneInfo("Asia/Tokyo")


def setting_up(actor: Actor) -> tuple[Request[Any], ...]:
    return (
        AddYear(actor, "2025/26", YEAR),
        AddTerm(actor, "Autumn", days(0, 60)),
        AddHoliday(actor, "Half-term", days(50, 55)),
        AddSite(actor, "Hill Road"),
        ChangePolicy(actor, "faces", "no"),
        EveryPolicy(actor),
        RemoveDays(actor, UUID(int=1)),
    )


@pytest.mark.parametrize("actor", [AS_CORA, AS_HAL, AS_MAYA, AS_LEO, AS_SAM])
def test_only_an_admin_sets_up(world: World, actor: Actor):
    for request in setting_up(actor):
        with pytest.raises(NotPermitted):
            world.run(request)


def test_an_admin_elsewhere_sees_and_changes_nothing_here(world: World):
    year = world.run(AddYear(AS_ADA, "2025/26", YEAR))
    site = world.run(AddSite(AS_ADA, "Hill Road"))
    room = world.run(AddRoom(AS_ADA, site.id, "Room 1"))

    assert world.run(AcademicYears(THEIR_ADMIN)) == ([], [], [])
    assert world.run(EverySite(THEIR_ADMIN)) == []
    with pytest.raises(NoSuchDays):
        world.run(RemoveDays(THEIR_ADMIN, year.id))
    gone: tuple[Request[Any], ...] = (
        RemoveSite(THEIR_ADMIN, SiteId(site.id)),
        RemoveRoom(THEIR_ADMIN, RoomId(room.id)),
    )
    for request in gone:
        with pytest.raises(NoSuchSite):
            world.run(request)
    with pytest.raises(NoSuchSite):
        world.run(AddRoom(THEIR_ADMIN, site.id, "Room 2"))
    with pytest.raises(NoSuchSite):
        world.run(AddHoliday(THEIR_ADMIN, "Off", days(1, 2), site.id))


def test_two_sites_or_rooms_of_one_name_are_refused(talk: Talk):
    talk.says(ADA, "/addsite Annexe 51.5,-0.1")
    talk.says(ADA, "/addroom Annexe Attic")

    for said in ("/addsite annexe 51.6,-0.2", "/addroom Annexe attic"):
        assert talk.says(ADA, said).text.startswith("There is one called A")
