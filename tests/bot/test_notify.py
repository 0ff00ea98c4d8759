"""/notify and /snooze: what reaches somebody, by which way, and when."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.messaging.errors import NeverSwitchedOff, NotToSnooze
from core.messaging.mailbox import EMAIL
from core.messaging.model import Notice
from core.messaging.notices.choose import ChooseChannel, MyChannels, Snooze
from core.messaging.notices.decide import (
    Channel,
    Said,
    Wanted,
    can_be_put_off,
    decide,
)
from core.messaging.notices.sorts import LOCKED, Priority, Sort
from core.messaging.ports import Outbox
from core.sessions.telling.class_chat import BindChat
from tests.bot.test_announcing import TEN_B, with_10b
from tests.bot.test_reports_to_others import GROUP
from tests.people import (
    ADA,
    AS_CORA,
    AS_LENA,
    AS_LEO,
    AS_SAM,
    LENA,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
CHANNELS = st.dictionaries(st.sampled_from(Sort), st.sampled_from(Channel))
MOMENTS = st.integers(-600, 600).map(lambda m: NOON + timedelta(minutes=m))
WANTED = st.builds(Wanted, CHANNELS, MOMENTS, st.booleans())
SAID = st.builds(
    Said,
    st.sampled_from(Sort),
    st.sampled_from(Priority),
    MOMENTS,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def switched_off(said: Said, wanted: Wanted) -> bool:
    """By wish, or since the group of the class is told of it, which is enough."""
    chosen = wanted.channels.get(said.sort)
    in_group = chosen is Channel.GROUP and said.sort is Sort.SESSION
    return chosen is Channel.NONE or (in_group and said.in_group)


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template, mail=True)
    yield Talk(world)
    world.close()


@given(SAID, WANTED)
def test_nothing_comes_before_it_is_due_and_what_is_urgent_never_later(said, wanted):
    decided = decide(said, wanted)
    assert decided.at >= said.due
    if decided.channel is Channel.DIGEST:
        return
    waits = said.may_wait or said.priority is Priority.LOW
    if said.priority is Priority.HIGH or not waits:
        assert decided.at == said.due
    else:
        assert decided.at == max(said.due, wanted.awake_at)


@given(SAID, WANTED)
def test_only_what_may_be_switched_off_is_kept_back(said, wanted):
    decided = decide(said, wanted)
    kept_back = decided.channel is Channel.NONE
    chosen = switched_off(said, wanted)
    must_come = said.asks or said.priority is Priority.HIGH or said.sort in LOCKED
    assert kept_back == (chosen and not must_come)


@given(SAID, WANTED)
def test_a_digest_brings_what_can_wait_and_was_wished_low_or_too_much(said, wanted):
    chosen = wanted.channels.get(said.sort)
    wished = chosen is Channel.DIGEST or said.priority is Priority.LOW or wanted.full
    comes_with_it = decide(said, wanted).channel is Channel.DIGEST
    off = switched_off(said, wanted)
    assert comes_with_it == (can_be_put_off(said) and wished and not off)
    assert not (can_be_put_off(said) and said.priority is Priority.HIGH)


def booked(talk: Talk, when: str) -> None:
    """Leo hears that there is a new session."""
    assert "Leo" in talk.says(MAYA, f"/book Leo {when}").text


def promised(talk: Talk) -> list[Notice]:
    """What waits for Leo, whenever it is due."""
    later = talk.world.clock.now() + timedelta(days=40)
    lease = timedelta(seconds=1)
    found = talk.world.work(lambda p: p[Outbox].claim(later, lease=lease, limit=99))
    return [each for each in found if each.person == LEO.id]


def labels(talk: Talk) -> list[str]:
    return [each.label for each in talk.heard[account_of(LEO)][-1].buttons]


def test_the_matrix_switches_a_sort_off_and_back(talk: Talk):
    shown = talk.says(LEO, "/notify")
    assert {each.value for each in shown.fields} == {"In this chat"}
    assert talk.presses(LEO, "Messages").text.startswith("Messages: it comes in this")
    assert labels(talk) == ["Leave it so"]
    talk.presses(LEO, "Leave it so")
    talk.presses(LEO, "Sessions")
    assert labels(talk) == [
        *("In the class's group", "Once a day, together", "Only in the inbox"),
        "Leave it so",
    ]

    changed = talk.presses(LEO, "Only in the inbox")
    assert changed.text.startswith("Sessions: Only in the inbox from now on; until")
    assert changed.fields[1].value == "Only in the inbox"
    heard = len(talk.heard[account_of(LEO)])
    booked(talk, "tomorrow 4-5pm")
    assert len(talk.heard[account_of(LEO)]) == heard
    assert "New session" in talk.says(LEO, "/inbox").fields[0].value

    talk.says(LEO, "/notify sessions chat")
    booked(talk, "tomorrow 6-7pm")
    assert "New session" in talk.heard[account_of(LEO)][-1].text


def test_messages_cannot_be_switched_off(talk: Talk):
    for sort in LOCKED:
        with pytest.raises(NeverSwitchedOff):
            talk.world.run(ChooseChannel(AS_LEO, sort, Channel.NONE))
    assert "cannot be switched off" in talk.says(LEO, "/notify message none").text


def test_a_sort_can_come_by_mail_where_there_is_an_address(talk: Talk):
    refused = talk.says(LEO, "/notify session mail").text
    assert refused.startswith("I know no e-mail address of yours that I could write")
    talk.says(ADA, "/edituser Leo email leo@example.org")
    talk.says(LEO, "/notify everything")
    assert "By e-mail" in labels(talk)
    assert "comes by e-mail" in talk.says(LEO, "/notify everything 'by mail'").text
    talk.presses(LEO, "Undo")
    talk.says(LEO, "/notify session mail")
    talk.says(MAYA, "/book Leo tomorrow 4-5pm")
    (mailed,) = [each for each in talk.delivered if each.to.platform == EMAIL]
    assert mailed.person == LEO.id


def test_a_snooze_holds_back_what_can_wait(talk: Talk):
    assert "until Tue 10 Mar, 08:00" in talk.says(LEO, "/snooze tomorrow 8am").text
    booked(talk, "tomorrow 4-5pm")
    talk.says(ADA, "/msg Leo this cannot wait")
    assert "cannot wait" in talk.heard[account_of(LEO)][-1].text
    (waits,) = promised(talk)
    assert waits.due == datetime(2026, 3, 10, 8, tzinfo=UTC)

    assert talk.says(LEO, "/snooze off").text == "I do not wait any more."
    assert "until Tue 10 Mar" in talk.presses(LEO, "Undo").text


def test_a_snooze_is_to_come_and_no_longer_than_a_month(talk: Talk):
    now = talk.world.clock.now()
    for until in (now, now - timedelta(days=1), now + timedelta(days=32)):
        with pytest.raises(NotToSnooze):
            talk.world.run(Snooze(AS_LEO, until))


def test_what_one_chose_holds_for_oneself_alone(talk: Talk):
    talk.world.run(ChooseChannel(AS_LEO, Sort.SESSION, Channel.NONE))
    talk.world.run(Snooze(AS_LEO, talk.world.clock.now() + timedelta(hours=1)))
    for other in (AS_LENA, AS_SAM):
        assert talk.world.run(MyChannels(other))[Sort.SESSION] is Channel.CHAT
        assert talk.world.run(Snooze(other, None)) is None


def test_peace_is_asked_for_in_words(talk: Talk):
    for said, until in (
        ("mute until Wednesday", "Wed 11 Mar"),
        ("don't disturb me until 6pm", "18:00"),
        ("please leave me alone until tomorrow 8am", "Tue 10 Mar, 08:00"),
        ("no notifications until Friday", "Fri 13 Mar"),
    ):
        snoozed = talk.says(LEO, said).text
        assert snoozed.startswith("I leave you alone until ")
        assert until in snoozed
        assert talk.says(LEO, "unmute").text == "I do not wait any more."


def test_no_more_of_a_sort_is_said_as_people_say_it(talk: Talk):
    talk.says(LEO, "stop telling me about sessions")
    talk.says(LEO, "please stop notifying me about my reports")
    chosen = talk.world.run(MyChannels(AS_LEO))
    assert {chosen[Sort.SESSION], chosen[Sort.REPORT]} == {Channel.NONE}
    assert chosen[Sort.ATTENDANCE] is not Channel.NONE
    talk.says(LEO, "send me everything in one message a day")
    assert talk.world.run(MyChannels(AS_LEO))[Sort.SESSION] is Channel.DIGEST


def test_what_comes_by_which_way_is_said_in_words(talk: Talk):
    assert "no e-mail address" in talk.says(LEO, "everything by email").text
    talk.says(ADA, "/edituser Leo email leo@example.org")
    talk.says(LEO, "/notify report none")
    for said in ("everything by email", "only by mail please"):
        assert "comes by e-mail" in talk.says(LEO, said).text
        chosen = talk.world.run(MyChannels(AS_LEO))
        assert set(chosen.values()) == {Channel.MAIL}
        assert "as it did before" in talk.presses(LEO, "Undo").text
        back = talk.world.run(MyChannels(AS_LEO))
        assert back[Sort.REPORT] is Channel.NONE
        assert set(back.values()) == {Channel.NONE, Channel.CHAT}


def test_what_cannot_wait_still_comes_where_once_a_day_is_enough(talk: Talk):
    assert "once a day" in talk.says(LEO, "once a day is enough").text
    for sort, channel in talk.world.run(MyChannels(AS_LEO)).items():
        assert channel is (Channel.CHAT if sort in LOCKED else Channel.DIGEST)
    talk.says(LEO, "stop sending me notifications about money")
    assert talk.world.run(MyChannels(AS_LEO))[Sort.MONEY] is Channel.NONE


def test_reminders_stop_when_one_says_so(talk: Talk):
    for said in ("stop the reminders", "don't remind me any more"):
        stopped = talk.says(LEO, said).text
        assert stopped.startswith("Reminder before a session: 0 min.")
        assert "as for everybody" in talk.presses(LEO, "Undo").text


def test_what_one_missed_is_shown_when_one_asks(talk: Talk):
    booked(talk, "tomorrow 4-5pm")
    for said in ("what did I miss?", "show my notifications"):
        assert "New session" in talk.says(LEO, said).fields[0].value


def test_no_other_refusal_is_taken_for_an_order(talk: Talk):
    chosen = talk.world.run(MyChannels(AS_LEO))
    for said in (
        "don't disturb me",
        "don't disturb Maya until 6pm",
        "don't remind Maya about my lessons",
        "don't remind me about the lesson",
        "don't message me if Maya cancels",
        "stop reminding Maya",
        "leave me alone",
    ):
        answer = talk.says(LEO, said)
        assert "changed" in answer.text
        assert "Undo" not in [each.label for each in answer.buttons]
    assert talk.world.run(MyChannels(AS_LEO)) == chosen
    assert talk.world.run(Snooze(AS_LEO, None)) is None


def test_what_the_class_reads_in_its_group_is_not_said_twice(talk: Talk):
    with_10b(talk.world)
    talk.world.run(BindChat(AS_CORA, TEN_B.id, GROUP))
    talk.says(LEO, "/notify session group")
    talk.says(MAYA, "/book 10B tomorrow 4-5pm")
    assert "New session" in talk.heard[account_of(LEO)][-1].text  # no group hears that
    heard = {who.name: len(talk.heard[account_of(who)]) for who in (LEO, LENA)}
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(MAYA, "cancel the 10B session tomorrow at 4pm")
    assert len(talk.heard[account_of(LEO)]) == heard[LEO.name]
    assert len(talk.heard[account_of(LENA)]) > heard[LENA.name]
    assert "Cancelled" in talk.says(LEO, "/inbox").fields[0].value
    for sort in ("money", "attendance", "message", "account"):
        told = talk.says(LEO, f"/notify {sort} group")
        assert told.text.startswith("A group is told only of sessions of its class")
