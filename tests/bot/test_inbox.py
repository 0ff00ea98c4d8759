"""The inbox: what each person was told, theirs alone, unread first."""

import ast
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.words import has
from core.application import Ports
from core.attendance.retention import EmptyShelves
from core.messaging.errors import NoSuchNotice
from core.messaging.model import Message
from core.messaging.notices.inbox import MarkNotice, MyInbox
from core.messaging.notices.sorts import OF, Sort, sort_of
from core.messaging.notices.told import Told, ToldBook, told_id
from tests.people import ADA, AS_ADA, AS_LEO, AS_MAYA, AS_SAM, HERE, LEO, MAYA
from tests.world import Talk, World

CORE = Path(__file__).parents[2] / "core"
LABELS = {"Choice", "Draft", "Field"}


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)
    yield Talk(world)
    world.close()


def test_an_inbox_keeps_what_one_was_told_unread_first(talk: Talk):
    talk.says(ADA, "/msg Leo the first")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(ADA, "/msg Leo the second")

    shown = talk.says(LEO, "/inbox")
    assert shown.text == "Your inbox: 2 notices are unread."
    assert [each.value for each in shown.fields] == [
        "Ada Bell writes: the second",
        "Ada Bell writes: the first",
    ]
    assert all("Messages" in each.label for each in shown.fields)

    after = talk.presses(LEO, "1: read")
    assert after.text == "Your inbox: one notice is unread."
    assert after.fields[0].value.endswith("the first")
    assert talk.presses(LEO, "2: unread").text.endswith("2 notices are unread.")
    assert talk.presses(LEO, "All read").text.endswith("You have read everything.")


def test_older_pages_go_on_where_the_last_ended(talk: Talk):
    for number in range(8):
        talk.world.clock.forward(timedelta(minutes=1))
        talk.says(ADA, f"/msg Leo number {number}")
    first = talk.says(LEO, "/inbox")
    second = talk.presses(LEO, "Older")
    told = [each.value[-1] for each in (*first.fields, *second.fields)]
    assert told == list("76543210")


def test_what_is_urgent_is_marked(talk: Talk):
    def told(ports: Ports) -> None:
        for sentence in ("books-differ", "weekly-report"):
            sort, priority = sort_of(sentence)
            says = Message("The books differ.")
            told = told_id(LEO.id, sentence)
            now = talk.world.clock.now()
            each = Told(told, HERE.id, LEO.id, sort, priority, says, now)
            ports[ToldBook].add(each, card=False)

    talk.world.work(told)
    labels = [each.label for each in talk.says(LEO, "/inbox").fields]
    assert sorted(each.endswith("Desk, urgent") for each in labels) == [False, True]


def test_an_inbox_is_its_owners_alone(talk: Talk):
    talk.says(ADA, "/msg Leo only you")
    world = talk.world
    (told,) = world.run(MyInbox(AS_LEO)).page
    for other in (AS_MAYA, AS_SAM):
        assert not world.run(MyInbox(other)).page
        with pytest.raises(NoSuchNotice):
            world.run(MarkNotice(other, told.id))
    assert talk.says(MAYA, "/inbox").text == "I have told you nothing yet."


def test_after_as_many_days_as_was_decided_it_is_forgotten(talk: Talk):
    talk.says(ADA, "/set told_kept 30")
    talk.says(ADA, "/msg Leo only you")
    for days, left in ((29, 1), (2, 0)):
        talk.world.clock.forward(timedelta(days=days))
        talk.world.run(EmptyShelves(AS_ADA))
        assert len(talk.world.run(MyInbox(AS_LEO)).page) == left


def _letters(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Letter":
            yield node


def _said_by(tree: ast.AST, sentence: ast.expr) -> set[str]:
    """The names it may be; where it is chosen elsewhere, any name there that fits."""
    if isinstance(sentence, ast.Constant):
        return {str(sentence.value)}
    if isinstance(sentence, ast.IfExp):
        return _said_by(tree, sentence.body) | _said_by(tree, sentence.orelse)
    if isinstance(sentence, ast.JoinedStr):
        parts = (
            re.escape(str(each.value)) if isinstance(each, ast.Constant) else ".+"
            for each in sentence.values
        )
        pattern = "".join(parts)
        fits = {each for each in OF if re.fullmatch(pattern, each)}
        return fits or {pattern}
    return set()


def test_every_letter_has_its_sort_and_urgency():
    missing = set[tuple[str, str]]()
    for file in CORE.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for letter in _letters(tree):
            named = {key.arg: key.value for key in letter.keywords}
            sentence = named["sentence"] if "sentence" in named else letter.args[1]
            for each in _said_by(tree, sentence) - OF.keys():
                missing.add((file.name, each))
    assert not missing


def test_what_has_a_sort_has_words():
    families = re.compile("(upheld|decided|overdue|mailed|excuse|at-risk|poll)-")
    assert not [each for each in OF if not has(each) and not families.match(each)]
    assert {sort for sort, _ in OF.values()} == set(Sort)
    assert sort_of("of nobody") == sort_of("announcement-done")
