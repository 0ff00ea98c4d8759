"""SENTENCES.md: each line is understood, by somebody of the role it stands under."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.catalogue import load_commands
from bot.demo.cast import STAFF, STUDENTS
from bot.turn.scenes import SUBJECTS
from bot.understand.drafts import command_for
from bot.understand.losses import lost_by
from bot.understand.reading import Action, Reading
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.times.moment import Term
from bot.understand.understanding import understand
from tests.bot.test_announcing import with_10b
from tests.people import ADA, CORA, MAYA
from tests.world import Talk

PAGE = Path(__file__).parents[2] / "SENTENCES.md"
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 25, 14, 10, tzinfo=LONDON)
TERM = Term("spring", date(2026, 1, 5), date(2026, 4, 2))
PEOPLE = tuple(
    Person(part.name, part.name, frozenset({str(part.role)}))
    for part in (*STAFF, *STUDENTS)
)
SPEAKERS = {
    "Tutors and heads": "Maya Okafor",
    "Students and guardians": "Alice Hart",
    "Moderators": "Cora Bell",
    "Admins": "Ada Stone",
    "To anybody": "Maya Okafor",
    "Understood, and not done yet": "Maya Okafor",
}
NOT_YET, GOING_ON = "Understood, and not done yet", "Going on from the message before"
COMMANDS = load_commands()


def lines() -> list[tuple[str, str]]:
    section, found = "", []
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif line.startswith("- "):
            found.append((section, line.removeprefix("- ")))
    return found


def read(section: str, text: str) -> Reading:
    speaker = next(p for p in PEOPLE if p.name == SPEAKERS[section])
    roster = Roster(
        PEOPLE,
        (Named("10B", "10B"),),
        (Named("COS10001", "COS10001"),),
        SUBJECTS,
        (),
        (Named("Room 1", "Room 1"), Named("Library", "Library")),
    )
    students = frozenset(p.id for p in PEOPLE if p.is_student)
    mine = students if "tutor" in speaker.roles else frozenset[str]()
    return understand(
        text, Scene(NOW, LONDON, speaker, roster, terms=(TERM,), mine=mine)
    )


DONE = [each for each in lines() if each[0] not in {NOT_YET, GOING_ON}]


@pytest.mark.parametrize(("section", "text"), DONE)
def test_a_sentence_of_the_page_is_understood_and_carried_out(section: str, text: str):
    reading = read(section, text)

    for each in (reading, *reading.also):
        assert each.action is Action.DO, each
        assert each.intent == "undo" or command_for(each, COMMANDS) is not None
        assert lost_by(each, COMMANDS, NOW.date()) == []


@pytest.mark.parametrize(
    ("section", "text"), [each for each in lines() if "not done yet" in each[0]]
)
def test_what_cannot_be_done_yet_is_understood_all_the_same(section: str, text: str):
    speakers = ("Tutors and heads", "Students and guardians", "Moderators", "Admins")
    readings = [read(speaker, text) for speaker in speakers]

    done = [each for each in readings if each.action is Action.DO]
    assert any(command_for(each, COMMANDS) is None for each in done), section


@pytest.mark.parametrize(
    "pair", [text for section, text in lines() if section.startswith("Going on")]
)
def test_half_a_sentence_of_the_page_goes_on_from_its_first(talk: Talk, pair: str):
    before, after = pair.split(" → ")
    who = ADA if before.startswith(("income", "who")) else MAYA
    if before.startswith("announce"):
        who = CORA
    with_10b(talk.world)
    for name in ("Alice Hart", "Omar Haddad", "Zoe Lind"):
        talk.says(ADA, f"add student {name}")
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(who, before)

    told = talk.says(who, after).text

    assert not told.startswith(("Sorry", "I am not sure", "There is nothing", "I left"))
