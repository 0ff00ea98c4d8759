"""A link to the check-in page: opened any number of times, by one phone."""

from datetime import timedelta

import pytest

from core.attendance.checking_in.hand_in import (
    LinkMade,
    MakeLink,
    OpenLink,
)
from core.attendance.checking_in.here import Here
from core.attendance.errors import (
    LinkOnAnotherPhone,
    NoSuchLink,
    NothingToCheckInTo,
)
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought, Outcome, PhotoSent
from core.attendance.links import Purpose
from core.attendance.model import Status
from core.attendance.retention import EmptyShelves
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.kernel.place import Place
from tests.core.attendance.lesson import (
    CENTRE,
    HOUR,
    MATHS,
    MINUTE,
    TEN,
    Lesson,
    selfie,
)
from tests.people import (
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    HERE,
    LENA,
    MAYA,
    account_of,
)

PHONE, OTHER_PHONE = "a secret of this phone", "a secret of another"


@pytest.fixture
def link(lesson: Lesson) -> LinkMade:
    return lesson.world.run(MakeLink(AS_LENA))


def handed_in(nonce: str, sent, received, who=AS_LENA) -> Here:
    place = PlaceSeen(Place(CENTRE.lat, CENTRE.lon, 10), PlaceSource.LIVE, sent, sent)
    brought = Brought(PhotoSent(selfie()), place, link=nonce)
    return Here(who, brought, sent, received)


def test_opening_says_what_the_page_asks_for(lesson: Lesson, link: LinkMade):
    opened = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))

    assert opened.person == LENA
    assert opened.account == account_of(LENA)
    assert (opened.session.subject, opened.closes) == ("maths", TEN + 30 * MINUTE)
    assert (opened.wants_photo, opened.wants_code, opened.wants_place) == (
        True,
        False,
        True,
    )


def test_who_has_no_face_enrolled_is_asked_for_the_number(lesson: Lesson):
    link = lesson.world.run(MakeLink(AS_LEO))

    opened = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))

    assert (opened.wants_photo, opened.wants_code) == (False, True)


def test_opening_again_uses_up_nothing(lesson: Lesson, link: LinkMade):
    first = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))

    assert lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)) == first


def test_a_second_phone_is_sent_away(lesson: Lesson, link: LinkMade):
    lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))

    with pytest.raises(LinkOnAnotherPhone):
        lesson.world.run(OpenLink(THE_DESK, link.token, OTHER_PHONE))


def test_handing_in_is_a_check_in_like_any_other(lesson: Lesson, link: LinkMade):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce

    told = lesson.world.run(handed_in(nonce, TEN, TEN))

    assert told.outcome is Outcome.JUDGED
    assert lesson.status() is Status.PRESENT


def test_handing_in_twice_is_one_check_in(lesson: Lesson, link: LinkMade):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    lesson.world.run(handed_in(nonce, TEN, TEN))

    assert lesson.world.run(handed_in(nonce, TEN, TEN)).outcome is Outcome.ALREADY


@pytest.mark.parametrize(
    "received", [TEN + 3 * MINUTE, TEN + 31 * MINUTE, TEN + 24 * HOUR]
)
def test_what_a_phone_without_signal_hands_in_later_is_pending(
    lesson: Lesson, link: LinkMade, received
):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    lesson.at(received)

    lesson.world.run(handed_in(nonce, TEN, received))

    assert lesson.status() is Status.PENDING


def test_the_tutor_is_told_how_long_it_waited(lesson: Lesson, link: LinkMade):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    received = TEN + 18 * MINUTE
    lesson.at(received)
    lesson.world.run(handed_in(nonce, TEN, received))
    lesson.card()

    why = lesson.talk.presses(MAYA, "Why pending?")

    assert "It reached me 18 min after it says it was sent." in why.text


def test_a_day_after_the_window_it_is_no_good_any_more(lesson: Lesson, link: LinkMade):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    lesson.at(TEN + 30 * MINUTE + timedelta(hours=24, seconds=1))

    with pytest.raises(NoSuchLink):
        lesson.world.run(handed_in(nonce, TEN, lesson.world.clock.now()))
    with pytest.raises(NoSuchLink):
        lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))


@pytest.mark.parametrize("who", [AS_LEO, AS_SAM])
def test_nobody_hands_in_with_anothers_link(lesson: Lesson, link: LinkMade, who):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce

    with pytest.raises((NoSuchLink, NotPermitted)):
        lesson.world.run(handed_in(nonce, TEN, TEN, who))


def test_a_made_up_token_or_nonce_opens_nothing(lesson: Lesson):
    with pytest.raises(NoSuchLink):
        lesson.world.run(OpenLink(THE_DESK, "made up", PHONE))
    with pytest.raises(NoSuchLink):
        lesson.world.run(handed_in("made up", TEN, TEN))


def test_there_is_no_link_when_nothing_is_open_nor_for_others(lesson: Lesson):
    with pytest.raises(NotPermitted):
        lesson.world.run(MakeLink(AS_GINA))
    lesson.at(TEN - HOUR)

    with pytest.raises(NothingToCheckInTo) as refused:
        lesson.world.run(MakeLink(AS_LENA))

    assert refused.value.opens == TEN - 15 * MINUTE


def test_links_are_forgotten_some_days_later(lesson: Lesson, link: LinkMade):
    lesson.at(TEN + timedelta(days=4))
    lesson.world.run(EmptyShelves(desk_of(HERE.id)))
    lesson.at(TEN)

    with pytest.raises(NoSuchLink):
        lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))


@pytest.mark.parametrize(
    ("face", "place"), [(True, True), (True, False), (False, True)]
)
def test_a_tutor_gets_a_link_too_that_wants_what_the_organisation_wants(
    lesson: Lesson, *, face: bool, place: bool
):
    with pytest.raises(NothingToCheckInTo):
        lesson.world.run(MakeLink(AS_MAYA))
    lesson.policies(tutors_place=place, tutors_face=face)

    link = lesson.world.run(MakeLink(AS_MAYA))
    opened = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))

    assert opened.purpose is Purpose.PROVE
    assert not opened.wants_code
    assert (opened.wants_photo, opened.wants_place) == (face, place)


def test_whoever_decides_sees_when_it_was_sent_and_when_it_arrived(
    lesson: Lesson, link: LinkMade
):
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    lesson.start()
    sent, arrived = TEN + 2 * MINUTE, TEN + 65 * MINUTE
    lesson.at(arrived)

    lesson.world.run(handed_in(nonce, sent, arrived))

    told = {f.label: f.value for f in lesson.card().fields}
    assert told["sent late"] == "Lena Brandt (10:02 → 11:05)"
    shown = lesson.talk.says(MAYA, f"/register session=id:{MATHS.id}")
    lines = {f.label: f.value for f in shown.fields}
    assert "sent late at 10:02, arrived 11:05" in lines["Lena Brandt"]
    assert "sent late" not in lines["Leo Hart"]
