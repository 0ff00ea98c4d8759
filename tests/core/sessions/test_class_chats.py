"""A class's group hears what concerns all of it, and nothing of anybody alone."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from bot.catalogue import load_commands
from bot.words.letters import worded
from core.application import Ports
from core.attendance.model import Status
from core.curriculum.errors import NoSuchClass
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK, Actor
from core.kernel.ids import ClassId
from core.kernel.permissions import NotPermitted
from core.kernel.recurring import Rule
from core.messaging.delivery.membership import FollowChat, NoteMembership
from core.messaging.delivery.receive import Receive
from core.messaging.model import Address, ChatKind, Event, Message
from core.people.model import Account, Person
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.move import MoveSession
from core.sessions.errors import NoGroupHere
from core.sessions.ports import Sessions
from core.sessions.series.book import BookSeries
from core.sessions.substitutes.change_tutor import ChangeTutor
from core.sessions.telling.class_chat import BindChat
from tests.core.attendance.lesson import HOUR, MATHS, ONLINE, TEN, Lesson
from tests.people import (
    AS_ADA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HERE,
    LENA,
    LEO,
    MAYA,
    TOM,
)
from tests.world import World

TEN_B = Class(ClassId(UUID(int=900)), "10B")
GROUP = Address("console", "tenb", kind=ChatKind.GROUP)


@pytest.fixture
def lesson(world: World) -> Lesson:
    lesson = Lesson(world)

    def settle(ports: Ports) -> None:
        ports[Classes].add(HERE.id, TEN_B)
        in_class = replace(MATHS, group=TEN_B.id)
        ports[Sessions].change(HERE.id, in_class, MATHS)

    world.work(settle)
    return lesson


def in_group(lesson: Lesson, chat: str = "tenb") -> list[Message]:
    lesson.talk.deliver()
    return lesson.talk.heard.get(Account("console", chat), [])


def heard(lesson: Lesson, key: str, chat: str) -> Event:
    event = Event("console", key, chat, b"{}")
    lesson.world.run(Receive(THE_DESK, (event,)))
    return event


def says(lesson: Lesson, who: Person, text: str) -> None:
    lesson.talk.heard.setdefault(Account("console", who.name.split()[0].lower()), [])
    try:
        lesson.talk.says(who, text, to=GROUP)
    except IndexError:
        """The answer stands in the group, not in the speaker's own chat."""


def test_a_bound_group_hears_that_a_session_began_and_was_cancelled(lesson: Lesson):
    says(lesson, MAYA, "/bind 10B")
    assert in_group(lesson)[-1].text.startswith("This is the chat of 10B now.")

    lesson.start()
    assert in_group(lesson)[-1].text == (
        "10B: maths has begun (10:00). Check in with me in private: write /here."
    )


def test_an_unbound_one_hears_nothing(lesson: Lesson):
    says(lesson, MAYA, "/bind 10B")
    says(lesson, MAYA, "/unbind")
    before = len(in_group(lesson))

    lesson.start()

    assert len(in_group(lesson)) == before


def test_it_follows_the_group_and_is_dropped_when_thrown_out(lesson: Lesson):
    lesson.world.run(BindChat(AS_MAYA, TEN_B.id, GROUP))
    event = heard(lesson, "moved", "tenb")
    lesson.world.run(FollowChat(THE_DESK, event, GROUP, "supertenb"))
    lesson.start()
    assert "has begun" in in_group(lesson, "supertenb")[-1].text

    thrown = Account("console", "supertenb")
    event = heard(lesson, "out", "supertenb")
    lesson.world.run(NoteMembership(THE_DESK, event, thrown, reachable=False))
    before = len(in_group(lesson, "supertenb"))
    lesson.world.run(CancelSession(AS_ADA, MATHS.id, "ill"))
    assert len(in_group(lesson, "supertenb")) == before


@pytest.mark.parametrize(
    ("who", "refused"),
    [(AS_SAM, NoSuchClass), (AS_TOM, NotPermitted), (AS_LENA, NotPermitted)],
)
def test_only_its_tutor_or_a_moderator_binds(
    lesson: Lesson, who: Actor, refused: type[Exception]
):
    with pytest.raises(refused):
        lesson.world.run(BindChat(who, TEN_B.id, GROUP))


def test_a_private_chat_is_no_class_chat(lesson: Lesson):
    with pytest.raises(NoGroupHere):
        lesson.world.run(BindChat(AS_MAYA, TEN_B.id, Address("console", "maya")))


def test_no_command_tells_a_group_of_anybody(lesson: Lesson):
    """Every command, by a tutor and by a student who checked in by number or face."""
    says(lesson, MAYA, "/bind 10B")
    lesson.start()
    lesson.photo()
    lesson.place()
    lesson.talk.says(MAYA, "/attend Leo late")
    typed = [each.name for each in load_commands().values() if each.menu]
    for name in typed:
        for who in (MAYA, LENA):
            says(lesson, who, f"/{name}")

    for message in in_group(lesson):
        told = f"{message.title} {message.text} {message.fields}"
        assert not [w for w in PRIVATE if w in told], told


PRIVATE = (
    "Lena Brandt:",
    "Leo Hart:",
    "selfie shows",
    "£",
    "likeness",
    "Leo Hart', value='late",
    "Lena Brandt', value='present",
)


def test_no_classmate_reads_who_uses_a_face_and_who_a_number(lesson: Lesson):
    """Lena by selfie, Leo by the tutor's number: neither hears of the other at all."""
    says(lesson, MAYA, "/bind 10B")
    lesson.start()
    shown = lesson.talk.says(MAYA, "/code")
    number = shown.text.partition(" is the number")[0]
    lesson.photo()
    lesson.place()
    lesson.talk.says(LEO, "/here")
    lesson.talk.says(LEO, number)
    lesson.place(LEO)
    assert lesson.status(LENA) is lesson.status(LEO) is Status.PRESENT
    for text in (
        f"/attendance id:{LENA.id}",
        f"/evidence session={MATHS.id} student={LENA.id}",
    ):
        lesson.talk.says(LEO, text)

    for message in (*lesson.heard(LEO), *in_group(lesson)):
        assert "Lena" not in f"{message.text} {message.fields} {message.title}"
    for message in (*lesson.heard(LENA), *in_group(lesson)):
        assert "Leo" not in f"{message.text} {message.fields} {message.title}"


def test_its_start_and_its_end_are_one_message_that_is_edited(lesson: Lesson):
    lesson.world.run(BindChat(AS_MAYA, TEN_B.id, GROUP))
    lesson.start()
    [(card, _)] = news(lesson)

    lesson.at(TEN + HOUR).end()

    assert news(lesson) == [(card, "10B: maths (10:00) is over.")]


def test_another_tutor_and_another_room_are_told_and_a_cancelling_stands_apart(
    lesson: Lesson,
):
    lesson.world.run(BindChat(AS_MAYA, TEN_B.id, GROUP))
    lesson.at(TEN - HOUR)
    lesson.world.run(MoveSession(AS_ADA, MATHS.id, room=ONLINE.id))
    moved = "10B: maths is on Mon 9 Mar at 10:00 now, with Maya Okafor, in Online."
    assert news(lesson) == [("class-plan", moved)]
    lesson.world.run(ChangeTutor(AS_ADA, MATHS.id, TOM.id))
    taught = "10B: maths on Mon 9 Mar, 10:00, is with Tom Reid."
    assert news(lesson) == [("class-plan", taught)]

    lesson.world.run(CancelSession(AS_ADA, MATHS.id, "Maya has the flu"))

    off = "10B: maths on Mon 9 Mar, 10:00, is cancelled."
    assert news(lesson) == [("class-off", off)]


def news(lesson: Lesson) -> list[tuple[str, str]]:
    """In which message of the session it stands, and what it says."""
    told = [each for each in lesson.talk.deliver() if each.to.chat == "tenb"]
    return [(each.card.partition(":")[0], worded(each.message).text) for each in told]


def test_many_sessions_at_once_are_one_message(lesson: Lesson):
    lesson.world.run(BindChat(AS_MAYA, TEN_B.id, GROUP))
    rule, tuesday = Rule.read("FREQ=WEEKLY"), date(2026, 3, 10)
    last = date(2026, 3, 31)
    lesson.world.run(
        BookSeries(
            AS_MAYA,
            rule,
            time(16),
            HOUR,
            (LENA.id,),
            TEN_B.id,
            first=tuesday,
            last=last,
        )
    )

    told = "10B: 4 sessions of the class changed, the first on Tue 10 Mar. "
    assert news(lesson) == [("class-many", told + "/week shows you yours.")]
