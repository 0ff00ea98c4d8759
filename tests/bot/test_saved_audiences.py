"""Audiences with a name, and those of a programme, department or school."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.application import Request
from core.curriculum.ports import Courses
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.messaging.announcements.saved import (
    DropAudience,
    ListAudiences,
    SaveAudience,
)
from core.messaging.audience import Audience, Kind
from core.messaging.errors import NoSuchAudience
from core.messaging.ports import Audiences
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from tests.bot.test_announcing import TEN_B, to_whom, with_10b
from tests.people import (
    ADA,
    AS_CORA,
    AS_MAYA,
    AS_SAM,
    CORA,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    MAYA,
    TOM,
)
from tests.world import Talk

A_SECOND = timedelta(seconds=1)


def choir(talk: Talk, terms: str = "10B, Tom except Lena") -> str:
    with_10b(talk.world)
    return talk.says(CORA, f"/audience choir = {terms}").text


def test_a_name_stands_for_whoever_belongs_to_it_at_each_use(talk: Talk):
    told = choir(talk)
    assert told.startswith("“choir” is 10B, Tom Reid except Lena Brandt.")

    assert to_whom(talk.says(CORA, "/announce choir Hello").text) == (
        "Leo Hart and Tom Reid."
    )
    talk.says(CORA, "/unenrol Leo 10B")
    assert to_whom(talk.says(CORA, "/announce choir Hello").text) == "Tom Reid."
    but = talk.says(CORA, "/announce 'all tutors except choir' Hello").text
    assert to_whom(but) == "Hal Moss and Maya Okafor."


def test_it_is_listed_changed_and_dropped_and_each_is_undone(talk: Talk):
    choir(talk)
    (field,) = talk.says(CORA, "/audiences").fields
    assert field.label == "choir"
    assert field.value == "10B, Tom Reid except Lena Brandt (2 people now)"

    talk.world.clock.forward(A_SECOND)
    assert "“choir” is Tom Reid." in talk.says(CORA, "/audience choir = Tom").text
    assert "“choir” is 10B, Tom Reid" in talk.says(CORA, "undo").text
    talk.world.clock.forward(A_SECOND)
    assert talk.says(CORA, "/dropaudience Choir").text == "“choir” is gone."
    assert talk.says(CORA, "/audiences").text.startswith("No audience has a name")
    assert "“choir” is 10B, Tom Reid" in talk.says(CORA, "undo").text
    assert len(talk.says(CORA, "/audiences").fields) == 1


def test_what_it_names_and_is_gone_is_said_to_be_gone(talk: Talk):
    choir(talk)
    talk.says(CORA, "/removeclass 10B")

    (field,) = talk.says(CORA, "/audiences").fields

    assert field.value.startswith("Somebody or something that is gone, Tom Reid")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/audience choir", "A name, “=”, and who is in it"),
        ("/audience duo = 10B, Zed", "I do not know everybody you mean by “"),
        ("/audience = 10B", "A name, “=”, and who is in it"),
        ("/audience big = choir, Leo", "An audience with a name is made of classes"),
        ("/dropaudience band", "No audience is called “band”."),
    ],
)
def test_what_is_none_is_refused(talk: Talk, said: str, told: str):
    choir(talk)

    assert talk.says(CORA, said).text.startswith(told)


def test_names_are_each_organisations_own_and_not_everybodys_to_give(talk: Talk):
    choir(talk)

    requests = (
        SaveAudience(AS_MAYA, "x", (Audience(Kind.ALL),)),
        DropAudience(AS_MAYA, "choir"),
        ListAudiences(AS_MAYA),
        DropAudience(AS_SAM, "choir"),
    )
    run: Callable[[Request[Any]], Any] = talk.world.run
    for request in requests:
        with pytest.raises(NotPermitted):
            run(request)
    with pytest.raises(NoSuchAudience):
        talk.world.run(DropAudience(AS_CORA, "band"))


def test_a_department_is_all_that_is_in_it(talk: Talk):
    talk.says(ADA, "/addunit Science department")
    talk.says(ADA, "/addcourse Physics PH1")
    talk.says(ADA, "/courseunit PH1 Science")
    with_10b(talk.world)
    lesson = Session(
        SessionId(UUID(int=930)),
        (MAYA.id,),
        (LEO.id,),
        Span(LONG_AGO, LONG_AGO + timedelta(hours=1)),
        "physics",
        course=the_course(talk),
    )
    talk.world.work(lambda p: p[Sessions].add(HERE.id, lesson))

    assert to_whom(talk.says(CORA, "/announce Science Hello").text) == "Leo Hart."
    theirs = talk.says(CORA, "/announce 'tutors of Science' Hello").text
    assert to_whom(theirs) == "Maya Okafor."
    assert to_whom(talk.says(CORA, "/announce '10B except Science' Hello").text) == (
        "Lena Brandt."
    )
    saved = talk.says(CORA, "/audience labs = parents of Science").text
    assert "“labs” is Parents of Science." in saved


def the_course(talk: Talk):
    (course,) = talk.world.work(lambda p: p[Courses].every(HERE.id))
    return course.id


EVERYBODY = (MAYA, LEO, LENA, TOM, CORA, ADA, HAL, GINA)
SETS = {
    Audience(Kind.ALL): {each.id for each in EVERYBODY},
    Audience(Kind.STUDENTS): {LEO.id, LENA.id},
    Audience(Kind.PARENTS): {GINA.id},
    Audience(Kind.TUTORS): {MAYA.id, TOM.id, HAL.id},
    Audience(Kind.STAFF): {MAYA.id, TOM.id, HAL.id, CORA.id, ADA.id},
    Audience(Kind.HEADS): {HAL.id},
    Audience(Kind.STUDENTS, TEN_B.id): {LEO.id, LENA.id},
    Audience(Kind.PARENTS, TEN_B.id): {GINA.id},
    **{Audience(Kind.PERSON, each.id): {each.id} for each in EVERYBODY},
}
TERMS = st.lists(st.tuples(st.sampled_from(list(SETS)), st.booleans()), max_size=6)


def test_terms_add_up_like_sets_whatever_their_order(talk: Talk):
    with_10b(talk.world)
    now = talk.world.clock.now()

    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(TERMS)
    def adds_up(terms):
        there = [SETS[each] for each, minus in terms if not minus]
        gone = [SETS[each] for each, minus in terms if minus]
        meant = set().union(*there) - set().union(*gone)
        asked = [Audience(e.kind, e.of, minus) for e, minus in terms]
        found = talk.world.work(
            lambda p: p[Audiences].of(HERE.id, asked, now, now.date())
        )
        assert found == sorted(meant)

    adds_up()
