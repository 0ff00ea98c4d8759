"""What is urgent is acknowledged, or others hear of it; every notice says why."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from adapters.browser.shown import Reader, shown
from adapters.slack.blocks import posts
from adapters.telegram.pages import pages_of
from bot.words import has, sentences
from core.attendance.absence.alerts import SendAlerts
from core.kernel.actor import THE_DESK, Role
from core.kernel.ids import PersonId
from core.messaging.errors import NoSuchNotice
from core.messaging.mailbox import EMAIL
from core.messaging.model import Lane, Message, Notice, direct
from core.messaging.notices.inbox import MarkNotice, MyInbox
from core.messaging.notices.sorts import OF, because
from core.messaging.notices.unheard import AskElsewhere
from core.messaging.ports import Sent
from core.messaging.watch.alerts import DutyFails, DutyWorks
from core.people.model import Account, Grant, Person
from core.people.ports import Accounts
from tests.core.attendance.lesson import MINUTE, TEN, Lesson
from tests.core.reporting.test_weekly import joins
from tests.people import (
    ADA,
    AS_GINA,
    AS_LEO,
    AS_SAM,
    CORA,
    GINA,
    HERE,
    LEO,
    LONG_AGO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

OLLY = Person(PersonId(UUID(int=72)), "Olly Op", (Grant(Role.OPERATOR),))
REASONS = sentences()
BEFORE = LONG_AGO - timedelta(days=1)
HALF = timedelta(minutes=30)
GINAS_OTHER = Account("telegram", "4711")
WHY = "It is urgent, so it always comes. Say that you got it, or others are told."


@pytest.fixture
def lesson(sqlite_template: Path) -> Iterator[Lesson]:
    """Leo is missing, and Gina, who looks after him, has been told."""
    world = World(sqlite_template, mail=True)
    made = Lesson(world)
    made.policies(alert_guardians_after=10 * MINUTE)
    made.at(TEN).start()
    made.at(TEN + 11 * MINUTE).world.run(SendAlerts(THE_DESK))
    made.talk.deliver()
    yield made
    world.close()


def heard(talk: Talk, account: Account) -> list[str]:
    return [each.text for each in talk.heard.get(account, [])]


def wait(lesson: Lesson, time: timedelta = HALF) -> None:
    lesson.world.clock.forward(time)
    lesson.world.run(AskElsewhere(THE_DESK))
    lesson.talk.deliver()


def unheard(lesson: Lesson) -> list[str]:
    every = heard(lesson.talk, account_of(CORA))
    return [each for each in every if "something urgent" in each]


def test_who_says_got_it_is_left_alone(lesson: Lesson):
    assert lesson.talk.presses(GINA, "Got it").text == "Thank you. I tell nobody else."
    wait(lesson)
    wait(lesson)
    assert unheard(lesson) == []


def test_whoever_answers_it_has_got_it(lesson: Lesson):
    lesson.talk.presses(GINA, "On the way")
    wait(lesson)
    assert unheard(lesson) == []


def test_who_is_silent_is_told_another_way_and_then_moderators_are_told(lesson: Lesson):
    lesson.world.work(lambda p: p[Accounts].link(HERE.id, GINA.id, GINAS_OTHER, BEFORE))
    wait(lesson, HALF - MINUTE)
    assert heard(lesson.talk, GINAS_OTHER) == []
    wait(lesson, MINUTE)
    (again,) = heard(lesson.talk, GINAS_OTHER)
    assert again.startswith("You have not said yet that you got this:\n• Leo Hart was")
    assert unheard(lesson) == []

    wait(lesson)
    (told,) = unheard(lesson)
    first, line = told.split("\n")
    assert first.startswith("Gina Hart has not said that they got something urgent")
    assert line.startswith("• Leo Hart was to be at")
    wait(lesson)
    assert len(unheard(lesson)) == 1


def test_by_mail_if_they_agreed_to_that(lesson: Lesson):
    lesson.talk.says(ADA, "/edituser Gina email gina@example.org")
    lesson.talk.says(GINA, "/prefer by_email yes")
    wait(lesson)
    (mailed,) = lesson.talk.heard[Account(EMAIL, GINA.id.hex)]
    assert mailed.footer == WHY


def test_without_another_way_moderators_are_told_at_once(lesson: Lesson):
    wait(lesson)
    assert len(unheard(lesson)) == 1


def test_what_is_over_needs_no_word(lesson: Lesson):
    lesson.talk.says(MAYA, "Leo is here")
    wait(lesson)
    assert unheard(lesson) == []


def test_an_organisation_may_want_none_of_it(lesson: Lesson):
    lesson.policies(escalate_after=timedelta())
    lesson.talk.presses(GINA, "Got it")
    lesson.talk.says(MAYA, "Leo is here")
    lesson.talk.says(MAYA, "Leo was absent")
    lesson.world.run(SendAlerts(THE_DESK))
    wait(lesson)
    assert unheard(lesson) == []


def test_only_ones_own_is_acknowledged(lesson: Lesson):
    (told,) = lesson.world.run(MyInbox(AS_GINA)).page[:1]
    for other in (AS_SAM, AS_LEO):
        with pytest.raises(NoSuchNotice):
            lesson.world.run(MarkNotice(other, told.id))


def test_an_alert_that_is_over_is_not_chased(lesson: Lesson):
    joins(lesson.world, OLLY)
    lesson.talk.presses(GINA, "Got it")
    lesson.world.run(DutyFails(THE_DESK, "tidy"))
    lesson.world.run(DutyWorks(THE_DESK, "tidy"))
    wait(lesson)
    assert unheard(lesson) == []

    lesson.world.run(DutyFails(THE_DESK, "tidy"))
    lesson.talk.deliver()
    wait(lesson)
    (told,) = unheard(lesson)
    assert "Olly Op" in told
    assert "tidy" not in told


def test_every_sentence_has_a_reason_and_it_stays_out_of_the_words(lesson: Lesson):
    assert {because(each) for each in OF} <= {e for e in REASONS if has(e)}
    alert = lesson.heard(GINA)[-1]
    assert alert.footer == WHY
    assert WHY not in alert.text
    assert lesson.talk.says(GINA, "/inbox").footer == ""


def test_each_platform_shows_the_reason_in_its_own_small_print():
    message = Message("Hello", footer="Why: a < b")
    (page,) = pages_of(message)
    assert page.text == "Hello\n\nWhy: a < b"
    assert page.entities == [{"type": "italic", "offset": 7, "length": 10}]
    (post,) = posts(message)
    assert post.text == "Hello"
    (small,) = post.blocks[-1]["elements"]
    assert (post.blocks[-1]["type"], small["text"]) == ("context", "Why: a &lt; b")
    notice = Notice(
        HERE.id, "k", direct(account_of(LEO)), Lane.NOTICE, message, LONG_AGO
    )
    told = shown(Sent(1, notice, LONG_AGO, None, "1"), Reader("leo", says_as=True))
    assert (told["text"], told["footer"]) == ("Hello", "Why: a < b")
