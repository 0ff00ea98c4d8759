"""The office is asked something by somebody whom nobody can find out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.catalogue import load_commands
from bot.gather import Gathered
from bot.incoming import Kind
from bot.papers.document import PICTURE, Document
from core.application import Ports
from core.audit.look_up import SearchAudit
from core.audit.ports import Search
from core.kernel.permissions import NotPermitted
from core.messaging.errors import AskerIsGone, NoSuchLetter, NoSuchThread
from core.messaging.model import Address, ChatKind, Message
from core.messaging.threads.anonymous import AskAnonymously, Askers, AskOn
from core.messaging.threads.direct_message import DirectMessage
from core.messaging.threads.history import SeeThread, SeeThreads
from core.messaging.threads.send_message import AnswerMessage
from core.organisation.settings import ChangePolicy
from core.people.erase import ErasePerson
from core.people.model import Person
from storage.tables.metadata import metadata
from tests.bot.test_threads import labels
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    LENA,
    LEO,
    account_of,
)
from tests.world import Talk, World

ASKED = "ask the office anonymously: is the museum trip free?"
HEARD = "is the museum trip free?"


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)
    world.run(ChangePolicy(AS_ADA, "anonymous_questions", "yes"))
    yield Talk(world)
    world.close()


def the_question(talk: Talk) -> DirectMessage:
    page = talk.world.run(SeeThreads(AS_CORA)).page
    found = next(last for thread, _, last in page if thread.is_anonymous)
    assert found is not None
    return found


def the_card(talk: Talk) -> Message:
    return next(m for m in talk.sees(CORA) if m.text.startswith("Somebody"))


def test_the_office_sees_the_words_and_answers_and_asks_who_in_vain(talk: Talk):
    told = talk.says(LEO, ASKED)
    assert told.text.startswith("The office has your question, without your name.")
    assert "They do not see: who you are" in told.text
    assert told.text.endswith("You may ask so 2 times more today.")
    card = the_card(talk)
    assert card.text == f"Somebody asked anonymously:\n\n“{HEARD}”"

    talk.presses(CORA, "Answer")
    assert talk.says(CORA, "it is").text == (
        "Whoever asked has it. I tell nobody who that is."
    )
    answer = talk.heard[account_of(LEO)][-1]
    assert answer.text == (
        "The office answers what you asked without your name:\n\nit is"
    )
    card = the_card(talk)
    assert card.text.startswith("Somebody who asked anonymously, and the office. Cora")

    talk.presses(LEO, "Go on without my name")
    talk.says(LEO, "and lunch?")
    card = the_card(talk)
    assert card.text.endswith(f"“{HEARD}”\nCora Lind: it is\n“and lunch?”")
    assert labels(card) == ["Answer", "Close"]
    assert talk.presses(CORA, "Close").text.startswith(
        "Closed: nothing is left to do for Somebody unnamed."
    )


def test_by_the_button_under_the_office(talk: Talk):
    asked = talk.says(LEO, "/office")
    assert asked.text == "What should I tell the office?"
    talk.presses(LEO, "Ask without my name")
    talk.says(LEO, HEARD)
    card = the_card(talk)
    assert card.text.endswith(f"“{HEARD}”")
    assert the_question(talk).text == HEARD


def test_it_is_found_and_read_by_the_office_as_of_nobody(talk: Talk):
    talk.says(LEO, ASKED)
    talk.says(CORA, "/messages")
    shown = talk.presses(CORA, "Somebody unnamed, Mon 9 Mar, 12:00")
    assert shown.text == "Messages with Somebody unnamed:"
    assert shown.fields[0].label.endswith("Somebody unnamed to the office")
    [hit] = talk.says(CORA, "/search museum").fields
    assert hit.label.endswith("Somebody unnamed to the office")
    for who in (LEO, LENA):
        assert not talk.says(who, "/search museum").fields
        assert not talk.says(who, "/messages").fields


def everything_an_admin_reads(talk: Talk) -> Iterator[tuple[str, Message]]:
    readers = [each for each in load_commands().values() if each.only_reads]
    for each in readers:
        for said in (f"/{each.name}", f"/{each.name} Leo"):
            yield said, talk.says(ADA, said)


def read_after(talk: Talk, asker: Person) -> dict[str, tuple[object, ...]]:
    for who in (LEO, LENA):
        talk.says(who, "/me")
    talk.says(asker, ASKED)
    talk.says(CORA, "/messages")
    talk.presses(CORA, "Answer")
    talk.says(CORA, "it is")
    return {
        said: (shown.title, shown.text, shown.fields, labels(shown))
        for said, shown in everything_an_admin_reads(talk)
    }


def test_an_admin_reads_the_same_whoever_asked(talk: Talk, sqlite_template: Path):
    other = World(sqlite_template)
    other.run(ChangePolicy(AS_ADA, "anonymous_questions", "yes"))
    assert read_after(talk, LEO) == read_after(Talk(other), LENA)
    other.close()


def test_the_audit_names_whoever_answered_and_nobody_else(talk: Talk):
    talk.says(LEO, ASKED)
    talk.presses(CORA, "Answer")
    talk.says(CORA, "it is")
    talk.presses(LEO, "Go on without my name")
    talk.says(LEO, "and lunch?")
    rows = talk.world.run(SearchAudit(AS_ADA, Search(limit=99)))
    assert [row.action for row in rows] == ["AnswerMessage", "ChangePolicy"]
    assert str(LEO.id) not in " ".join(map(str, rows))


def test_no_row_tells_both_what_was_asked_and_who(talk: Talk):
    talk.says(LEO, ASKED)
    talk.presses(CORA, "Answer")
    talk.says(CORA, "it is")
    letter = the_question(talk)

    def rows(ports: Ports) -> Iterator[str]:
        connection = ports[Askers].connection
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                yield " ".join(str(each) for each in row).replace("-", "")

    told = talk.world.work(lambda ports: list(rows(ports)))
    of_it = [row for row in told if letter.thread.hex in row or letter.id.hex in row]
    assert of_it
    assert not [row for row in of_it if LEO.id.hex in row or "leo" in row]


def test_nobody_is_named_by_a_guess(talk: Talk):
    for said in ("ask office an nonymously: is it free", "/office an onymously, hi"):
        asked = talk.says(LEO, said.replace("an ", "an", 1))
        assert asked.text.endswith("Nothing was sent yet.")
        assert labels(asked) == ["Ask without my name", "Send it with my name"]
        assert not talk.sees(CORA)
    talk.presses(LEO, "Ask without my name")
    assert talk.sees(CORA)[0].text.startswith("Somebody asked anonymously")
    talk.says(LENA, "/office anonymous letters came to me")
    talk.presses(LENA, "Send it with my name")
    assert "Lena Brandt" in talk.sees(CORA)[-1].text


def test_three_a_day_and_then_with_a_name(talk: Talk):
    for number in range(3):
        talk.says(LEO, f"/office anonymous=yes number {number}")
    refused = talk.says(LEO, "/office anonymous=yes number 3")
    assert refused.text.startswith("You asked 3 times without your name since yest")
    assert talk.says(LENA, ASKED).text.startswith("The office has")
    talk.world.clock.forward(timedelta(hours=25))
    assert talk.says(LEO, ASKED).text.startswith("The office has")


def test_only_where_it_is_allowed_and_nothing_is_kept_otherwise(talk: Talk):
    talk.world.run(ChangePolicy(AS_ADA, "anonymous_questions", "no"))
    assert labels(talk.says(LEO, "/office")) == []
    told = talk.says(LEO, ASKED)
    assert told.text.startswith("Here the office takes no questions without a name")
    assert not talk.sees(CORA)
    assert not talk.world.run(SeeThreads(AS_CORA)).page


def test_not_in_front_of_others_and_without_files(talk: Talk):
    group = Address("console", "leo", kind=ChatKind.GROUP)
    told = talk.sends(LEO, text=ASKED, to=group)
    assert told.text.startswith("Ask me that in our own chat")
    photo = Gathered(documents=(Document(PICTURE, b"x", "leo.jpg"),))
    told = talk.sends(LEO, photo, text=ASKED, kind=Kind.TEXT)
    assert told.text.startswith("Without your name I pass on words only")
    assert not talk.sees(CORA)


def test_it_is_nobody_elses_to_answer_or_to_go_on_with(talk: Talk):
    talk.says(LEO, ASKED)
    asked = the_question(talk)
    world = talk.world
    for actor in (AS_MAYA, AS_SAM, AS_LENA, AS_LEO):
        with pytest.raises(NoSuchLetter):
            world.run(AnswerMessage(actor, asked.id, "mine"))
        with pytest.raises(NotPermitted):
            world.run(SeeThread(actor, asked.thread))
    for actor in (AS_CORA, AS_LENA, AS_SAM):
        with pytest.raises(NoSuchThread):
            world.run(AskOn(actor, asked.thread, "mine"))
    talk.presses(CORA, "Answer")
    talk.says(CORA, "it is")
    world.run(AskOn(AS_LEO, asked.thread, "thanks"))
    assert talk.says(LEO, "/office anonymous=yes x").text.endswith("once more today.")


def test_whoever_asked_and_was_erased_is_never_found_again(talk: Talk):
    talk.world.run(AskAnonymously(AS_LEO, HEARD))
    asked = the_question(talk)
    talk.world.run(ErasePerson(AS_ADA, LEO.id))
    with pytest.raises(AskerIsGone):
        talk.world.run(AnswerMessage(AS_CORA, asked.id, "it is"))
    assert isinstance(asked.thread, UUID)
