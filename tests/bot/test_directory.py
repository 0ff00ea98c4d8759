"""Who is here, for whoever manages people."""

import pytest

from core.curriculum.keep_courses import EveryCourse
from core.kernel.actor import Role
from core.people.manage import GrantRole
from core.people.ports import Accounts
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
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


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def test_everybody_is_listed_with_their_roles(talk: Talk):
    talk.says(ADA, "/role Tom moderator 2026-06-30")

    told = talk.says(CORA, "/people")

    assert told.title == "8 people"
    assert rows(told)["Leo Hart"] == "student"
    assert rows(told)["Tom Reid"] == "moderator (until Tue 30 Jun) and tutor"


def test_a_role_for_one_course_says_so(talk: Talk):
    talk.says(CORA, "/addcourse Systems COS10001")
    course = talk.world.run(EveryCourse(AS_CORA))[0]
    talk.world.run(GrantRole(AS_ADA, TOM.id, Role.HEAD, course.id))

    assert rows(talk.says(ADA, "/people"))["Tom Reid"] == "head of Systems and tutor"


def test_one_of_them_is_shown_with_family_and_class(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo 10B")
    talk.says(CORA, "/edituser Leo school Hillside")

    assert rows(talk.says(CORA, "/people Leo")) == {
        "Roles": "student",
        "Reached by": "the console",
        "Class": "10B",
        "School": "Hillside",
        "Under age": "Yes",
        "Looked after by": "Gina Hart (pays)",
    }
    assert rows(talk.says(ADA, "/people Gina"))["Looks after"] == "Leo Hart"


def test_a_student_sees_class_school_and_branch_of_their_own(talk: Talk):
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo 10B")
    talk.says(CORA, "/edituser Leo school Hillside")
    talk.says(CORA, "/edituser Leo branch North")

    mine = rows(talk.says(LEO, "/me"))

    assert (mine["Name"], mine["Class"]) == ("Leo Hart", "10B")
    assert (mine["School"], mine["Branch"]) == ("Hillside", "North")


def test_nobody_else_looks_people_up_and_no_other_organisation_is_seen(talk: Talk):
    for who in (MAYA, HAL, LEO, GINA, SAM):
        assert talk.says(who, "/people").text.startswith("That needs the right to")
    assert "Sam Stranger" not in rows(talk.says(ADA, "/people"))


def test_who_cannot_be_reached_yet_is_marked_counted_and_told_how(talk: Talk):
    talk.world.work(lambda p: p[Accounts].unlink(HERE.id, LENA.id, account_of(LENA)))

    listed = talk.says(CORA, "/people")
    one = talk.says(CORA, "/people Lena")
    other = talk.says(CORA, "/people Leo")

    assert rows(listed)["Lena Brandt"] == "student, no chat yet"
    assert rows(listed)["Leo Hart"] == "student"
    assert listed.text.startswith("One of them has no chat")
    assert rows(one)["Reached by"] == "nothing yet: /invite Lena Brandt"
    assert rows(other)["Reached by"] == "the console"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("add student Lena March", "Lena March"),
        ("add student Una May to 10B", "Una May"),
        ("add student April May", "April May"),
        ("new student called June August", "June August"),
    ],
)
def test_a_surname_that_is_a_month_is_a_name(talk: Talk, said: str, name: str):
    talk.says(ADA, "/addclass 10B")
    assert talk.says(CORA, said).text.startswith(f"{name} is here now")


@pytest.mark.parametrize(
    "said",
    [
        "who is Leo Hart?",
        "show me Leo's details",
        "what's Leo's email?",
        "student info for Leo",
        "can I see the profile of Leo Hart",
        "Leo Hart contact details",
        "look up Leo",
    ],
)
def test_a_moderator_asks_for_somebodys_card_in_words(talk: Talk, said):
    told = talk.says(CORA, said)

    assert told.title == "Leo Hart"
    assert set(rows(told)) == {"Roles", "Reached by", "Under age", "Looked after by"}


def test_a_card_leads_to_what_is_asked_next(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    labels = [each.label for each in talk.says(CORA, "/people Leo").buttons]
    assert labels == ["Their week", "Attendance", "Messages"]

    assert len(talk.presses(CORA, "Their week").fields) == 1
    talk.says(CORA, "/people Leo")
    assert talk.presses(CORA, "Attendance").text.startswith("There is nothing on Leo")
    talk.says(CORA, "/people Leo")
    assert talk.presses(CORA, "Messages").text == "Messages with Leo Hart:"
