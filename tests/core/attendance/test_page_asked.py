"""/page: a link to the page, asked for in words."""

from dataclasses import replace
from uuid import UUID

import pytest

from core.attendance.checking_in.hand_in import (
    MakeLink,
    OpenLink,
)
from core.attendance.errors import (
    NothingToCheckInTo,
)
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.sessions.errors import NoSuchSession
from core.sessions.model import SessionId
from tests.core.attendance.lesson import (
    MATHS,
    Lesson,
)
from tests.core.attendance.test_links import PHONE
from tests.people import (
    AS_LENA,
    AS_SAM,
    LENA,
)


def test_with_two_sessions_open_a_link_says_which_one_it_is_for(lesson: Lesson):
    physics = replace(MATHS, id=SessionId(UUID(int=711)), subject="physics")
    lesson.add(physics)
    with pytest.raises(NoSuchSession):
        lesson.world.run(MakeLink(AS_LENA))

    asked = lesson.talk.says(LENA, "/page")
    assert asked.text == "Which session is the page for?"
    said = lesson.talk.presses(LENA, "physics, Mon 9 Mar, 10:00")
    token = said.text.partition("/checkin/")[2].split()[0]

    assert lesson.world.run(OpenLink(THE_DESK, token, PHONE)).session == physics


def test_a_link_for_a_session_that_is_not_theirs_is_refused(lesson: Lesson):
    other = SessionId(UUID(int=799))
    for who in (AS_LENA, AS_SAM):
        with pytest.raises((NoSuchSession, NothingToCheckInTo, NotPermitted)):
            lesson.world.run(MakeLink(who, other))


def test_the_page_is_offered_to_whoever_asks(lesson: Lesson):
    said = lesson.talk.says(LENA, "/page")

    assert said.text.startswith("Check in to maths, Mon 9 Mar, 10:00 on this page: ")
    assert "until 10:30" in said.text
