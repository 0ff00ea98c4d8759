"""Reports by the clock to people, groups and mailboxes; reports kept by name."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from core.application import Ports
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import Actor, Role
from core.kernel.ids import ClassId
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.messaging.audience import Audience, Kind
from core.messaging.model import Address, ChatKind
from core.organisation.academic_year import AddTerm, AddYear
from core.people.model import Grant, Person
from core.people.ports import People
from core.reporting.measures import Asked, By
from core.reporting.plan import NoTermAhead
from core.reporting.plans import PlanReport
from core.reporting.sent_to import NothingPrivateToGroups, OnlyForStaff
from core.sessions.telling.class_chat import BindChat
from tests.made_files import opened, sends
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_HAL,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    HAL,
    HERE,
    LEO,
    MAYA,
    TOM,
    account_of,
)
from tests.world import Talk, World

TEN_B = Class(ClassId(UUID(int=802)), "10B")
GROUP = Address("console", "group-10b", kind=ChatKind.GROUP)
MONDAY = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)
BY_CLASS = Asked("sessions", "last-week", By.CLASS)
BY_STUDENT = Asked("attendance", "last-week", By.STUDENT)
EIGHT = "0 8 * * 1"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
STAFF = (Audience(Kind.STAFF),)


@pytest.fixture
def taught(talk: Talk) -> Talk:
    """A session of last week, to be reported on Monday."""
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, TEN_B))
    talk.says(MAYA, "taught Leo 9-10am today")
    return talk


def at(talk: Talk, instant: datetime) -> list[str]:
    talk.world.clock.set(instant)
    return sorted(each.to.chat for each in sends(talk))


def test_to_staff_as_a_file_with_its_picture_first(taught: Talk):
    said = taught.says(
        CORA, "/schedulereport monday 8:00 sessions by tutor last week to heads as pdf"
    )
    assert "from now on, to Hal Moss: Sessions, Tutor, last week, as PDF" in said.text
    assert "The first goes Mon 16 Mar, 08:00" in said.text

    assert at(taught, MONDAY) == ["hal"]

    told = taught.heard[account_of(HAL)][-1]
    assert told.text == "Sessions, Mon 9 Mar to Sun 15 Mar:"
    assert [each.mime for each in told.files] == ["image/png", "application/pdf"]
    assert opened(taught, told.files[1]).startswith(b"%PDF")
    assert told.buttons == ()
    assert at(taught, MONDAY) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("email the heads the sessions report every monday as excel", ["hal"]),
        ("send me the attendance report by student every monday", ["cora"]),
        ("send Tom and Maya the sessions report on mondays", ["maya", "tom"]),
        ("every monday send me the sessions report", ["cora"]),
        ("share the sessions report with heads every monday", ["hal"]),
        ("get me the sessions report each monday as csv", ["cora"]),
    ],
)
def test_by_a_sentence(taught: Talk, sentence: str, who: list[str]):
    taught.says(CORA, sentence)

    assert at(taught, MONDAY) == who


def test_what_names_students_is_for_staff_only(taught: Talk):
    run = taught.world.run
    with pytest.raises(OnlyForStaff):
        run(PlanReport(AS_CORA, BY_STUDENT, EIGHT, (Audience(Kind.PARENTS),)))
    run(PlanReport(AS_CORA, BY_STUDENT, EIGHT, (Audience(Kind.PERSON, TOM.id),)))
    student = replace(TOM, grants=LEO.grants)
    taught.world.work(partial(becomes, person=student))

    assert at(taught, MONDAY) == []


def becomes(ports: Ports, person: Person) -> None:
    people: People = ports[People]
    people.end_grant(HERE.id, person.id, Role.TUTOR, None)
    people.grant(HERE.id, person.id, person.grants[0])


def test_a_group_hears_nothing_of_how_a_tutor_worked(taught: Talk):
    taught.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    for asked in (Asked("adherence", "last-week"), replace(BY_CLASS, tutor=MAYA.id)):
        with pytest.raises(NothingPrivateToGroups):
            taught.world.run(PlanReport(AS_CORA, asked, EIGHT, (), TEN_B.id))


@pytest.mark.parametrize("group", [None, TEN_B.id])
def test_whoever_lost_the_right_sends_nothing_to_others_any_more(taught: Talk, group):
    """Else the others would get what its author may see of their own."""
    taught.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    to = () if group else STAFF
    taught.world.run(PlanReport(AS_HAL, BY_CLASS, EIGHT, to, group))
    taught.world.work(partial(now_only_teaches, person=HAL))

    assert at(taught, MONDAY) == ["hal"]
    told = taught.heard[account_of(HAL)][-1]
    assert told.text.startswith("You may not see this report any more")
    assert at(taught, datetime(2026, 3, 23, 8, 0, tzinfo=UTC)) == []


def now_only_teaches(ports: Ports, person: Person) -> None:
    people: People = ports[People]
    people.end_grant(HERE.id, person.id, Role.HEAD, None)
    people.grant(HERE.id, person.id, Grant(Role.TUTOR))


def test_whoever_heads_one_class_sends_to_the_group_of_no_other(taught: Talk):
    taught.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    within = {Role.HEAD: frozenset({UUID(int=803)})}
    head = Actor(HERE.id, HAL.id, frozenset({Role.HEAD}), within)
    with pytest.raises(NotPermitted):
        taught.world.run(PlanReport(head, BY_CLASS, EIGHT, (), TEN_B.id))


def test_a_group_gets_nothing_private(taught: Talk):
    taught.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    with pytest.raises(NothingPrivateToGroups):
        taught.world.run(PlanReport(AS_CORA, BY_STUDENT, EIGHT, (), TEN_B.id))
    said = taught.says(
        CORA, "/schedulereport monday sessions by class last week to the group of 10B"
    )
    assert said.text.startswith(
        "It goes out by itself from now on, to the group of 10B"
    )

    assert at(taught, MONDAY) == ["group-10b"]


def test_at_the_end_of_each_term_and_terms_may_move(taught: Talk):
    with pytest.raises(NoTermAhead):
        taught.world.run(PlanReport(AS_CORA, BY_CLASS, "term end"))
    taught.world.run(AddYear(AS_ADA, "2026", YEAR))
    spring = Period(date(2026, 1, 5), date(2026, 3, 27))
    taught.world.run(AddTerm(AS_ADA, "Spring", spring))
    said = taught.says(CORA, "/schedulereport term end sessions by class this term")
    assert "The first comes Fri 27 Mar, 08:00" in said.text

    looks = [at(taught, datetime(2026, 3, day, 12, 1, tzinfo=UTC)) for day in (10, 26)]
    ended = at(taught, datetime(2026, 3, 27, 8, 0, tzinfo=UTC))

    assert looks == [[], []]
    assert ended == ["cora"]
    assert at(taught, datetime(2026, 3, 29, 9, 0, tzinfo=UTC)) == []
    assert "when a term is ahead" in str(taught.says(CORA, "/reports").fields)


def test_a_time_that_is_not_there_on_the_day_clocks_go_forward(taught: Talk):
    taught.world.clock.set(datetime(2026, 3, 28, 12, tzinfo=UTC))

    said = taught.says(CORA, "/schedulereport daily at 1:30 attendance yesterday")

    assert said.text.endswith("The first comes Sun 29 Mar, 02:00.")


def test_admins_hear_when_its_author_is_gone(taught: Talk):
    taught.world.run(PlanReport(AS_CORA, BY_CLASS, EIGHT, STAFF))
    now = taught.world.clock.now()
    taught.world.work(lambda ports: ports[People].erase(HERE.id, CORA.id, now))

    assert at(taught, MONDAY) == ["ada"]

    told = taught.heard[account_of(ADA)][-1]
    assert told.text.startswith("A report that was sent to others has ended")
    assert at(taught, datetime(2026, 3, 23, 8, 0, tzinfo=UTC)) == []


def test_whoever_may_not_sends_nothing_to_others(taught: Talk):
    for stranger in (AS_MAYA, AS_SAM):
        with pytest.raises(NotPermitted):
            taught.world.run(PlanReport(stranger, BY_CLASS, EIGHT, STAFF))


def test_a_report_is_kept_by_name_run_by_it_and_forgotten(taught: Talk):
    taught.says(CORA, "/report sessions by tutor this month")
    taught.presses(CORA, "Keep it")
    said = taught.says(CORA, "weekly load")
    assert said.text.startswith("Kept as “weekly load”: Sessions, Tutor, this month.")

    assert taught.says(CORA, "/report Weekly load").text.startswith("Sessions, ")
    assert taught.says(GINA, "/report weekly load").text.startswith("I know no report")
    assert [b.label for b in taught.says(CORA, "/reports").buttons] == ["weekly load"]
    gone = taught.says(CORA, "/dropreport weekly load")
    assert gone.text == "“weekly load” is not kept any more."
    assert taught.presses(CORA, "Undo").text.startswith("Kept as “weekly load”")
    taught.says(CORA, "/dropreport weekly load")
    assert taught.says(CORA, "/dropreport weekly load").text.startswith("You keep no")
    said = taught.says(CORA, "/savereport attendance sessions by tutor")
    assert said.text == ("“attendance” is one of my own reports. Another name, please.")


def test_by_mail_where_they_agreed_to_that_else_by_chat(sqlite_template: Path):
    world = World(sqlite_template, mail=True)
    talk = Talk(world)
    talk.says(ADA, "/edituser Hal email hal@example.org")
    talk.says(HAL, "/prefer by_email yes")
    heads = (Audience(Kind.HEADS), Audience(Kind.PERSON, TOM.id))
    world.run(PlanReport(AS_CORA, BY_CLASS, EIGHT, heads, None, "xlsx", mail=True))
    talk.says(MAYA, "taught Leo 9-10am today")
    world.clock.set(MONDAY)

    sent = {each.to.platform: each for each in sends(talk)}

    world.close()
    assert sent["email"].to.chat == HAL.id.hex
    assert [each.mime[-5:] for each in sent["email"].message.files] == [
        "e/png",
        "sheet",
    ]
    assert sent["console"].to.chat == "tom"
