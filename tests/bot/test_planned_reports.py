"""Reports sent by the clock, by the right their reader has at that time."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from core.application import Ports
from core.kernel.actor import Role
from core.kernel.permissions import NotPermitted
from core.people.model import Grant, Person
from core.people.ports import People
from core.reporting.measures import Asked
from core.reporting.plan import NoSuchPlan
from core.reporting.plans import OwnReports, PlanReport, StopReport
from tests.made_files import sends
from tests.people import (
    AS_CORA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    MAYA,
    account_of,
)
from tests.world import Talk

WEEK = timedelta(days=7)


def later(talk: Talk) -> None:
    talk.world.clock.forward(WEEK)


def test_it_comes_each_monday_and_can_be_stopped(talk: Talk):
    said = talk.says(CORA, "/schedulereport monday sessions by tutor last week")
    assert "The first comes Mon 16 Mar, 08:00" in said.text
    assert sends(talk) == []

    later(talk)
    assert len(sends(talk)) == 1
    assert sends(talk) == []

    told = talk.heard[account_of(CORA)][-1]
    assert told.text.startswith("Your report, Mon 9 Mar to Sun 15 Mar")
    assert "Held" in {each.label for each in told.fields}
    assert [each.label for each in talk.says(CORA, "/reports").buttons] == [
        "Run now",
        "Stop",
    ]
    assert talk.presses(CORA, "Stop").text.startswith("It is not sent any more")
    later(talk)
    assert sends(talk) == []


def test_whoever_lost_the_right_is_told_and_it_ends(talk: Talk):
    asked = Asked("feedback", "last-week")
    talk.world.run(PlanReport(AS_CORA, asked, "0 8 * * 1"))
    student = replace(CORA, grants=(Grant(Role.STUDENT),))
    talk.world.work(partial(demote, student=student))
    later(talk)

    sends(talk)

    told = talk.heard[account_of(CORA)][-1]
    assert told.text.startswith("You may not see this report any more")
    later(talk)
    assert sends(talk) == []


def demote(ports: Ports, student: Person) -> None:
    people: People = ports[People]
    people.end_grant(HERE.id, student.id, Role.MODERATOR, None)
    people.grant(HERE.id, student.id, Grant(Role.STUDENT))


def test_what_may_not_be_seen_is_not_planned_and_others_stop_nothing(talk: Talk):
    with pytest.raises(NotPermitted):
        talk.world.run(PlanReport(AS_LENA, Asked("feedback", "last-week"), "0 8 * * 1"))
    plan = talk.world.run(PlanReport(AS_MAYA, Asked("sessions", "today"), "30 2 * * *"))
    for stranger in (AS_SAM, AS_CORA):
        with pytest.raises(NoSuchPlan):
            talk.world.run(StopReport(stranger, plan.id))
        assert talk.world.run(OwnReports(stranger)) == []


@pytest.mark.parametrize(
    ("when", "first"),
    [
        ("daily", "Tue 10 Mar, 08:00"),
        ("'every day at 6:30pm'", "Mon 9 Mar, 18:30"),
        ("weekly", "Mon 16 Mar, 08:00"),
        ("monthly", "Wed 1 Apr, 08:00"),
        ("'0 9 * * 5'", "Fri 13 Mar, 09:00"),
    ],
)
def test_how_often(talk: Talk, when: str, first: str):
    said = talk.says(CORA, f"/schedulereport {when} attendance yesterday")

    assert f"The first comes {first}" in said.text
    assert talk.presses(CORA, "Undo").text.startswith("It is not sent any more")


def test_what_never_comes_is_refused(talk: Talk):
    said = talk.says(CORA, "/schedulereport '0 9 31 2 *' attendance yesterday")
    assert said.text.endswith("names no time that comes.")
    said = talk.says(CORA, "/schedulereport thrice attendance yesterday")
    assert said.text.startswith("How often, and which report?")


def test_an_erased_person_is_sent_nothing(talk: Talk):
    talk.world.run(PlanReport(AS_MAYA, Asked("sessions", "today"), "0 8 * * 1"))
    now = talk.world.clock.now()
    talk.world.work(lambda ports: ports[People].erase(HERE.id, MAYA.id, now))
    later(talk)

    assert sends(talk) == []


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("/schedulereport every other monday sessions by tutor", "Mon 16 Mar, 08:00"),
        (
            "/schedulereport last friday of the month 9:00 sessions by tutor",
            "Fri 27 Mar",
        ),
        ("/schedulereport every weekday sessions by tutor", "Tue 10 Mar, 08:00"),
        ("send me sessions by tutor every other Monday at 9", "Mon 16 Mar, 09:00"),
        ("send me sessions by tutor on the last Friday of every month", "Fri 27 Mar"),
        ("send me sessions by tutor every second Tuesday", "Tue 10 Mar, 08:00"),
        ("send me sessions by tutor on the first school day of the month", "Wed 1 Apr"),
    ],
)
def test_it_comes_as_often_as_people_say(talk: Talk, said: str, first: str):
    told = talk.says(CORA, said).text

    assert "Sessions, Tutor" in told
    assert f"The first comes {first}" in told


def test_a_rhythm_that_ends_is_sent_no_more(talk: Talk):
    talk.says(CORA, "/schedulereport 'every monday until 20 march' sessions by tutor")
    later(talk)
    assert len(sends(talk)) == 1
    later(talk)
    assert sends(talk) == []
    assert talk.says(CORA, "/reports").text.startswith("You keep no report")
