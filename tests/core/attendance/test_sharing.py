"""Several students through one chat account, or from one phone: a person looks."""

from dataclasses import replace
from uuid import UUID

import pytest

from core.attendance.checking_in.hand_in import MakeLink, OpenLink
from core.attendance.checking_in.here import Here
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought, PhotoSent
from core.attendance.model import Status
from core.kernel.actor import THE_DESK, Actor
from core.people.ports import Accounts
from core.sessions.model import SessionId
from tests.core.attendance.lesson import (
    CENTRE,
    LENAS,
    MATHS,
    MINUTE,
    TEN,
    Lesson,
    selfie,
)
from tests.people import (
    ADA,
    AS_LENA,
    AS_LEO,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    MAYA,
    account_of,
)

LEOS = (0.0, 0.0, 1.0, 0.0)
FAMILY = "telegram//500"


@pytest.fixture
def both(lesson: Lesson) -> Lesson:
    """Leo's face is known as well."""
    lesson.world.work(lambda ports: lesson.enrol(ports, LEO, LEOS))
    lesson.start()
    return lesson


def comes(lesson: Lesson, who: Actor, account: str = "", phone: str = "") -> None:
    """With a fresh selfie and a live place in the room."""
    seen = selfie(LEOS) if who is AS_LEO else selfie()
    now, link = lesson.world.clock.now(), ""
    if phone:
        made = lesson.world.run(MakeLink(who))
        link = lesson.world.run(OpenLink(THE_DESK, made.token, phone)).nonce
    there = PlaceSeen(replace(CENTRE, accuracy_m=10), PlaceSource.LIVE, now, now)
    brought = Brought(PhotoSent(seen), there, link=link)
    lesson.world.run(Here(who, brought, now, now, account=account))


def statuses(lesson: Lesson) -> tuple[Status | None, Status | None]:
    return lesson.status(LENA), lesson.status(LEO)


def why(lesson: Lesson, who: Actor) -> str:
    person = LENA if who is AS_LENA else LEO
    command = f"/evidence session=id:{MATHS.id} student=id:{person.id}"
    return lesson.talk.says(person, command).text


@pytest.mark.parametrize("way", [{"account": FAMILY}, {"phone": "one phone"}])
@pytest.mark.parametrize("first", [AS_LENA, AS_LEO])
def test_two_who_came_one_way_are_both_looked_at(both: Lesson, way, first):
    """Whoever came first: cheats would choose the order."""
    second = AS_LEO if first is AS_LENA else AS_LENA
    comes(both, first, **way)
    assert Status.PRESENT in statuses(both)
    both.at(TEN + MINUTE)
    comes(both, second, **way)

    assert statuses(both) == (Status.PENDING, Status.PENDING)


def test_each_by_a_way_of_their_own_is_present(both: Lesson):
    comes(both, AS_LENA, phone="Lena's")
    comes(both, AS_LEO, phone="Leo's")

    assert statuses(both) == (Status.PRESENT, Status.PRESENT)


def test_the_tutor_reads_who_and_they_do_not(both: Lesson):
    comes(both, AS_LENA, account=FAMILY)
    comes(both, AS_LEO, account=FAMILY)

    command = f"/evidence session=id:{MATHS.id} student=id:{LENA.id}"
    assert "Leo Hart" in both.talk.says(MAYA, command).text
    for who, other in ((AS_LENA, "Leo"), (AS_LEO, "Lena")):
        assert "more than one person uses" in why(both, who)
        assert other not in why(both, who)
    told = [each.text for each in both.heard(LENA)]
    assert any("Your tutor will take another look" in each for each in told)
    assert not any("Leo" in each for each in told)


def test_what_the_tutor_decided_of_the_first_stands(both: Lesson):
    comes(both, AS_LENA, account=FAMILY)
    both.talk.says(MAYA, "/attend Lena present")

    comes(both, AS_LEO, account=FAMILY)

    assert statuses(both) == (Status.PRESENT, Status.PENDING)


def test_a_try_that_was_refused_casts_no_doubt(both: Lesson):
    """Somebody borrows the phone, is not believed, and goes to their own."""
    now = TEN + MINUTE
    both.at(now)
    far = replace(CENTRE, lat=52.0, accuracy_m=10)
    there = PlaceSeen(far, PlaceSource.LIVE, now, now)
    brought = Brought(PhotoSent(selfie(LEOS)), there)
    both.world.run(Here(AS_LEO, brought, now, now, account=FAMILY))

    comes(both, AS_LENA, account=FAMILY)

    assert statuses(both) == (Status.PRESENT, Status.EXPECTED)


def test_a_refused_phone_leaves_the_first_in_doubt(both: Lesson):
    both.weighs(Reason.PHONE_SHARED, Grade.REFUSED)
    comes(both, AS_LENA, phone="one phone")
    comes(both, AS_LEO, phone="one phone")

    assert statuses(both) == (Status.PENDING, Status.EXPECTED)


def test_the_same_way_to_another_session_is_no_doubt(both: Lesson):
    comes(both, AS_LENA, account=FAMILY)
    other = replace(MATHS, id=SessionId(UUID(int=711)), participants=(LEO.id,))
    both.add(other)

    now = both.world.clock.now()
    there = PlaceSeen(replace(CENTRE, accuracy_m=10), PlaceSource.LIVE, now, now)
    brought = Brought(PhotoSent(selfie(LEOS)), there)
    both.world.run(Here(AS_LEO, brought, now, now, other.id, account=FAMILY))

    assert both.status(LEO, other) is Status.PRESENT


def test_no_account_is_refused_for_being_shared(both: Lesson):
    """It speaks for both because a moderator approved of that."""
    said = both.talk.says(ADA, "/weigh account-shared refused").text

    assert "for the tutor to decide" in said.lower() or "pending" in said.lower()


def test_siblings_with_one_chat_are_both_looked_at(both: Lesson):
    """By the chat itself: each says who speaks."""
    both.world.work(
        lambda ports: ports[Accounts].link(HERE.id, LEO.id, account_of(LENA), LONG_AGO)
    )
    for who, face in ((LENA, LENAS), (LEO, LEOS)):
        both.talk.says(LENA, "/org")
        both.talk.presses(LENA, f"{who.name} · {HERE.name}")
        both.photo(LENA, selfie(face))
        both.place(LENA)

    assert statuses(both) == (Status.PENDING, Status.PENDING)
