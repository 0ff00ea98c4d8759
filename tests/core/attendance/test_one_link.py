"""Of all links to one session, one counts, and for one purpose only."""

import pytest

from core.attendance.checking_in.hand_in import (
    LinkMade,
    MakeLink,
    OpenLink,
)
from core.attendance.errors import (
    NoSuchLink,
)
from core.attendance.here_model import Brought, Outcome
from core.attendance.proving.prove import ProvePresence
from core.kernel.actor import THE_DESK, Actor, Role
from core.kernel.permissions import NotPermitted
from tests.core.attendance.lesson import (
    TEN,
    Lesson,
)
from tests.core.attendance.test_links import OTHER_PHONE, PHONE, handed_in
from tests.people import (
    AS_LENA,
    AS_MAYA,
    HERE,
    LENA,
)


@pytest.fixture
def link(lesson: Lesson) -> LinkMade:
    return lesson.world.run(MakeLink(AS_LENA))


def test_a_new_link_ends_the_one_that_nobody_opened(lesson: Lesson, link: LinkMade):
    newer = lesson.world.run(MakeLink(AS_LENA))

    with pytest.raises(NoSuchLink):
        lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))
    assert lesson.world.run(OpenLink(THE_DESK, newer.token, PHONE)).person == LENA


def test_the_phone_that_opens_a_newer_link_is_the_one_to_check_in_from(
    lesson: Lesson, link: LinkMade
):
    was = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))
    newer = lesson.world.run(MakeLink(AS_LENA))
    assert lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)) == was

    lesson.world.run(OpenLink(THE_DESK, newer.token, OTHER_PHONE))

    with pytest.raises(NoSuchLink):
        lesson.world.run(handed_in(was.nonce, TEN, TEN))


def test_a_newer_link_on_the_same_phone_leaves_what_waits_there_good(
    lesson: Lesson, link: LinkMade
):
    was = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE))
    newer = lesson.world.run(MakeLink(AS_LENA))
    lesson.world.run(OpenLink(THE_DESK, newer.token, PHONE))

    assert lesson.world.run(handed_in(was.nonce, TEN, TEN)).outcome is Outcome.JUDGED


def test_a_link_is_good_for_what_it_was_made_for(lesson: Lesson, link: LinkMade):
    """Lena teaches now as well: her link to check in proves nothing as a tutor."""
    nonce = lesson.world.run(OpenLink(THE_DESK, link.token, PHONE)).nonce
    lesson.policies(tutors_place=True, tutors_face=True)
    as_tutor = Actor(HERE.id, LENA.id, frozenset({Role.TUTOR}))

    with pytest.raises(NoSuchLink):
        lesson.world.run(ProvePresence(as_tutor, Brought(link=nonce), TEN, TEN))
    tutors = lesson.world.run(MakeLink(AS_MAYA))
    hers = lesson.world.run(OpenLink(THE_DESK, tutors.token, PHONE)).nonce
    with pytest.raises((NoSuchLink, NotPermitted)):
        lesson.world.run(handed_in(hers, TEN, TEN, AS_MAYA))
