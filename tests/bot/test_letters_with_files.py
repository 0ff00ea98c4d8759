"""What is sent with words, to a person or to the office: passed on, shown, gone."""

from datetime import timedelta
from typing import Any

import pytest

from bot.gather import Gathered
from bot.incoming import Kind
from bot.papers.document import PDF, PICTURE, Document
from bot.papers.faults import Fault
from core.application import Ports
from core.attendance.retention import EmptyShelves
from core.kernel.actor import THE_DESK
from core.messaging.announcements.spread import SpreadAnnouncements
from core.messaging.attachments import KeepAttachment
from core.messaging.errors import NoSuchEnclosure
from core.messaging.model import Message, direct
from core.messaging.ports import Attachments, Files, Outbox
from core.messaging.threads.direct_message import DirectMessageId
from core.messaging.threads.enclosed import OpenEnclosed
from core.messaging.threads.history import MyMessages, SeeThreads
from core.messaging.threads.send_message import SendMessage
from core.messaging.tidy import Tidy
from core.people.erase import ErasePerson
from core.people.model import Person
from tests.bot.test_threads import last_shown, talk
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HERE,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk

__all__ = ["talk"]
SHEET = Gathered(documents=(Document(PDF, b"%PDF a sheet", "sheet.pdf"),))
PHOTO = Gathered(documents=(Document(PICTURE, b"a picture", "book.jpg"),))


def encloses(
    talk: Talk, who: Person, text: str, what: Gathered = SHEET, **more: Any
) -> Message:
    kind = Kind.COMMAND if text.startswith("/") else Kind.TEXT if text else Kind.MEDIA
    return talk.sends(who, what, text=text, kind=kind, **more)


def opened(talk: Talk, message: Message) -> list[bytes | None]:
    def unit(ports: Ports) -> list[bytes | None]:
        return [ports[Files].open(HERE.id, each.id) for each in message.files]

    return talk.world.work(unit)


def shown_to(talk: Talk, who: Person) -> str:
    to = direct(account_of(who))
    found = talk.world.work(lambda p: p[Outbox].sent_to(to, after=0, limit=99))
    return str(found[-1].message)


def heard(talk: Talk, who: Person) -> Message:
    return talk.heard[account_of(who)][-1]


def test_a_file_goes_with_the_words_to_one_person(talk: Talk):
    done = encloses(talk, MAYA, "/msg Leo here is the sheet")
    assert done.text == "Leo Hart has it, with the file. Their answer comes back here."
    got = heard(talk, LEO)
    assert got.text == "Maya Okafor writes:\n\nhere is the sheet"
    assert [each.name for each in got.files] == ["sheet.pdf"]
    assert opened(talk, got) == [b"%PDF a sheet"]


def test_in_a_sentence_as_well(talk: Talk):
    encloses(talk, MAYA, "tell Leo: here is the sheet")
    assert heard(talk, LEO).files


def test_a_reply_to_a_letter_may_be_a_file_alone(talk: Talk):
    talk.says(MAYA, "/msg Leo where is your homework?")
    answers = shown_to(talk, LEO)
    encloses(talk, LEO, "", PHOTO, reply_to=answers)
    got = heard(talk, MAYA)
    assert (got.text.strip(), got.files[0].name) == ("Leo Hart sends you:", "book.jpg")

    encloses(talk, LEO, "and this", reply_to=answers)
    assert heard(talk, MAYA).text == "Leo Hart answers:\n\nand this"
    assert heard(talk, MAYA).files[0].name == "sheet.pdf"


def test_after_the_button_answer_a_file_says_enough_and_its_caption_counts(talk: Talk):
    talk.says(MAYA, "/msg Leo where is your homework?")
    talk.presses(LEO, "Answer")
    encloses(talk, LEO, "", PHOTO)
    assert heard(talk, MAYA).files[0].name == "book.jpg"

    talk.says(MAYA, "/msg Leo and the other page?")
    talk.presses(LEO, "Answer")
    encloses(talk, LEO, "page two", PHOTO)
    assert heard(talk, MAYA).text == "Leo Hart answers:\n\npage two"
    assert heard(talk, MAYA).files


def test_to_somebody_new_a_file_without_words_is_asked_about(talk: Talk):
    asked = encloses(talk, MAYA, "/msg Leo")
    assert asked.text == "What should I tell them?"
    assert not talk.sees(LEO)
    talk.presses(MAYA, "Send it without words")
    assert heard(talk, LEO).files

    encloses(talk, MAYA, "/msg Leo")
    talk.says(MAYA, "for tomorrow")
    assert heard(talk, LEO).text.endswith("for tomorrow")
    assert heard(talk, LEO).files


def test_a_file_may_come_while_the_words_are_still_asked_for(talk: Talk):
    talk.says(LEO, "/office")
    encloses(talk, LEO, "I lost this book", PHOTO)
    [card, files] = talk.sees(CORA)
    assert card.text.endswith("Leo Hart: I lost this book [book.jpg]")
    assert (files.text, files.files[0].name) == (
        "From Leo Hart, for the office:",
        "book.jpg",
    )
    assert heard(talk, LEO).text.startswith("The office has it, with the file.")


def test_what_comes_for_the_office_is_answered_under_the_file_too(talk: Talk):
    encloses(talk, LEO, "/office I lost this book", PHOTO)
    encloses(talk, CORA, "this one?", SHEET, reply_to=last_shown(talk))
    assert heard(talk, LEO).text == "Cora Lind answers:\n\nthis one?"
    assert heard(talk, LEO).files[0].name == "sheet.pdf"
    card = next(m for m in talk.sees(CORA) if "and the office" in m.text)
    assert card.text.endswith("Cora Lind: this one? [sheet.pdf]")


def test_an_announcement_is_answered_with_a_file(talk: Talk):
    talk.says(CORA, "/announce everybody: bring your forms")
    talk.presses(CORA, "Send it to 8 people")
    while talk.world.run(SpreadAnnouncements(THE_DESK)):
        talk.deliver()
    encloses(talk, LEO, "", PHOTO, reply_to=shown_to(talk, LEO))
    assert heard(talk, CORA).files[0].name == "book.jpg"


def test_history_names_its_files_and_opens_them_again(talk: Talk):
    encloses(talk, LEO, "/office I lost this book", PHOTO)
    for who in (LEO, CORA):
        page = talk.says(who, "/messages" if who is LEO else "/messages Leo")
        assert page.fields[0].value == "I lost this book\nFile: book.jpg (1 kB)"
        again = talk.presses(who, "Open book.jpg")
        assert again.text.startswith("book.jpg, from Leo Hart, ")
        assert opened(talk, again) == [b"a picture"]
    assert talk.says(CORA, "/search book.jpg").fields[0].value == "I lost this book"
    encloses(talk, LEO, "/office", PHOTO)
    talk.presses(LEO, "Send it without words")
    assert talk.says(CORA, "/messages").fields[0].value == "book.jpg"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault.EMPTY, "That file is empty, so nothing was sent."),
        (Fault.LARGE, "That file is larger than the 10 MB"),
        (Fault.KIND, "That file I cannot pass on, so nothing was sent"),
        (Fault.MANY, "I can pass on 10 files at once, so nothing was sent."),
        (Fault.TOGETHER, "Together these files are larger than the 30 MB"),
        (Fault.MACROS, "There is a program in that file (macros)"),
        (Fault.LOCKED, "That file has a password"),
        (Fault.OLD, "That file is of an old kind (.doc, .xls, .ppt)"),
        (Fault.UNFOLDS, "Unpacked, that file is larger than the 60 MB"),
        (Fault.AWAY, "I could not fetch that file, so nothing was sent."),
    ],
)
def test_what_cannot_be_passed_on_is_refused_with_the_words(
    talk: Talk, fault: Fault, told: str
):
    bad = Gathered(documents=SHEET.documents, fault=fault)
    assert encloses(talk, MAYA, "/msg Leo here it is", bad).text.startswith(told)
    assert not talk.sees(LEO)
    talk.presses(MAYA, "Go on without a file")
    assert heard(talk, LEO).text.endswith("here it is")
    assert not heard(talk, LEO).files


def test_another_file_takes_the_place_of_one_that_was_refused(talk: Talk):
    bad = Gathered(fault=Fault.KIND)
    encloses(talk, MAYA, "/msg Leo here it is", bad)
    encloses(talk, MAYA, "")
    assert heard(talk, LEO).text.endswith("here it is")
    assert heard(talk, LEO).files


def test_what_goes_with_a_letter_is_nobody_elses(talk: Talk):
    encloses(talk, MAYA, "/msg Leo here is the sheet")
    [letter] = talk.world.run(MyMessages(AS_LEO)).page
    which, file = DirectMessageId(letter.id), heard(talk, LEO).files[0].id
    for actor in (AS_MAYA, AS_LEO):
        assert talk.world.run(OpenEnclosed(actor, which, file)).file.id == file
    for actor in (AS_LENA, AS_GINA, AS_CORA, AS_ADA, AS_SAM):
        with pytest.raises(NoSuchEnclosure):
            talk.world.run(OpenEnclosed(actor, which, file))


def test_nobody_passes_on_a_file_of_somebody_else_or_one_twice(talk: Talk):
    world = talk.world
    kept = world.run(KeepAttachment(AS_CORA, "a.pdf", PDF, b"%PDF"))
    with pytest.raises(NoSuchEnclosure):
        world.run(SendMessage(AS_MAYA, LEO.id, "mine", (kept,)))
    world.run(SendMessage(AS_CORA, LEO.id, "here", (kept,)))
    with pytest.raises(NoSuchEnclosure):
        world.run(SendMessage(AS_CORA, MAYA.id, "here", (kept,)))


def kept_files(talk: Talk, *ids: str) -> int:
    found = talk.world.work(lambda p: p[Attachments].some(HERE.id, ids))
    return len(found)


def test_it_stays_as_long_as_the_letter_and_goes_with_it(talk: Talk):
    encloses(talk, MAYA, "/msg Leo here is the sheet")
    file = heard(talk, LEO).files[0].id
    talk.world.clock.forward(timedelta(days=729))
    talk.world.run(Tidy(THE_DESK))
    talk.world.run(EmptyShelves(AS_ADA))
    assert kept_files(talk, file) == 1
    talk.world.clock.forward(timedelta(days=2))
    talk.world.run(EmptyShelves(AS_ADA))
    assert kept_files(talk, file) == 0


def test_it_dies_with_whoever_got_it_or_wrote_it_to_the_office(talk: Talk):
    encloses(talk, MAYA, "/msg Leo here is the sheet")
    encloses(talk, LEO, "/office and this", PHOTO)
    files = [heard(talk, LEO), talk.sees(CORA)[-1]]
    [ids, more] = [[f.id for f in each.files] for each in files]
    talk.world.run(ErasePerson(AS_ADA, LEO.id))
    assert kept_files(talk, *ids, *more) == 0
    page = talk.world.run(SeeThreads(AS_CORA)).page
    assert all(last is None or not last.begins for _, _, last in page)
