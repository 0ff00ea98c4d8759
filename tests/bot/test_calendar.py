"""A day, a week, a month on one card; its pages turn in place, its picture is drawn."""

from functools import partial
from io import BytesIO

import pytest
from PIL import Image

from bot.catalogue import load_commands
from bot.gather import Gathered
from bot.incoming import Incoming, Kind
from bot.turn.router import Router
from core.messaging.model import Event, Message, direct
from core.messaging.ports import Files
from core.organisation.settings import ChangePolicy
from tests.people import ADA, AS_ADA, CORA, GINA, HAL, HERE, LEO, MAYA, SAM, account_of
from tests.world import Talk


@pytest.fixture
def booked(talk: Talk) -> Talk:
    """It is Monday 9 March, noon."""
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.says(MAYA, "book Lena maths on 25 March 5pm")
    return talk


def labels(told: Message) -> set[str]:
    return {each.label for each in told.buttons}


def test_a_week_is_shown_and_its_pages_turn(booked: Talk):
    told = booked.says(MAYA, "/week")
    assert [each.value for each in told.fields] == ["maths, Leo Hart"]
    assert {"Earlier", "Later", "Day", "Month", "Picture"} <= labels(told)
    assert not {"Now", "Week"} & labels(told)

    later = booked.presses(MAYA, "Later")
    assert later.text == "16 to 22 Mar 2026: no sessions."
    assert "Picture" not in labels(later)
    later = booked.presses(MAYA, "Later")
    assert [each.value for each in later.fields] == ["maths, Lena Brandt"]

    assert booked.presses(MAYA, "Now").fields == told.fields


def test_a_turned_page_takes_the_place_of_the_one_before(booked: Talk):
    booked.says(MAYA, "/week")
    assert [each.replaces for each in booked.delivered] == [""]

    booked.presses(MAYA, "Month")
    assert all(each.replaces for each in booked.delivered)

    booked.says(MAYA, "/week")
    assert [each.replaces for each in booked.delivered] == [""]


def test_a_month_has_a_line_a_day(booked: Talk):
    booked.says(MAYA, "book Lena maths tomorrow 6pm")

    told = booked.says(MAYA, "/month")

    assert told.title == "March 2026"
    assert [(each.label, each.value) for each in told.fields] == [
        ("Tue 10 Mar", "16:00 Leo Hart; 18:00 Lena Brandt"),
        ("Wed 25 Mar", "17:00 Lena Brandt"),
    ]


def test_a_full_day_of_a_month_is_counted(booked: Talk):
    for hour in (9, 10, 11, 12, 13, 14):
        booked.says(MAYA, f"/book Leo 2026-03-12T{hour:02}:00 30")
        booked.says(MAYA, f"/book Lena 2026-03-12T{hour:02}:30 30")

    told = booked.says(MAYA, "/month")

    assert ("Thu 12 Mar", "12 sessions") in {(f.label, f.value) for f in told.fields}


def test_the_picture_of_a_month_is_drawn_and_says_what_it_shows(booked: Talk):
    booked.says(MAYA, "/month")
    [picture] = booked.presses(MAYA, "Picture").files

    made = booked.world.work(lambda ports: ports[Files].open(HERE.id, picture.id))
    with Image.open(BytesIO(made or b"")) as drawn:
        assert drawn.width == 1080
    assert picture.alt.splitlines()[:2] == ["March 2026", "Tue 10 Mar: 16:00 Leo Hart"]


@pytest.mark.parametrize(
    ("starts", "days"),
    [("monday", "9 to 15 Mar 2026"), ("sunday", "8 to 14 Mar 2026")],
)
def test_a_week_begins_when_the_organisation_says(booked: Talk, starts: str, days: str):
    booked.world.run(ChangePolicy(AS_ADA, "first_weekday", starts))

    assert booked.says(MAYA, "/week").title == f"Sessions, {days}"


def test_a_student_and_a_guardian_turn_the_pages_of_their_own_only(booked: Talk):
    for reader in (LEO, GINA):
        told = booked.says(reader, "/month")
        assert [each.label for each in told.fields] == ["Tue 10 Mar"]
        assert "Lena" not in str(told)
    assert booked.says(SAM, "/month").text.endswith("no sessions.")


def test_a_room_has_its_own_calendar_for_those_who_see_every_schedule(booked: Talk):
    booked.says(ADA, "/addsite North 51.5,-0.1")
    booked.says(ADA, "/addroom North Hall")
    booked.says(MAYA, "/book Lena 2026-03-13T15:00 60 room=Hall")

    told = booked.says(CORA, "/calendar room=Hall")

    assert [each.label[:6] for each in told.fields] == ["Fri 13"]
    assert "Leo" not in str(booked.says(LEO, "/calendar room=Hall").fields)
    assert "Lena" not in str(booked.says(LEO, "/calendar room=Hall").fields)


def test_a_head_turns_from_their_own_to_everybodys(booked: Talk):
    assert booked.says(HAL, "/week").text.endswith("no sessions.")

    everybodys = booked.presses(HAL, "Everybody\N{RIGHT SINGLE QUOTATION MARK}s")
    assert len(everybodys.fields) == 1
    assert len(booked.presses(HAL, "Month").fields) == 2

    assert booked.presses(HAL, "Mine").text.endswith("no sessions.")
    assert "Mine" not in labels(booked.says(MAYA, "/week"))


def test_turning_a_page_only_reads(booked: Talk):
    told = booked.says(MAYA, "/week")
    [later] = [each.token for each in told.buttons if each.label == "Later"]
    account, now = account_of(MAYA), booked.world.clock.now()
    press = Incoming(account, direct(account), now, now, Kind.PRESS, pressed=later)
    event = Event(account.platform, "a press", account.handle, b"{}")
    router = Router(load_commands())

    assert router.may_only_read(press)
    answer = partial(router.answer, event, press, Gathered())
    [said] = booked.world.read(answer).said

    assert said.reply.text == "16 to 22 Mar 2026: no sessions."
