"""Whoever no chat reaches gets letters by e-mail, if they or their people agreed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.attendance.checking_in.here import Here
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought
from core.attendance.model import Status
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.delivery.deliver import Settle
from core.messaging.mailbox import MailboxOf, by_email
from core.messaging.model import Carried, Notice, Outcome
from core.messaging.notices.stop_mail import StopMail
from core.messaging.ports import Outbox
from core.people.look_up import WhoSpeaks
from core.people.model import Account, on_page
from core.people.ports import Accounts
from tests.core.attendance.lesson import CENTRE, MATHS, TEN, Lesson
from tests.people import (
    ADA,
    AS_LENA,
    AS_MAYA,
    CORA,
    ELSEWHERE,
    HERE,
    LENA,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk, World


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    """Lena has an e-mail address and no chat; Leo has neither."""
    world = World(sqlite_template, mail=True)
    made = Talk(world)
    made.says(ADA, "/edituser Lena email lena@example.org")
    for each in (LENA, LEO):
        unlink(world, each)
    yield made
    world.close()


def unlink(world: World, who) -> None:
    world.work(lambda p: p[Accounts].unlink(HERE.id, who.id, account_of(who)))


def promised(talk: Talk, *, within: timedelta = timedelta()) -> list[Notice]:
    """What leaves by e-mail until then."""
    until = talk.world.clock.now() + within
    return [
        notice
        for notice in talk.world.work(
            lambda p: p[Outbox].claim(until, lease=timedelta(minutes=1), limit=99)
        )
        if notice.to.platform == "email"
    ]


def announce(talk: Talk, text: str = "exam moved to Monday") -> str:
    return talk.says(CORA, f"/announce students {text}").text


def test_nobody_is_written_to_who_did_not_agree(talk: Talk):
    assert "Nobody of them can be reached" in announce(talk)


def test_an_announcement_says_who_gets_it_by_e_mail(talk: Talk):
    talk.says(ADA, "/set email_fallback yes")

    preview = announce(talk)
    talk.presses(CORA, "Send it to one person")
    talk.world.run(SpreadAnnouncements(THE_DESK))

    assert "One of them has no chat here and gets it by e-mail." in preview
    assert "Leo Hart" in preview
    (notice,) = promised(talk)
    assert (notice.to, notice.person) == (by_email(LENA.id), LENA.id)
    assert notice.message.text == "exam moved to Monday"
    assert "lena@" not in notice.to.chat


def test_ones_own_word_weighs_more_than_the_organisations(talk: Talk):
    talk.world.work(
        lambda p: p[Accounts].link(
            HERE.id, LENA.id, account_of(LENA), talk.world.clock.now()
        )
    )
    talk.says(ADA, "/set email_fallback yes")
    talk.says(LENA, "/prefer by_email no")
    unlink(talk.world, LENA)

    assert "Nobody of them can be reached" in announce(talk)


def test_whom_a_chat_reaches_gets_no_e_mail(talk: Talk):
    talk.says(ADA, "/set email_fallback yes")
    talk.says(ADA, "/edituser Maya email maya@example.org")
    talk.says(CORA, "/msg Maya see you")

    assert "Cora Lind writes" in talk.heard[account_of(MAYA)][-1].text
    assert promised(talk) == []


def test_quiet_hours_hold_for_e_mail_too(talk: Talk):
    talk.says(ADA, "/set email_fallback yes")
    talk.world.clock.forward(timedelta(hours=10))
    talk.says(CORA, "/msg Lena are you well?")
    announce(talk)
    talk.presses(CORA, "Send it to one person")
    talk.world.run(SpreadAnnouncements(THE_DESK))

    at_once = talk.heard[Account("email", LENA.id.hex)]
    assert [each.text for each in at_once] == ["Cora Lind writes:\n\nare you well?"]
    assert promised(talk) == []
    later = promised(talk, within=timedelta(hours=10))
    assert [each.message.text for each in later] == ["exam moved to Monday"]


def test_without_a_mail_server_nothing_is_promised(sqlite_template: Path):
    world = World(sqlite_template)
    talk = Talk(world)
    talk.says(ADA, "/edituser Lena email lena@example.org")
    talk.says(ADA, "/set email_fallback yes")
    for each in (LENA, LEO):
        unlink(world, each)

    assert "Nobody of them can be reached" in announce(talk)
    world.close()


def test_a_check_in_by_page_alone_is_told_by_e_mail_as_is_what_became_of_it(talk: Talk):
    """Lena has no chat: the page answers at once, and her mailbox keeps it."""
    lesson = Lesson(talk.world)
    talk.says(ADA, "/edituser Lena email lena@example.org")
    talk.says(ADA, "/set email_fallback yes")
    code = talk.world.run(ShowCode(AS_MAYA, MATHS.id)).code
    there = PlaceSeen(CENTRE, PlaceSource.PINNED, TEN, TEN)
    page = on_page(HERE.id, LENA.id)

    told = talk.world.run(
        Here(
            AS_LENA,
            Brought(place=there, code=code),
            TEN,
            TEN,
            account=f"{page.platform}/{page.workspace}/{page.handle}",
        )
    )
    lesson.talk.says(MAYA, "/attend Lena present")

    assert told.entry
    assert told.entry.status is Status.PENDING
    letters = lesson.talk.heard[Account("email", LENA.id.hex)]
    assert {each.text.partition(":")[0] for each in letters} == {
        "Your check-in has arrived and your tutor will take a look",
        "Your tutor has you down as present",
    }
    [behind] = talk.world.run(WhoSpeaks(THE_DESK, page)).speakers
    assert behind.actor.person == LENA.id
    stranger = on_page(ELSEWHERE.id, LENA.id)
    assert talk.world.run(WhoSpeaks(THE_DESK, stranger)).speakers == ()


def bounce(talk: Talk) -> None:
    """A letter to Lena comes back: there is nobody of that address."""
    talk.says(CORA, "/msg Lena are you well?")
    gone = Carried(Outcome.NEVER, gone=True, why="no such address")
    (sent,) = [each for each in talk.delivered if each.to.platform == "email"]
    for _ in range(2):
        talk.world.run(Settle(THE_DESK, sent, gone))
    talk.deliver()


def test_a_bounced_address_is_told_once_and_tried_no_more_until_it_is_changed(
    talk: Talk,
):
    talk.says(ADA, "/set email_fallback yes")
    bounce(talk)

    for keeper in (ADA, CORA):
        told = [each.text for each in talk.heard[account_of(keeper)]]
        assert sum("there is nobody of that e-mail address" in e for e in told) == 1
    assert talk.world.run(MailboxOf(AS_LENA, LENA.id)) is None
    assert "The e-mail address bounced, and so left out: Lena Brandt" in announce(talk)
    listed = talk.says(ADA, "/people").fields
    assert [e.value for e in listed if "bounced" in e.value] == [
        "student · e-mail bounced"
    ]
    assert "it bounced. /edituser" in str(talk.says(ADA, "/people Lena"))

    talk.presses(ADA, "Put it right")
    talk.says(ADA, "lena.brandt@example.org")
    found = talk.world.run(MailboxOf(AS_LENA, LENA.id))
    assert found is not None
    assert found.address == "lena.brandt@example.org"


def test_whoever_stops_e_mail_gets_by_chat_what_came_by_it(talk: Talk):
    talk.world.run(StopMail(desk_of(HERE.id), LENA.id))
    assert talk.world.run(MailboxOf(AS_LENA, LENA.id)) is None
    for other in (AS_LENA, AS_MAYA):
        with pytest.raises(NotPermitted):
            talk.world.run(StopMail(other, LENA.id))
