"""Threads: with the office whoever of it answers, and between two people."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.application import Ports
from core.audit.look_up import SearchAudit
from core.audit.ports import Search
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.errors import NoSuchLetter, NoSuchThread
from core.messaging.model import Carried, Message, Outcome, direct
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.notices.told import Told, ToldBook, told_id
from core.messaging.ports import Outbox, Sent
from core.messaging.remind_me import RemindMe
from core.messaging.send_reminders import SendReminders
from core.messaging.thread import with_the_office
from core.messaging.threads.close import CloseThread
from core.messaging.threads.history import (
    AT_ONCE,
    LOOKS,
    MyMessages,
    SeeMessages,
    SeeThreads,
)
from core.messaging.threads.send_message import AnswerMessage, SendMessage
from core.people.errors import NoSuchPerson
from core.people.model import Person
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
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


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)
    yield Talk(world)
    world.close()


HOUR = timedelta(hours=1)


def labels(message: Message) -> list[str]:
    return [each.label for each in message.buttons]


def last_shown(talk: Talk) -> str:
    """The platform's id of the newest message in Cora's chat."""
    to = direct(account_of(CORA))

    def shown(ports: Ports) -> list[Sent]:
        found: list[Sent] = ports[Outbox].sent_to(to, after=0, limit=99)
        return found

    return talk.world.work(shown)[-1].message


def test_a_letter_to_the_office_is_answered_by_whoever_is_first(talk: Talk):
    told = talk.says(LEO, "/office I lost my book")
    assert told.text == "The office has it. Their answer comes back here."
    [card] = talk.sees(CORA)
    assert card.text == "Leo Hart writes to the office:\n\nLeo Hart: I lost my book"
    assert labels(card) == ["Answer", "Close"]

    talk.says(ADA, "/msg Leo it is with me")  # an admin, as the office
    assert talk.sees(LEO)[-1].text == "Ada Bell writes:\n\nit is with me"
    [card] = talk.sees(CORA)  # the same message, edited
    assert card.text.startswith("Leo Hart and the office. Ada Bell has answered.")
    assert card.text.endswith("Leo Hart: I lost my book\nAda Bell: it is with me")

    talk.presses(LEO, "Answer")
    talk.says(LEO, "thank you")
    for each in (CORA, ADA):  # whoever wrote has the card as well
        assert talk.sees(each)[-1].text.endswith("Leo Hart: thank you")


def test_a_card_is_answered_by_its_button_or_by_a_reply_to_it(talk: Talk):
    talk.says(LEO, "/office first")
    talk.presses(CORA, "Answer")
    assert talk.says(CORA, "by the button").text.startswith("Leo Hart has it")
    talk.says(GINA, "/office second")
    talk.says(CORA, "by a reply", reply_to=last_shown(talk))
    answered = talk.heard[account_of(GINA)][-1]
    assert answered.text == "Cora Lind answers:\n\nby a reply"


def test_closing_says_so_on_every_card_and_a_new_letter_opens_again(talk: Talk):
    talk.says(LEO, "/office I lost my book")
    talk.says(ADA, "/msg Leo found")
    closed = talk.presses(CORA, "Close")
    assert closed.text.startswith("Closed: nothing is left to do for Leo Hart.")
    card = next(m for m in talk.sees(ADA) if "the office" in m.text)
    assert card.text.startswith("Leo Hart and the office. Cora Lind has closed this.")
    assert labels(card) == ["Answer"]

    assert talk.presses(CORA, "Undo").text.startswith("Open again")
    talk.presses(CORA, "Redo")
    assert talk.says(CORA, "/messages").text == (
        "Nobody waits for an answer from the office."
    )
    talk.says(LEO, "/office one more thing")
    shown = talk.says(CORA, "/messages")
    assert shown.text == "One person waits for an answer from the office."
    assert shown.fields[0].label.endswith(", waits")
    assert shown.fields[0].value == "one more thing"


def test_messages_show_letters_and_what_the_desk_told(talk: Talk):
    talk.says(LEO, "/office I lost my book")
    talk.says(CORA, "/msg Leo found")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(ADA, "/announce everybody: we close at five")
    talk.presses(ADA, "Send it to 8 people")
    while talk.world.run(SpreadAnnouncements(THE_DESK)):
        talk.deliver()
    shown = talk.says(ADA, "/messages Leo")
    assert shown.text == "Messages with Leo Hart:"
    assert [each.value for each in shown.fields] == [
        "I lost my book",
        "found",
        "Ada Bell announces: we close at five",
    ]
    assert shown.fields[0].label.endswith("Leo Hart to the office")
    [looked] = talk.world.run(SearchAudit(AS_ADA, Search(action="SeeMessages")))
    assert looked.subject == LEO.id


def test_older_letters_are_a_button_away(talk: Talk):
    for number in range(10):
        talk.says(MAYA, f"/msg Leo number {number}")
    first = talk.says(LEO, "/messages Maya")
    second = talk.presses(LEO, "Older")
    values = [each.value for each in (*second.fields, *first.fields)]
    assert values == [f"number {each}" for each in range(10)]
    assert "Older" not in labels(second)


def test_letters_between_two_are_nobody_elses(talk: Talk):
    talk.says(MAYA, "/msg Leo well done")
    assert talk.says(CORA, "/messages Leo").text.startswith("Nothing was written")
    assert talk.says(LEO, "/messages").fields[0].value == "well done"
    world = talk.world
    assert not world.run(MyMessages(AS_LENA)).page
    assert not world.run(MyMessages(AS_LENA, LEO.id)).page
    for other in (AS_MAYA, AS_LEO):
        with pytest.raises(NotPermitted):
            world.run(SeeMessages(other, LEO.id))
        with pytest.raises(NotPermitted):
            world.run(SeeThreads(other))


def test_what_never_arrived_is_nobody_elses_either(talk: Talk):
    talk.world.run(SendMessage(AS_MAYA, LEO.id, "between us"))
    for notice in talk.world.run(ClaimDue(THE_DESK, 99)):
        talk.world.run(Settle(THE_DESK, notice, Carried(Outcome.NEVER)))
    talk.world.run(RemindMe(AS_MAYA, "buy a ring", talk.world.clock.now() + HOUR))
    talk.world.clock.forward(HOUR)
    talk.world.run(SendReminders(THE_DESK))
    talk.deliver()

    told = [each.text for each in talk.heard[account_of(MAYA)]]
    assert len(told) == 2
    assert talk.says(CORA, "/messages Maya").text.startswith("Nothing was written")


@pytest.mark.parametrize(
    ("who", "sort", "seen_by"),
    [
        (GINA, Sort.MONEY, (ADA,)),
        (GINA, Sort.ATTENDANCE, (ADA, CORA)),
        (GINA, Sort.ACCOUNT, (ADA, CORA)),
        (MAYA, Sort.SESSION, (ADA, CORA)),
        (MAYA, Sort.ATTENDANCE, ()),
        (MAYA, Sort.REPORT, ()),
        (MAYA, Sort.SYSTEM, ()),
    ],
)
def test_the_office_reads_no_more_of_what_was_told_than_it_may_know(
    talk: Talk, who: Person, sort: Sort, seen_by
):
    """Money is for admins; what staff are told of others, for themselves."""
    now, says = talk.world.clock.now(), Message("The figure is 42")
    id_, urgency = told_id(who.id, "x"), Priority.MEDIUM
    told = Told(id_, HERE.id, who.id, sort, urgency, says, now)
    talk.world.work(lambda ports: ports[ToldBook].add(told, card=False))

    for reader in (ADA, CORA):
        shown = talk.says(reader, f"/messages {who.name}")
        assert ("The figure is 42" in str(shown.fields)) is (reader in seen_by)


def test_of_very_much_that_is_not_for_the_office_some_is_looked_through_at_a_time(
    talk: Talk,
):
    by = {"by": "Cora"}

    def tell(ports: Ports) -> None:
        for each in range(LOOKS * AT_ONCE + 5):
            says = Message(sentence="message-from" if each else "announced", facts=by)
            at = LONG_AGO + timedelta(minutes=each)
            id_, urgency = told_id(LEO.id, str(each)), Priority.MEDIUM
            ports[ToldBook].add(
                Told(id_, HERE.id, LEO.id, Sort.MESSAGE, urgency, says, at), card=False
            )

    talk.world.work(tell)
    first = talk.says(CORA, "/messages Leo")
    assert (first.fields, labels(first)) == ((), ["Older"])
    assert len(talk.presses(CORA, "Older").fields) == 1


def test_strangers_reach_no_thread(talk: Talk):
    talk.says(LEO, "/office I lost my book")
    world, thread = talk.world, with_the_office(HERE.id, LEO.id)
    [(_, _, letter)] = world.run(SeeThreads(AS_CORA)).page
    assert letter is not None
    for actor in (AS_SAM, AS_MAYA):
        with pytest.raises((NotPermitted, NoSuchThread)):
            world.run(CloseThread(actor, thread.id))
        with pytest.raises(NoSuchLetter):
            world.run(AnswerMessage(actor, letter.id, "mine"))
    with pytest.raises((NotPermitted, NoSuchPerson)):
        world.run(SeeMessages(AS_SAM, LEO.id))


def test_search_finds_what_was_written_and_who_is_called_so(talk: Talk):
    talk.says(LEO, "/office when is the trip to the museum?")
    talk.says(MAYA, "/msg Leo the trip is off")
    talk.world.clock.forward(timedelta(minutes=1))
    asked = talk.says(ADA, "/announce tutors: trips are announced here")
    talk.presses(ADA, labels(asked)[0])
    while talk.world.run(SpreadAnnouncements(THE_DESK)):
        talk.deliver()

    assert [
        each.value for each in talk.says(LEO, "find the message about the trip").fields
    ] == [
        "the trip is off",
        "when is the trip to the museum?",
    ]
    for_maya = [each.value for each in talk.says(MAYA, "/search trip").fields]
    assert for_maya == ["trips are announced here", "the trip is off"]
    for_cora = [each.value for each in talk.says(CORA, "/search trip").fields]
    assert for_cora == ["trips are announced here", "when is the trip to the museum?"]
    assert talk.says(GINA, "/search trip").text.startswith(
        "I find nothing about “trip”"
    )

    people = talk.says(CORA, "/search hart").fields
    assert [(each.label, each.value) for each in people] == [
        ("People", "Gina Hart and Leo Hart")
    ]
    assert (
        talk.presses(CORA, "Messages with Gina Hart").text
        == "Nothing was written between you and Gina Hart yet."
    )
