"""An announcement on its way: held up, gone on with, and who has not got it."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.pause import PauseAnnouncement, ResumeAnnouncement
from core.messaging.announcements.progress import TellProgress
from core.messaging.announcements.reply import AnswerAnnouncement
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.announcements.who_not import WhoNot
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.errors import NoSuchAnnouncement
from core.messaging.model import Carried, Outcome
from core.messaging.ports import Outbox
from core.people.model import Account
from core.people.ports import Accounts
from tests.bot.test_announced import TEXT, sent, the_one
from tests.bot.test_announcing import goes_out, last, with_10b
from tests.people import (
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    account_of,
)
from tests.world import Talk


def begun(talk: Talk) -> None:
    with_10b(talk.world)
    talk.says(CORA, f"/announce 10B '{TEXT}'")
    talk.presses(CORA, "Send it to 2 people")


def is_told(talk: Talk) -> None:
    talk.world.run(TellProgress(THE_DESK))
    talk.deliver()


def test_what_is_paused_reaches_nobody_until_it_goes_on(talk: Talk):
    begun(talk)
    talk.world.run(SpreadAnnouncements(THE_DESK))
    talk.world.run(TellProgress(THE_DESK))

    talk.world.run(PauseAnnouncement(AS_CORA, the_one(talk)))
    goes_out(talk)

    assert account_of(LEO) not in talk.heard
    assert last(talk, CORA) == "Paused: 0 of 2 have got it, 2 wait."
    assert talk.presses(CORA, "Go on").text == "It goes on."
    goes_out(talk)
    assert [TEXT in last(talk, each) for each in (LEO, LENA)] == [True, True]
    assert last(talk, CORA) == "All 2 have got it."


def test_what_was_under_way_is_not_tried_again_until_it_goes_on(talk: Talk):
    begun(talk)
    talk.world.run(SpreadAnnouncements(THE_DESK))
    claimed = talk.world.run(ClaimDue(THE_DESK))
    under_way = [each for each in claimed if each.announcement]
    assert len(under_way) == 2
    talk.world.run(PauseAnnouncement(AS_CORA, the_one(talk)))
    for each in under_way:
        again = Carried(
            Outcome.TRY_AGAIN, again_after=timedelta(seconds=5), unsure=True
        )
        talk.world.run(Settle(THE_DESK, each, again))
    talk.world.clock.forward(timedelta(minutes=10))
    goes_out(talk)
    assert account_of(LEO) not in talk.heard
    assert last(talk, CORA) == "Paused: 0 of 2 have got it, 2 wait."

    talk.presses(CORA, "Go on")

    goes_out(talk)
    assert [TEXT in last(talk, each) for each in (LEO, LENA)] == [True, True]
    assert len(talk.heard[account_of(LEO)]) == 1


def test_a_pause_is_undone_and_whoever_has_it_gets_it_once(talk: Talk):
    begun(talk)
    talk.world.run(SpreadAnnouncements(THE_DESK))

    def lena_first(ports):
        now = talk.world.clock.now()
        for each in ports[Outbox].claim(now, lease=now - LONG_AGO, limit=9):
            if each.person == LENA.id:
                ports[Outbox].settle(each, Carried(Outcome.DELIVERED, "1"), now)
            else:
                ports[Outbox].release(each, Carried(Outcome.TRY_AGAIN), now)

    talk.world.work(lena_first)
    is_told(talk)
    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Pause")
    assert talk.says(CORA, "undo").text == "It goes on."
    goes_out(talk)

    assert last(talk, CORA) == "All 2 have got it."
    assert len(talk.heard[account_of(LEO)]) == 1


def test_what_is_paused_can_be_stopped_for_good(talk: Talk):
    begun(talk)
    talk.world.run(PauseAnnouncement(AS_CORA, the_one(talk)))
    is_told(talk)

    assert (
        talk.presses(CORA, "Stop sending").text == "Stopped. 2 people did not get it."
    )
    goes_out(talk)

    assert account_of(LEO) not in talk.heard


def test_who_has_not_got_it_is_listed_by_what_is_in_the_way(talk: Talk):
    with_10b(talk.world)
    leo = account_of(LEO)
    talk.world.work(lambda p: p[Accounts].unreachable(leo, LONG_AGO, "blocked"))
    talk.says(CORA, f"announce to class 10B and ask them to confirm: {TEXT}")
    talk.presses(CORA, "Send it to one person")
    goes_out(talk)

    said = talk.presses(CORA, "Who not?")

    assert {f.label: f.value for f in said.fields} == {
        "Have blocked me or left the chat": "Leo Hart",
        "Have it, and have said nothing": "Lena Brandt",
    }
    talk.presses(LENA, "Got it")
    goes_out(talk)
    told = talk.world.run(WhoNot(AS_CORA, the_one(talk)))
    assert told == {"blocked": (LEO.id,)}


def test_a_failure_is_listed_in_words_of_the_platform(talk: Talk):
    begun(talk)
    talk.world.run(SpreadAnnouncements(THE_DESK))

    def fails(ports):
        now = talk.world.clock.now()
        for each in ports[Outbox].claim(now, lease=now - LONG_AGO, limit=9):
            became = Carried(Outcome.NEVER, why="never started")
            ports[Outbox].settle(each, became, now)

    talk.world.work(fails)
    is_told(talk)

    assert "2 x never started" in last(talk, CORA)
    said = talk.presses(CORA, "Who not?")
    assert said.fields[0].label == "Have never opened a chat with me"
    assert said.fields[0].value == "Lena Brandt, Leo Hart"


def test_whoever_only_has_it_is_not_said_to_have_seen_it(talk: Talk):
    sent(talk, f"announce to class 10B and ask them to confirm: {TEXT}")
    tally = talk.world.run(WhoNot(AS_CORA, the_one(talk)))
    assert tally == {"silent": (LEO.id, LENA.id)}
    assert talk.heard[account_of(CORA)][-1].fields == ()


@pytest.mark.parametrize("request_", [PauseAnnouncement, ResumeAnnouncement, WhoNot])
def test_it_is_nobody_elses_to_hold_up(talk: Talk, request_):
    begun(talk)
    which = the_one(talk)

    with pytest.raises(NotPermitted):
        talk.world.run(request_(AS_LEO, which))
    with pytest.raises((NotPermitted, NoSuchAnnouncement)):
        talk.world.run(request_(AS_SAM, which))


def replies(talk: Talk, who, to: str, text: str):
    (stands,) = (
        name for name, each in talk.stands[account_of(who)].items() if to in each.text
    )
    return talk.says(who, text, reply_to=stands)


def test_a_reply_reaches_whoever_announced_it_and_counts_as_seen(talk: Talk):
    sent(talk)
    assert last(talk, CORA) == "All 2 have got it."

    told = replies(talk, LEO, TEXT, "Which room?").text
    goes_out(talk)

    assert told.startswith("Cora Lind has it.")
    assert any("Which room?" in m.text and TEXT in m.text for m in talk.sees(CORA))
    card = next(m for m in talk.sees(CORA) if m.text == "All 2 have got it.")
    seen = {each.label: each.value for each in card.fields}
    assert seen == {"Pressed a button or answered": "1"}


def test_nobody_answers_what_was_not_for_them(talk: Talk):
    sent(talk)
    which = the_one(talk)

    for actor in (AS_MAYA, AS_SAM):
        with pytest.raises(NoSuchAnnouncement):
            talk.world.run(AnswerAnnouncement(actor, which, "Me too"))


def test_the_preview_says_by_which_ways_and_for_how_long(talk: Talk):
    with_10b(talk.world)
    now = talk.world.clock.now()
    phone = Account("telegram", "77")
    talk.world.work(lambda p: p[Accounts].link(HERE.id, LEO.id, phone, now))

    preview = talk.says(CORA, f"/announce 10B '{TEXT}'").text

    assert "1 on the console and 1 on Telegram." in preview
    assert preview.startswith("This goes to 2 people, within a second")
