"""Announcements that come round: every Monday at 8, for a year."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.scheduled import PlanAgain, StartScheduled
from core.messaging.errors import AnnouncementInThePast, NoSuchAnnouncement
from core.messaging.ports import Announcements
from tests.bot.test_announced import TEXT, the_one
from tests.bot.test_announcing import goes_out, last, with_10b
from tests.people import ADA, AS_CORA, AS_LEO, AS_SAM, CORA, HERE, LEO, account_of
from tests.world import Talk

A_WEEK = timedelta(days=7)


def planned(
    talk: Talk, said: str = f"announce to class 10B every Tuesday at 8: {TEXT}"
) -> str:
    with_10b(talk.world)
    preview = talk.says(CORA, said).text
    talk.world.clock.forward(timedelta(seconds=1))
    told = talk.presses(CORA, "Send it to 2 people").text
    first = "every Tuesday, first on Tue 10 Mar, 08:00, until"
    assert told.startswith(f"Planned: it comes round {first}")
    return preview


def a_week_later(talk: Talk, weeks: int = 1) -> None:
    for _ in range(weeks):
        talk.world.clock.forward(A_WEEK)
        talk.world.run(StartScheduled(THE_DESK))
        goes_out(talk)


def heard(talk: Talk) -> int:
    return len([m for m in talk.heard.get(account_of(LEO), []) if TEXT in m.text])


@pytest.mark.parametrize(
    "said",
    [
        f"announce to class 10B every Tuesday at 8: {TEXT}",
        f"/announce 10B '{TEXT}' every='Tuesday at 8'",
        f"/announce 10B '{TEXT}' every='0 8 * * 2'",
    ],
)
def test_it_goes_out_each_time_to_whoever_belongs_to_it_then(talk: Talk, said: str):
    preview = planned(talk, said)
    assert (
        "It comes round every Tuesday: first on Tue 10 Mar, 08:00, for a year."
        in preview
    )
    assert "comes round" in talk.says(CORA, "/announcements").fields[0].value

    a_week_later(talk)
    assert heard(talk) == 1
    assert talk.world.run(StartScheduled(THE_DESK)) == 0
    talk.says(CORA, "/unenrol Lena 10B")
    a_week_later(talk)

    assert heard(talk) == 2
    assert last(talk, CORA) == "It has arrived."


def test_it_ends_on_the_day_that_was_said(talk: Talk):
    said = f"/announce 10B '{TEXT}' every='Tuesday at 8' until='17 March'"
    assert "for the last time before Tue 17 Mar is over" in planned(talk, said)

    a_week_later(talk, 4)

    assert heard(talk) == 2
    assert talk.says(CORA, "/announcements").text.startswith("Nothing is planned")


def test_without_a_last_day_it_ends_after_a_year(talk: Talk):
    planned(talk)
    which = the_one(talk)
    made = talk.world.work(lambda p: p[Announcements].find(HERE.id, which))
    assert made is not None
    assert made.until is not None
    assert (made.until - talk.world.clock.now()).days == 365


def test_it_is_called_off_and_planned_again(talk: Talk):
    planned(talk)
    which = the_one(talk)

    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(CORA, "/announcements")
    gone = talk.presses(CORA, "Stop it: every Tuesday, 08:00").text
    assert gone == "It is planned no more."
    assert talk.says(CORA, "undo").text.startswith("Planned: it comes round every")
    for actor in (AS_LEO, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(PlanAgain(actor, which))
    with pytest.raises(NoSuchAnnouncement):
        talk.world.run(PlanAgain(AS_CORA, which))
    a_week_later(talk)
    assert heard(talk) == 1


def test_what_is_over_is_not_planned_again(talk: Talk):
    planned(talk)
    which = the_one(talk)
    talk.presses(CORA, "Do not send it")
    talk.world.clock.forward(A_WEEK)

    with pytest.raises(AnnouncementInThePast):
        talk.world.run(PlanAgain(AS_CORA, which))


def test_it_ends_when_its_author_may_no_more(talk: Talk):
    planned(talk)
    a_week_later(talk)
    talk.says(ADA, "Cora is no longer moderator")

    a_week_later(talk, 2)

    assert heard(talk) == 1
    told = [m for m in talk.heard[account_of(CORA)] if "may not announce any" in m.text]
    assert len(told) == 1


@pytest.mark.parametrize(
    ("every", "first"),
    [
        ("every other Tuesday at 8", "every 2 weeks on Tuesday: first on Tue 10 Mar"),
        ("every second Tuesday at 8", "every 2 weeks on Tuesday: first on Tue 10 Mar"),
        (
            "on the last Friday of every month at 8",
            "on the last Friday of each month: first on Fri 27 Mar",
        ),
        ("every weekday at 8", "every weekday: first on Tue 10 Mar"),
        ("every school day at 8", "every school day: first on Tue 10 Mar"),
        (
            "on the first school day of each month at 8",
            "on the first school day of each month: first on Wed 1 Apr",
        ),
        ("on the last day of every month", "on the last day of each month: first on"),
    ],
)
def test_whatever_people_say_of_how_often(talk: Talk, every: str, first: str):
    with_10b(talk.world)
    said = talk.says(CORA, f"announce to class 10B {every}: {TEXT}").text
    assert f"It comes round {first}" in said
    bare = every.removeprefix("on ")
    said = talk.says(CORA, f"/announce 10B '{TEXT}' every='{bare}'").text
    assert f"It comes round {first}" in said


def test_every_other_tuesday_skips_the_one_between(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B every other Tuesday at 8: {TEXT}")
    talk.presses(CORA, "Send it to 2 people")
    listed = talk.says(CORA, "/announcements").fields[0].value
    assert "comes round every 2 weeks on Tuesday" in listed

    a_week_later(talk, 5)

    assert heard(talk) == 3


def test_with_an_end_in_its_rhythm_it_ends_there(talk: Talk):
    with_10b(talk.world)
    talk.says(
        CORA, f"/announce 10B '{TEXT}' every='every other Tuesday until 25 March'"
    )
    talk.presses(CORA, "Send it to 2 people")

    a_week_later(talk, 5)

    assert heard(talk) == 2
    assert talk.says(CORA, "/announcements").text.startswith("Nothing is planned")


@pytest.mark.parametrize("every", ["31 2 30 2 *", "0 8 * * 2,"])
def test_what_never_comes_is_not_planned(talk: Talk, every: str):
    with_10b(talk.world)

    said = talk.says(CORA, f"/announce 10B '{TEXT}' every='{every}'").text

    assert "never comes" in said


def test_one_yes_lets_all_of_them_go_as_long_as_they_do_not_grow(talk: Talk):
    talk.says(ADA, "/set announce_approval_above 1")
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B every Tuesday at 8: {TEXT}")
    talk.presses(CORA, "Send it to 2 people")
    talk.deliver()
    assert heard(talk) == 0
    talk.presses(ADA, "Let it go out")

    a_week_later(talk, 2)

    assert heard(talk) == 2


def test_it_ends_with_its_author_and_the_admins_hear_of_it(talk: Talk):
    planned(talk)
    talk.says(ADA, "/eraseuser Cora")
    talk.presses(ADA, "Yes, erase Cora Lind")

    a_week_later(talk, 2)

    assert heard(talk) == 0
    told = [m for m in talk.heard[account_of(ADA)] if "was to go out now" in m.text]
    assert len(told) == 1


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "@channel <!here> *bold* _it_", "`/cancel`"]
)
def test_what_looks_like_markup_is_passed_on_as_it_was_typed(talk: Talk, text: str):
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B: see {text}")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    assert last(talk, LEO) == f"Cora Lind announces:\n\nsee {text}"


def test_at_a_time_that_the_clocks_skip_it_goes_at_the_next_that_exists(talk: Talk):
    with_10b(talk.world)

    preview = talk.says(CORA, f"/announce 10B '{TEXT}' every='30 1 29 3 *'").text

    assert "first on Sun 29 Mar, 02:00" in preview or "02:30" in preview
