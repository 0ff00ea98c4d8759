"""A term's timetable as a draft: filled by a file, checked, published, taken back."""

from datetime import date, time, timedelta

import pytest

from bot.gather import Gathered
from bot.incoming import Kind
from bot.rows import rows_of
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.period import Period
from core.kernel.span import Span
from core.messaging.model import Message
from core.sessions.model import State
from core.sessions.ports import Sessions
from core.sessions.series.ports import SeriesBook
from core.timetable.drafts.carry_out import CarryOut, WhoPublishes
from tests.people import (
    ADA,
    CORA,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    SAM,
    TOM,
    account_of,
)
from tests.world import Talk

HEAD = "day,starts,ends,students,tutor,course,room\n"
TWO = HEAD + "Mon,16:00,17:00,Leo Hart,Maya,Maths,\nWed,4pm,17:30,Lena,Tom,Physics,\n"


def sends(talk: Talk, who, text: str) -> Message:
    lists = Gathered(lists=(rows_of(text.encode()),))
    return talk.sends(who, lists, kind=Kind.MEDIA)


def opened(talk: Talk, who=CORA) -> None:
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(who, "/draft Spring 2026-03-16/2026-04-26")


def filled(talk: Talk, text: str = TWO, who=CORA) -> Message:
    talk.says(who, "/import timetable")
    return sends(talk, who, text)


def carried_out(talk: Talk) -> None:
    for where in talk.world.run(WhoPublishes(THE_DESK)):
        while talk.world.run(CarryOut(desk_of(where))):
            pass
    talk.deliver()


def published(talk: Talk, text: str = TWO) -> None:
    opened(talk)
    filled(talk, text)
    talk.says(CORA, "/publish")
    talk.presses(CORA, "Publish it")
    carried_out(talk)


def live(talk: Talk) -> list[tuple[object, ...]]:
    found = talk.world.work(lambda p: p[SeriesBook].every(HERE.id, date(2026, 3, 16)))
    return sorted(
        (s.subject, str(s.rule), s.starts, s.tutors, s.students, s.last) for s in found
    )


def heard(talk: Talk, who) -> list[str]:
    return [each.text for each in talk.heard.get(account_of(who), [])]


def test_from_a_file_to_everybodys_week(talk: Talk):
    opened(talk)
    assert filled(talk).text == "Timetable: all 2 rows are in."
    assert talk.presses(CORA, "Check it").text == (
        "Spring: 2 lessons, and nothing clashes."
    )
    assert heard(talk, LEO) == []

    preview = talk.presses(CORA, "Publish")
    assert preview.text == (
        "Publishing Spring: 2 new, 0 changed, 0 ended, 0 as before. 5 people will hear."
    )
    talk.presses(CORA, "Publish it")
    carried_out(talk)

    assert heard(talk, CORA)[-1] == ("Spring is published: 2 new, 0 changed, 0 ended.")
    assert live(talk) == [
        (
            "Maths",
            "FREQ=WEEKLY;BYDAY=MO",
            time(16),
            (MAYA.id,),
            (LEO.id,),
            date(2026, 4, 26),
        ),
        (
            "Physics",
            "FREQ=WEEKLY;BYDAY=WE",
            time(16),
            (TOM.id,),
            (LENA.id,),
            date(2026, 4, 26),
        ),
    ]
    for who in (LEO, GINA, MAYA, LENA, TOM):
        assert heard(talk, who) == ["New timetable, Spring: one thing changes for you."]


def test_publishing_the_same_again_tells_nobody(talk: Talk):
    published(talk)
    before = heard(talk, LEO)

    opened(talk)
    filled(talk)
    assert talk.says(CORA, "/publish").text == (
        "Spring is what stands already: nothing changes, nobody is told."
    )
    carried_out(talk)

    assert heard(talk, LEO) == before


def test_a_lesson_without_a_free_day_is_told_to_the_planner_alone(talk: Talk):
    both = "Mon,16:00,17:00,Leo Hart,Maya,Maths,\nMon,16:30,17:30,Lena,Maya,Latin,\n"
    published(talk, HEAD + both)

    assert "6 days are left out" in heard(talk, CORA)[-1]
    assert heard(talk, LENA) == []
    assert len(heard(talk, LEO)) == 1


def test_what_a_new_timetable_replaces_at_its_own_time_is_not_shown_twice(talk: Talk):
    published(talk)
    published(talk, TWO.replace("Tom", "Maya"))

    shown = talk.says(LENA, "/week 2026-03-18")
    assert [each.value for each in shown.fields] == ["Physics, Maya Okafor"]


def test_only_those_whose_lessons_change_hear_of_it(talk: Talk):
    published(talk)
    before = live(talk)
    told = heard(talk, LENA)

    published(talk, TWO.replace("Mon,16:00,17:00", "Tue,16:00,17:00"))

    assert live(talk) != before
    assert len(heard(talk, LEO)) == 2
    assert heard(talk, LENA) == told
    assert "1 changed" in heard(talk, CORA)[-1]


def test_taken_back_it_is_as_it_was(talk: Talk):
    published(talk)
    before = live(talk)
    published(talk, HEAD + "Tue,16:00,17:00,Leo Hart,Maya,Maths,\n")

    talk.says(CORA, "/unpublish")
    carried_out(talk)

    assert live(talk) == before
    assert heard(talk, CORA)[-1] == "Spring is taken back. The draft is as it was."
    assert heard(talk, LEO)[-1].startswith("The timetable Spring was taken back.")


def test_the_second_of_two_learns_who_was_quicker(talk: Talk):
    opened(talk)
    filled(talk)
    talk.says(CORA, "/publish")
    talk.says(ADA, "/publish")
    talk.presses(CORA, "Publish it")

    assert talk.presses(ADA, "Publish it").text.startswith(
        "Cora Lind has published it already"
    )
    carried_out(talk)
    assert len(live(talk)) == 2


def test_stopped_anywhere_it_goes_on_and_does_nothing_twice(talk: Talk):
    opened(talk)
    filled(talk)
    talk.says(CORA, "/publish")
    talk.presses(CORA, "Publish it")
    talk.world.run(CarryOut(desk_of(HERE.id)))
    assert len(live(talk)) == 1

    carried_out(talk)
    carried_out(talk)

    assert len(live(talk)) == 2
    assert len(heard(talk, LEO)) == 1


def test_clashes_are_named_by_row(talk: Talk):
    talk.says(MAYA, "book Leo 18 March 4pm")
    opened(talk)
    filled(
        talk,
        HEAD
        + "Mon,16:00,17:00,Leo Hart,Maya,Maths,\n"
        + "Mon,16:30,17:30,Lena,Maya,Physics,\n"
        + "Wed,16:30,17:00,Leo Hart,Tom,Physics,\n",
    )

    checked = talk.says(CORA, "/checkdraft")

    assert checked.text.splitlines() == [
        "Spring: 2 clashes. The file has them all.",
        "Row 3: Maya Okafor is busy on Mon 16 Mar and 5 more days, by row 2.",
        "Row 4: Leo Hart is busy on Wed 18 Mar, by a session that stands.",
    ]
    assert [file.name for file in checked.files] == ["Spring-clashes.csv"]


def test_closed_rooms_locked_doors_and_tutors_without_time_are_named(talk: Talk):
    talk.says(ADA, '/addsite North "51.5, -0.1"')
    talk.says(ADA, "/addroom North Lab")
    talk.says(ADA, "/opening Lab Mon 9-17; Wed 9-17")
    talk.says(ADA, "/closeroom Lab 2026-03-23 repairs")
    talk.says(TOM, "/avail away 18 March")
    opened(talk)
    filled(
        talk,
        HEAD
        + "Mon,16:00,17:00,Leo Hart,Maya,Maths,Lab\n"
        + "Wed,16:30,17:30,Lena,Tom,Physics,Lab\n",
    )

    assert talk.says(CORA, "/checkdraft").text.splitlines() == [
        "Spring: 3 clashes. The file has them all.",
        "Row 2: Lab is closed on Mon 23 Mar.",
        "Row 3: Tom Reid has no time on Wed 18 Mar.",
        "Row 3: Lab is not open then on Wed 18 Mar and 5 more days.",
    ]


def test_it_is_checked_as_often_as_one_likes(talk: Talk):
    opened(talk)
    filled(talk)
    talk.says(CORA, "/draft")

    for _ in range(2):
        assert "nothing clashes" in talk.presses(CORA, "Check it").text
        assert "Publishing Spring" in talk.presses(CORA, "Publish").text


@pytest.mark.parametrize("who", [LEO, GINA, MAYA, SAM])
def test_only_planners_see_or_touch_it(talk: Talk, who):
    opened(talk)
    filled(talk)

    for said in ("/draft", "/checkdraft", "/publish", "/unpublish"):
        assert "Spring" not in talk.says(who, said).text


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            "Mon,25:00,,Leo,Maya,,",
            "I could not read the time “25:00”. Something like 16:00?",
        ),
        (
            "Funday,16:00,,Leo,Maya,,",
            "I could not read the day “Funday”. Something like Mon, or Tue and Thu?",
        ),
        ("Mon,16:00,15:00,Leo,Maya,,", "It cannot end at 15:00"),
        ("Mon,16:00,,Leo,Mya Okafor,,", "Did you mean Maya Okafor?"),
        ("Mon,16:00,,,Maya,,", "Neither class nor students are named."),
        ("03/04/2026,16:00,,Leo,Maya,,", "Write it as 2026-09-07."),
        ("2027-03-04,16:00,,Leo,Maya,,", "this is outside"),
        ("Mon,16:00,,Leo,Maya,,Moon", "I know no room called “Moon”."),
    ],
)
def test_a_row_that_cannot_be_is_named(talk: Talk, row: str, fault: str):
    opened(talk)

    refused = filled(talk, HEAD + row + "\n")

    assert "Row 2: " in refused.text
    assert fault in refused.text
    assert [file.name for file in refused.files] == ["timetable-faults.csv"]


def test_without_a_draft_a_list_has_nowhere_to_go(talk: Talk):
    assert "There is no draft" in filled(talk).text


def test_a_column_there_twice_is_refused(talk: Talk):
    opened(talk)

    assert "twice: day" in filled(talk, "day,day,starts,tutor\nMon,Tue,4pm,Maya\n").text


def test_heads_plan_too(talk: Talk):
    assert talk.says(HAL, "/draft Spring 2026-03-16/2026-04-26").text.startswith(
        "Draft Spring is begun, Mon 16 Mar to Sun 26 Apr."
    )


def test_sessions_that_are_off_are_cancelled_once(talk: Talk):
    published(talk)
    published(talk, HEAD + "Mon,17:00,18:00,Leo Hart,Maya,Maths,\n")

    within = Span(*Period(date(2026, 3, 16), date(2026, 4, 26)).instants(HERE.zone))
    found = talk.world.work(lambda p: p[Sessions].of_student(HERE.id, LEO.id, within))
    assert sum(each.state is State.SCHEDULED for each in found) == 6
