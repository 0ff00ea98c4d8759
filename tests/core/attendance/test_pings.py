"""In the middle of a long session some are asked whether they are still there."""

from datetime import datetime, timedelta

import pytest

from bot.incoming import PlaceSource as Sent
from core.application import Ports
from core.attendance.checking_in.hand_in import MakeLink, Opened, OpenLink
from core.attendance.errors import (
    AskedAlready,
    NobodyToAsk,
    NoSuchLink,
    NotAskedNow,
    NotHeldNow,
    NothingToCheckInTo,
)
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.links import Purpose
from core.attendance.model import Status
from core.attendance.ping_model import Answer, Ping, Pings
from core.attendance.pings.answer import AnswerPing
from core.attendance.pings.now import AskWhoIsThere, CallOffAsking
from core.attendance.pings.rounds import ASK, COUNT
from core.attendance.pings.send import SendPings
from core.audit.ports import AuditTrail, Search
from core.kernel.actor import THE_DESK, Actor
from core.kernel.permissions import NotPermitted
from core.kernel.place import Place
from core.messaging.conversation import Want
from core.messaging.due import Due, Dues
from core.people.model import Person
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.errors import NoSuchSession
from tests.core.attendance.lesson import CENTRE, HOUR, MATHS, MINUTE, TEN, Lesson
from tests.core.attendance.test_links import PHONE
from tests.people import AS_LENA, AS_LEO, AS_MAYA, AS_SAM, AS_TOM, HERE, LENA, LEO, MAYA

STILL = "Still there? Tap within 5 min, for maths."
HALF = TEN + 30 * MINUTE


@pytest.fixture
def held(lesson: Lesson) -> Lesson:
    """Lena is there by face and place, Leo by the tutor's tap."""
    lesson.policies(ping_after=20 * MINUTE)
    lesson.start()
    lesson.photo()
    lesson.place()
    lesson.talk.says(MAYA, "/attend Leo present")
    return lesson


def planned(lesson: Lesson) -> list[Due]:
    def every(ports: Ports) -> list[Due]:
        dues: Dues = ports[Dues]
        return dues.every(HERE.id, ASK)

    return lesson.world.work(every)


def asked(lesson: Lesson) -> list[Ping]:
    def of(ports: Ports) -> list[Ping]:
        pings: Pings = ports[Pings]
        return pings.of_session(HERE.id, MATHS.id)

    return lesson.world.work(of)


def opened(lesson: Lesson, link: MakeLink) -> Opened:
    return lesson.world.run(OpenLink(THE_DESK, lesson.world.run(link).token, PHONE))


def ticks(lesson: Lesson, at: datetime) -> int:
    return lesson.at(at).world.run(SendPings(THE_DESK))


def card(lesson: Lesson) -> dict[str, str]:
    return {each.label: each.value for each in lesson.card().fields}


def was_asked(lesson: Lesson, who: Person) -> bool:
    return any(each.text == STILL for each in lesson.heard(who))


def taps(lesson: Lesson, who: Person) -> str:
    lesson.talk.deliver()
    return lesson.talk.presses(who, "Still here").text


def test_it_comes_at_a_moment_that_nobody_can_know(lesson: Lesson):
    """Twelve starts, taken back eleven times, are not planned alike."""
    lesson.policies(ping_after=20 * MINUTE)
    moments = set()
    for _ in range(12):
        started = lesson.start()
        [due] = planned(lesson)
        assert TEN + 20 * MINUTE <= due.at < TEN + 55 * MINUTE
        moments.add(due.at)
        lesson.world.run(TakeBackSession(AS_MAYA, MATHS.id, started.version))
        assert planned(lesson) == []
    assert len(moments) > 1


@pytest.mark.parametrize("after", [timedelta(), 55 * MINUTE, 2 * HOUR])
def test_none_where_it_is_off_or_the_session_is_too_short(
    lesson: Lesson, after: timedelta
):
    lesson.policies(ping_after=after)
    lesson.start()
    assert planned(lesson) == []


def test_all_who_are_there_may_be_asked_in_the_same_words(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)

    assert {each.student for each in asked(held)} == {LENA.id, LEO.id}
    assert was_asked(held, LENA)
    assert was_asked(held, LEO)
    assert card(held)["still there, answered"] == "0/2"


def test_no_more_are_asked_than_the_organisation_wants(held: Lesson):
    """And by luck: in thirty rounds each of the two has a turn."""
    held.policies(ping_after=20 * MINUTE, ping_students=1)
    picked = set()

    def again(ports: Ports) -> None:
        ports[Pings].drop(HERE.id, ports[Pings].of_session(HERE.id, MATHS.id))
        ports[Dues].drop(HERE.id, COUNT, MATHS.id)
        ports[Dues].plan(Due(HERE.id, ASK, MATHS.id, HALF))

    for _ in range(30):
        held.world.work(again)
        ticks(held, HALF)
        [one] = asked(held)
        picked.add(one.student)
    assert picked == {LENA.id, LEO.id}


def test_whoever_does_not_answer_is_a_line_on_the_card_and_never_absent(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    assert taps(held, LENA).startswith("Thank you.")
    assert "no answer" not in card(held)

    ticks(held, TEN + 60 * MINUTE)

    shown = card(held)
    assert (shown["still there, answered"], shown["no answer"]) == ("1/2", "Leo Hart")
    page = {each.label: each.value for each in held.talk.says(MAYA, "/register").fields}
    assert (page["still there, answered"], page["no answer"]) == ("1/2", "Leo Hart")
    assert held.status(LEO) is Status.PRESENT
    assert ticks(held, TEN + 61 * MINUTE) == 0


def test_it_is_a_finding_with_a_verdict_that_stays(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    ticks(held, TEN + 60 * MINUTE)

    assert held.status(LENA) is Status.PRESENT
    told = held.talk.says(MAYA, f"/evidence session=id:{MATHS.id} student=id:{LENA.id}")
    assert "did not answer once" in told.text


def test_a_late_answer_is_heard_kindly_and_called_late(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    ticks(held, TEN + 61 * MINUTE)

    assert "It makes nobody absent." in taps(held, LEO)
    assert card(held)["answered late"] == "Leo Hart"


def test_a_press_said_twice_and_a_tick_done_twice_change_nothing(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    assert ticks(held, TEN + 55 * MINUTE) == 0
    taps(held, LENA)
    first = asked(held)
    held.at(TEN + 70 * MINUTE)
    held.world.run(AnswerPing(AS_LENA, MATHS.id, TEN + 70 * MINUTE))

    assert asked(held) == first
    assert len(held.heard(LENA)) == len({each.text for each in held.heard(LENA)})


def test_when_it_ends_meanwhile_nobody_need_answer(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    held.at(TEN + 56 * MINUTE).end()

    assert any("need not answer" in each.text for each in held.heard(LEO))
    with pytest.raises(NotAskedNow):
        held.world.run(AnswerPing(AS_LEO, MATHS.id, TEN + 57 * MINUTE))
    assert asked(held) == []
    assert ticks(held, TEN + 61 * MINUTE) == 0


def test_an_end_taken_back_may_still_be_followed_by_it(held: Lesson):
    over = held.at(TEN + 50 * MINUTE).end()
    assert planned(held) == []
    held.world.run(TakeBackSession(AS_MAYA, MATHS.id, over.version))
    [due] = planned(held)
    assert TEN + 50 * MINUTE <= due.at < TEN + 55 * MINUTE


def test_ended_before_its_moment_it_never_asks(held: Lesson):
    held.at(TEN + 50 * MINUTE).end()
    assert ticks(held, TEN + 56 * MINUTE) == 0
    assert asked(held) == []


def test_whoever_left_with_leave_meanwhile_is_not_held_to_it(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    held.talk.says(MAYA, "/attend Leo excused")
    ticks(held, TEN + 60 * MINUTE)

    assert card(held)["no answer"] == "Lena Brandt"


def test_the_tutor_asks_by_hand_and_takes_it_back(held: Lesson):
    held.at(HALF)
    said = held.talk.says(MAYA, "check who is still here")
    assert said.text.startswith("I asked 2 students of maths")
    assert was_asked(held, LEO)
    with pytest.raises(AskedAlready):
        held.world.run(AskWhoIsThere(AS_MAYA))

    held.talk.presses(MAYA, "Undo")

    assert asked(held) == []
    assert any("need not answer" in each.text for each in held.heard(LEO))
    assert len(planned(held)) == 1


def test_only_those_named_are_asked(held: Lesson):
    held.at(HALF)
    held.talk.says(MAYA, "check if Leo is still here")
    assert [each.student for each in asked(held)] == [LEO.id]
    assert not was_asked(held, LENA)


def test_where_the_place_is_wanted_too_it_is_told_from_a_press(held: Lesson):
    held.policies(ping_place=True)
    held.at(HALF)
    held.talk.says(MAYA, "/ping")
    held.talk.deliver()
    assert Want.PLACE in held.talk.presses(LENA, "Still here").wants
    assert card(held)["answered without a place"] == "Lena Brandt"

    pinned = held.place(source=Sent.PINNED)
    assert Want.PLACE in pinned.wants
    assert held.place(metres=5_000).text.startswith("Thank you.")

    shown = card(held)
    assert shown["answered from elsewhere"] == "Lena Brandt"
    assert "answered without a place" not in shown
    assert held.status() is Status.PRESENT


def test_a_chat_without_places_is_led_to_a_page_that_asks_for_nothing_else(
    held: Lesson,
):
    held.policies(ping_place=True)
    check_in = opened(held, MakeLink(AS_LENA))
    held.at(HALF)
    held.talk.says(MAYA, "/ping Lena")
    held.talk.deliver()
    held.talk.presses(LENA, "Still here")

    page = opened(held, MakeLink(AS_LENA))
    wanted = (page.wants_photo, page.wants_code, page.wants_place)
    assert (page.purpose, wanted) == (Purpose.STILL_THERE, (False, False, True))
    assert (page.session.id, page.closes) == (MATHS.id, HALF + 5 * MINUTE)
    inside = PlaceSeen(Place(CENTRE.lat, CENTRE.lon, 10), PlaceSource.LIVE, HALF, HALF)
    for wrong in (check_in.nonce, "made up"):
        with pytest.raises(NoSuchLink):
            held.world.run(AnswerPing(AS_LENA, MATHS.id, HALF, inside, wrong))
    told = held.world.run(AnswerPing(AS_LENA, MATHS.id, HALF, inside, page.nonce))

    assert told.answer is Answer.IN_TIME
    assert asked(held)[-1].inside
    with pytest.raises(NothingToCheckInTo):
        held.at(TEN + 35 * MINUTE).world.run(MakeLink(AS_LENA))


def test_the_desk_s_own_asking_stands_in_the_audit(held: Lesson):
    ticks(held, TEN + 55 * MINUTE)
    found = held.world.work(
        lambda p: p[AuditTrail].search(HERE.id, Search(action="SendPings", limit=5))
    )
    assert str(LEO.id) in found[0].facts["students"]


@pytest.mark.parametrize(
    ("who", "no"),
    [(AS_SAM, NoSuchSession), (AS_TOM, NoSuchSession), (AS_LENA, NotPermitted)],
)
def test_nobody_else_asks(held: Lesson, who: Actor, no: type[Exception]):
    with pytest.raises(no):
        held.world.run(AskWhoIsThere(who, MATHS.id))
    with pytest.raises(no):
        held.world.run(CallOffAsking(who, MATHS.id))


@pytest.mark.parametrize(
    ("who", "no"), [(AS_SAM, NotPermitted), (AS_MAYA, NotPermitted)]
)
def test_nobody_else_answers(held: Lesson, who: Actor, no: type[Exception]):
    held.at(HALF).world.run(AskWhoIsThere(AS_MAYA))
    with pytest.raises(no):
        held.world.run(AnswerPing(who, MATHS.id, HALF))


def test_it_is_asked_only_while_held_and_of_somebody(lesson: Lesson):
    with pytest.raises(NotHeldNow):
        lesson.world.run(AskWhoIsThere(AS_MAYA, MATHS.id))
    lesson.start()
    with pytest.raises(NobodyToAsk):
        lesson.world.run(AskWhoIsThere(AS_MAYA, MATHS.id))
    with pytest.raises(NotAskedNow):
        lesson.world.run(AnswerPing(AS_LENA, MATHS.id, TEN))
