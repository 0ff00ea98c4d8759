"""A part of an album that comes when the others are dealt with already."""

from bot.gather import Gathered
from bot.incoming import Kind
from bot.papers.document import PDF, PICTURE, Document
from core.attendance.excuses.look import OwnExcuses
from core.attendance.excuses.papers import ShowPapers
from tests.bot.test_threads import talk
from tests.people import AS_LEO, AS_MAYA, LEO, MAYA, account_of
from tests.world import Talk

__all__ = ["talk"]
PAGE = Gathered(documents=(Document(PICTURE, b"a page", "page.jpg"),))


def late(talk: Talk, what: Gathered = PAGE) -> str:
    return talk.sends(LEO, what, kind=Kind.MEDIA, late=True).text


def test_a_late_page_of_a_note_is_added_to_it(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(LEO, "I can't come tomorrow, I'm ill")
    [own] = talk.world.run(OwnExcuses(AS_LEO))
    page = Document(PDF, b"%PDF-1.4 page %%EOF")
    said = {"text": "/excusenote", "kind": Kind.COMMAND}
    two = talk.sends(LEO, Gathered(documents=(page, page)), **said)
    assert two.text == "Thank you, the 2 pages are with whoever decides."
    assert late(talk, Gathered(documents=(page,))).startswith("Thank you, the note")
    assert len(talk.world.run(ShowPapers(AS_MAYA, own.excuse.id))) == 3


def test_a_late_picture_of_a_letter_may_follow_it(talk: Talk):
    said = {"text": "/msg Leo here", "kind": Kind.COMMAND}
    talk.sends(MAYA, PAGE, **said)
    told = talk.sends(MAYA, PAGE, kind=Kind.MEDIA, late=True)
    assert told.text.endswith("Shall it follow them?")
    assert len(talk.heard[account_of(LEO)]) == 1
    talk.presses(MAYA, "Send it as well")
    assert talk.heard[account_of(LEO)][-1].text.strip() == "Maya Okafor sends you:"
    assert talk.heard[account_of(LEO)][-1].files[0].name == "page.jpg"


def test_of_anything_else_a_late_picture_is_no_check_in(talk: Talk):
    assert late(talk).startswith("This came after the others it was sent with")
