"""Pictures, polls and languages of an announcement."""

from datetime import timedelta

import pytest

from bot.gather import Gathered
from bot.incoming import Handle, Kind
from bot.papers.document import PICTURE, Document, named
from core.kernel.actor import THE_DESK
from core.messaging.announcements.poll import ChooseOption, CloseOpinions
from core.messaging.attachments import MOST_BYTES, KeepAttachment, OwnAttachments
from core.messaging.errors import AttachmentTooLarge, NoSuchAnnouncement
from core.messaging.ports import Announcements, Attachments, Files
from core.messaging.tidy import Tidy
from tests.bot.test_announced import TEXT, the_one
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
    account_of,
)
from tests.world import Talk

PLAN = Gathered(documents=(Document(PICTURE, b"a picture", "plan.jpg"),))


def with_file(talk: Talk, said: str = f"/announce 10B '{TEXT}'"):
    with_10b(talk.world)
    return talk.sends(CORA, PLAN, text=said, kind=Kind.COMMAND)


def test_what_is_sent_with_its_words_goes_with_them(talk: Talk):
    preview = with_file(talk)
    assert "With plan.jpg." in preview.text
    assert "follows by itself" not in preview.text

    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    heard = talk.heard[account_of(LEO)][-1]
    assert (heard.files[0].name, heard.text[-len(TEXT) :]) == ("plan.jpg", TEXT)
    assert heard.files == talk.heard[account_of(LENA)][-1].files
    opened = talk.world.work(lambda p: p[Files].open(HERE.id, heard.files[0].id))
    assert opened == b"a picture"


def test_it_can_be_added_when_it_is_looked_at(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, f"announce to class 10B: {'x ' * 600}")
    asked = talk.presses(CORA, "Add a picture or file").text
    assert "a picture (JPEG" in asked
    assert "x x x" in talk.presses(CORA, "Go on without a file").text
    assert talk.presses(CORA, "Ask them something").text.startswith("Which answers")
    assert "x x x" in talk.presses(CORA, "Ask them nothing").text
    talk.presses(CORA, "Add a picture or file")
    assert talk.says(CORA, "the green one").text.startswith("A picture or a file, pl")

    preview = talk.sends(CORA, PLAN, kind=Kind.MEDIA)

    assert "With plan.jpg. On Telegram the words come first" in preview.text


def test_a_file_that_cannot_be_passed_on_is_said_to_be_so(talk: Talk):
    with_10b(talk.world)
    files = (Handle("1", name="virus.exe"),)
    come = Gathered(unreadable=True)

    told = talk.sends(
        CORA, come, text=f"/announce 10B '{TEXT}'", kind=Kind.COMMAND, files=files
    )

    assert told.text.startswith("That file I cannot pass on, so nothing was sent")
    assert talk.world.work(lambda p: p[Announcements].latest(HERE.id, 1)) == []


def test_nobody_sends_what_somebody_else_brought(talk: Talk):
    kept = talk.world.run(KeepAttachment(AS_CORA, "a.pdf", "application/pdf", b"%PDF"))

    assert talk.world.run(OwnAttachments(AS_CORA, (kept.id,))) == (kept,)
    for actor in (AS_MAYA, AS_SAM):
        assert talk.world.run(OwnAttachments(actor, (kept.id,))) == ()
    too_much = bytes(MOST_BYTES + 1)
    with pytest.raises(AttachmentTooLarge):
        talk.world.run(KeepAttachment(AS_CORA, "a.pdf", "application/pdf", too_much))


def test_what_nothing_was_made_of_is_forgotten_and_what_goes_later_is_not(talk: Talk):
    with_file(talk, f"/announce 10B '{TEXT}' at=2026-03-29T12:00")
    talk.presses(CORA, "Send it to 2 people")
    made = the_one(talk)
    lost = talk.world.run(KeepAttachment(AS_CORA, "a.pdf", "application/pdf", b"%PDF"))

    found = talk.world.work(lambda p: p[Announcements].find(HERE.id, made))
    assert found is not None
    (file,) = found.more.files
    talk.world.clock.forward(timedelta(days=19))
    talk.world.run(Tidy(THE_DESK))

    some = talk.world.work(lambda p: p[Attachments].some(HERE.id, [file.id, lost.id]))
    assert [each.file.id for each in some] == [file.id]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../trip plan.heic", "trip plan.jpg"),
        ("", "picture.jpg"),
        (".jpg", "picture.jpg"),
        ("a" * 90 + ".png", "a" * 60 + ".jpg"),
    ],
)
def test_a_file_keeps_its_name_and_nothing_that_a_path_could_be(name: str, kept: str):
    assert named(Document(PICTURE, b""), name).name.lstrip("._ ") == kept


def polled(talk: Talk) -> None:
    with_10b(talk.world)
    talk.says(CORA, "/announce 10B 'Which day?' poll='Monday, Tuesday'")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)


def test_a_poll_is_answered_by_a_button_and_changed_by_another(talk: Talk):
    polled(talk)
    assert [b.label for b in talk.sees(LEO)[-1].buttons] == ["Monday", "Tuesday"]

    assert talk.presses(LEO, "Monday").text.startswith("You said: Monday.")
    talk.presses(LENA, "Tuesday")
    talk.presses(LEO, "Tuesday")
    goes_out(talk)

    card = talk.sees(CORA)[-1]
    counted = {each.label: each.value for each in card.fields}
    assert (counted["Monday"], counted["Tuesday"]) == ("0", "2")
    assert "2 of 2 have answered." in card.text


def test_a_closed_poll_takes_no_more_and_is_opened_again(talk: Talk):
    polled(talk)
    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Close the poll")

    assert talk.presses(LEO, "Monday").text == "That poll is closed."
    assert talk.says(CORA, "undo").text == "The poll is open again."
    assert talk.presses(LEO, "Monday").text.startswith("You said: Monday.")


def test_a_poll_is_asked_for_by_a_button(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, "announce to class 10B: Which day?")
    talk.presses(CORA, "Ask them something")
    assert talk.says(CORA, "perhaps").text.startswith("A poll has from two to ten")

    talk.presses(CORA, "Ask them to confirm")
    talk.presses(CORA, "Ask them something")
    preview = talk.says(CORA, "- Monday\n- missing\n- Monday")
    assert "Got it" not in preview.text

    assert "until you close the poll: Monday · Missing" in preview.text


def test_only_its_people_answer_it_and_only_who_may_closes_it(talk: Talk):
    polled(talk)
    which = the_one(talk)

    for actor, option in ((AS_SAM, 0), (AS_MAYA, 0), (AS_LEO, 2)):
        with pytest.raises(NoSuchAnnouncement):
            talk.world.run(ChooseOption(actor, which, option))
    closed = talk.says(LEO, f"/closeopinions {which}").text
    assert closed.startswith("That needs the right")
    with pytest.raises(NoSuchAnnouncement):
        talk.world.run(CloseOpinions(AS_CORA, which, closed=False))


def test_each_reads_their_own_language_and_others_english(talk: Talk):
    with_10b(talk.world)
    talk.says(LENA, "/prefer language de")

    said = "announce to class 10B: en: We close at noon. de: Wir machen um 12 zu."
    preview = talk.says(CORA, said)
    assert "In German: Wir machen um 12 zu." in preview.text
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    assert last(talk, LEO).endswith("We close at noon.")
    assert last(talk, LENA).endswith("Wir machen um 12 zu.")


def test_an_edit_changes_the_words_of_every_language(talk: Talk):
    with_10b(talk.world)
    talk.says(LENA, "/prefer language de")
    talk.says(CORA, "announce to class 10B: en: At noon. de: Um zwölf.")
    talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Edit it")
    talk.says(CORA, "en: At one. de: Um eins.")
    goes_out(talk)
    assert [last(talk, each)[-7:] for each in (LEO, LENA)] == ["At one.", "m eins."]
    talk.says(CORA, "undo")
    goes_out(talk)
    assert [last(talk, each)[-7:] for each in (LEO, LENA)] == ["t noon.", " zwölf."]

    talk.world.clock.forward(timedelta(seconds=1))
    talk.presses(CORA, "Edit it")
    talk.says(CORA, "Not at all.")
    goes_out(talk)
    assert last(talk, LENA).endswith("Not at all.")


def test_a_colon_alone_makes_no_language(talk: Talk):
    with_10b(talk.world)

    preview = talk.says(CORA, "announce to class 10B: see de: pages 3 to 5")

    assert "see de: pages 3 to 5" in preview.text
