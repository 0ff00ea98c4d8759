"""/kpi: a handful of figures, each beside what it was, that agree with the reports."""

import json
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from adapters.drawing import Draughtsman
from core.kernel.actor import Actor, Role
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.messaging.conversation import Tile, Tiles
from core.messaging.facts import Change, read, written
from core.people.model import Grant
from core.people.ports import People
from core.reporting.figures.ask import AskReport
from core.reporting.figures.window import before
from core.reporting.kpi import AskKpi, Kpi
from core.reporting.measures import Asked, Table
from tests.bot.test_reports import MARCH, TEN_B, lesson, opened
from tests.core.attendance.lesson import Lesson
from tests.made_files import sends
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_HAL,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HAL,
    HERE,
    LEO,
    MAYA,
    account_of,
    actor,
)

__all__ = ["lesson"]


def figures(found: Table) -> dict[str, float | None]:
    totals = zip(found.columns, found.totals, strict=True)
    return {column.name: cell.number for column, cell in totals}


def asked(lesson: Lesson, who: Actor, **limits: object) -> Kpi:
    return lesson.world.run(AskKpi(who, Asked("kpi", MARCH, **limits)))  # type: ignore[arg-type]  # of a test


def test_the_figures_are_those_of_the_reports(lesson: Lesson):
    lesson.talk.says(MAYA, "/mark essays 40m")

    key = figures(asked(lesson, AS_ADA).figures)

    for name, column, as_key in (
        ("attendance", "came", "attendance"),
        ("punctuality", "in-time", "punctuality"),
        ("sessions", "held", "sessions-held"),
        ("sessions", "cancelled", "sessions-cancelled"),
        ("marking", "marking", "marking-time"),
        ("feedback", "stars", "stars"),
    ):
        report = lesson.world.run(AskReport(AS_ADA, Asked(name, MARCH)))
        assert key[as_key] == figures(report)[column]
    assert (key["active-students"], key["marking-time"]) == (1, 40)


def test_a_card_with_its_picture_first_and_what_was_before(lesson: Lesson):
    said = lesson.talk.says(CORA, "/kpi March")

    assert said.text == "Key figures, March 2026; in brackets February 2026:"
    told = {each.label: each.value for each in said.fields}
    assert (told["Attendance"], told["Sessions held"], told["Sessions cancelled"]) == (
        "50%",
        "2 ▲ (0)",
        "1 ▲ (0)",
    )
    assert told["Waiting for an answer"] == "0"
    assert not told.keys() & {"Earned", "Marking"}
    assert [each.mime for each in said.files] == ["image/png"]
    (file,) = lesson.talk.presses(CORA, "JSON").files
    rows = json.loads(opened(lesson, file))
    assert rows["totals"]["sessions_held"] == 2


def test_money_is_for_whoever_may_see_it(lesson: Lesson):
    lesson.talk.says(ADA, "/rate Leo 30")
    lesson.talk.says(MAYA, "taught Leo 9-10am today")

    assert asked(lesson, AS_ADA).income
    assert asked(lesson, AS_CORA).income is None
    lesson.talk.says(ADA, "/set moderators_see_totals yes")
    assert asked(lesson, AS_CORA).income
    assert asked(lesson, AS_CORA, group=TEN_B.id).income is None
    assert asked(lesson, AS_HAL).income is None
    assert "Earned" in [e.label for e in lesson.talk.says(ADA, "/kpi March").fields]


def test_of_a_class_it_leaves_out_what_is_not_known_of_one(lesson: Lesson):
    found = asked(lesson, AS_ADA, group=TEN_B.id)

    assert found.figures.names == ("10B",)
    assert "marking-time" not in figures(found.figures)
    assert found.waiting is None


def test_a_head_of_a_class_sees_that_class(lesson: Lesson):
    hal = HAL.__class__(HAL.id, HAL.name, (Grant(Role.HEAD, within=TEN_B.id),))
    lesson.world.work(lambda ports: ports[People].change(HERE.id, hal))

    assert figures(asked(lesson, actor(hal)).figures)["sessions-held"] == 1


@pytest.mark.parametrize("who", [AS_LEO, AS_MAYA])
def test_it_is_for_those_who_lead(lesson: Lesson, who: Actor):
    with pytest.raises(NotPermitted):
        asked(lesson, who)


def test_a_stranger_sees_their_own_empty_house(lesson: Lesson):
    with pytest.raises(NotPermitted):
        asked(lesson, AS_SAM)


def test_it_comes_each_monday_beside_the_week_before(lesson: Lesson):
    said = lesson.talk.says(CORA, "send me the key figures every Monday")
    assert said.text.startswith(
        "From now on it comes to you without asking: Key figures"
    )
    lesson.world.clock.forward(timedelta(days=7))

    assert len(sends(lesson.talk)) == 1

    told = lesson.talk.heard[account_of(CORA)][-1]
    values = {each.label: each.value for each in told.fields}
    assert values["Sessions held"] == "1 (1)"
    assert [each.mime for each in told.files] == ["image/png"]


def test_in_ones_own_words(lesson: Lesson):
    for text in (
        "show me the KPIs",
        "how is the school doing this month",
        "how are we doing",
        "dashboard please",
        "what are our key figures",
        "the numbers for 10B this month",
        "KPI dashboard",
        "what do the numbers look like this week",
    ):
        assert lesson.talk.says(CORA, text).text.startswith("Key figures, "), text


def test_a_student_asking_is_shown_nothing_of_it(lesson: Lesson):
    assert not lesson.talk.says(LEO, "show me the KPIs").files


def test_a_change_is_kept_as_what_it_is():
    for change in (Change(3, 2, 1), Change(timedelta(minutes=5), "a|b", -1)):
        assert read(written(change)) == change


def test_tiles_are_a_picture_of_any_number():
    for count in (0, 1, 4, 9):
        tile = Tile("A very long name of a figure", "1,234,567 h", "before: 0", 1, True)  # noqa: FBT003 -- good
        made = Draughtsman().made(Tiles("kpi", "Key figures", (tile,) * count, "alt"))
        with Image.open(BytesIO(made.data)) as picture:
            picture.load()
            assert picture.width == 960


def test_whole_months_are_compared_with_as_many_whole_months():
    quarter = Period(date(2026, 1, 1), date(2026, 3, 31))

    assert before("x", quarter, ()) == Period(date(2025, 10, 1), date(2025, 12, 31))
    january = Period(date(2026, 1, 1), date(2026, 1, 31))
    assert before("x", january, ()) == Period(date(2025, 12, 1), date(2025, 12, 31))
